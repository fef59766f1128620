"""Deadlines in words are told to the day where they name their year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.due import last_day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    assert last_day(f"by {day.isoformat()}") == day
    assert last_day(f"by {day.day} {day:%B} {day.year}") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by Q3 2026", date(2026, 9, 30)),
        ("by end of 2026-Q4", date(2026, 12, 31)),
        ("Q1/2027", date(2027, 3, 31)),
        ("in February 2028", date(2028, 2, 29)),
        ("by 1st Sept. 2026", date(2026, 9, 1)),
    ],
)
def test_quarters_and_months_end_on_their_last_day(text: str, day: date) -> None:
    assert last_day(text) == day


@pytest.mark.parametrize(
    "text", ["", "by Q3", "by end of June", "2026-02-31", "31 June 2026", "before the AGM", "2026"]
)
def test_what_names_no_day_or_no_year_is_left_open(text: str) -> None:
    assert last_day(text) is None
