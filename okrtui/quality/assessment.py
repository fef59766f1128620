"""The one door of the package: a line of text in, an assessment out; pure, and remembered by text and
context.
"""

from __future__ import annotations

from functools import lru_cache

from okrtui.okr.model import Objective, OkrFile
from okrtui.quality.cell_reasons import cell_of
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.disagreement import findings_on_notes
from okrtui.quality.evidence import evidence_of, pointed_at
from okrtui.quality.fields import context_of, key_result_context, measure_of, slots_of
from okrtui.quality.findings import registry
from okrtui.quality.findings.rule import (
    InitiativeLine,
    KeyResultLine,
    KeyResultSet,
    ObjectiveLine,
    ObjectiveSet,
)
from okrtui.quality.gaps import (
    initiative_gap,
    key_result_gap,
    objective_gap,
    set_gap,
)
from okrtui.quality.judgement import judged, judged_key_result, judged_objective, judged_set
from okrtui.quality.matrix import cell
from okrtui.quality.objectives import read_objective
from okrtui.quality.questions import question_for
from okrtui.quality.reading import Reading, read_line
from okrtui.quality.reasons import initiative_reason, key_result_reason, objective_reason
from okrtui.quality.score import key_result_score, objective_score
from okrtui.quality.verdict import (
    Finding,
    InitiativeAssessment,
    KeyResultAssessment,
    Level,
    ObjectiveAssessment,
    SetAssessment,
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
def assess_key_result(text: str, context: Context = EMPTY, explained: bool = True) -> KeyResultAssessment:
    """How a coach reads a key result, from its words and the fields of its entry; any string is accepted.

    Without explanation the evidence lacks the words that decided the level.
    """
    return judge_reading(read_line(text, context.rules, explained=explained), context)


def judge_reading(reading: Reading, context: Context = EMPTY) -> KeyResultAssessment:
    """How a coach judges what was read from a key result."""
    slots, measure = slots_of(reading, context), measure_of(reading, context)
    zone = cell(reading.level, measure, context.rules).zone
    judgement = judged_key_result(KeyResultLine(reading, context, slots, reading.level, measure, zone))
    line, findings = judgement.subject, judgement.findings
    place = cell_of(line.level, line.measure, line.slots, context.rules)
    aside = {each.finding.name for each in judgement.disagreements}
    gap = key_result_gap(line, line.reading.level_or, findings, aside)
    return KeyResultAssessment(
        text=reading.text,
        level=line.level,
        level_or=line.reading.level_or,
        measure=line.measure,
        cell_zone=line.zone,
        zone=judgement.zone,
        score=key_result_score(judgement.zone, line.level, slots, context),
        reason=key_result_reason(line.reading, place, findings),
        slots=slots,
        evidence=evidence_of(line.reading, findings),
        findings=findings,
        question=question_for(gap, reading.text),
        disagreements=judgement.disagreements,
        gap=gap,
    )


@lru_cache(maxsize=REMEMBERED)
def assess_objective(text: str, context: Context = EMPTY) -> ObjectiveAssessment:
    """How a coach reads an objective; any string is accepted."""
    judgement = judged_objective(ObjectiveLine(read_objective(text, context.rules), context))
    reading, findings = judgement.subject.reading, judgement.findings
    facets = {"who": reading.who, "future_state": reading.future_state, "value": reading.value}
    why = context.has_why or context.has_link
    gap = objective_gap(reading, context, findings)
    return ObjectiveAssessment(
        text=text,
        mission=reading.mission,
        **facets,
        zone=judgement.zone,
        score=objective_score(judgement.zone, {**facets, "why": why}),
        reason=objective_reason(reading, findings),
        evidence=(*reading.evidence, *pointed_at(findings)),
        findings=findings,
        question=question_for(gap, text),
        disagreements=judgement.disagreements,
        gap=gap,
    )


@lru_cache(maxsize=REMEMBERED)
def assess_initiative(text: str, context: Context = EMPTY) -> InitiativeAssessment:
    """How a coach reads an initiative: work is what it should be; a result among the bets is pointed out."""
    reading = read_line(text, context.rules)
    line = InitiativeLine(text, context)
    told, aside = judged(registry.INITIATIVE_RULES, line, context.ignores, context.rules)
    gap = initiative_gap(reading, context)
    return InitiativeAssessment(
        text=text,
        level=reading.level,
        reason=initiative_reason(reading),
        evidence=reading.level_evidence,
        findings=(*told, *findings_on_notes(context.ignores, aside, context.rules)),
        question=question_for(gap, text),
        disagreements=aside,
        gap=gap,
    )


@lru_cache(maxsize=1024)
def assess_set(objective: Objective, context: Context = EMPTY) -> SetAssessment:
    """How the key results of one objective stand together."""
    assessments = tuple(
        assess_key_result(entry.title, key_result_context(entry, context)) for entry in objective.key_results
    )
    subject = KeyResultSet(objective, assessments, context)
    findings, aside = judged_set(subject, objective.ignores, context.rules)
    return SetAssessment(
        zones={zone: sum(each.zone is zone for each in assessments) for zone in Zone},
        levels={level: sum(each.level is level for each in assessments) for level in Level},
        findings=findings,
        question=question_for(set_gap(findings), objective.title),
        disagreements=aside,
        gap=set_gap(findings),
    )


def assess_file(okrs: OkrFile, context: Context = EMPTY) -> tuple[Finding, ...]:
    """What is worth saying about the objectives of a file together."""
    subject = ObjectiveSet(okrs, context)
    told, aside = judged(registry.FILE_RULES, subject, okrs.ignores, context.rules)
    return (*told, *findings_on_notes(okrs.ignores, aside, context.rules))
