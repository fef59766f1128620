"""A number from 0 to 100 for those who want one: the zone gives the band, what was found gives the place in
it.
"""

from __future__ import annotations

from collections.abc import Mapping

from okrtui.quality.context import Context
from okrtui.quality.verdict import Level, Slot, Zone

BANDS = {Zone.RED: (0, 39), Zone.YELLOW: (40, 69), Zone.GREEN: (70, 100)}

SLOT_WEIGHTS = {"direction": 1, "metric": 2, "who": 1, "baseline": 2, "target": 2, "due": 1}
LEVEL_WEIGHTS = {Level.ACTIVITY: 0, Level.OUTPUT: 1, Level.OUTCOME: 3, Level.IMPACT: 2}
FACET_WEIGHTS = {"who": 2, "future_state": 2, "value": 2, "why": 1}


def key_result_score(zone: Zone, level: Level, slots: Mapping[str, Slot | None], context: Context) -> int:
    """The score of a key result; the cycle counts as its deadline where it names none."""
    found = {name for name in SLOT_WEIGHTS if slots.get(name)} | ({"due"} if context.cycle else set())
    reached = sum(SLOT_WEIGHTS[name] for name in found) + LEVEL_WEIGHTS[level]
    return _within(zone, reached / (sum(SLOT_WEIGHTS.values()) + max(LEVEL_WEIGHTS.values())))


def objective_score(zone: Zone, found: Mapping[str, bool]) -> int:
    """The score of an objective by the facets (who, future_state, value, why) that were found."""
    reached = sum(weight for name, weight in FACET_WEIGHTS.items() if found.get(name))
    return _within(zone, reached / sum(FACET_WEIGHTS.values()))


def _within(zone: Zone, share: float) -> int:
    low, high = BANDS[zone]
    return low + round((high - low) * share)
