"""The inventory: every line before is one that a coach would question, every line after one that a coach would keep."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.blanks import blanks_in, filled
from okrtui.quality.inventory import (
    FUNCTIONS,
    MOST_NEAR,
    Pair,
    as_template,
    nearest_pairs,
    packaged_pairs,
    search,
)
from okrtui.quality.verdict import Zone

PAIRS = packaged_pairs()
ASKED_FOR = "product sales support people finance operations public_service health education personal"


def test_the_scorer_finds_every_before_red_or_yellow() -> None:
    assert [pair.before for pair in PAIRS if assess_key_result(pair.before).zone is Zone.GREEN] == []


def test_the_scorer_finds_every_after_green() -> None:
    assert [pair.after for pair in PAIRS if assess_key_result(pair.after).zone is not Zone.GREEN] == []


def test_each_function_has_ten_pairs_at_least() -> None:
    counts = Counter(pair.function for pair in PAIRS)
    assert set(ASKED_FOR.split()) <= set(FUNCTIONS)
    assert list(counts) == [function.replace("_", " ") for function in FUNCTIONS]
    assert min(counts.values()) >= 10


def test_no_line_stands_there_twice_and_the_pairs_differ_in_kind() -> None:
    lines = [line for pair in PAIRS for line in (pair.before, pair.after)]
    assert len(set(lines)) == len(lines)
    assert all(line.isascii() for line in lines), "plain terminals show them too"
    assert len({assess_key_result(pair.before).level for pair in PAIRS}) == 4
    assert len({pair.after.split()[0] for pair in PAIRS}) > 6


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("Hire four nurses", "Hire 4 nurses for the emergency department"),
        ("Launch a chatbot for guests", "Introduce a chatbot"),
        ("Increase our followers on social media", "Gain 10,000 followers"),
        ("Readmissions", "Run weekly case conferences"),
    ],
)
def test_the_nearest_pairs_speak_of_the_same_matter(line: str, near: str) -> None:
    assert near in [pair.before for pair in nearest_pairs(PAIRS, line)]


@given(st.text(max_size=40))
def test_there_are_always_three_nearest_pairs_the_same_ones_for_the_same_line(line: str) -> None:
    found = nearest_pairs(PAIRS, line)
    assert len(set(found)) == MOST_NEAR
    assert nearest_pairs(PAIRS, line) == found


@given(st.sampled_from(PAIRS))
def test_a_line_of_the_inventory_is_nearest_to_itself(pair: Pair) -> None:
    assert nearest_pairs(PAIRS, pair.before)[0] == pair


def test_a_search_finds_the_pairs_that_hold_all_words_in_any_case_by_their_beginnings() -> None:
    found = search(PAIRS, "NURS ward")
    assert search(PAIRS, "") == list(PAIRS)
    assert search(PAIRS, "nurses emergency")[0].function == "health"
    assert {pair.function for pair in search(PAIRS, "public serv")} == {"public service"}
    assert found == [pair for pair in search(PAIRS, "nurs") if pair in search(PAIRS, "ward")]
    assert search(PAIRS, "xyzzy") == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.before)
def test_whoever_begins_as_a_pair_gets_blanks_for_its_numbers_and_green_once_they_are_filled(
    pair: Pair,
) -> None:
    template = as_template(pair.after)
    blanks = blanks_in(template)
    assert len(blanks) >= 1
    assert assess_key_result(template).zone is not Zone.GREEN
    is_up = pair.after.split()[0] in ("Raise", "Speak", "Sell")
    values = ["7", "9"] if is_up else ["9", "7"]
    assert assess_key_result(filled(template, blanks, values[: len(blanks)])).zone is Zone.GREEN
