"""Pieces that every presenter uses: safe text, wrapping, cutting, and a line with something at its right end."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content, Span

from okrtui.okr.visible import visible


def words(text: str, style: str = "") -> Content:
    """User text as Content: no markup, and nothing in it that the terminal would obey."""
    shown = visible(text)
    return Content(shown, [Span(0, len(shown), style)] if style and shown else [])


def wrapped(content: Content, width: int, *, most: int | None = None) -> list[Content]:
    """The content broken into lines of a width; with `most`, the last line ends in an ellipsis where more follows."""
    lines = content.wrap(max(1, width)) if content.cell_length > width else [content]
    if most is not None and len(lines) > most:
        kept = lines[:most]
        kept[-1] = Content.assemble(kept[-1].rstrip().truncate(max(1, width - 1)), "…")
        return kept
    return lines


def cut(content: Content, width: int) -> Content:
    """The content on one line: what does not fit is replaced by an ellipsis."""
    return content if content.cell_length <= width else content.truncate(max(1, width), ellipsis=True)


def spread(left: Content, right: Content, width: int) -> Content:
    """A line with something at both ends; the left part is cut where both do not fit."""
    left = cut(left, max(0, width - right.cell_length - 1))
    gap = max(1, width - left.cell_length - right.cell_length)
    return Content.assemble(left, " " * gap, right)


def typed(text: str, cursor: int, room: int) -> Content:
    """As much of a text that is typed as fits into so many cells, with its text cursor, which is always seen."""
    start, end = _window(text, cursor, room)
    return with_cursor(text[start:end], cursor - start)


def with_cursor(text: str, at: int) -> Content:
    """A text with the text cursor before a character, or behind the last one."""
    return Content(visible(text) + " ", [Span(at, at + 1, "reverse")])


def _window(text: str, cursor: int, room: int) -> tuple[int, int]:
    """The first character that is seen, and the one behind the last."""
    start, cells = cursor, 0
    while start > 0 and cells + cell_len(text[start - 1]) <= room:
        start -= 1
        cells += cell_len(text[start])
    end = cursor
    while end < len(text) and cells + cell_len(text[end]) <= room:
        cells += cell_len(text[end])
        end += 1
    return start, end


def joined(parts: Iterable[Content], between: str = "  ") -> Content:
    """Contents in a row with blanks between."""
    return Content(between).join(list(parts))


def flowed(parts: Iterable[Content], width: int, between: str = "  ") -> list[Content]:
    """Contents in rows of a width, none of them broken inside."""
    rows: list[Content] = []
    for part in parts:
        longer = Content.assemble(rows[-1], between, part) if rows else part
        if rows and longer.cell_length <= width:
            rows[-1] = longer
        else:
            rows.append(part)
    return rows
