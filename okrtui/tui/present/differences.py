"""What differs between two texts, as lines to read: those that were changed in full, with what is other in them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import groupby

from textual.content import Content

from okrtui.document.edits import smallest_edit
from okrtui.okr.visible import visible
from okrtui.tui.present.text import cut, words, wrapped

_STYLES = {"+": "green", "-": "red", "@": "muted"}
_LEAD = 32
"""So many characters of a long line are shown before what is other in it."""


def difference_page(before: str, after: str, width: int) -> list[Content]:
    """What differs between two texts, with the lines around it.

    Lines that were changed are wrapped, and begin shortly before what is other in them, which is underlined.
    """
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), "the file", "the unsaved text", lineterm=""
    )
    rows = [row for line in _marked(lines, width) for row in wrapped(line, width)]
    return rows or [Content("They are the same.")]


def _marked(lines: Iterator[str], width: int) -> Iterator[Content]:
    """The lines of a unified diff; of as many old ones as new ones behind them, each with its own counterpart."""
    yield from (words(line, "muted") for line in (next(lines, ""), next(lines, "")) if line)
    old: list[str] = []
    for sign, group in groupby(lines, key=lambda line: line[:1]):
        found = list(group)
        if sign == "-":
            old = found
            continue
        is_paired = sign == "+" and len(found) == len(old)
        yield from _changed(old, found if is_paired else [], width)
        if not is_paired:
            yield from _changed(found, [], width) if sign == "+" else _kept(found, width)
        old = []
    yield from _changed(old, [], width)


def _kept(lines: list[str], width: int) -> Iterator[Content]:
    for line in lines:
        yield cut(words(line, _STYLES.get(line[:1], "")), width)


def _changed(lines: list[str], others: list[str], width: int) -> Iterator[Content]:
    """Old lines, then the new ones that stand in their place; lines that have no counterpart are other as a whole."""
    if not others:
        yield from (words(line, _STYLES[line[:1]]) for line in lines)
        return
    spans = [_other(visible(one[1:]), visible(two[1:])) for one, two in zip(lines, others, strict=True)]
    for number, side in ((0, lines), (1, others)):
        for line, (start, ends) in zip(side, spans, strict=True):
            yield _from_difference(line[0], visible(line[1:]), start, ends[number], width)


def _other(one: str, two: str) -> tuple[int, tuple[int, int]]:
    """Where two lines begin to differ, and where each of them is the same again."""
    edit = smallest_edit(one, two)
    return (edit.start, (edit.end, edit.start + len(edit.text))) if edit else (0, (0, 0))


def _from_difference(sign: str, line: str, start: int, end: int, width: int) -> Content:
    style, first = _STYLES[sign], 0
    if len(line) >= width and start > _LEAD:
        first = start - _LEAD
    return Content.assemble(
        (f"{sign}{'…' if first else ''}{line[first:start]}", style),
        (line[start:end], f"{style} bold underline"),
        (line[end:], style),
    )
