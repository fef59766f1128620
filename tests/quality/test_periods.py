"""Time expressions: how deadlines are written, and what only looks like one."""

from __future__ import annotations

import pytest

from okrtui.quality.periods import find_periods
from okrtui.quality.reading import read_line


@pytest.mark.parametrize(
    "due",
    [
        "by Q3", "by end of June", "by the end of the quarter", "by 30 September", "by 2026-12-31", "by year end",
        "before Christmas", "by FY27", "in Q3 2026", "by mid-May", "this year", "before the AGM", "until June",
        "by the end of the school holidays", "no later than October 15", "in the second half of 2026", "by week 20",
    ],
)  # fmt: skip
def test_a_deadline_is_found_with_all_its_words(due: str) -> None:
    text = f"Raise renewals from 61% to 75% {due}"
    assert due in [text[period.start : period.end] for period in find_periods(text)]
    slot = read_line(text).slots["due"]
    assert slot is not None
    assert slot.text == due


@pytest.mark.parametrize("due", ["BY END OF JUNE", "By Fy27", "by june"])
def test_a_deadline_keeps_its_place_in_any_case_and_behind_letters_that_grow_in_lower_case(due: str) -> None:
    text = f"Raise renewals in İstanbul from 61% to 75% {due}"
    assert len(text.lower()) > len(text)
    assert [text[period.start : period.end] for period in find_periods(text)] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "Raise renewals within 30 days of sign-up from 61% to 75%",
        "Cut complaints by a third",
        "Deploys per week from 3 to 10",
        "Share of tickets solved by the first agent from 40% to 60%",
        "90-day retention from 20% to 30%",
    ],
)
def test_what_belongs_to_the_metric_is_no_deadline(text: str) -> None:
    assert read_line(text).slots["due"] is None


def test_an_event_ends_before_the_next_part_of_the_sentence() -> None:
    text = "Cut queries before the winter plan kicks in, by hand if need be"
    found = [text[period.start : period.end] for period in find_periods(text)]
    assert "before the winter plan kicks in" in found
