"""A number with its unit, as it stands in a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.quality.tokens import Token


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number: the tokens from `first` up to `last` (exclusive), the characters from `start` to `end`.

    `kind` is "share" (a part of a whole), "money", "time", "points", "physical", "count", "score" (4.5/5),
    "multiple" (2x, double), "rank" (3rd), "all" (every, all), "zero" (no, none, never) or "often" (once,
    weekly). `value` is the number in its normal form: 1.5k is 1500.0, 40% is 40.0, "a third" is 33.3 with the
    unit %, "no" is 0.0; None where there is none.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    value: float | None
    unit: str | None
    worded: bool = False


def quantity_of(
    tokens: Sequence[Token],
    first: int,
    last: int,
    kind: str,
    value: float | None = None,
    unit: str | None = None,
    *,
    worded: bool = False,
) -> Quantity:
    """The quantity that the tokens from `first` up to `last` (exclusive) make; at least one token."""
    last = min(last, len(tokens))
    return Quantity(first, last, tokens[first].start, tokens[last - 1].end, kind, value, unit, worded)
