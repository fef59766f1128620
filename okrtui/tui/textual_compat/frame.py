"""A screen as cells: what stands in each and in which pen.

A wide character stands in its first cell and leaves "" in its second; what joins a character (accents, joiners) stands
with it in one cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rich.cells import split_graphemes

from okrtui.tui.textual_compat.pen import DEFAULT_PEN, Pen, pen_of_blank

BESIDE = ""
"""What stands in the second cell of a wide character."""


_CONTROL = re.compile("[\\x00-\\x1f\\x7f-\\x9f]")


class Frame:
    """`height` rows of `width` cells: a row of `texts` and one of `pens` for each; `touched` are rows put into."""

    __slots__ = ("height", "pens", "texts", "touched", "width")

    def __init__(self, width: int, height: int, pen: Pen = DEFAULT_PEN) -> None:
        self.width, self.height = width, height
        self.texts: list[list[str]] = [[" "] * width for _ in range(height)]
        self.pens: list[list[Pen]] = [[pen] * width for _ in range(height)]
        self.touched: set[int] = set(range(height))

    def put(self, x: int, y: int, text: str, pen: Pen) -> int:
        """Puts a run of text into a row, as far as there is room, and returns the column after it."""
        if not 0 <= y < self.height or x < 0:
            return x + len(cells_of(text))
        if not text.strip(" "):
            pen = pen_of_blank(pen)
        cells: Sequence[str] = text if _is_plain(text) else cells_of(text)
        end = x + len(cells)
        if end > self.width:
            cells = _cut(cells, max(0, self.width - x))
        self._write(x, y, cells, pen)
        return end

    def _write(self, x: int, y: int, cells: Sequence[str], pen: Pen) -> None:
        if not cells:
            return
        texts, end = self.texts[y], x + len(cells)
        if texts[x] == BESIDE and x:
            texts[x - 1] = " "
        if end < self.width and texts[end] == BESIDE:
            texts[end] = " "
        texts[x:end] = cells
        self.pens[y][x:end] = [pen] * len(cells)
        self.touched.add(y)

    def copy_row(self, y: int, other: Frame) -> None:
        """Takes over a row of another frame of the same size."""
        self.texts[y] = other.texts[y].copy()
        self.pens[y] = other.pens[y].copy()


@lru_cache(2048)
def cells_of(text: str) -> tuple[str, ...]:
    """A text cell by cell; control characters and what has no width and nothing to join are left out."""
    text = _CONTROL.sub("", text)
    cells: list[str] = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells += [text[start:end], *[BESIDE] * (width - 1)]
    return tuple(cells)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _cut(cells: Sequence[str], room: int) -> Sequence[str]:
    """As many cells as there is room for; half a wide character becomes a blank."""
    if room and cells[room] == BESIDE:
        return [*cells[: room - 1], " "]
    return cells[:room]
