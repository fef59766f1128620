"""Suggestions as lines of the quality panel, each with the key that takes it and the zone that it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content, Span

from okrtui.okr.visible import visible
from okrtui.quality.blanks import blanks_in
from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.judged import Judged
from okrtui.tui.present.text import cut, spread, wrapped

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion

_SHORTEST_CUT = 12
"""Fewer characters than this in common with the line are shown again; an ellipsis would hide more than it saves."""


def suggestion_lines(judged: Judged, line: str, width: int) -> list[Content]:
    """All of them, each in at most two rows; what begins as the line does is shown from where it differs."""
    rows: list[Content] = []
    for number, suggestion in enumerate(judged.suggestions):
        head = _head(judged, number)
        first, *more = wrapped(
            suggestion_words(suggestion, line, judged.glyphs), width - head.cell_length, most=2
        )
        rows += [
            Content.assemble(head, first),
            *(Content.assemble(" " * head.cell_length, row) for row in more),
        ]
    return rows


def suggestions_on_rows(judged: Judged, line: str, width: int, most: int) -> list[Content]:
    """The first of them on a row each, and at the end of the last row how many there are besides."""
    shown = judged.suggestions[:most]
    rows = [
        Content.assemble(_head(judged, number), suggestion_words(suggestion, line, judged.glyphs))
        for number, suggestion in enumerate(shown)
    ]
    if not (left := len(judged.suggestions) - len(shown)):
        return [cut(row, width) for row in rows]
    key = judged.suggestion_keys[len(shown)] if judged.suggestion_keys else ""
    more = Content.assemble((f"{key} " if key else "", "accent bold"), (f"{left} more", "muted"))
    return [*(cut(row, width) for row in rows[:-1]), spread(rows[-1], more, width)]


def _head(judged: Judged, number: int) -> Content:
    """The key that takes a suggestion, an arrow where none does now, and the zone that it reaches."""
    key = judged.suggestion_keys[number] if number < len(judged.suggestion_keys) else ""
    sign = (key, "accent bold") if key else (judged.glyphs.arrow, "muted")
    return Content.assemble(sign, " ", zone_mark(judged.suggestions[number].zone, judged.glyphs), " ")


def suggestion_words(suggestion: Suggestion, line: str, glyphs: Glyphs) -> Content:
    """The words of a suggestion; where many of them are those of the line, from the first that differs."""
    text = suggestion.told_of(line)
    start = _same_words(line.rstrip(" ."), text)
    shown = visible(f"{glyphs.ellipsis} {text[start:].lstrip()}" if start >= _SHORTEST_CUT else text)
    blanks = [Span(first, last, "accent") for first, last in blanks_in(shown)]
    bet = (" + initiative", "muted") if suggestion.initiative else ""
    return Content.assemble(Content(shown, blanks), bet)


def _same_words(one: str, other: str) -> int:
    """How many characters the two have in common, up to the end of a word."""
    length = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    if length == len(one) and other[length : length + 1] in (" ", ":"):
        return length
    return other.rfind(" ", 0, length) + 1
