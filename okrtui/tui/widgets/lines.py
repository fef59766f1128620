"""A widget that shows lines of Content and repaints only the lines that changed."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from okrtui.tui.widgets.painted import Painted

_EMPTY = Content("")


class Lines(Painted):
    """Lines of text in a column; what does not fit is reached by `scroll_to_line`."""

    can_focus = False

    def __init__(self, *, base: str = "text on background", id: str | None = None) -> None:
        super().__init__(id=id)
        self.base = base
        self.lines: Sequence[Content] = ()
        self.top = 0

    def show(self, lines: Sequence[Content]) -> None:
        """Shows other lines; only the rows whose words or styles differ are painted."""
        before, self.lines = self.lines, lines
        top = self.top
        self.top = self._bounded(top)
        if self.top != top:
            self.refresh()
            return
        for row in range(self.size.height):
            if not _line(before, top + row).is_same(_line(lines, top + row)):
                self.repaint_row(row)

    def scroll_by_lines(self, step: int) -> None:
        """Moves the view by lines, down for a positive step, as far as there are lines."""
        top = self._bounded(self.top + step)
        if top != self.top:
            self.top = top
            self.refresh()

    def row_content(self, y: int) -> tuple[Content, str]:
        """The line that is visible in a row."""
        return _line(self.lines, y + self.top), self.base

    def _bounded(self, top: int) -> int:
        return max(0, min(top, len(self.lines) - self.size.height))


def _line(lines: Sequence[Content], number: int) -> Content:
    return lines[number] if number < len(lines) else _EMPTY
