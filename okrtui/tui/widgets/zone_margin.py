"""The margin of the Text screen: the zone of the objective or key result whose words stand in a line."""

from __future__ import annotations

from textual.content import Content

from okrtui.okr.model import KeyPath
from okrtui.tui.present.glyphs import zone_mark
from okrtui.tui.widgets.painted import Painted
from okrtui.workspace.session import Session


class ZoneMargin(Painted):
    """Two cells a line, beside a text area whose lines do not wrap."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="margin")
        self._session = session
        self.top = 0

    def scroll_to_line(self, top: int) -> None:
        """Follows the text beside it."""
        if top != self.top:
            self.top = top
            self.refresh()

    def row_content(self, y: int) -> tuple[Content, str]:
        """The mark of one line."""
        number = y + self.top + 1
        document = self._session.document
        error = document.syntax_error
        if error is not None:
            return Content.assemble(("!!", "error bold") if error.line == number else ""), self.base
        path = entry_in_line(self._session, number)
        if path is None or "initiatives" in path:
            return Content(""), self.base
        return zone_mark(self._session.zone(path), self.glyphs), self.base


def entry_in_line(session: Session, number: int) -> KeyPath | None:
    """The entry whose words begin in a line, counted from 1."""
    document = session.document
    start = document.offset(number, 1)
    path = document.entry_at_offset(document.offset(number, 1 << 30))
    if path is None:
        return None
    span = document.value_span((*path, "title")) or document.value_span(path)
    if span is None or document.line_column(span.start)[0] != number or span.start < start:
        return None
    return path
