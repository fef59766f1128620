"""The screen that asks what to keep of one thing that two people changed in different ways."""

from __future__ import annotations

from okrtui.document.conflicts import Conflict
from okrtui.tui.commands import CONFLICT
from okrtui.tui.present.pages import conflict_page
from okrtui.tui.screens.page import PageScreen


class ConflictScreen(PageScreen):
    """What it was, what is mine and what is theirs, with the keys that settle it."""

    context = CONFLICT
    is_seen = False

    def __init__(self, conflict: Conflict, number: int) -> None:
        title = "Changed here and on disk" if number == 1 else f"Changed here and on disk: {number} conflicts"
        super().__init__(title, lambda width: conflict_page(conflict, width))

    def on_mount(self) -> None:
        """Takes no choice before the question has been seen: a key may have been pressed for something else."""
        self.call_after_refresh(self._see)

    def _see(self) -> None:
        self.is_seen = True

    def contexts(self) -> tuple[str, ...]:
        """The keys that settle it alone, so that nothing is saved past the question."""
        return (self.context,)
