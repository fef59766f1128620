"""What a screen does with a "so what?" ladder: it stands below the lists while it is open, and the keys are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.tui.commands import LADDER
from okrtui.tui.screens.base import CommandScreen

if TYPE_CHECKING:
    from okrtui.tui.panes.ladder import LadderPane
    from okrtui.workspace.coaching import Ladder
    from okrtui.workspace.session import Session


class ClimbingScreen(CommandScreen):
    """A screen on which a ladder can be opened; its lists are in a widget with the id `body`."""

    session: Session
    ladder: LadderPane | None = None

    def contexts(self) -> tuple[str, ...]:
        """The ladder while one is open."""
        everywhere = super().contexts()[1:]
        return (self.context if self.ladder is None else LADDER, *everywhere)

    def open_ladder(self, ladder: Ladder) -> None:
        """Opens a ladder below the lists, in the place of the strip."""
        from okrtui.tui.panes.ladder import LadderPane

        self.ladder = LadderPane(self.session, ladder)
        self.add_class("climbing")
        self.mount(self.ladder, after="#body")
        self.show_hints()

    def close_ladder(self) -> None:
        """Closes the ladder and shows what the session has now."""
        if self.ladder is not None:
            self.ladder.remove()
            self.ladder = None
            self.remove_class("climbing")
            self.show_hints()
            self.call_after_refresh(self.show_all)

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the ladder."""
        return self.ladder is not None and self.ladder.type_key(key, character)

    def type_text(self, text: str) -> None:
        """Gives pasted text to the ladder."""
        if self.ladder is not None:
            self.ladder.type_text(text)
