"""The shortest way of the cursor from one cell to another, in sequences that a VT100 already knew."""

from __future__ import annotations

from functools import lru_cache

Place = tuple[int, int]
"""Column and row of a cell, counted from 0."""

_LONGEST_BACKSPACE = 4


@lru_cache(8192)
def move(start: Place | None, end: Place) -> str:
    """The shortest sequence; None stands for a place that nobody knows."""
    if start == end:
        return ""
    ways = [_absolute(end)]
    if start is not None:
        ways += _relative(start, end)
    return min(ways, key=len)


def _absolute(end: Place) -> str:
    column, row = end
    if column:
        return f"\x1b[{row + 1};{column + 1}H"
    return f"\x1b[{row + 1}H" if row else "\x1b[H"


def _relative(start: Place, end: Place) -> list[str]:
    """Along the column first, then along the row, which may begin at its first cell."""
    (x, y), (column, row) = start, end
    vertical = _step(row - y, "B", "A")
    ways = [vertical + _step(column - x, "C", "D"), f"{vertical}\r{_step(column, 'C', 'D')}"]
    if 0 < x - column <= _LONGEST_BACKSPACE:
        ways.append(vertical + "\b" * (x - column))
    return ways


def _step(cells: int, forward: str, back: str) -> str:
    if not cells:
        return ""
    return f"\x1b[{'' if abs(cells) == 1 else abs(cells)}{forward if cells > 0 else back}"
