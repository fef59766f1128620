"""The command palette of Textual without two faults of it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.css.query import NoMatches


class SteadyPalette(CommandPalette):
    """A palette for fast fingers.

    It survives keys while its list is not there or not laid out yet, of which Textual 8.2 dies; and it goes once only,
    where Textual's takes the screen below it along when enter is pressed twice.
    """

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Goes, if it has not gone yet."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError, NoMatches):
            super()._action_command_list(action)
