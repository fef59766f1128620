"""The last day that a deadline in words allows, where the words name their year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}

_DAY = re.compile(r"\b(20\d\d)-([01]\d)-([0-3]\d)\b")
_QUARTER = re.compile(r"\b(?:(20\d\d)[- ]?q([1-4])|q([1-4])[ /,-]*(20\d\d))\b", re.IGNORECASE)
_MONTH = re.compile(
    rf"\b(?:([0-3]?\d)(?:st|nd|rd|th)?\s+)?({'|'.join(MONTHS)})[a-z]*\.?,?\s+(20\d\d)\b", re.IGNORECASE
)


def last_day(text: str) -> date | None:
    """The last day of "2026-12-31", "Q3 2026", "March 2027" or "5 March 2027"; None for all that names no
    year.

    Quarters are those of the calendar.
    """
    if found := _DAY.search(text):
        return _day(*(int(part) for part in found.groups()))
    if found := _QUARTER.search(text):
        return _month_end(int(found[1] or found[4]), 3 * int(found[2] or found[3]))
    if found := _MONTH.search(text):
        year, month = int(found[3]), MONTHS[found[2].lower()]
        return _day(year, month, int(found[1])) if found[1] else _month_end(year, month)
    return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
