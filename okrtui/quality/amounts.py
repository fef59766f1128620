"""Numbers that were typed as an answer: their value and unit, what stands around them, and which way they lead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrtui.quality.blanks import NUMBER
from okrtui.quality.directions import Direction
from okrtui.quality.numbers import Quantity, find_quantities
from okrtui.quality.tokens import tokenise

_LIMIT = re.compile(
    r"(?:at least|at most|at or (?:above|below)|no (?:more|less|fewer) than|not (?:more|less|fewer) than"
    r"|(?:more|less|fewer) than|up to|above|below|over|under|within|>=?|<=?|≥|≤)\s*(?=\S)",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(r"[-+]?\d[\d.,]*")
_DIGITS = re.compile(r"[-+]?\d[\d.,]*\s?(?:[kKmMbB]|bn)?")
_SIGNS_BEFORE = frozenset("$€£¥")
_KINDS_OF_CHANGE = ("multiple", "rank", "often", "all")


@dataclass(frozen=True, slots=True)
class Amount:
    """One answer with a number in it; `value` is in its normal form (1.5k is 1500.0, 40% is 40.0), None without one.

    `kind` and `unit` are those of `Quantity`; `kind` is "" where there is no number.
    """

    text: str
    value: float | None = None
    unit: str | None = None
    kind: str = ""

    @property
    def is_limit(self) -> bool:
        """Whether it is a limit to be held: "at least 99.9%", "below 2 s"."""
        return _LIMIT.match(self.text) is not None

    @property
    def is_change(self) -> bool:
        """Whether it tells by how much and not to what: "by 20%", "by half"."""
        return self.text.lower().startswith("by ")

    @property
    def is_bare(self) -> bool:
        """Whether it is digits alone, or "3M", so that it takes the unit of the number beside it."""
        return self.unit is None and _DIGITS.fullmatch(self.text) is not None


def amount_of(text: str) -> Amount:
    """What was typed, read as one number with its unit; without a value where there is none, or more than one."""
    text = " ".join(text.split())
    quantities = find_quantities(tokenise(text))
    if len(quantities) != 1:
        return Amount(text)
    [found] = quantities
    return Amount(text, _value(found), found.unit or _words_behind(text, found), found.kind)


def _value(found: Quantity) -> float | None:
    return None if found.kind in _KINDS_OF_CHANGE else found.value


def _words_behind(text: str, found: Quantity) -> str | None:
    """The words behind a count ("9 visits"), which are its unit."""
    return text[found.end :].strip() or None


def with_unit_of(amount: Amount, other: Amount) -> Amount:
    """A bare number with the sign that the number beside it has: "20" beside "35%" is "20%"."""
    if not amount.is_bare or other.unit is None:
        return amount
    if other.unit == "%":
        return Amount(f"{amount.text}%", amount.value, "%", other.kind)
    if other.unit in _SIGNS_BEFORE:
        return Amount(f"{other.unit}{amount.text}", amount.value, other.unit, other.kind)
    return Amount(amount.text, amount.value, other.unit, other.kind)


def with_words_of(amount: Amount, other: Amount) -> Amount:
    """A bare number that ends a range, with the words of the number before it: "4" after "9 days" is "4 days"."""
    behind = _NUMBER_FIRST.sub("", other.text)
    if not amount.is_bare or not behind[:1].isspace():
        return amount
    return Amount(amount.text + behind, amount.value, other.unit, other.kind)


def blank_beside(other: Amount) -> str:
    """The blank for a number that is still to be said, with the sign that the number beside it has."""
    if other.unit in _SIGNS_BEFORE:
        return f"{other.unit}{NUMBER}"
    return f"{NUMBER}%" if other.unit == "%" else NUMBER


def way_between(start: Amount, target: Amount) -> Direction | None:
    """Which way leads from one number to another; None where they cannot be compared."""
    if start.value is None or target.value is None or start.unit != target.unit:
        return None
    if start.value == target.value:
        return Direction.KEEP
    return Direction.UP if target.value > start.value else Direction.DOWN
