"""The questions of a check-in in words: what is wanted, in which unit, and what was said the last time."""

from __future__ import annotations

from okrtui.okr.model import CheckIn, KeyResult, Number

LEFT_OUT = "enter leaves it out"


def value_question(key_result: KeyResult) -> str:
    """The question for the value, with unit, start and target as far as they are known, and the last value."""
    unit = f" in {key_result.unit}" if key_result.unit else ""
    last = _latest(key_result, "value")
    before = "" if last is None else f"last {_number(last.value)}{f' on {last.date}' if last.date else ''}"
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
    value = "" if check_in.value is None else f"{check_in.value:g}"
    sure = "" if check_in.confidence is None else f"{check_in.confidence:.0%} sure"
    return ", ".join(part for part in (value, sure, "with a note" if check_in.note else "") if part)


def _latest(key_result: KeyResult, what: str) -> CheckIn | None:
    """The latest check-in that says something of a kind; the file has the oldest first."""
    return next((each for each in reversed(key_result.checkins) if getattr(each, what) is not None), None)


def _way(key_result: KeyResult) -> str:
    """From where to where the value should go; "" where that is not known."""
    start, target = key_result.baseline, key_result.target
    if start is None:
        return "" if target is None else f"target {_number(target)}"
    return f"from {_number(start)}" if target is None else f"{_number(start)} to {_number(target)}"


def _number(value: Number | None) -> str:
    return f"{value:g}"
