"""Pairs of the inventory as lines: what was written, and below it what was wanted."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.text import cut, spread, words, wrapped
from okrtui.workspace.exemplifying import Example

_INDENT = 3


def example_lines(
    examples: Sequence[Example],
    glyphs: Glyphs,
    width: int,
    *,
    rows_after: int = 0,
    with_function: bool = True,
) -> list[Content]:
    """Pairs, one below the other: the line before with its function, and the line after.

    With `rows_after` the line before takes one row and the line after exactly as many; else both what they need.
    """
    rows: list[Content] = []
    for example in examples:
        function = words(example.pair.function if with_function else "", "muted")
        rows += [
            *_before(example, function, glyphs, width, on_one_row=rows_after > 0),
            *_after(example, glyphs, width, rows_after),
        ]
    return rows


def _before(
    example: Example, function: Content, glyphs: Glyphs, width: int, *, on_one_row: bool
) -> list[Content]:
    """The line before: on one row with the function at its right end, else on as many rows as it needs."""
    line = words(example.pair.before)
    if on_one_row:
        return [
            cut(
                spread(Content.assemble(zone_mark(example.before, glyphs), " ", line), function, width), width
            )
        ]
    return _broken(zone_mark(example.before, glyphs), Content.assemble(line, "  ", function).rstrip(), width)


def _after(example: Example, glyphs: Glyphs, width: int, count: int) -> list[Content]:
    """The line after, on exactly `count` rows where that is not 0."""
    rows = _broken(zone_mark(example.after, glyphs), words(example.pair.after), width, count or None)
    return rows + [Content("")] * (count - len(rows))


def _broken(mark: Content, line: Content, width: int, most: int | None = None) -> list[Content]:
    """A line behind its mark, broken into rows."""
    first, *more = wrapped(line, max(8, width - _INDENT), most=most)
    return [Content.assemble(mark, " ", first), *(Content.assemble(" " * _INDENT, row) for row in more)]
