"""Text as it may be shown: what a terminal would obey, or hide, becomes a sign that can be seen."""

from __future__ import annotations

from unicodedata import bidirectional, category

UNSEEN = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])
"""Unicode categories of control, format (bidi and zero-width) and surrogate characters, and of odd line
ends.
"""

_OBEYED = frozenset(["Cc", "Cs", "Zl", "Zp"])
_TURNING = frozenset(["LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"])
"""Bidirectional classes of characters that make the text behind them run another way than it is read."""

_PICTURES = {**{chr(code): chr(0x2400 + code) for code in range(0x20)}, "\x7f": "␡"}
_OTHER = "�"


def visible(text: str) -> str:
    """A text of the same length, so that positions hold, in which ESC is ␛, a line end ␊ and so on.

    Characters without a picture of their own (C1 controls, bidi overrides, zero-width characters, lone
    surrogates) become U+FFFD.
    """
    if text.isprintable():
        return text
    return "".join(_visible_character(character) for character in text)


def misleading(text: str) -> int | None:
    """The position of the first character that a terminal would obey, or that turns the direction of text.

    Format characters that writing needs (joiners of emoji and scripts, direction marks) mislead nobody.
    """
    if text.isprintable():
        return None
    places = (place for place, character in enumerate(text) if _misleads(character))
    return next(places, None)


def _misleads(character: str) -> bool:
    return category(character) in _OBEYED or bidirectional(character) in _TURNING


def _visible_character(character: str) -> str:
    if category(character) not in UNSEEN:
        return character
    return _PICTURES.get(character, _OTHER)
