"""Slots: which number is the target, which the baseline, and what is only a name."""

from __future__ import annotations

import pytest

from okrtui.quality.reading import read_line
from okrtui.quality.verdict import SLOT_NAMES, Measure


def texts(line: str) -> tuple[str | None, str | None]:
    """The characters of the baseline and the target of a line."""
    slots = read_line(line).slots
    baseline, target = slots["baseline"], slots["target"]
    return (baseline.text if baseline else None, target.text if target else None)


@pytest.mark.parametrize(
    ("line", "baseline", "target"),
    [
        ("Raise renewals from 40% to 55%", "40%", "55%"),
        ("Raise renewals to 55% from 40%", "40%", "55%"),
        ("Renewals 40% -> 55%", "40%", "55%"),
        ("Renewals 40% → 55%", "40%", "55%"),
        ("Raise renewals to 55% (now 40%)", "40%", "55%"),
        ("Renewals at 55%, up from 40%", "40%", "55%"),
        ("Renewals: 55% (today 40%)", "40%", "55%"),
        ("Cut support calls to fewer than 200 a week from 310", "310", "200"),
        ("At least 4 out of 5 parents recommend the school", None, "4 out of 5"),
        ("Halve the number of complaints", None, "Halve"),
        ("No customer waits longer than a day", None, "No"),
        ("$10K MRR", None, "$10K"),
    ],
)
def test_start_and_target_are_told_apart(line: str, baseline: str | None, target: str | None) -> None:
    assert texts(line) == (baseline, target)


@pytest.mark.parametrize(
    "line",
    [
        "Get ISO 27001 certified",
        "Ship v2.0 of the app",
        "Meet WCAG 2.1",
        "Publish the Q3 report",
        "Launch on 5G",
    ],
)
def test_names_with_digits_are_no_numbers(line: str) -> None:
    assert texts(line) == (None, None)
    assert read_line(line).measure is Measure.NONE


def test_a_slot_points_at_its_characters_and_holds_its_value() -> None:
    line = "KR1: Raise renewals from $1.2m to $2m by Q3"
    reading = read_line(line)
    assert set(reading.slots) == set(SLOT_NAMES)
    for slot in reading.slots.values():
        assert slot is None or line[slot.start : slot.end] == slot.text
    target = reading.slots["target"]
    assert target is not None
    assert (target.value, target.unit) == (2_000_000.0, "$")


def test_start_and_target_never_lie_in_the_deadline() -> None:
    assert texts("Raise renewals to 55% by 30 September 2026") == (None, "55%")


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("60% of migrated customers keep the new editor", "migrated customers"),
        ("9 in 10 first-time applicants finish the form without a call", "first-time applicants"),
        ("Retail shareholders who vote rise from 20% to 30%", "Retail shareholders"),
        ("Half of the adults with gum disease come back within 9 months", "adults with gum disease"),
        ("The number of customers using two of our products climbs from 88 to 130", "customers"),
        ("External contributors merging a patch each month, from 14 to 40", "External contributors"),
        ("Staff feel safe to speak up", "Staff"),
        ("97% of parcels reach customers on the promised day", "customers"),
    ],
)
def test_a_group_is_named_with_the_words_that_tell_which(line: str, who: str) -> None:
    slot = read_line(line).slots["who"]
    assert slot is not None
    assert slot.text == who


def test_a_thing_named_after_its_users_is_nobody() -> None:
    assert read_line("Bring customer support cost down from $9 to $6").slots["who"] is None
