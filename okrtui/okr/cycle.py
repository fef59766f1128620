"""Cycles: quarters, halves, years, fiscal years, or a start and an end.

A fiscal year carries the number of the calendar year in which it ends: with April as its first month, FY27
runs from 2026-04-01 to 2027-03-31. With January, the default, it is the calendar year.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from okrtui.lean_dataclass import dataclass

FORMS = "2026-Q4, 2026-H2, 2026, FY27, FY27-Q1 or FY27-H1"
_MONTHS_IN = {"Q": 3, "H": 6, "": 12}
_PATTERN = re.compile(r"(?P<fiscal>FY)?(?P<year>\d{4}|(?<=FY)\d{2})(?:[- ]?(?P<part>[QH])(?P<number>[1-4]))?")


@dataclass(frozen=True, slots=True)
class Cycle:
    """The stretch of time that a file plans for; `start` and `end` are its first and last day."""

    label: str
    start: date
    end: date

    @property
    def weeks(self) -> int:
        """How many weeks the cycle has, to the nearest: a quarter has 13."""
        return max(1, round(((self.end - self.start).days + 1) / 7))

    def contains(self, day: date) -> bool:
        """Whether a day lies in the cycle, its first and last day included."""
        return self.start <= day <= self.end

    def week_of(self, day: date) -> int | None:
        """The week of a day, counted from 1 at the cycle's first day; None outside the cycle.

        The odd days after the last whole week belong to the last week.
        """
        if not self.contains(day):
            return None
        return min(self.weeks, (day - self.start).days // 7 + 1)

    def following(self) -> Cycle:
        """The cycle of the same length right after this one; ValueError where the calendar ends."""
        return self._shifted(+1)

    def previous(self) -> Cycle:
        """The cycle of the same length right before this one; ValueError where the calendar begins."""
        return self._shifted(-1)

    def _shifted(self, steps: int) -> Cycle:
        name = _read_name(self.label)
        if name is not None:
            first_month = name.first_month(self.start)
            if name.cycle(first_month) == self:
                return name.shifted(steps).cycle(first_month)
        return _shifted_dates(self, steps)


def parse_cycle(text: str, fiscal_year_start: int = 1) -> Cycle:
    """The cycle that a name means: 2026-Q4, 2026-H2, 2026, FY27, FY27-Q1, FY27-H1, in either case.

    `fiscal_year_start` is the first month, 1 to 12, of the years that are written FY. Raises ValueError, in
    words for the user, where the text is no such name.
    """
    if not 1 <= fiscal_year_start <= 12:
        raise ValueError(f"A fiscal year starts in month 1 to 12, not {fiscal_year_start}.")
    name = _read_name(text)
    if name is None:
        raise ValueError(f"{text!r} is no cycle: write {FORMS}.")
    return name.cycle(fiscal_year_start if name.fiscal else 1)


def cycle_between(start: date, end: date, label: str = "") -> Cycle:
    """The cycle from a first to a last day, named by both if it has no label; ValueError if end < start."""
    if end < start:
        raise ValueError(f"The cycle ends on {end}, before it starts on {start}.")
    return Cycle(label or f"{start} to {end}", start, end)


@dataclass(frozen=True, slots=True)
class _Name:
    """A cycle's name in its parts; `part` is Q, H or nothing, `number` counts from 1, `year` is whole."""

    fiscal: bool
    year: int
    part: str
    number: int
    two_digits: bool

    @property
    def label(self) -> str:
        short = self.two_digits and 2000 <= self.year < 2100
        year = f"{self.year % 100:02}" if short else f"{self.year:04}"
        return ("FY" if self.fiscal else "") + year + (f"-{self.part}{self.number}" if self.part else "")

    def cycle(self, first_month: int) -> Cycle:
        """The days that the name means in years that start in `first_month`."""
        length = _MONTHS_IN[self.part]
        first = self.year * 12 + (self.number - 1) * length + first_month - 1
        if first_month > 1:
            first -= 12
        return Cycle(self.label, _first_day(first), _last_day(first + length - 1))

    def first_month(self, start: date) -> int:
        """The first month of the year that makes the named cycle begin on `start`; 1 for calendar years."""
        return (start.month - 1 - (self.number - 1) * _MONTHS_IN[self.part]) % 12 + 1 if self.fiscal else 1

    def shifted(self, steps: int) -> _Name:
        years, position = divmod(self.number - 1 + steps, 12 // _MONTHS_IN[self.part])
        return replace(self, year=self.year + years, number=position + 1)


def _read_name(text: str) -> _Name | None:
    named = _PATTERN.fullmatch(text.strip().upper()) if text.isascii() else None
    if named is None or (named["part"] == "H" and int(named["number"]) > 2):
        return None
    two_digits = len(named["year"]) == 2
    year = int(named["year"]) + (2000 if two_digits else 0)
    return _Name(bool(named["fiscal"]), year, named["part"] or "", int(named["number"] or 1), two_digits)


def _shifted_dates(cycle: Cycle, steps: int) -> Cycle:
    """The cycle beside another that has as many days, or as many months where it is made of whole months."""
    months = (cycle.end.year - cycle.start.year) * 12 + cycle.end.month - cycle.start.month + 1
    first = cycle.start.year * 12 + cycle.start.month - 1
    try:
        if cycle.start == _first_day(first) and cycle.end == _last_day(first + months - 1):
            first += steps * months
            return cycle_between(_first_day(first), _last_day(first + months - 1))
        days = steps * (cycle.end - cycle.start + timedelta(days=1))
        return cycle_between(cycle.start + days, cycle.end + days)
    except OverflowError as error:
        raise ValueError("The calendar has no such cycle.") from error


def _first_day(months: int) -> date:
    """The first day of a month that is counted from the year 0; ValueError outside the calendar."""
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"The calendar has no year {year}.")
    return date(year, month + 1, 1)


def _last_day(months: int) -> date:
    """The last day of a month that is counted from the year 0; ValueError outside the calendar."""
    year, month = divmod(months, 12)
    if (year, month) == (MAXYEAR, 11):
        return date.max
    return _first_day(months + 1) - timedelta(days=1)
