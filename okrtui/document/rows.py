"""Arrays whose elements each start a line of their own: which lines belong to which element."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrtui.document.values import Value

_FRONT = re.compile(r"[ \t]*(,[ \t]*)?")
_BACK = re.compile(r"([ \t]*,)?([ \t]*#[^\n]*?)?[ \t]*(\r?\n)")
_COMMENT_LINE = re.compile(r"[ \t]*#[^\n]*\n")


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of an element: `start` to `end` with its comments, `line` where its own line starts."""

    start: int
    line: int
    value: Value
    front: str
    comma_in_front: bool
    comma_at: int | None
    tail: str
    end: int


def rows(text: str, array: Value) -> list[Row] | None:
    """The rows of an array, or None where its elements do not each start a line of their own."""
    found: list[Row] = []
    border = array.start + 1
    for value in array.elements:
        row = _row(text, value, border)
        if row is None:
            return None
        found.append(row)
        border = row.end
    return found or None


def _row(text: str, value: Value, border: int) -> Row | None:
    line = text.rfind("\n", 0, value.start) + 1
    front = _FRONT.fullmatch(text, line, value.start)
    back = _BACK.match(text, value.end)
    if line < border or front is None or back is None or text[border - 1 : line].count("\n") == 0:
        return None
    comma_at = back.end(1) - 1 if back[1] else None
    start = _lead_start(text, line, border)
    return Row(
        start,
        line,
        value,
        front.group(),
        front[1] is not None,
        comma_at,
        (back[2] or "").rstrip(),
        back.end(),
    )


def _lead_start(text: str, line: int, border: int) -> int:
    """Where the comment lines directly above a line start; none of them starts before `border`."""
    while True:
        above = text.rfind("\n", 0, max(line - 1, 0)) + 1
        if above < border or above >= line or not _COMMENT_LINE.fullmatch(text, above, line):
            return line
        line = above
