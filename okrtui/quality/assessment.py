"""The one door of the package: a line of text in, an assessment out; pure, and remembered by text and
context.
"""

from __future__ import annotations

from functools import lru_cache

from okrtui.okr.model import Objective, OkrFile
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.fields import context_of, key_result_context, measure_of, slots_of
from okrtui.quality.findings import registry
from okrtui.quality.findings.rule import KeyResultLine, KeyResultSet, ObjectiveLine, ObjectiveSet
from okrtui.quality.gaps import (
    initiative_gap,
    key_result_gap,
    objective_gap,
    set_gap,
)
from okrtui.quality.matrix import cell
from okrtui.quality.objectives import read_objective
from okrtui.quality.questions import question_for
from okrtui.quality.reading import Reading, read_line
from okrtui.quality.reasons import initiative_reason, key_result_reason, objective_reason
from okrtui.quality.score import key_result_score, objective_score
from okrtui.quality.verdict import (
    Evidence,
    Finding,
    InitiativeAssessment,
    KeyResultAssessment,
    Level,
    ObjectiveAssessment,
    SetAssessment,
    Slot,
    Zone,
)

__all__ = [
    "assess_file",
    "assess_initiative",
    "assess_key_result",
    "assess_objective",
    "assess_set",
    "context_of",
]

REMEMBERED = 16_384
"""Lines whose assessment is kept: more than the largest file that a screen shows at once."""


@lru_cache(maxsize=REMEMBERED)
def assess_key_result(text: str, context: Context = EMPTY) -> KeyResultAssessment:
    """How a coach reads a key result, from its words and the fields of its entry; any string is accepted."""
    return judge_reading(read_line(text, context.rules), context)


def judge_reading(reading: Reading, context: Context = EMPTY) -> KeyResultAssessment:
    """How a coach judges what was read from a key result."""
    slots, measure = slots_of(reading, context), measure_of(reading, context)
    place = cell(reading.level, measure, context.rules)
    line = KeyResultLine(reading, context, slots, reading.level, measure, place.zone)
    findings = registry.find(registry.KEY_RESULT_RULES, line, context.rules, place.zone)
    zone = _moved(place.zone, findings)
    return KeyResultAssessment(
        text=reading.text,
        level=reading.level,
        level_or=reading.level_or,
        measure=measure,
        cell_zone=place.zone,
        zone=zone,
        score=key_result_score(zone, reading.level, slots, context),
        reason=key_result_reason(reading, place, findings),
        slots=slots,
        evidence=_evidence(reading, findings),
        findings=findings,
        question=question_for(key_result_gap(line, reading.level_or, findings), reading.text),
    )


@lru_cache(maxsize=REMEMBERED)
def assess_objective(text: str, context: Context = EMPTY) -> ObjectiveAssessment:
    """How a coach reads an objective; any string is accepted."""
    reading = read_objective(text, context.rules)
    line = ObjectiveLine(reading, context)
    findings = registry.find(registry.OBJECTIVE_RULES, line, context.rules, reading.zone)
    zone = _moved(reading.zone, findings)
    facets = {"who": reading.who, "future_state": reading.future_state, "value": reading.value}
    why = context.has_why or context.has_link
    return ObjectiveAssessment(
        text=text,
        mission=reading.mission,
        **facets,
        zone=zone,
        score=objective_score(zone, {**facets, "why": why}),
        reason=objective_reason(reading, findings),
        evidence=(*reading.evidence, *_shown(findings)),
        findings=findings,
        question=question_for(objective_gap(reading, context), text),
    )


@lru_cache(maxsize=REMEMBERED)
def assess_initiative(text: str, context: Context = EMPTY) -> InitiativeAssessment:
    """How a coach reads an initiative: work is what it should be; a result among the bets is pointed out."""
    reading = read_line(text, context.rules)
    return InitiativeAssessment(
        text=text,
        level=reading.level,
        reason=initiative_reason(reading),
        evidence=reading.level_evidence,
        findings=(),
        question=question_for(initiative_gap(reading), text),
    )


@lru_cache(maxsize=1024)
def assess_set(objective: Objective, context: Context = EMPTY) -> SetAssessment:
    """How the key results of one objective stand together."""
    assessments = tuple(
        assess_key_result(entry.title, key_result_context(entry, context)) for entry in objective.key_results
    )
    subject = KeyResultSet(objective, assessments, context)
    findings = registry.find(registry.SET_RULES, subject, context.rules)
    return SetAssessment(
        zones={zone: sum(each.zone is zone for each in assessments) for zone in Zone},
        levels={level: sum(each.level is level for each in assessments) for level in Level},
        findings=findings,
        question=question_for(set_gap(findings), objective.title),
    )


def assess_file(okrs: OkrFile, context: Context = EMPTY) -> tuple[Finding, ...]:
    """What is worth saying about the objectives of a file together."""
    return registry.find(registry.FILE_RULES, ObjectiveSet(okrs, context), context.rules)


def _moved(zone: Zone, findings: tuple[Finding, ...]) -> Zone:
    """The zone after the findings: the moves out of one zone all lead to the same, so their order does not
    matter.
    """
    return next((finding.moves_to for finding in findings if finding.moves_to), zone)


def _evidence(reading: Reading, findings: tuple[Finding, ...]) -> tuple[Evidence, ...]:
    slots = tuple(_slot_evidence(name, slot) for name, slot in reading.slots.items() if slot)
    return (*reading.level_evidence, *slots, *_shown(findings))


def _slot_evidence(name: str, slot: Slot) -> Evidence:
    return Evidence(slot.start, slot.end, name, name)


def _shown(findings: tuple[Finding, ...]) -> tuple[Evidence, ...]:
    """The places in the text to which findings point."""
    return tuple(
        Evidence(each.start, each.end, each.code, each.message) for each in findings if each.start < each.end
    )
