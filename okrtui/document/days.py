"""Days that are written so that TOML cannot read them, told in plain words."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_DAY = re.compile(r"(?<![\w.])(?:\d{4}-\d{1,2}|\d{1,4}([-./])\d{1,2}\1\d{1,4})(?![\w.\-/])")
_REMEDY = "Write year-month-day, such as 2026-12-31."


class DaySlip(NamedTuple):
    """What is wrong with a day: `column` is where it starts, counted from 1."""

    column: int
    message: str
    remedy: str


def day_slip(line: str, column: int) -> DaySlip | None:
    """What is wrong with the day at a column of a line; None where there is none, or nothing is wrong with it."""
    found = next((each for each in _DAY.finditer(line) if each.start() < column <= each.end() + 1), None)
    told = _told_of(found[0]) if found else None
    return DaySlip(found.start() + 1, *told) if found and told else None


def _told_of(day: str) -> tuple[str, str] | None:
    parts = day.split("-")
    if len(parts) == 1 or len(parts[0]) != 4:
        return f"{day} is no date as TOML has it.", _REMEDY
    year, month, *days = map(int, parts)
    if not 1 <= month <= 12:
        return f"There is no month {parts[1]}.", _REMEDY
    if not days:
        return f"{day} lacks the day.", _REMEDY
    try:
        meant = date(year, month, days[0]).isoformat()
    except ValueError:
        return f"There is no day {day}.", _REMEDY
    return (
        None if meant == day else (f"{day} lacks a zero: month and day have two digits.", f"Write {meant}.")
    )
