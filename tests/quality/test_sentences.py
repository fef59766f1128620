"""Lines assembled from the answers of a builder."""

from __future__ import annotations

import re
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.assessment import assess_key_result, assess_objective
from okrtui.quality.blanks import blanks_in, filled
from okrtui.quality.key_result_sentence import key_result_sentence
from okrtui.quality.objective_sentence import objective_sentence
from okrtui.quality.parts import KeyResultParts, ObjectiveParts
from okrtui.quality.verdict import Measure, Zone

GLUE = "raise reduce keep bring from to at of for who that by the up down today so"
"""Words that a builder may add: they hold a sentence together and state nothing."""

PEOPLE = st.sampled_from(
    ["customers", "New users", "teachers", "parcels", "families with a pram", "iOS users"]
)
DEEDS = st.sampled_from(["reorder within 30 days", "find help on their own", "arrive on the first attempt"])
METRICS = st.sampled_from(
    ["share", "number", "time to first answer", "Churn", "repeat purchases", "NPS", "uptime"]
)
NUMBERS = st.tuples(
    st.integers(min_value=0, max_value=9_999), st.sampled_from(["{}", "{}%", "{} days", "${}", "{} minutes"])
).map(lambda pair: pair[1].format(pair[0]))
DAYS = st.sampled_from(["Q4", "by end of Q4", "31 December", "within two weeks", "2026-12-31"])
SOMETIMES = [st.one_of(st.just(""), each) for each in (PEOPLE, DEEDS, METRICS, NUMBERS, NUMBERS, DAYS)]
ANSWERS = st.builds(KeyResultParts, *SOMETIMES)


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w$%]+", text.lower())


@given(ANSWERS)
def test_no_word_is_in_the_sentence_that_was_not_typed_and_says_something(parts: KeyResultParts):
    sentence = key_result_sentence(parts)
    typed = {word for answer in astuple(parts) for word in words_of(answer)}
    signed = {f"{digits}%" for digits in typed} | {f"${digits}" for digits in typed}
    blanks = blanks_in(sentence)
    added = set(words_of(filled(sentence, blanks, [" "] * len(blanks)))) - typed - signed - {"%", "$"}
    assert added <= set(GLUE.split())


@given(ANSWERS)
def test_every_answer_is_in_the_sentence(parts: KeyResultParts):
    sentence = key_result_sentence(parts)
    expected = [
        parts.who,
        parts.does if not parts.metric or parts.who else "",
        parts.metric,
        parts.start,
        parts.target,
    ]
    if any((parts.who, parts.does, parts.metric, parts.start, parts.target)):
        for answer in (*expected, parts.due):
            assert answer.lower() in sentence.lower()
    else:
        assert sentence == ""


@given(PEOPLE, DEEDS, st.integers(0, 99), st.integers(0, 99), st.sampled_from(["{}", "{}%", "{} days"]))
def test_the_direction_is_that_of_the_numbers(who: str, does: str, start: int, target: int, form: str):
    numbers = (form.format(start), form.format(target))
    measured = key_result_sentence(KeyResultParts("", "", "time to first answer", *numbers))
    acted = key_result_sentence(KeyResultParts(who, does, "", *numbers))
    if start < target:
        assert measured.startswith("Raise ") and ", up from " in acted
    elif start > target:
        assert measured.startswith("Reduce ") and ", down from " in acted
    else:
        assert measured.startswith("Keep ") and "(today" in acted


@given(st.integers(0, 99), st.integers(0, 99))
def test_what_the_builder_writes_is_read_back_as_it_was_meant(start: int, target: int):
    parts = KeyResultParts(
        "customers", "reorder within 30 days", "share", f"{start}%", f"{target}%", "end of Q4"
    )
    slots = assess_key_result(key_result_sentence(parts)).slots
    assert slots["target"] is not None and slots["target"].value == target
    if start != target:
        assert slots["baseline"] is not None and slots["baseline"].value == start
    assert slots["due"] is not None


