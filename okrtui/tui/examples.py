"""The commands around the inventory: examples near the line in the panel, and a key result that begins as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.document.edits import Refused

if TYPE_CHECKING:
    from okrtui.quality.inventory import Pair
    from okrtui.tui.app import OkrApp
    from okrtui.workspace.exemplifying import Example
    from okrtui.workspace.session import Session


class Examples:
    """The inventory of an app: okrtui's own pairs and those of the team, which are read when it is opened."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app
        self._pairs: Sequence[Pair] = ()

    def toggle(self) -> None:
        """Shows the three pairs nearest to the line in the panel, or what the coach says again."""
        self.read()
        screen = self._app.edit_screen
        screen.toggle_class("examples")
        if screen.has_class("slim") and screen.has_class("panel") != screen.has_class("examples"):
            screen.toggle_panel()
        screen.call_after_refresh(screen.show_all)

    def near(self, session: Session) -> tuple[Example, ...] | None:
        """The pairs nearest to the line under the cursor; None while the panel shows what the coach says."""
        screen = self._app.command_screen
        is_wanted = screen is not None and screen.has_class("examples") and not screen.has_class("asking")
        return session.examples(self._pairs) if is_wanted else None

    def read(self) -> Sequence[Pair]:
        """All pairs, those of the team first, as they stand on disk now."""
        from okrtui.quality.inventory import packaged_pairs

        self._pairs = (*self._app.workspace.team_pairs().pairs, *packaged_pairs())
        return self._pairs

    def begin_as(self, pair: Pair) -> None:
        """Opens a new key result in the words of a pair, the first blank to be typed over."""
        screen = self._app.edit_screen
        try:
            screen.session.begin_as(pair)
        except Refused as refused:
            screen.footer.show_notice(refused.reason, is_error=True)
            return
        screen.open_line()
        self._app.coach.next_blank()
        screen.footer.show_notice(
            "Make it your own: tab goes to the next blank, escape leaves nothing behind."
        )
