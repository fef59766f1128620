"""The score lies in the band of the zone and grows with what was found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.cycle import parse_cycle
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.score import BANDS, FACET_WEIGHTS, SLOT_WEIGHTS, key_result_score, objective_score
from okrtui.quality.verdict import SLOT_NAMES, Level, Slot, Zone

SLOT = Slot("something", 0, 9)
SLOT_SETS = st.sets(st.sampled_from(SLOT_NAMES))


def slots(names: set[str]) -> dict[str, Slot | None]:
    """Slots of which some are filled."""
    return {name: SLOT if name in names else None for name in SLOT_NAMES}


@given(st.sampled_from(Zone), st.sampled_from(Level), SLOT_SETS)
def test_the_score_lies_in_the_band_of_the_zone(zone: Zone, level: Level, found: set[str]) -> None:
    low, high = BANDS[zone]
    assert low <= key_result_score(zone, level, slots(found), EMPTY) <= high


@given(st.sampled_from(Zone), st.sampled_from(Level), SLOT_SETS, st.sampled_from(sorted(SLOT_WEIGHTS)))
def test_a_slot_more_raises_the_score(zone: Zone, level: Level, found: set[str], more: str) -> None:
    without, with_it = slots(found - {more}), slots(found | {more})
    assert key_result_score(zone, level, without, EMPTY) < key_result_score(zone, level, with_it, EMPTY)


def test_the_best_line_has_the_highest_score_and_the_emptiest_the_lowest() -> None:
    assert key_result_score(Zone.GREEN, Level.OUTCOME, slots(set(SLOT_NAMES)), EMPTY) == 100
    assert key_result_score(Zone.RED, Level.ACTIVITY, slots(set()), EMPTY) == 0


def test_the_cycle_counts_as_the_deadline() -> None:
    in_cycle = Context(cycle=parse_cycle("2026-Q4"))
    named = key_result_score(Zone.GREEN, Level.OUTCOME, slots({"due"}), EMPTY)
    assert key_result_score(Zone.GREEN, Level.OUTCOME, slots(set()), in_cycle) == named


@given(
    st.sampled_from(Zone),
    st.sets(st.sampled_from(sorted(FACET_WEIGHTS))),
    st.sampled_from(sorted(FACET_WEIGHTS)),
)
def test_a_facet_more_raises_an_objective_within_its_band(zone: Zone, found: set[str], more: str) -> None:
    low, high = BANDS[zone]
    without = objective_score(zone, dict.fromkeys(found - {more}, True))
    with_it = objective_score(zone, dict.fromkeys(found | {more}, True))
    assert low <= without < with_it <= high
