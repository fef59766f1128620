"""What is left to do until the key results of an objective are a green set, in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import KeyResult, Objective, answer_of
from okrtui.quality.assessment import assess_key_result, assess_set
from okrtui.quality.context import Context
from okrtui.quality.sets import Step, StepKind, set_zone, steps_to_green
from okrtui.quality.verdict import Zone

RED, YELLOW = "Launch the new portal", "Reduce zero-result searches"
GREEN = (
    "Cut complaints of searchers from 40 to 20 a week",
    "Raise searchers who find it at once from 61% to 75%",
)
LINES = st.lists(st.sampled_from([RED, YELLOW, *GREEN]), max_size=6)
ANSWERS = st.sampled_from(["", "yes", "No: slow lines are missing", "partly", "perhaps"])


def steps_of(*lines: str, enough: str = "yes") -> tuple[Step, ...]:
    objective = Objective("People find it", enough=enough, key_results=tuple(map(KeyResult, lines)))
    around = assess_set(objective, Context(enough=enough))
    return steps_to_green(objective, [assess_key_result(line) for line in lines], around)


def test_a_set_of_green_lines_that_lacks_nothing_and_is_enough_is_green():
    assert steps_of(*GREEN) == ()
    assert set_zone(()) is Zone.GREEN


def test_red_lines_come_first_then_yellow_ones_each_with_what_to_do():
    steps = steps_of(GREEN[0], YELLOW, RED)
    assert [(step.place, step.zone, step.code) for step in steps[:2]] == [
        (2, Zone.RED, "OKR242"),
        (1, Zone.YELLOW, "OKR244"),
    ]
    assert steps[1].text == "Say from what to what."


def test_what_the_set_lacks_comes_after_the_lines_warnings_before_hints():
    orders = "Raise orders of customers from 400 to 500 a day"
    faster = "Cut the time that customers wait for a parcel from 5 days to 2 days"
    kinds = [
        (step.kind, step.code)
        for step in steps_of(orders, faster, "Raise orders of customers to 600 a day", RED)
    ]
    assert kinds == [(StepKind.LINE, "OKR242"), (StepKind.SET, "OKR155"), (StepKind.SET, "OKR156")]


@pytest.mark.parametrize(
    ("enough", "kind", "code"),
    [
        ("", StepKind.QUESTION, ""),
        ("perhaps", StepKind.QUESTION, ""),
        ("no: slow lines are missing", StepKind.SET, "OKR159"),
        ("Partly, slow lines are missing.", StepKind.SET, "OKR159"),
    ],
)
def test_a_set_that_nobody_finds_enough_is_not_green(enough: str, kind: StepKind, code: str):
    (step,) = steps_of(*GREEN, enough=enough)
    assert (step.kind, step.code, step.zone) == (kind, code, Zone.YELLOW)
    assert ("slow lines are missing." in step.text) == bool(code)


def test_an_objective_without_key_results_needs_some():
    assert [step.code for step in steps_of()] == ["OKR150"]


@given(LINES, ANSWERS)
def test_the_zone_of_a_set_is_green_exactly_where_nothing_is_left_to_do(lines: list[str], enough: str):
    steps = steps_of(*lines, enough=enough)
    zones = [assess_key_result(line).zone for line in lines]
    assert (set_zone(steps) is Zone.GREEN) == (steps == ())
    assert {step.place for step in steps if step.place is not None} == {
        place for place, zone in enumerate(zones) if zone is not Zone.GREEN
    }
    if Zone.RED in zones:
        assert set_zone(steps) is Zone.RED


@pytest.mark.parametrize(
    ("enough", "read"),
    [
        ("yes", ("yes", "")),
        ("No: not at all", ("no", "not at all")),
        ("PARTLY, a bit", ("partly", "a bit")),
        ("yesterday", ("", "yesterday")),
        ("  ", ("", "")),
    ],
)
def test_an_answer_begins_with_yes_no_or_partly(enough: str, read: tuple[str, str]):
    assert answer_of(enough) == read


def test_all_key_results_that_share_a_metric_are_named_metric_by_metric():
    metrics = ["Churn", "Orders", "churn", "Waiting time", "order", "the churn"]
    objective = Objective(
        "People stay", key_results=tuple(KeyResult("Better", metric=each) for each in metrics)
    )
    (told,) = [each.message for each in assess_set(objective).findings if each.code == "OKR155"]
    assert told == "Key results 1, 3 and 6 claim the same metric; so do 2 and 5."
