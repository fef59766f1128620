"""A verdict as one JSON object on one line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import TYPE_CHECKING, Any

from okrtui.quality.verdict import Finding, KeyResultAssessment, ObjectiveAssessment, Slot

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion


def as_json(
    assessment: KeyResultAssessment | ObjectiveAssessment, suggestions: Sequence[Suggestion] | None = None
) -> str:
    """The JSON object of a verdict, without a line end.

    A key result has level, measure and slots (each null or {text, start, end, value, unit}); an objective has
    mission, who, future_state and value; both have text, kind, zone, score, findings,
    disagreements (a list of {code, name, reason}), question and suggestions: a
    list of {text, zone, title, blanks: [[start, end], ...]}, null where none were looked for.
    Everything outside ASCII is escaped, so that no encoding and no odd line end (U+2028, U+0085) can break the line.
    """
    return json.dumps(_data(assessment, suggestions), separators=(",", ":"))


def _data(
    assessment: KeyResultAssessment | ObjectiveAssessment, suggestions: Sequence[Suggestion] | None
) -> Mapping[str, Any]:
    if isinstance(assessment, KeyResultAssessment):
        kind, own = "key_result", _key_result(assessment)
    else:
        kind, own = "objective", _objective(assessment)
    return {
        "text": assessment.text,
        "kind": kind,
        **own,
        "zone": assessment.zone,
        "score": assessment.score,
        "findings": [_finding(finding) for finding in assessment.findings],
        "disagreements": [
            {"code": each.finding.code, "name": each.finding.name, "reason": each.reason}
            for each in assessment.disagreements
        ],
        "question": assessment.question,
        "suggestions": None if suggestions is None else [_suggestion(each) for each in suggestions],
    }


def _key_result(assessment: KeyResultAssessment) -> Mapping[str, Any]:
    return {
        "level": assessment.level,
        "measure": assessment.measure,
        "slots": {name: _slot(slot) for name, slot in assessment.slots.items()},
    }


def _objective(assessment: ObjectiveAssessment) -> Mapping[str, Any]:
    return {
        "mission": assessment.mission,
        "who": assessment.who,
        "future_state": assessment.future_state,
        "value": assessment.value,
    }


def _slot(slot: Slot | None) -> Mapping[str, Any] | None:
    if slot is None:
        return None
    value = slot.value if slot.value is not None and isfinite(slot.value) else None
    return {"text": slot.text, "start": slot.start, "end": slot.end, "value": value, "unit": slot.unit}


def _finding(finding: Finding) -> Mapping[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
    }


def _suggestion(suggestion: Suggestion) -> Mapping[str, Any]:
    return {
        "text": suggestion.text,
        "zone": suggestion.zone,
        "title": suggestion.title,
        "blanks": [list(blank) for blank in suggestion.blanks],
    }
