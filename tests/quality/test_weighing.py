"""Weights: chances that add up, and signs that can be asked what they speak for."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from okrtui.quality.verdict import Level, Measure, Zone
from okrtui.quality.weighing import UNIT, Scale, shipped_weights

SCALE = Scale(
    {"level": ("output", "outcome"), "zone": ("red", "green")},
    {"launch": (100, -100, 50, -50), "churn": (-200, 200, -10, 10)},
)


def test_the_chances_of_a_question_add_up_to_one_and_follow_the_weights() -> None:
    odds = SCALE.odds(["churn"])
    assert sum(odds["level"]) == pytest.approx(1)
    assert odds["level"][1] > odds["level"][0]


def test_signs_without_weights_leave_all_answers_equal() -> None:
    assert SCALE.odds(["never seen"]) == {"level": (0.5, 0.5), "zone": (0.5, 0.5)}


def test_a_sign_that_stands_twice_counts_once() -> None:
    assert SCALE.odds(["launch", "launch"]) == SCALE.odds(["launch"])


def test_a_sign_tells_how_far_it_speaks_for_an_answer() -> None:
    assert SCALE.leanings(["launch", "other"], "zone", "red", "green") == [100 / UNIT, 0.0]


def test_the_shipped_weights_answer_in_the_words_of_the_verdicts_and_are_small() -> None:
    answers = shipped_weights().line.answers
    assert answers == {
        "level": tuple(map(str, Level)),
        "measure": tuple(map(str, Measure)),
        "zone": tuple(map(str, Zone)),
    }
    text = resources.files("okrtui.quality").joinpath("weights.json").read_text("utf-8")
    assert len(text.encode()) < 300_000
    assert all(len(row) == 11 for row in json.loads(text)["line"]["rows"].values())
