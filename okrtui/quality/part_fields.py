"""The fields of a key result that the answers of a builder fill."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from okrtui.okr.model import Number
from okrtui.quality.amounts import Amount, amount_of, with_unit_of
from okrtui.quality.due import last_day
from okrtui.quality.parts import KeyResultParts

FieldValue = str | Number | date


def fields_of(parts: KeyResultParts, line: str) -> dict[str, FieldValue]:
    """Metric, baseline, target, unit and due, as far as their answers are clear and still stand in the line.

    A line may have been edited after it was made of the answers: a field never says what the line does not. Numbers in
    different units fill no field, and a day without a year none either.
    """
    return {key: value for key, value in _fields(parts) if _is_in(line, parts, key)}


def _fields(parts: KeyResultParts) -> Iterator[tuple[str, FieldValue]]:
    first, last = amount_of(parts.start), amount_of(parts.target)
    first, last = with_unit_of(first, last), with_unit_of(last, first)
    if parts.metric.strip():
        yield "metric", " ".join(parts.metric.split())
    numbers = [("baseline", first), ("target", last)]
    told = [(key, each) for key, each in numbers if each.value is not None and _is_exact(each)]
    units = {each.unit for _, each in told}
    if len(units) == 1:
        yield from ((key, _number(each)) for key, each in told)
        yield from (("unit", unit) for unit in units if unit)
    day = last_day(parts.due)
    if day is not None:
        yield "due", day


def _is_exact(amount: Amount) -> bool:
    """Whether it is a number in digits, and the number itself: not "a third", not "by 20%"."""
    return not amount.is_change and any(character.isdecimal() for character in amount.text)


def _number(amount: Amount) -> Number:
    value = amount.value
    assert value is not None, "only answers with a number fill a number"
    return int(value) if value.is_integer() else value


def _is_in(line: str, parts: KeyResultParts, key: str) -> bool:
    """Whether the answers that fill a field stand in the line as they were typed."""
    answers = {
        "metric": (parts.metric,),
        "baseline": (parts.start,),
        "target": (parts.target,),
        "unit": (parts.start, parts.target),
        "due": (parts.due,),
    }
    words = " ".join(line.lower().split())
    return all(" ".join(answer.lower().split()) in words for answer in answers[key])
