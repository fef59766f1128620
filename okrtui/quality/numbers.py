"""The quantities of a line: digits or words, with their units, in their normal form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from okrtui.quality.tokens import Token
from okrtui.quality.units import MONEY_SIGNS, SCALES, UNITS


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: the tokens from `first` up to `last` (exclusive), the characters from `start` to `end`.

    `kind` is "share" (a part of a whole), "money", "time", "points", "physical", "count", "score" (4.5/5), "multiple"
    (2x, double), "rank" (3rd), "all" (every, all), "zero" (no, none, never) or "often" (once, weekly). `value` is the
    number in its normal form: 1.5k is 1500.0, 40% is 40.0, "a third" is 33.3 with the unit %, "no" is 0.0.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    value: float | None
    unit: str | None
    worded: bool = False


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_COUNT_WORDS = {word: float(value) for value, word in enumerate(_ONES.split())}
_COUNT_WORDS |= {word: 10.0 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_PARTS = {
    "half": 50.0, "halves": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0, "fifth": 20.0,
    "fifths": 20.0, "sixth": 100 / 6, "eighth": 12.5, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip
_MULTIPLES = {
    "double": 2.0, "doubles": 2.0, "doubled": 2.0, "doubling": 2.0, "twofold": 2.0, "twice": 2.0, "triple": 3.0,
    "triples": 3.0, "tripled": 3.0, "tripling": 3.0, "treble": 3.0, "threefold": 3.0, "quadruple": 4.0, "fourfold": 4.0,
    "fivefold": 5.0, "tenfold": 10.0, "halve": 0.5, "halves": 0.5, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_ALL = frozenset("every all each everyone everybody everything".split())
_ZERO = frozenset("no none nobody zero nil never nothing no-one neither".split())
_OFTEN = frozenset("once daily weekly monthly fortnightly quarterly".split())
_HYPHENED = re.compile(r"(two|three|four)-(thirds|quarters|fifths|tenths)|one-(third|quarter|fifth|half|tenth)")
_ORDINAL = frozenset(("st", "nd", "rd", "th"))


def find_quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """All quantities of a line from left to right; each token belongs to at most one."""
    found = []
    position = 0
    while position < len(tokens):
        quantity = _quantity_at(tokens, position)
        if quantity:
            found.append(quantity)
            position = quantity.last
        else:
            position += 1
    return tuple(found)


def _quantity_at(tokens: Sequence[Token], i: int) -> Quantity | None:
    token = tokens[i]
    if token.kind == "number" or (token.kind in ("sign", "mark") or token.lower in MONEY_SIGNS):
        return _digits(tokens, i)
    if token.kind == "word":
        return _worded(tokens, i)
    return None


def _digits(tokens: Sequence[Token], i: int) -> Quantity | None:
    """A quantity that starts with digits, or with a sign or currency in front of them."""
    first = i
    unit: tuple[str, str] | None = None
    negative = False
    while i < len(tokens) and tokens[i].kind != "number" and i - first < 3:
        lower = tokens[i].lower
        if lower in MONEY_SIGNS:
            unit = UNITS.get(lower, (lower, "money"))
        elif lower == "-" and _glued(tokens, i) and not _glued_to_word(tokens, i):
            negative = True
        elif lower == "+":
            first += not _after_to(tokens, i)
        elif lower != "±":
            return None
        i += 1
    if i >= len(tokens) or tokens[i].kind != "number":
        return None
    value = number_value(tokens[i].text)
    last = i + 1
    value, last = _scaled(tokens, last, value)
    ratio = _ratio(tokens, i, last, value)
    if ratio:
        share, last, kind = ratio
        unit_of_ratio = "%" if kind == "share" else None
        return _make(tokens, first, last, kind, share, unit_of_ratio)
    if ":" in tokens[i].text and not unit:
        return _make(tokens, first, last, "time", value, None)
    if last < len(tokens) and tokens[last].lower in _ORDINAL and tokens[last].start == tokens[last - 1].end:
        return _make(tokens, first, last + 1, "rank", value, None)
    if last < len(tokens) and tokens[last].lower in ("x", "×") and value is not None:
        return _make(tokens, first, last + 1, "multiple", value, "x")
    if last < len(tokens) and re.fullmatch(r"h\d\d?", tokens[last].lower) and tokens[last].start == tokens[last - 1].end:
        return _make(tokens, first, last + 1, "time", value, "h")
    last, after = _unit(tokens, last)
    if after and after[1] == "time":
        last = _rest_of_duration(tokens, last)
    unit = unit or after
    if negative and unit == UNITS["%"] and not _after_to(tokens, first) and not _before_to(tokens, last):
        first += 1
    elif value is not None and negative:
        value = -value
    return _make(tokens, first, last, unit[1] if unit else "count", value, unit[0] if unit else None)


def _after_to(tokens: Sequence[Token], i: int) -> bool:
    """Whether a signed number is an end of a range ("from -4 to +15") and no relative change ("+20%")."""
    return bool(i) and tokens[i - 1].lower in ("from", "to", "->", "is", "was", "at")


def _before_to(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].lower in ("to", "->")


def number_value(text: str) -> float | None:
    """The value of digits with separators: "1,200" and "10 000" are thousands, "4.5" and "4,5" are decimals."""
    plain = re.sub(r"[\s'’]", "", text)
    if ":" in plain:
        hours, _, rest = plain.partition(":")
        minutes = rest.split(":")[0]
        return float(hours[:9]) + float(minutes[:9]) / 60 if minutes.isdecimal() and hours.isdecimal() else None
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", plain) or re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+,\d+", plain):
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _scaled(tokens: Sequence[Token], last: int, value: float | None) -> tuple[float | None, int]:
    """The value times a scale that follows ("k", "million"), and where the tokens go on."""
    if last >= len(tokens) or value is None:
        return value, last
    token = tokens[last]
    scale = SCALES.get(token.lower)
    glued = token.start == tokens[last - 1].end
    money_next = last + 1 < len(tokens) and UNITS.get(tokens[last + 1].lower, ("", ""))[1] == "money"
    if scale and (len(token.lower) > 2 or glued or money_next or token.lower in ("bn", "mn")) and token.lower != "mm":
        if token.text == "m" and _is_length(tokens, last):
            return value, last
        return value * scale, last + 1
    return value, last


def _is_length(tokens: Sequence[Token], m: int) -> bool:
    """Whether an "m" after a number means metres: "200m away"; without such a word it is taken for millions."""
    return m + 1 < len(tokens) and tokens[m + 1].lower in ("away", "deep", "high", "long", "wide", "tall", "radius", "sprint")


def _unit(tokens: Sequence[Token], last: int) -> tuple[int, tuple[str, str] | None]:
    """The unit at a position, if any, and the position after it."""
    if last >= len(tokens):
        return last, None
    lower = tokens[last].lower
    glued = tokens[last].start == tokens[last - 1].end
    if lower in ("working", "business", "calendar", "percentage", "basis", "per", "p") and last + 1 < len(tokens):
        following = tokens[last + 1].lower
        if following in ("days", "day", "hours", "weeks"):
            return last + 2, UNITS[following]
        if following in ("points", "point"):
            return last + 2, ("pp" if lower == "percentage" else "bps", "points")
        if lower == "per" and following == "cent":
            return last + 2, ("%", "share")
    if lower in ("-", "–") and glued and last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
        unit = UNITS.get(tokens[last + 1].lower)
        return (last + 2, unit) if unit and unit[1] == "time" else (last, None)
    unit = UNITS.get(lower)
    text = tokens[last].text
    if unit is None or text in ("G", "D", "K", "FA", "HR", "W", "S", "T", "A", "V", "DB", "PT", "L", "M", "H", "MS"):
        return last, None
    if not glued and text in ("a", "v", "b", "w", "us", "star", "stars"):
        return last, None
    return _unit_tail(tokens, last + 1, unit), unit


def _unit_tail(tokens: Sequence[Token], last: int, unit: tuple[str, str]) -> int:
    """Takes in "CO2e" after a mass and the unit after a stroke: "55 €/MWh"."""
    if last < len(tokens) and unit[1] == "physical" and tokens[last].lower in ("co2e", "co2", "teu"):
        return last + 1
    if last + 1 < len(tokens) and tokens[last].lower == "/" and tokens[last].start == tokens[last - 1].end:
        return last + 2 if tokens[last + 1].lower in UNITS else last
    return last


def _rest_of_duration(tokens: Sequence[Token], last: int) -> int:
    """Takes in the minutes of "5h 40" and "2 h 30 min"."""
    if last < len(tokens) and tokens[last - 1].lower in ("h", "hr", "hrs") and last < len(tokens) and tokens[last].kind == "number":
        after, unit = _unit(tokens, last + 1)
        if unit is None or unit[1] == "time":
            return after
    return last


_OUT_OF = (("in",), ("of",), ("/",), ("out", "of"), ("in", "every"), ("of", "our"), ("of", "the"), ("of", "all"), ("out", "of", "every"))


def _ratio(tokens: Sequence[Token], i: int, last: int, value: float | None) -> tuple[float | None, int, str] | None:
    """The whole that follows a part: "9 in 10", "4 out of 5", "4.5/5", "26 of our 31"."""
    for words in sorted(_OUT_OF, key=len, reverse=True):
        end = last + len(words)
        if end < len(tokens) and all(tokens[last + k].lower == word for k, word in enumerate(words)):
            whole = number_value(tokens[end].text) if tokens[end].kind == "number" else _COUNT_WORDS.get(tokens[end].lower)
            if not whole or value is None or value > whole:
                return None
            if words == ("in",) and (whole > 1999 or not float(value).is_integer()):
                return None
            if words == ("/",):
                if value < whole <= 4 and float(value).is_integer():
                    return 100 * value / whole, end + 1, "share"
                return (value, end + 1, "score") if whole in (4, 5, 6, 7, 10, 20, 100) else None
            if "out" in words and not float(value).is_integer():
                return value, last, "score"
            return 100 * value / whole, end + 1, "share"
    return None


def _worded(tokens: Sequence[Token], i: int) -> Quantity | None:
    """A quantity in words: a count, a part, a multiple, all or none."""
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if lower in ("a", "an", "one", "two", "three", "four") and following in _PARTS and following != "halves":
        if following in ("quarter", "quarters") and not (i + 2 < len(tokens) and tokens[i + 2].lower in ("of", "fewer", "less")):
            if lower == "a" and i and tokens[i - 1].lower in ("per", "in", "once", "within", "for", "next", "twice"):
                return None
        return _make(tokens, i, i + 2, "share", _PARTS[following] * _COUNT_WORDS.get(lower, 1.0), "%", worded=True)
    if lower in ("half", "halves") or _HYPHENED.fullmatch(lower):
        return _make(tokens, i, i + 1, "share", _part_value(lower), "%", worded=True)
    if lower in _ALL:
        return _every(tokens, i)
    if lower == "not" and following in ("a", "one") and i + 2 < len(tokens):
        return _make(tokens, i, i + 3 if tokens[i + 2].lower == "single" else i + 2, "zero", 0.0, None, worded=True)
    if lower in ("break", "break-even", "breakeven"):
        last = i + 2 if lower == "break" and following == "even" else i + 1
        return None if lower == "break" and following != "even" else _make(tokens, i, last, "money", 0.0, None, worded=True)
    if lower in _OFTEN or (lower == "twice" and following in ("a", "per")):
        return _often(tokens, i, 3 if following in ("a", "per") and lower in ("once", "twice") else 1)
    if lower == "without" and following == "exception":
        return _make(tokens, i, i + 2, "all", 100.0, "%", worded=True)
    if lower == "net" and following == "zero":
        return _make(tokens, i, i + 2, "zero", 0.0, None, worded=True)
    if lower in ("number", "no", "nr") and following and _rank_follows(tokens, i):
        return _make(tokens, i, _rank_follows(tokens, i), "rank", 1.0, None)
    if lower.startswith("sub-") and lower[4:] in UNITS:
        return _make(tokens, i, i + 1, "time", 1.0, UNITS[lower[4:]][0], worded=True)
    if lower in _MULTIPLES:
        return _make(tokens, i, i + 1, "multiple", _MULTIPLES[lower], "x", worded=True)
    if lower in _ZERO:
        return _zero(tokens, i)
    if lower in _COUNT_WORDS or lower == "dozen":
        return _count_word(tokens, i)
    return None


def _often(tokens: Sequence[Token], i: int, length: int) -> Quantity:
    return _make(tokens, i, min(i + length, len(tokens)), "often", None, None, worded=True)


def _rank_follows(tokens: Sequence[Token], i: int) -> int:
    """Where "Number 1" or "No. 2" ends; 0 where no rank stands."""
    j = i + 2 if tokens[i + 1].lower == "." else i + 1
    if j < len(tokens) and tokens[j].kind == "number" and len(tokens[j].text) < 3 and tokens[i].text[0].isupper():
        return j + 1
    return 0


def _part_value(word: str) -> float:
    head, _, part = word.partition("-")
    return _PARTS[part] * _COUNT_WORDS[head] if part else 50.0


def _every(tokens: Sequence[Token], i: int) -> Quantity | None:
    """"every", "all", "all 34", "every third"; None for "at all", "above all", "each other"."""
    before = tokens[i - 1].lower if i else ""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if (tokens[i].lower == "all" and before in ("at", "above", "after", "once")) or following in ("other", "too"):
        return None
    if following in ("week", "day", "month", "fortnight", "quarter", "sprint") or following in _COUNT_WORDS and tokens[i].lower == "every":
        return _often(tokens, i, 2 if following not in _COUNT_WORDS else 3)
    if following in ("third", "fourth", "fifth", "tenth") and tokens[i].lower == "every":
        return _make(tokens, i, i + 2, "share", _PARTS.get(following, 25.0), "%", worded=True)
    number = tokens[i].lower == "all" and i + 1 < len(tokens) and (tokens[i + 1].kind == "number" or following in _COUNT_WORDS)
    return _make(tokens, i, i + 2 if number else i + 1, "all", 100.0, "%", worded=True)


def _zero(tokens: Sequence[Token], i: int) -> Quantity | None:
    """"no", "none", "never", "zero"; None for "no more than", "no later", "no."."""
    lower, following = tokens[i].lower, tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if lower == "no":
        if following in ("more", "less", "fewer", "later", "longer", "higher", "lower", "worse", "better", "greater", "matter", "."):
            return None
        if following == "one":
            return _make(tokens, i, i + 2, "zero", 0.0, None, worded=True)
        if tokens[i].text == "No" and following and tokens[i + 1].kind == "number":
            return None
    return _make(tokens, i, i + 1, "zero", 0.0, None, worded=True)


def _count_word(tokens: Sequence[Token], i: int) -> Quantity | None:
    value = _COUNT_WORDS.get(tokens[i].lower, 12.0)
    value_scaled, last = _scaled(tokens, i + 1, value)
    ratio = _ratio(tokens, i, last, value)
    if ratio:
        return _make(tokens, i, ratio[1], "share", ratio[0], "%", worded=True)
    last, unit = _unit(tokens, last)
    kind = unit[1] if unit else "count"
    return _make(tokens, i, last, kind, value_scaled, unit[0] if unit else None, worded=True)


def _glued_to_word(tokens: Sequence[Token], i: int) -> bool:
    return bool(i) and tokens[i - 1].end == tokens[i].start and tokens[i - 1].kind in ("word", "number")


def _glued(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i].end == tokens[i + 1].start


def _make(
    tokens: Sequence[Token],
    first: int,
    last: int,
    kind: str,
    value: float | None,
    unit: str | None,
    worded: bool = False,
) -> Quantity:
    return Quantity(first, last, tokens[first].start, tokens[last - 1].end, kind, value, unit, worded)
