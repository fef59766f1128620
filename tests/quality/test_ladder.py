"""The ladder asks the questions above a line and knows the answer that makes the best key result."""

from __future__ import annotations

import pytest

from okrtui.quality.context import EMPTY
from okrtui.quality.ladder import best_answer, rungs_above, whys
from okrtui.quality.verdict import Level

GREEN = "Reduce complaints about late parcels from 40 to 15 a week"
ALSO_GREEN = "Raise repeat orders from 21% to 30%"
YELLOW = "Reduce complaints about late parcels"
RED = "Hold a workshop on parcels"


@pytest.mark.parametrize(
    ("level", "above"),
    [
        (Level.ACTIVITY, [Level.OUTPUT, Level.OUTCOME, Level.IMPACT]),
        (Level.OUTPUT, [Level.OUTCOME, Level.IMPACT]),
        (Level.OUTCOME, [Level.IMPACT]),
        (Level.IMPACT, [Level.OUTCOME]),
    ],
)
def test_a_line_climbs_to_the_rungs_above_it_and_an_impact_looks_for_its_first_sign(
    level: Level, above: list[Level]
) -> None:
    assert [rung.level for rung in rungs_above(level)] == above


def test_no_two_whys_of_an_objective_are_the_same() -> None:
    assert len({rung.question for rung in whys()}) == 5


def test_the_answer_of_the_best_zone_wins_wherever_it_stands() -> None:
    assert best_answer([RED, GREEN, YELLOW], EMPTY) == 1
    assert best_answer([GREEN, RED, RED], EMPTY) == 0


def test_of_two_good_answers_the_higher_one_wins() -> None:
    assert best_answer([GREEN, "", ALSO_GREEN], EMPTY) == 2


def test_rungs_without_words_are_no_answers() -> None:
    assert best_answer(["", " ", RED], EMPTY) == 2
    assert best_answer(["", " "], EMPTY) is None
