"""Suggestions as lines of the quality panel: numbered, each with the zone that it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content, Span

from okrtui.okr.visible import visible
from okrtui.quality.blanks import blanks_in
from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.text import cut, wrapped

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion

_SHORTEST_CUT = 12
"""Fewer characters than this in common with the line are shown again; an ellipsis would hide more than it saves."""


def suggestion_lines(
    suggestions: Sequence[Suggestion], line: str, glyphs: Glyphs, width: int
) -> list[Content]:
    """All of them, each in at most two rows; what begins as the line does is shown from where it differs."""
    rows: list[Content] = []
    for number, suggestion in enumerate(suggestions, 1):
        head = Content.assemble((f"{number} ", "accent bold"), zone_mark(suggestion.zone, glyphs), " ")
        words = wrapped(_words(suggestion, line, glyphs), width - head.cell_length, most=2)
        rows.append(Content.assemble(head, words[0]))
        rows += [Content.assemble(" " * head.cell_length, each) for each in words[1:]]
    return rows


def best_suggestion(
    suggestions: Sequence[Suggestion], line: str, glyphs: Glyphs, width: int
) -> list[Content]:
    """The first of them on one row, after the key that takes it; no row where there is none."""
    if not suggestions:
        return []
    head = Content.assemble(("f ", "accent bold"), zone_mark(suggestions[0].zone, glyphs), " ")
    return [cut(Content.assemble(head, _words(suggestions[0], line, glyphs)), width)]


def _words(suggestion: Suggestion, line: str, glyphs: Glyphs) -> Content:
    text = suggestion.text
    start = 0 if text == line else _same_words(line.rstrip(" ."), text)
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
