"""Breaks a line of text into rows of a width in cells, keeping positions, so that a cursor can find its place.

Textual wraps for display only; an editor also needs to know which character stands where, so this keeps every
character (blanks at a break included) in exactly one row.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len

Row = tuple[int, int]
Rows = tuple[Row, ...]


@lru_cache(maxsize=512)
def wrap(text: str, width: int) -> Rows:
    """The rows of a text as half-open character ranges: broken after blanks where possible, else inside a word.

    There is always at least one row, and the rows together hold the whole text. A row may end in blanks that reach past
    the width; they are not shown. Each line of a row that is painted asks for the rows of its text, so they are
    remembered.
    """
    if len(text) <= width and (text.isascii() or cell_len(text) <= width):
        return ((0, len(text)),)
    rows: list[Row] = []
    start = 0
    while start < len(text):
        end = _row_end(text, start, max(1, width))
        rows.append((start, end))
        start = end
    return tuple(rows) or ((0, 0),)


def _row_end(text: str, start: int, width: int) -> int:
    """Where the row that begins at `start` ends."""
    cells = 0
    last_break = start
    for position in range(start, len(text)):
        character = text[position]
        if character == " ":
            last_break = position + 1
            cells += 1
            continue
        cells += 1 if character.isascii() else cell_len(character)
        if cells > width:
            return last_break if last_break > start else max(position, start + 1)
    return len(text)


def place_of(rows: Sequence[Row], position: int) -> tuple[int, int]:
    """The row and the offset in characters within it where a cursor before `position` is shown."""
    for number, (start, end) in enumerate(rows):
        if position < end or number == len(rows) - 1:
            return number, position - start
    return 0, 0
