"""The commands of the coach: suggestions are taken, blanks are walked, lines climb the "so what?" ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.document.edits import Refused

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp
    from okrtui.tui.screens.edit import EditScreen


class Coach:
    """What helps to better a line on the Edit screen of an app."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    @property
    def _screen(self) -> EditScreen:
        return self._app.edit_screen

    def fix(self, number: int = 0) -> None:
        """Opens the line with the words of a suggestion, counted from 0, and its first blank to be typed over."""
        try:
            self._screen.session.take_suggestion(number)
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)
            return
        self._screen.open_line()
        self.next_blank()

    def next_blank(self) -> None:
        """Goes to the next blank of the line that is typed."""
        if not self._screen.live_list.select_next_blank():
            self._screen.footer.show_notice("No blank is left: enter keeps the line.")
