"""The cell of a line, with the sentence that fits it: of work that is to become less, nobody says that it is more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from okrtui.quality.context import TeamRules
from okrtui.quality.matrix import Cell, cell
from okrtui.quality.verdict import Level, Measure, Slot

LESS_WORK = "Less of some work than before: it does not say yet what becomes better by that, and for whom."
"""What is said of activity x range where its number goes down."""


def cell_of(level: Level, measure: Measure, slots: Mapping[str, Slot | None], rules: TeamRules) -> Cell:
    """The cell of a level and measure, with what it says of a line with such slots."""
    place = cell(level, measure, rules)
    if (level, measure) == (Level.ACTIVITY, Measure.RANGE) and _goes_down(slots):
        return replace(place, reason=LESS_WORK)
    return place


def _goes_down(slots: Mapping[str, Slot | None]) -> bool:
    """Whether the target is below the baseline, both in one unit."""
    start, end = slots.get("baseline"), slots.get("target")
    if start is None or end is None or start.value is None or end.value is None:
        return False
    return end.value < start.value and (start.unit == end.unit or None in (start.unit, end.unit))
