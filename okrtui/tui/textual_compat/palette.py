"""The command palette of Textual without a fault of it."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette
from textual.css.query import NoMatches


class SteadyPalette(CommandPalette):
    """A palette that survives keys while its list is not there or not laid out yet, of which Textual 8.2 dies."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError, NoMatches):
            super()._action_command_list(action)
