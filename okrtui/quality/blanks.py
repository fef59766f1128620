"""Blanks in a line: places for what only its writer knows, written `__` for a number and `__who__` for words."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]
"""Half-open character offsets."""

NUMBER = "__"
"""The blank for a number."""

# A blank of words may hold up to four of them, so that a stray underscore pair never takes in half a line.
_BLANK = re.compile(r"_{2,}(?:(?P<name>[a-z]+(?: [a-z]+){0,3})_{2,})?")

_OPEN = re.compile(_BLANK.pattern + r"|(?<![\w'?])(?:[xX]{2,3}|[tT][bB][cCdD]|\?{2,3})%?(?![\w'?])")


def blanks_in(text: str) -> tuple[Span, ...]:
    """The places of all blanks of a text, from left to right."""
    return tuple(found.span() for found in _BLANK.finditer(text))


def open_places(text: str) -> tuple[Span, ...]:
    """The places of all blanks of a text and of what people write for one: XX, TBD, TBC, ??."""
    return tuple(found.span() for found in _OPEN.finditer(text))


def with_blanks(text: str, blank: str) -> str:
    """The text with a blank for each placeholder; blanks stay as they are."""
    return _OPEN.sub(lambda found: found[0] if found[0].startswith("_") else blank, text)


def names_of(text: str) -> tuple[str, ...]:
    """What each blank of a text asks for: "" for a number, else its words ("who", "do what")."""
    return tuple(found["name"] or "" for found in _BLANK.finditer(text))


def words_blank(name: str) -> str:
    """The blank that asks for words."""
    return f"__{name}__"


def filled(text: str, blanks: Sequence[Span], values: Sequence[str]) -> str:
    """The text with its blanks replaced by values, in their order; raises ValueError where their numbers differ."""
    if len(blanks) != len(values):
        raise ValueError(f"{len(values)} values for {len(blanks)} blanks")
    pieces: list[str] = []
    position = 0
    for (start, end), value in zip(blanks, values, strict=True):
        pieces += (text[position:start], value)
        position = end
    return "".join([*pieces, text[position:]])
