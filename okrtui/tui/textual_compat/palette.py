"""The command palette of Textual without a fault of it."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette


class SteadyPalette(CommandPalette):
    """A palette that survives a page key while its list is not laid out yet, of which Textual 8.2 dies."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):
            super()._action_command_list(action)
