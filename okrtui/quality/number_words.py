"""Numbers in words: counts, parts, multiples, all, none, and how often."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from okrtui.quality.quantity import Quantity, quantity_of
from okrtui.quality.tokens import Token
from okrtui.quality.units import UNITS
from okrtui.quality.values import COUNT_WORDS, scaled, unit_at, whole_of

_PARTS = {
    "half": 50.0, "halves": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0,
    "fourth": 25.0, "fifth": 20.0, "fifths": 20.0, "sixth": 100 / 6, "eighth": 12.5, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip
_MULTIPLES = {
    "double": 2.0, "doubles": 2.0, "doubled": 2.0, "doubling": 2.0, "twofold": 2.0, "twice": 2.0, "triple": 3.0,
    "triples": 3.0, "tripled": 3.0, "tripling": 3.0, "treble": 3.0, "threefold": 3.0, "quadruple": 4.0,
    "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0, "halve": 0.5, "halves": 0.5, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_ALL = frozenset(["every", "all", "each", "everyone", "everybody", "everything"])
_ZERO = frozenset(["no", "none", "nobody", "zero", "nil", "never", "nothing", "no-one", "neither"])
_OFTEN = frozenset(["once", "daily", "weekly", "monthly", "fortnightly", "quarterly"])
_PER = frozenset(("a", "per"))
_PERIODS = frozenset(["week", "day", "month", "fortnight", "quarter", "sprint"])
_BEFORE_A_QUARTER = frozenset(["per", "in", "once", "within", "for", "next", "twice"])
_NO_ZERO = frozenset(
    [
        *("more", "less", "fewer", "later", "longer", "higher", "lower", "worse", "better", "greater"),
        *("matter", "."),
    ]
)


def worded_quantity(tokens: Sequence[Token], i: int) -> Quantity | None:
    """The number in words that starts at a token; None where none does."""
    lower = tokens[i].lower
    if lower not in _STARTS and "-" not in lower:
        return None
    for reader in _READERS:
        found = reader(tokens, i)
        if found is not None:
            return found
    return None


def _lower(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _part(tokens: Sequence[Token], i: int) -> Quantity | None:
    """ "half", "a third", "three quarters of", "two-thirds"; not "once a quarter"."""
    lower, part = _lower(tokens, i), _lower(tokens, i + 1)
    head, _, tail = lower.partition("-")
    if lower in ("half", "halves"):
        return quantity_of(tokens, i, i + 1, "share", 50.0, "%", worded=True)
    if tail in _PARTS and head in COUNT_WORDS:
        return quantity_of(tokens, i, i + 1, "share", _PARTS[tail] * COUNT_WORDS[head], "%", worded=True)
    if part not in _PARTS or lower not in ("a", "an", "one", "two", "three", "four"):
        return None
    if (
        lower == "a"
        and part == "quarter"
        and _lower(tokens, i - 1) in _BEFORE_A_QUARTER
        and _lower(tokens, i + 2) != "of"
    ):
        return None
    return quantity_of(
        tokens, i, i + 2, "share", _PARTS[part] * COUNT_WORDS.get(lower, 1.0), "%", worded=True
    )


def _every(tokens: Sequence[Token], i: int) -> Quantity | None:
    """ "every", "all", "all 34", "every third", "every two weeks"; not "at all", "above all", "each other"."""
    lower, following = _lower(tokens, i), _lower(tokens, i + 1)
    if lower not in _ALL or following in ("other", "too"):
        return None
    if lower == "all" and _lower(tokens, i - 1) in ("at", "above", "after", "once"):
        return None
    if lower == "every" and following in COUNT_WORDS:
        return quantity_of(tokens, i, i + 3, "often", worded=True)
    if following in _PERIODS:
        return quantity_of(tokens, i, i + 2, "often", worded=True)
    if lower == "every" and following in ("third", "fourth", "fifth", "tenth"):
        return quantity_of(tokens, i, i + 2, "share", _PARTS[following], "%", worded=True)
    counted = lower == "all" and (
        following in COUNT_WORDS or (bool(following) and tokens[i + 1].kind == "number")
    )
    return quantity_of(tokens, i, i + 2 if counted else i + 1, "all", 100.0, "%", worded=True)


def _fixed(tokens: Sequence[Token], i: int) -> Quantity | None:
    """Turns of phrase: "not a single", "break even", "without exception", "net zero", "twice a week", "sub-second"."""
    lower, following = _lower(tokens, i), _lower(tokens, i + 1)
    if lower == "not" and following in ("a", "one") and i + 2 < len(tokens):
        last = i + 3 if _lower(tokens, i + 2) == "single" else i + 2
        return quantity_of(tokens, i, last, "zero", 0.0, worded=True)
    if lower in ("break-even", "breakeven") or (lower, following) == ("break", "even"):
        return quantity_of(tokens, i, i + 1 + (lower == "break"), "money", 0.0, worded=True)
    if (lower, following) == ("without", "exception"):
        return quantity_of(tokens, i, i + 2, "all", 100.0, "%", worded=True)
    if (lower, following) == ("net", "zero"):
        return quantity_of(tokens, i, i + 2, "zero", 0.0, worded=True)
    if lower in _OFTEN or (lower == "twice" and following in _PER):
        per = lower in ("once", "twice") and following in _PER
        return quantity_of(tokens, i, i + 3 if per else i + 1, "often", worded=True)
    if lower.startswith("sub-") and lower[4:] in UNITS:
        return quantity_of(tokens, i, i + 1, "time", 1.0, UNITS[lower[4:]][0], worded=True)
    return None


def _rank(tokens: Sequence[Token], i: int) -> Quantity | None:
    """ "Number 1" and "No. 2"."""
    if _lower(tokens, i) not in ("number", "no", "nr") or not tokens[i].text[0].isupper():
        return None
    j = i + 2 if _lower(tokens, i + 1) == "." else i + 1
    if j < len(tokens) and tokens[j].kind == "number" and len(tokens[j].text) < 3:
        return quantity_of(tokens, i, j + 1, "rank", 1.0)
    return None


def _multiple(tokens: Sequence[Token], i: int) -> Quantity | None:
    value = _MULTIPLES.get(_lower(tokens, i))
    return None if value is None else quantity_of(tokens, i, i + 1, "multiple", value, "x", worded=True)


def _zero(tokens: Sequence[Token], i: int) -> Quantity | None:
    """ "no", "none", "never", "zero", "no one"; not "no more than", "no later", "no."."""
    lower, following = _lower(tokens, i), _lower(tokens, i + 1)
    if lower not in _ZERO or (lower == "no" and following in _NO_ZERO):
        return None
    return quantity_of(
        tokens, i, i + 2 if (lower, following) == ("no", "one") else i + 1, "zero", 0.0, worded=True
    )


def _count(tokens: Sequence[Token], i: int) -> Quantity | None:
    """ "five", "twelve million", "two days", "one in five"."""
    lower = _lower(tokens, i)
    if lower not in COUNT_WORDS and lower != "dozen":
        return None
    value = COUNT_WORDS.get(lower, 12.0)
    ratio = whole_of(tokens, i + 1, value)
    if ratio is not None:
        return quantity_of(tokens, i, ratio[2], "share", ratio[1], "%", worded=True)
    large, last = scaled(tokens, i + 1, value)
    last, unit = unit_at(tokens, last)
    if unit is None:
        return quantity_of(tokens, i, last, "count", large, worded=True)
    return quantity_of(tokens, i, last, unit[1], large, unit[0], worded=True)


_READERS: tuple[Callable[[Sequence[Token], int], Quantity | None], ...] = (
    _part, _every, _fixed, _rank, _multiple, _zero, _count,
)  # fmt: skip

_OPENINGS = "a an half halves not break breakeven without net number nr dozen"
_STARTS = frozenset([*COUNT_WORDS, *_MULTIPLES, *_ALL, *_ZERO, *_OFTEN, *_OPENINGS.split()])
"""The words with which a number can begin, so that the others need not be looked at seven times."""