SAID = {
    ("customers", "reorder within 30 days", "share", "20", "35%", "end of Q4"): (
        "Raise the share of customers who reorder within 30 days from 20% to 35% by end of Q4"
    ),
    ("Customers", "who reorder", "", "20%", "35%", "Q4"): "35% of customers reorder, up from 20% by Q4",
    ("pupils in year 8", "read well", "share of pupils", "42%", "60%", ""): (
        "Raise the share of pupils in year 8 who read well from 42% to 60%"
    ),
    ("our customers", "they renew", "% of customers", "70%", "85%"): (
        "Raise % of our customers who renew from 70% to 85%"
    ),
    ("people who search", "find an answer", "share", "6%", "7%"): (
        "Raise the share of people who search and find an answer from 6% to 7%"
    ),
    ("shops", "stock our soap", "number of shops", "", "200"): (
        "Bring the number of shops that stock our soap to 200"
    ),
    ("customers", "wait", "", "more than 10 minutes", "less than 5 minutes"): (
        "Customers wait less than 5 minutes, down from more than 10 minutes"
    ),
    ("teams", "release weekly", "", "2", "6 teams"): "6 teams release weekly, up from 2",
    ("readers", "finish an article", "", "-", "10,000", "every month"): (
        "10,000 readers finish an article every month"
    ),
    ("", "", "revenue", "€2M", "3M"): "Raise revenue from €2M to €3M",
    ("customers", "call us", "", "900", "300"): "300 customers call us, down from 900",
    ("", "", "Days to answer", "9", "4"): "Reduce days to answer from 9 to 4",
    ("", "", "time to answer", "9 days", "4"): "Reduce time to answer from 9 days to 4 days",
    ("", "", "uptime", "", "at least 99.9%"): "Keep uptime at least 99.9%",
    ("", "", "churn", "", "3%"): "Reduce churn to 3%",
    ("", "", "basket size", "30", "$40"): "Raise basket size from $30 to $40",
    ("", "", "basket size", "", "$40"): "Bring basket size to $40",
    ("", "", "complaints", "", "by 20%"): "Reduce complaints by 20%",
    ("", "", "basket size", "", "by 20%"): "__raise or reduce__ basket size by 20%",
    ("parcels", "arrive whole", "share", "86%", "94%"): (
        "Raise the share of parcels that arrive whole from 86% to 94%"
    ),
    ("drivers", "are on time", "", "4 of 10", "9 of 10"): "9 of 10 drivers are on time, up from 4 of 10",
    ("customers", "", "share of customers who reorder", "2%", "3%"): (
        "Raise the share of customers who reorder from 2% to 3%"
    ),
}


@pytest.mark.parametrize(("answers", "sentence"), SAID.items(), ids=SAID.values())
def test_who_does_what_by_how_much_reads_as_one_would_say_it(answers: tuple[str, ...], sentence: str):
    assert key_result_sentence(KeyResultParts(*answers)) == sentence


def test_what_is_missing_is_a_blank():
    assert key_result_sentence(KeyResultParts("", "", "churn")) == "Reduce churn from __ to __"
    assert (
        key_result_sentence(KeyResultParts("customers", "reorder", "", "20%"))
        == "__% of customers reorder (today 20%)"
    )
    assert key_result_sentence(KeyResultParts("customers")) == "Customers __do what__"
    assert key_result_sentence(KeyResultParts("", "", "", "20%", "35%")) == "Raise __metric__ from 20% to 35%"
    assert objective_sentence(ObjectiveParts("", "sleep well")) == "__who__ sleep well"


def test_a_key_result_with_all_parts_is_green():
    parts = KeyResultParts("new users", "find help on their own", "share", "20%", "60%", "")
    assessment = assess_key_result(key_result_sentence(parts))
    assert (assessment.zone, assessment.measure) == (Zone.GREEN, Measure.RANGE)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("they stay with us", "New customers order without calling us, so that they stay with us"),
        ("So that they stay", "New customers order without calling us, so that they stay"),
        ("because they are sure.", "New customers order without calling us, because they are sure"),
        ("to save their evening", "New customers order without calling us to save their evening"),
        ("", "New customers order without calling us"),
        ("stay with us", "New customers order without calling us, so that they stay with us"),
        ("family life", "New customers order without calling us, so that they have family life"),
        ("more time", "New customers order without calling us, so that they have more time"),
        ("mornings are calm", "New customers order without calling us, so that mornings are calm"),
    ],
)
def test_an_objective_says_for_whom_what_will_be_and_why(value: str, sentence: str):
    parts = ObjectiveParts("new customers", "Order without calling us", value)
    assert objective_sentence(parts) == sentence
    assert assess_objective(sentence).zone is Zone.GREEN


@pytest.mark.parametrize(
    "future", ["a delivery they can rely on", "they sleep well", "more time for patients"]
)
def test_a_future_is_what_they_have_or_do(future: str):
    has = {"they sleep well": "sleep well"}.get(future, f"have {future}")
    assert objective_sentence(ObjectiveParts("patients", future)) == f"Patients {has}"


VALUES = st.sampled_from(["", "trust", "they stay", "to be sure"])


@given(st.one_of(st.just(""), PEOPLE), st.one_of(st.just(""), DEEDS), VALUES)
def test_no_word_is_in_an_objective_that_was_not_typed_and_says_something(who: str, future: str, value: str):
    sentence = objective_sentence(ObjectiveParts(who, future, value))
    blanks = blanks_in(sentence)
    typed = {word for answer in (who, future, value) for word in words_of(answer)}
    added = set(words_of(filled(sentence, blanks, [" "] * len(blanks)))) - typed
    assert added <= {"so", "that", "they", "have"}


def test_nothing_comes_of_nothing():
    assert key_result_sentence(KeyResultParts()) == objective_sentence(ObjectiveParts()) == ""
