"""Weights: chances that add up, and signs that can be asked what they speak for."""

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.lanes import MOST, added, packed
from okrtui.quality.network import UNIT, ZERO, Network
from okrtui.quality.verdict import Level, Measure, Zone
from okrtui.quality.weighing import shipped_weights


def row(*weights: int) -> int:
    (one,) = packed(bytes(ZERO + weight for weight in weights), len(weights))
    return one


ANSWERS = {"level": ("output", "outcome"), "zone": ("red", "green")}
DIRECT = Network(ANSWERS, {"launch": row(100, -100, 50, -50), "churn": row(-100, 100, -10, 10)}, (), ())
NETWORK = Network(
    ANSWERS,
    {
        "calls": row(32, -32, 0, 0, 16),
        "abandoned": row(0, 0, 0, 0, 16),
        "churn": row(-64, 64, -10, 10, -16),
    },
    bias=(-1.5,),
    votes=((-8.0, 8.0, -2.0, 2.0),),
)


def test_the_chances_of_a_question_add_up_to_one_and_follow_the_weights() -> None:
    odds = DIRECT.weigh(["churn"]).odds()
    assert sum(odds["level"]) == pytest.approx(1)
    assert odds["level"][1] > odds["level"][0]


def test_signs_without_weights_leave_all_answers_equal() -> None:
    assert DIRECT.weigh(["never seen"]).odds() == {"level": (0.5, 0.5), "zone": (0.5, 0.5)}


def test_a_sign_that_stands_twice_counts_once() -> None:
    assert DIRECT.weigh(["launch", "launch"]).odds() == DIRECT.weigh(["launch"]).odds()


def test_a_hidden_unit_wakes_where_signs_stand_together_and_changes_what_they_say() -> None:
    alone, together = NETWORK.weigh(["calls"]), NETWORK.weigh(["calls", "abandoned"])
    assert (alone.awake, together.awake) == ((), (0,))
    assert alone.odds()["level"][0] > 0.9
    assert alone.odds()["zone"] == (0.5, 0.5)
    assert sum(together.odds()["level"]) == pytest.approx(1)
    assert together.odds()["zone"][1] > 0.5


def test_a_line_without_known_signs_leaves_all_answers_equal() -> None:
    assert NETWORK.weigh(["never seen"]).odds() == {"level": (0.5, 0.5), "zone": (0.5, 0.5)}


def test_a_sign_tells_how_far_it_speaks_for_an_answer_beside_the_others() -> None:
    alone = NETWORK.weigh(["calls"]).speaking("level", "output", "outcome")
    together = NETWORK.weigh(["calls", "abandoned"]).speaking("level", "output", "outcome")
    assert alone(["calls", "other"]) == pytest.approx(64 / UNIT)
    assert alone(["abandoned"]) == 0
    assert together(["abandoned"]) == pytest.approx(-16 * 16 / UNIT)
    assert together(["nothing known"]) == 0


def test_the_shipped_weights_answer_in_the_words_of_the_verdicts_and_are_small() -> None:
    line = shipped_weights().line
    assert line.answers == {
        "level": tuple(map(str, Level)),
        "measure": tuple(map(str, Measure)),
        "zone": tuple(map(str, Zone)),
    }
    assert len(resources.files("okrtui.quality").joinpath("weights.z").read_bytes()) < 300_000
    width = 11 + len(line.bias)
    assert all(max(added([each], width)) < 256 for each in line.rows.values())


@given(st.lists(st.lists(st.integers(0, 255), min_size=3, max_size=3), max_size=20), st.integers(0, 2 * MOST))
def test_packed_rows_add_up_as_their_numbers_do(rows: list[list[int]], fullest: int) -> None:
    rows = [*rows, *[[255, 0, 255]] * fullest]
    numbers = list(packed(bytes(number for row in rows for number in row), 3))
    assert list(added(numbers, 3)) == [sum(row[place] for row in rows) for place in range(3)]
