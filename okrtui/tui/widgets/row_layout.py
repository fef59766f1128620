"""Where the rows of a list stand when each takes as many lines as its words need, and which part is in view."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class RowLayout:
    """Rows one below the other, and a view of some lines on them; rows and lines count from 0.

    `top` is the line that stands first in the view, `view` how many lines that has. Rows are at least one line high.
    """

    def __init__(self) -> None:
        self.top = 0
        self.view = 0
        self._tops: list[int] = [0]

    def lay_out(self, heights: Iterable[int], view: int) -> None:
        """Takes other rows or another view; the top stays where it can."""
        self.view = view
        self._tops = [0, *accumulate(heights)]
        self.top = self._bounded(self.top)

    def __len__(self) -> int:
        return len(self._tops) - 1

    @property
    def height(self) -> int:
        """How many lines all rows have together."""
        return self._tops[-1]

    def height_of(self, number: int) -> int:
        """How many lines a row has."""
        return self._tops[number + 1] - self._tops[number]

    def set_height(self, number: int, height: int) -> bool:
        """Gives a row another height, which moves all rows below; False where it has that height already."""
        grown = height - self.height_of(number)
        if grown:
            self._tops[number + 1 :] = [top + grown for top in self._tops[number + 1 :]]
        return grown != 0

    def lines_of(self, number: int) -> range:
        """The lines of a row as they stand in the view, which may lie outside it."""
        return range(self._tops[number] - self.top, self._tops[number + 1] - self.top)

    def place(self, y: int) -> tuple[int, int] | None:
        """The row that stands in a line of the view, and the line of that row; None below the last row."""
        line = y + self.top
        if not 0 <= line < self.height:
            return None
        number = bisect_right(self._tops, line) - 1
        return number, line - self._tops[number]

    def visible(self) -> range:
        """The rows of which something is in view."""
        if not len(self):
            return range(0)
        last = min(self.top + max(1, self.view), self.height) - 1
        return range(bisect_right(self._tops, self.top) - 1, bisect_right(self._tops, last))

    def bring_into_view(self, number: int, typed: int | None = None) -> bool:
        """Scrolls as little as shows a row whole, or its line `typed` where it does not fit; True where it had to.

        A row without a typed line that does not fit is shown from its first line on.
        """
        if self.view <= 0 or not 0 <= number < len(self):
            return False
        first, last = self._tops[number], self._tops[number + 1] - 1
        if typed is not None and last - first >= self.view:
            first = last = first + typed
        return self._scroll_to(min(max(self.top, last - self.view + 1), first))

    def scroll(self, step: int) -> bool:
        """Moves the view by lines, as far as there are rows; False where it stays."""
        return self._scroll_to(self._bounded(self.top + step))

    def _scroll_to(self, top: int) -> bool:
        moved, self.top = top != self.top, top
        return moved

    def _bounded(self, top: int) -> int:
        return max(0, min(top, self.height - self.view))
