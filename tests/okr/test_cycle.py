"""Cycles: names, dates, weeks, neighbours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.cycle import Cycle, cycle_between, parse_cycle

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 12, 31))
months = st.integers(1, 12)
names = st.one_of(
    st.builds(
        "{:04}{}".format, st.integers(2, 9997), st.sampled_from(["", "-Q1", "-Q2", "-Q4", "-H1", "-H2"])
    ),
    st.builds(
        "FY{:02}{}".format, st.integers(1, 98), st.sampled_from(["", "-Q1", "-Q3", "-Q4", "-H1", "-H2"])
    ),
)


@pytest.mark.parametrize(
    ("name", "fiscal_year_start", "start", "end"),
    [
        ("2026-Q4", 1, date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-Q1", 1, date(2026, 1, 1), date(2026, 3, 31)),
        ("2024-H1", 1, date(2024, 1, 1), date(2024, 6, 30)),
        ("2026", 1, date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-Q4", 4, date(2026, 10, 1), date(2026, 12, 31)),
        ("FY27", 1, date(2027, 1, 1), date(2027, 12, 31)),
        ("FY27", 4, date(2026, 4, 1), date(2027, 3, 31)),
        ("FY27-Q1", 10, date(2026, 10, 1), date(2026, 12, 31)),
        ("FY27-Q4", 4, date(2027, 1, 1), date(2027, 3, 31)),
        ("FY27-H1", 7, date(2026, 7, 1), date(2026, 12, 31)),
        ("FY2027-Q2", 2, date(2026, 5, 1), date(2026, 7, 31)),
        ("FY24-Q4", 3, date(2023, 12, 1), date(2024, 2, 29)),
        ("9999-Q4", 1, date(9999, 10, 1), date(9999, 12, 31)),
    ],
)
def test_a_name_means_its_days(name: str, fiscal_year_start: int, start: date, end: date):
    cycle = parse_cycle(name, fiscal_year_start)
    assert (cycle.label, cycle.start, cycle.end) == (name, start, end)


@pytest.mark.parametrize("name", ["2026-q4", " 2026-Q4 ", "2026 Q4", "2026Q4"])
def test_case_and_blanks_do_not_matter(name: str):
    assert parse_cycle(name) == parse_cycle("2026-Q4")


@pytest.mark.parametrize(
    "name",
    ["", "Q4", "2026-Q5", "2026-Q0", "2026-H3", "27", "26-Q1", "FY7", "FY270", "2026-Q4-x", "٢٠٢٦", "next"],
)
def test_what_is_no_name_is_refused_in_words(name: str):
    with pytest.raises(ValueError, match="2026-Q4"):
        parse_cycle(name)


@pytest.mark.parametrize("name", ["0000", "0000-Q4"])
def test_a_year_outside_the_calendar_is_refused(name: str):
    with pytest.raises(ValueError, match="no year 0"):
        parse_cycle(name)


def test_a_fiscal_year_needs_a_month_to_start_in():
    with pytest.raises(ValueError, match="month 1 to 12"):
        parse_cycle("FY27", 13)


def test_a_cycle_by_dates_is_named_by_them_or_as_the_team_says():
    start, end = date(2026, 9, 1), date(2026, 12, 18)
    assert cycle_between(start, end).label == "2026-09-01 to 2026-12-18"
    assert cycle_between(start, end, "Autumn term") == Cycle("Autumn term", start, end)


def test_a_cycle_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        cycle_between(date(2026, 10, 1), date(2026, 9, 30))


def test_a_quarter_has_thirteen_weeks_and_its_odd_days_belong_to_the_last():
    quarter = parse_cycle("2026-Q4")
    assert quarter.weeks == 13
    assert quarter.week_of(date(2026, 10, 1)) == 1
    assert quarter.week_of(date(2026, 10, 7)) == 1
    assert quarter.week_of(date(2026, 11, 5)) == 6
    assert quarter.week_of(date(2026, 12, 31)) == 13
    assert parse_cycle("2026-Q1").weeks == 13


@given(days, st.integers(0, 800), st.integers(-5, 805))
def test_a_day_has_a_week_exactly_when_the_cycle_contains_it(start: date, length: int, offset: int):
    cycle = cycle_between(start, start + timedelta(days=length))
    day = start + timedelta(days=offset)
    assert cycle.contains(day) == (0 <= offset <= length)
    week = cycle.week_of(day)
    assert (week is not None) == cycle.contains(day)
    assert week is None or 1 <= week <= cycle.weeks


@given(names, months)
def test_cycles_follow_each_other_without_a_gap_and_lead_back(name: str, fiscal_year_start: int):
    cycle = parse_cycle(name, fiscal_year_start)
    following = cycle.following()
    assert following.start == cycle.end + timedelta(days=1)
    assert following.previous() == cycle
    assert cycle.previous().following() == cycle
    assert parse_cycle(following.label, fiscal_year_start) == following


@given(days, st.integers(0, 800))
def test_cycles_by_dates_follow_each_other_without_a_gap(start: date, length: int):
    cycle = cycle_between(start, start + timedelta(days=length))
    assert cycle.following().start == cycle.end + timedelta(days=1)
    assert cycle.previous().end == cycle.start - timedelta(days=1)


@given(st.builds(date, st.integers(1000, 9000), months, st.just(1)), st.integers(1, 12))
def test_whole_months_are_followed_by_as_many_whole_months(start: date, length: int):
    first_after = start
    for _ in range(length):
        first_after = (first_after + timedelta(days=31)).replace(day=1)
    following = cycle_between(start, first_after - timedelta(days=1)).following()
    assert following.start == first_after
    assert (following.end + timedelta(days=1)).day == 1
    span = (following.end.year - first_after.year) * 12 + following.end.month - first_after.month + 1
    assert span == length


def test_a_label_of_ones_own_is_not_mistaken_for_the_name_that_it_looks_like():
    school_year = cycle_between(date(2025, 4, 1), date(2026, 3, 31), "2026")
    assert school_year.following().start == date(2026, 4, 1)


def test_the_century_of_a_fiscal_year_is_written_when_it_is_no_longer_plain():
    assert parse_cycle("FY99").following() == parse_cycle("FY2100")
    assert parse_cycle("FY00-Q1").previous() == parse_cycle("FY1999-Q4")


def test_the_calendar_ends_with_a_value_error():
    last = Cycle("9999-Q4", date(9999, 10, 1), date(9999, 12, 31))
    with pytest.raises(ValueError, match="calendar"):
        last.following()
    with pytest.raises(ValueError, match="calendar"):
        cycle_between(date(9999, 12, 1), date(9999, 12, 31)).following()
    with pytest.raises(ValueError, match="calendar"):
        cycle_between(date(1, 1, 1), date(1, 1, 15)).previous()
