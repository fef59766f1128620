"""The fields of a key result that the answers of a builder fill."""

from __future__ import annotations

from datetime import date

from okrtui.okr.model import Number
from okrtui.quality.amounts import Amount, amount_of, with_unit_of
from okrtui.quality.due import last_day
from okrtui.quality.naming import metric_of_people
from okrtui.quality.parts import KeyResultParts
from okrtui.quality.vocabulary import load

FieldValue = str | Number | date


def fields_of(parts: KeyResultParts, line: str) -> dict[str, FieldValue]:
    """Metric, baseline, target, unit and due, as far as their answers are clear and still stand in the line.

    A line may have been edited after it was made of the answers: a field never says what the line does not. Numbers in
    different units fill no field, a start that is only a limit none, and a day without a year none either.
    """
    words = _small(line)
    fields: dict[str, FieldValue] = {}
    metric = _metric(parts)
    if metric and _small(metric) in words:
        fields["metric"] = metric
    fields |= _numbers(parts, words)
    day = last_day(parts.due)
    if day is not None and _small(parts.due) in words:
        fields["due"] = day
    return fields


def _metric(parts: KeyResultParts) -> str:
    """The metric as it is named in the line, with those whom it is read off."""
    metric, who, does = (" ".join(answer.split()) for answer in (parts.metric, parts.who, parts.does))
    if not metric or (not who and not does):
        return metric
    return metric_of_people(metric, who, does, load()).removeprefix("the ")


def _numbers(parts: KeyResultParts, words: str) -> dict[str, FieldValue]:
    """Start and target with their unit, where both have the same one."""
    first, last = amount_of(parts.start), amount_of(parts.target)
    first, last = with_unit_of(first, last), with_unit_of(last, first)
    told = {
        key: amount
        for key, amount, typed in (("baseline", first, parts.start), ("target", last, parts.target))
        if _is_exact(amount) and not (key == "baseline" and amount.is_limit) and _small(typed) in words
    }
    units = {amount.unit for amount in told.values()}
    if len(units) != 1:
        return {}
    [unit] = units
    fields: dict[str, FieldValue] = {key: _number(amount) for key, amount in told.items()}
    return fields | ({"unit": unit} if unit else {})


def _is_exact(amount: Amount) -> bool:
    """Whether it is a number in digits, and the number itself: not "a third", not "by 20%"."""
    if amount.value is None:
        return False
    is_in_digits = any(character.isdecimal() for character in amount.text)
    return not amount.is_change and (is_in_digits or amount.kind == "zero")


def _number(amount: Amount) -> Number:
    value = amount.value
    assert value is not None, "only answers with a number fill a number"
    return int(value) if value.is_integer() else value


def _small(text: str) -> str:
    return " ".join(text.lower().split())
