"""A time expression, as it stands in a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """A time expression with the word that leads to it: "by", "end of June"; `shape` tells how it is written.

    `shape` is "date" (a day, month, quarter or year), "numbered" (week 20, month six), "end" (end of the year),
    "feast" (Christmas), "season", "relative" (this year, next winter), "length" (in 3 months), "stretch" (over the
    year), "event" (by the AGM) or "clause" (before licences run out).
    """

    start: int
    end: int
    lead: str
    shape: str
