"""Lines taken apart into the answers of a builder, and the fields that answers fill."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.assessment import assess_key_result, assess_objective
from okrtui.quality.key_result_sentence import key_result_sentence
from okrtui.quality.objective_sentence import objective_sentence
from okrtui.quality.part_fields import fields_of
from okrtui.quality.parts import KeyResultParts, ObjectiveParts
from okrtui.quality.taking_apart import key_result_parts, objective_parts

METRICS = st.sampled_from(["searches that end in an answer", "churn", "the time to the first result"])


def taken_apart(line: str) -> KeyResultParts:
    return key_result_parts(assess_key_result(line))


@given(METRICS, st.integers(1, 99), st.integers(1, 99))
def test_a_line_that_a_builder_could_have_made_comes_apart_and_together_again(
    metric: str, start: int, target: int
):
    line = key_result_sentence(
        KeyResultParts("", "", metric, f"{start}%", f"{target}%" if target != start else "")
    )
    if target != start:
        assert taken_apart(line) == KeyResultParts("", "", metric, f"{start}%", f"{target}%")
        assert key_result_sentence(taken_apart(line)) == line


def test_a_line_without_numbers_keeps_its_verb():
    assert taken_apart("Reduce zero-result searches").metric == "Reduce zero-result searches"


@pytest.mark.parametrize(
    "line",
    [
        "35% of customers reorder, up from 20%",
        "Launch the new ranking model",
        "Redesign the basket page so that 60% (48% today) of baskets are paid",
        "Cut the number of stock-outs in half without adding a pallet of safety stock",
        "",
    ],
)
def test_a_line_of_which_something_would_be_lost_stays_whole(line: str):
    assert taken_apart(line) == KeyResultParts()


def test_an_objective_comes_apart_into_who_future_and_value():
    line = "Customers always know when their parcel arrives, so that they stay with us"
    parts = objective_parts(assess_objective(line))
    assert parts == ObjectiveParts(
        "Customers", "always know when their parcel arrives", "so that they stay with us"
    )
    assert objective_sentence(parts) == line
    assert objective_parts(assess_objective("Faster search")) == ObjectiveParts()


@pytest.mark.parametrize(
    ("line", "who", "future"),
    [
        (
            "Everybody at Almanac goes home with energy to spare",
            "Everybody at Almanac",
            "goes home with energy to spare",
        ),
        ("Parents of small children trust us", "Parents of small children", "trust us"),
        ("Nurses on night shift go home on time", "Nurses on night shift", "go home on time"),
        (
            "Customers in rural areas get help the same day",
            "Customers in rural areas",
            "get help the same day",
        ),
        ("People find the answer they came for", "People", "find the answer they came for"),
        (
            "Customers always know when their parcel arrives",
            "Customers",
            "always know when their parcel arrives",
        ),
    ],
)
def test_those_who_are_meant_are_named_with_what_says_which_of_them(line: str, who: str, future: str):
    parts = objective_parts(assess_objective(line))
    assert (parts.who, parts.future) == (who, future)
    assert objective_sentence(parts) == line


@pytest.mark.parametrize(
    "line", ["Everyone who calls us gets an answer", "Teachers that work alone have somebody to ask"]
)
def test_a_clause_about_those_who_are_meant_is_not_taken_for_their_future(line: str):
    assert objective_parts(assess_objective(line)) == ObjectiveParts()


def test_clear_answers_fill_the_fields():
    parts = KeyResultParts("", "", "answered searches", "61", "75%", "31 December 2026")
    line = key_result_sentence(parts)
    assert fields_of(parts, line) == {
        "metric": "answered searches",
        "baseline": 61,
        "target": 75,
        "unit": "%",
        "due": date(2026, 12, 31),
    }


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        (KeyResultParts("", "", "", "1,200", "1.5k"), {"baseline": 1200, "target": 1500}),
        (KeyResultParts("", "", "churn", "", "by 20%"), {"metric": "churn"}),
        (KeyResultParts("", "", "wait", "90 minutes", "1 day"), {"metric": "wait"}),
        (KeyResultParts("", "", "", "about a third", "most"), {}),
        (
            KeyResultParts("", "", "wait", "over 10 minutes", "5 minutes"),
            {"metric": "wait", "target": 5, "unit": "min"},
        ),
        (KeyResultParts("drivers", "have an accident", "", "12", "zero"), {"baseline": 12, "target": 0}),
        (KeyResultParts("", "", "", "", "4.5", "Q4"), {"target": 4.5}),
    ],
)
def test_an_answer_that_is_not_clear_fills_no_field(parts: KeyResultParts, fields: dict[str, object]):
    assert fields_of(parts, key_result_sentence(parts)) == fields


def test_a_field_never_says_what_an_edited_line_does_not():
    parts = KeyResultParts("", "", "churn", "5%", "3%")
    assert fields_of(parts, "Reduce churn from 5% to 2%") == {"metric": "churn", "baseline": 5, "unit": "%"}
