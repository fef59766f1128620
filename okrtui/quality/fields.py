"""What the fields of an entry add to its sentence: they count as much as the words."""

from __future__ import annotations

from collections.abc import Mapping

from okrtui.okr.model import Entry, KeyResult, Objective, OkrFile, Status
from okrtui.okr.tables import number_text
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.reading import Reading
from okrtui.quality.verdict import Measure, Slot


def context_of(entry: Entry, okrs: OkrFile, rules: TeamRules) -> Context:
    """What surrounds an entry of a file: its own fields, the cycle of the file, and what the team has set."""
    if isinstance(entry, KeyResult):
        return key_result_context(entry, Context(cycle=okrs.cycle, rules=rules))
    if isinstance(entry, Objective):
        return Context(
            cycle=okrs.cycle,
            has_why=any(entry.why),
            has_link=any(entry.supports),
            enough=entry.enough,
            ignores=entry.ignores,
            rules=rules,
        )
    return Context(
        cycle=okrs.cycle,
        names_result=bool(entry.expects) or entry.status is Status.DROPPED,
        ignores=entry.ignores,
        rules=rules,
    )


def key_result_context(entry: KeyResult, around: Context) -> Context:
    """The fields of a key result, with the cycle and the rules of what stands around it."""
    return Context(
        entry.metric,
        entry.baseline,
        entry.target,
        entry.unit,
        entry.due,
        around.cycle,
        ignores=entry.ignores,
        rules=around.rules,
    )


def slots_of(reading: Reading, context: Context) -> Mapping[str, Slot | None]:
    """The slots of a sentence, and those that only a field of the entry fills (these have no place in the
    text).
    """
    fields = {
        "metric": context.metric,
        "baseline": context.baseline,
        "target": context.target,
        "unit": context.unit,
        "due": context.due,
    }
    slots = dict(reading.slots)
    for name, value in fields.items():
        if slots.get(name) is None and value not in (None, ""):
            slots[name] = _field_slot(value, context.unit)
    return slots


def measure_of(reading: Reading, context: Context) -> Measure:
    """How far the sentence and the fields together can be measured."""
    from_fields = _measure_of_fields(reading, context)
    ladder = tuple(Measure)
    return max(reading.measure, from_fields, key=ladder.index)


def _measure_of_fields(reading: Reading, context: Context) -> Measure:
    has_target = context.target is not None or reading.measure in (Measure.TARGET, Measure.RANGE)
    if has_target:
        return Measure.RANGE if context.baseline is not None else Measure.TARGET
    return Measure.METRIC if context.metric or context.baseline is not None else Measure.NONE


def _field_slot(value: object, unit: str) -> Slot:
    if isinstance(value, int | float):
        return Slot(number_text(value), 0, 0, float(value), unit or None)
    return Slot(str(value), 0, 0)
