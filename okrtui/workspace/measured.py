"""The numbers of a key result that are only in its words, so that check-ins count for a file without fields."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.okr.model import Entry, KeyResult, Objective, OkrFile
from okrtui.okr.progress import is_kept
from okrtui.workspace.verdicts import Verdicts

if TYPE_CHECKING:
    from okrtui.quality import verdict
else:
    verdict = Deferred("okrtui.quality.verdict")


def measured(entry: Entry, verdicts: Verdicts, okrs: OkrFile) -> Entry:
    """The entry with baseline and target from its words where it has no fields for them, as far as it is judged."""
    match entry:
        case KeyResult():
            return _measured(entry, verdicts, okrs)
        case Objective():
            key_results = tuple(_measured(each, verdicts, okrs) for each in entry.key_results)
            return replace(entry, key_results=key_results)
    return entry


def _measured(key_result: KeyResult, verdicts: Verdicts, okrs: OkrFile) -> KeyResult:
    """A start and an end count where both are in the words and in one unit; a limit to be kept counts alone."""
    if key_result.baseline is not None or key_result.target is not None:
        return key_result
    assessment = verdicts.known(key_result, okrs)
    if assessment is None or not isinstance(assessment, verdict.KeyResultAssessment):
        return key_result
    baseline, target = _number(assessment, "baseline"), _number(assessment, "target")
    if target is None:
        return key_result
    if baseline is not None and baseline.unit == target.unit:
        return replace(key_result, baseline=baseline.value, target=target.value)
    return replace(key_result, target=target.value) if is_kept(key_result) else key_result


def with_unit(key_result: KeyResult, verdicts: Verdicts, okrs: OkrFile) -> KeyResult:
    """The key result with the unit from its words where it has no field for that, as far as it is judged."""
    assessment = verdicts.known(key_result, okrs)
    if key_result.unit or not isinstance(assessment, verdict.KeyResultAssessment):
        return key_result
    number = _number(assessment, "target") or _number(assessment, "baseline")
    return key_result if number is None or not number.unit else replace(key_result, unit=number.unit)


def _number(assessment: verdict.KeyResultAssessment, name: str) -> verdict.Slot | None:
    slot = assessment.slots.get(name)
    return slot if slot is not None and slot.value is not None else None
