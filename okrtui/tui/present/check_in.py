"""The questions of a check-in in words: what is wanted, in which unit, and what was said the last time."""

from __future__ import annotations

from okrtui.okr.model import CheckIn, KeyResult
from okrtui.okr.tables import number_text

LEFT_OUT = "enter leaves it out"


def value_question(key_result: KeyResult) -> str:
    """The question for the value, with unit, start and target as far as they are known, and the last value."""
    unit = f" in {key_result.unit}" if key_result.unit else ""
    last = _latest(key_result, "value")
    value = last.value if last is not None else None
    before = "" if last is None or value is None else f"last {number_text(value)}{_on(last)}"
    way = ", ".join(part for part in (_way(key_result), before) if part)
    return f"1/3 Value now{unit}{f' ({way})' if way else ''}"


def confidence_question(key_result: KeyResult) -> str:
    """The question for the confidence, with the last one."""
    last = _latest(key_result, "confidence")
    before = "" if last is None else f", last {last.confidence:.0%}"
    return f"2/3 Confidence of getting there (0 % to 100 %{before})"


def note_question() -> str:
    """The question for the note."""
    return "3/3 Note: what happened, what was learned?"


def said(check_in: CheckIn) -> str:
    """What was checked in, in a few words."""
    value = "" if check_in.value is None else number_text(check_in.value)
    sure = "" if check_in.confidence is None else f"{check_in.confidence:.0%} sure"
    return ", ".join(part for part in (value, sure, "with a note" if check_in.note else "") if part)


def _on(check_in: CheckIn) -> str:
    return f" on {check_in.date}" if check_in.date else ""


def _latest(key_result: KeyResult, what: str) -> CheckIn | None:
    """The latest check-in that says something of a kind; the file has the oldest first."""
    return next((each for each in reversed(key_result.checkins) if getattr(each, what) is not None), None)


def _way(key_result: KeyResult) -> str:
    """From where to where the value should go; "" where that is not known."""
    start, target = key_result.baseline, key_result.target
    if start is None:
        return "" if target is None else f"target {number_text(target)}"
    return (
        f"from {number_text(start)}" if target is None else f"{number_text(start)} to {number_text(target)}"
    )
