"""The quantities of a line: digits or words, with their units, in their normal form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.quality.number_words import worded_quantity
from okrtui.quality.quantity import Quantity, quantity_of
from okrtui.quality.tokens import Token
from okrtui.quality.units import MONEY_SIGNS, UNITS
from okrtui.quality.values import Unit, is_glued, number_value, scaled, unit_at, whole_of

__all__ = ["Quantity", "find_quantities"]

_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_IN_A_RANGE = frozenset(("from", "to", "->", "is", "was", "at"))


def find_quantities(tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """All quantities of a line from left to right; each token belongs to at most one."""
    found = []
    position = 0
    while position < len(tokens):
        quantity = _quantity_at(tokens, position)
        if quantity:
            found.append(quantity)
        position = quantity.last if quantity else position + 1
    return tuple(found)


def _quantity_at(tokens: Sequence[Token], i: int) -> Quantity | None:
    token = tokens[i]
    if token.kind in ("number", "sign", "mark") or token.lower in MONEY_SIGNS:
        return _digits(tokens, i)
    return worded_quantity(tokens, i) if token.kind == "word" else None


@dataclass(frozen=True, slots=True)
class _Prefix:
    """What stands in front of digits: where the quantity begins, where the digits are, a currency, a minus."""

    first: int
    digits: int
    unit: Unit | None
    is_negative: bool


def _prefix(tokens: Sequence[Token], i: int) -> _Prefix | None:
    """The signs and the currency in front of digits; None where no digits follow them."""
    first = i
    unit: Unit | None = None
    is_negative = False
    while i < len(tokens) and tokens[i].kind != "number" and i - first < 3:
        lower = tokens[i].lower
        if lower in MONEY_SIGNS:
            unit = UNITS.get(lower, (lower, "money"))
        elif lower == "-" and is_glued(tokens, i + 1) and not _is_hyphen(tokens, i):
            is_negative = True
        elif lower == "+":
            first += not _is_end_of_range(tokens, i)
        elif lower != "±":
            return None
        i += 1
    if i >= len(tokens) or tokens[i].kind != "number":
        return None
    return _Prefix(first, i, unit, is_negative)


def _is_hyphen(tokens: Sequence[Token], i: int) -> bool:
    return is_glued(tokens, i) and tokens[i - 1].kind in ("word", "number")


def _is_end_of_range(tokens: Sequence[Token], i: int) -> bool:
    """Whether a signed number is an end of a range ("from -4 to +15") and no relative change ("+20%")."""
    return i > 0 and tokens[i - 1].lower in _IN_A_RANGE


def _digits(tokens: Sequence[Token], i: int) -> Quantity | None:
    """A quantity that starts with digits, or with a sign or currency in front of them."""
    prefix = _prefix(tokens, i)
    if prefix is None:
        return None
    value, last = scaled(tokens, prefix.digits + 1, number_value(tokens[prefix.digits].text))
    ratio = whole_of(tokens, last, value)
    if ratio is not None:
        kind, share, last = ratio
        return quantity_of(tokens, prefix.first, last, kind, share, "%" if kind == "share" else None)
    return _bare(tokens, prefix, last, value) or _with_unit(tokens, prefix, last, value)


def _bare(tokens: Sequence[Token], prefix: _Prefix, last: int, value: float | None) -> Quantity | None:
    """Numbers whose form tells their kind: "11:20", "3rd", "2x", "4h10"; None for all others."""
    if ":" in tokens[prefix.digits].text and prefix.unit is None:
        return quantity_of(tokens, prefix.first, last, "time", value)
    lower = tokens[last].lower if last < len(tokens) else ""
    if lower in ("x", "×") and value is not None:
        return quantity_of(tokens, prefix.first, last + 1, "multiple", value, "x")
    if not is_glued(tokens, last):
        return None
    if lower in _ORDINAL:
        return quantity_of(tokens, prefix.first, last + 1, "rank", value)
    if lower[:1] == "h" and lower[1:].isdecimal() and len(lower) < 4:
        return quantity_of(tokens, prefix.first, last + 1, "time", value, "h")
    return None


def _with_unit(tokens: Sequence[Token], prefix: _Prefix, last: int, value: float | None) -> Quantity:
    last, unit = unit_at(tokens, last)
    if unit is not None and unit[1] == "time":
        last = _rest_of_duration(tokens, last)
    unit = prefix.unit or unit
    first = prefix.first
    if prefix.is_negative and unit == UNITS["%"] and not _is_range(tokens, first, last):
        first += 1
    elif prefix.is_negative and value is not None:
        value = -value
    return quantity_of(tokens, first, last, unit[1] if unit else "count", value, unit[0] if unit else None)


def _is_range(tokens: Sequence[Token], first: int, last: int) -> bool:
    return _is_end_of_range(tokens, first) or (last < len(tokens) and tokens[last].lower in ("to", "->"))


def _rest_of_duration(tokens: Sequence[Token], last: int) -> int:
    """Takes in the minutes of "5h 40" and "2 h 30 min"."""
    if last < len(tokens) and tokens[last - 1].lower in ("h", "hr", "hrs") and tokens[last].kind == "number":
        after, unit = unit_at(tokens, last + 1)
        if unit is None or unit[1] == "time":
            return after
    return last
