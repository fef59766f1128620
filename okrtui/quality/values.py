"""The value of digits, and what belongs to a number behind its digits: a scale, a unit, the whole of a part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite

from okrtui.quality.tokens import Token
from okrtui.quality.units import SCALES, UNITS

Unit = tuple[str, str]
"""A unit in its normal form, and its kind."""

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_SEPARATORS = str.maketrans("", "", " \u00a0\u202f\u2009'’")

_TWO_WORDS: dict[tuple[str, str], Unit] = {
    **{
        (kind, word): UNITS[word]
        for kind in ("working", "business", "calendar")
        for word in ("day", "days", "hours", "weeks")
    },
    **{("percentage", word): UNITS["pp"] for word in ("point", "points")},
    **{("basis", word): UNITS["bps"] for word in ("point", "points")},
    ("per", "cent"): UNITS["%"],
}
_NO_UNITS = frozenset(["G", "D", "K", "FA", "HR", "W", "S", "T", "A", "V", "DB", "PT", "L", "M", "H", "MS"])
"""Capitals behind a number are names (5G, 3D, 900 HR departments), not units."""

_ONLY_GLUED = frozenset(["a", "v", "b", "w", "us", "star"])
_LENGTHS = frozenset(["away", "deep", "high", "long", "wide", "tall", "radius", "sprint"])
_WHOLES = (4, 5, 6, 7, 10, 20, 100)
"""The highest marks of usual scores: "4.5/5"."""

_OUT_OF = tuple(
    words.split()
    for words in ("out of every", "out of", "in every", "of our", "of the", "of all", "in", "of", "/")
)

_OUT_OF_OPENINGS = frozenset(words[0] for words in _OUT_OF)

_UP_TO_NINETEEN = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_ONES = tuple(_UP_TO_NINETEEN.split())
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
COUNT_WORDS = {
    **{word: float(value) for value, word in enumerate(_ONES)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, start=2)},
}
"""Numbers in words up to ninety, without the composed ones."""


def number_value(text: str) -> float | None:
    """The value of digits with separators: "1,200" and "10 000" are thousands, "4.5" and "4,5" are decimals,
    "1:30" is 1.5; None where the digits make no number, as in "2.0.1".
    """
    plain = text.translate(_SEPARATORS)
    if ":" in plain:
        return _clock(plain)
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    elif _CONTINENTAL.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif plain.count(",") == 1:
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _clock(plain: str) -> float | None:
    hours, _, rest = plain.partition(":")
    minutes = rest.split(":")[0]
    if not (hours.isdecimal() and minutes.isdecimal() and len(hours) < 9 and len(minutes) < 9):
        return None
    return float(hours) + float(minutes) / 60


def is_glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token stands right behind the one before it."""
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end


def scaled(tokens: Sequence[Token], last: int, value: float | None) -> tuple[float | None, int]:
    """A value times the scale that follows ("k", "million"), if one does, and where the tokens go on."""
    scale = SCALES.get(tokens[last].lower) if last < len(tokens) else None
    if scale is None or value is None or not _is_scale(tokens, last):
        return value, last
    return value * scale, last + 1


def _is_scale(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is a scale where it stands; "m" means metres in "200m away" and millions otherwise."""
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if lower == "mm" or (tokens[i].text == "m" and following in _LENGTHS):
        return False
    return (
        len(lower) > 2
        or lower in ("bn", "mn")
        or is_glued(tokens, i)
        or UNITS.get(following, ("", ""))[1] == "money"
    )


def unit_at(tokens: Sequence[Token], last: int) -> tuple[int, Unit | None]:
    """The unit at a position, None where there is none, and the position after it."""
    if last >= len(tokens):
        return last, None
    token = tokens[last]
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if (token.lower, following) in _TWO_WORDS:
        return last + 2, _TWO_WORDS[token.lower, following]
    if token.lower == "-" and is_glued(tokens, last) and is_glued(tokens, last + 1):
        hyphened = UNITS.get(following)
        return (last + 2, hyphened) if hyphened and hyphened[1] == "time" else (last, None)
    unit = UNITS.get(token.lower)
    if unit is None or token.text in _NO_UNITS or (token.text in _ONLY_GLUED and not is_glued(tokens, last)):
        return last, None
    return _after_unit(tokens, last + 1, unit), unit


def _after_unit(tokens: Sequence[Token], last: int, unit: Unit) -> int:
    """Takes in "CO2e" after a mass and the unit after a stroke: "55 €/MWh"."""
    if last < len(tokens) and unit[1] == "physical" and tokens[last].lower in ("co2e", "co2", "teu"):
        return last + 1
    if last + 1 < len(tokens) and tokens[last].lower == "/" and is_glued(tokens, last):
        return last + 2 if tokens[last + 1].lower in UNITS else last
    return last


def whole_of(tokens: Sequence[Token], last: int, value: float | None) -> tuple[str, float, int] | None:
    """What the part and the whole behind it make: "9 in 10", "4 out of 5", "26 of our 31" a share, "4.5/5" a score.

    The kind, the value (a share in per cent) and where the tokens go on; None where no whole follows. The noun may
    stand between the two: "3 visits out of 4", "one visit in four".
    """
    if value is None or last >= len(tokens):
        return None
    if tokens[last].kind == "word" and _parts_a_whole(tokens, last + 1, value):
        last += 1
    if tokens[last].lower not in _OUT_OF_OPENINGS:
        return None
    words = next((words for words in _OUT_OF if _follows(tokens, last, words)), None)
    if words is None:
        return None
    end = last + len(words)
    whole = (
        number_value(tokens[end].text) if tokens[end].kind == "number" else COUNT_WORDS.get(tokens[end].lower)
    )
    if not whole or value > whole:
        return None
    is_even = value.is_integer()
    if words == ["/"] and not (is_even and value < whole <= 4):
        return ("score", value, end + 1) if whole in _WHOLES else None
    if words == ["in"] and (whole > 1999 or not is_even):
        return None
    if words[0] == "out" and not is_even:
        return "score", value, last
    return "share", 100 * value / whole, end + 1


def _parts_a_whole(tokens: Sequence[Token], i: int, value: float) -> bool:
    """Whether "out of 4" stands at a position, or "in four" behind a single thing and before no other things."""
    if _follows(tokens, i, ("out", "of")):
        return i + 2 < len(tokens) and (tokens[i + 2].kind == "number" or tokens[i + 2].lower in COUNT_WORDS)
    if value != 1 or not _follows(tokens, i, ("in",)) or i + 1 >= len(tokens):
        return False
    behind = tokens[i + 2].lower if i + 2 < len(tokens) else ""
    is_whole = tokens[i + 1].kind == "number" or tokens[i + 1].lower in COUNT_WORDS
    return is_whole and not behind.endswith("s") and behind not in SCALES and behind not in UNITS


def _follows(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    end = i + len(words)
    return end < len(tokens) and all(tokens[i + k].lower == word for k, word in enumerate(words))
