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


@pytest.mark.parametrize(
    "due",
    [
        "before the May heat", "by Christmas trading", "by the August changeover", "by reading week",
        "by the start of the silage season", "by the first day of school", "before we run out of the grant",
        "until Lent ends", "before the brochure goes to print", "before our tenth anniversary in May",
        "before the 5.0 freeze", "by week six", "by month 6", "in the next two quarters", "in the season",
        "over the course of the year", "this planting season", "between May and September", "from March on",
        "by GA day, 12 Sept", "two weeks before the audit", "over the three years to December 2027",
        "in the autumn tracker", "for fashion week", "by 31.12.", "by September's audit",
    ],
)  # fmt: skip
def test_a_time_is_found_with_all_that_tells_which_is_meant(due: str) -> None:
    text = f"Raise renewals from 61% to 75% {due}"
    assert due in [text[period.start : period.end] for period in find_periods(text)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Before renewal season benchmark 40% of our agreements", "Before renewal season"),
        ("By the time the clocks go back I wake up without pain", "By the time the clocks go back"),
        ("Accounts certified before the summer recess 68% -> 95%", "before the summer recess"),
        ("One sponsor pays 80% of it, by autumn no sponsor above a third", "by autumn"),
        ("Stock at the partner who helps until trial, by hand", "until trial"),
    ],
)
def test_an_event_ends_where_the_result_begins(text: str, due: str) -> None:
    assert due in [text[period.start : period.end] for period in find_periods(text)]


@pytest.mark.parametrize(
    "text",
    ["Multi-year terms in 1/3 of renewals", "Warranty claims on the 1.5 turbo", "From 1.7 to 2.2 nights"],
)
def test_fractions_and_versions_are_no_days(text: str) -> None:
    assert find_periods(text) == ()


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Operating result FY26: 3.5% of sales, after 2.1% in FY25", "FY26"),
        ("7 open audits today, 2 by the end of the pilot", "by the end of the pilot"),
        ("Renewals at 85% this quarter", "this quarter"),
    ],
)
def test_the_later_of_two_times_and_the_one_behind_the_target_is_the_deadline(text: str, due: str) -> None:
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
