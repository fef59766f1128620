"""The matrix holds sixteen cells; a team may give any of them another zone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.context import TeamRules
from okrtui.quality.matrix import cell, matrix
from okrtui.quality.verdict import Level, Measure, Zone

ZONES = tuple(Zone)
CELLS = [(level, measure) for level in Level for measure in Measure]

DEFAULT = {
    Level.IMPACT: "red yellow green green",
    Level.OUTCOME: "red yellow green green",
    Level.OUTPUT: "red red red yellow",
    Level.ACTIVITY: "red red red red",
}


@pytest.mark.parametrize("level", Level)
def test_the_default_zones_are_those_of_the_table(level: Level) -> None:
    zones = [matrix()[level, measure].zone for measure in Measure]
    assert " ".join(zones) == DEFAULT[level]


@pytest.mark.parametrize("level", Level)
def test_more_measure_never_lowers_a_zone(level: Level) -> None:
    zones = [ZONES.index(matrix()[level, measure].zone) for measure in Measure]
    assert all(before <= after for before, after in pairwise(zones))


def test_every_cell_says_something_of_its_own() -> None:
    reasons = [each.reason for each in matrix().values()]
    assert len(set(reasons)) == len(CELLS)
    assert all(reason.endswith(".") for reason in reasons)


@given(st.sampled_from(CELLS), st.sampled_from(ZONES))
def test_a_team_changes_the_cell_it_names_and_no_other(place: tuple[Level, Measure], zone: Zone) -> None:
    rules = TeamRules(matrix=((place[0], place[1], zone),))
    for level, measure in CELLS:
        expected = zone if (level, measure) == place else matrix()[level, measure].zone
        assert cell(level, measure, rules).zone is expected
        assert cell(level, measure, rules).reason == matrix()[level, measure].reason


@pytest.mark.parametrize(
    "override", [("goal", "none", "red"), ("output", "some", "red"), ("output", "none", "blue")]
)
def test_a_word_that_names_no_cell_or_zone_is_refused(override: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        matrix((override,))
