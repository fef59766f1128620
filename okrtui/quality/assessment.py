"""The one door of the package: a line of text in, an assessment out; pure, and remembered by text and
context.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from okrtui.okr.model import Objective, OkrFile
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.disagreement import (
    apart,
    cell_finding,
    contested_cell,
    contested_zone,
    findings_on_notes,
    reasons_of,
    zone_finding,
)
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
    "is_of_set",
]

UNUSED = "OKR501"
_OF_SETS = frozenset(rule.code for rule in registry.SET_RULES)
_OF_OBJECTIVES = frozenset(rule.code for rule in registry.OBJECTIVE_RULES)

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
    reasons = reasons_of(context.ignores)
    line, on_cell = contested_cell(line, reasons)
    reading, place = line.reading, cell(line.level, line.measure, context.rules)
    told, on_findings = apart(
        registry.find(registry.KEY_RESULT_RULES, line, context.rules, place.zone), reasons
    )
    zone, aside = _moved(place.zone, told), (*on_cell, *on_findings)
    findings = (
        *(() if zone is not place.zone else _if_told(cell_finding(line), context)),
        *told,
        *findings_on_notes(context.ignores, aside, context.rules),
    )
    gap = key_result_gap(line, reading.level_or, findings)
    return KeyResultAssessment(
        text=reading.text,
        level=line.level,
        level_or=reading.level_or,
        measure=line.measure,
        cell_zone=place.zone,
        zone=zone,
        score=key_result_score(zone, line.level, slots, context),
        reason=key_result_reason(reading, place, findings),
        slots=slots,
        evidence=_evidence(reading, findings),
        findings=findings,
        question=question_for(gap, reading.text),
        disagreements=aside,
        gap=gap,
    )


@lru_cache(maxsize=REMEMBERED)
def assess_objective(text: str, context: Context = EMPTY) -> ObjectiveAssessment:
    """How a coach reads an objective; any string is accepted."""
    reasons = reasons_of(context.ignores)
    line = ObjectiveLine(read_objective(text, context.rules), context)
    line, on_zone = contested_zone(line, reasons)
    reading = line.reading
    told, on_findings = apart(
        registry.find(registry.OBJECTIVE_RULES, line, context.rules, reading.zone), reasons
    )
    aside = tuple({each.finding.code: each for each in (*on_zone, *on_findings)}.values())
    findings = (
        *_if_told(_unnamed_zone(line, reasons), context),
        *told,
        *findings_on_notes(context.ignores, aside, context.rules, lambda code: not is_of_set(code)),
    )
    zone, gap = _moved(reading.zone, told), objective_gap(reading, context, findings)
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
        question=question_for(gap, text),
        disagreements=aside,
        gap=gap,
    )


@lru_cache(maxsize=REMEMBERED)
def assess_initiative(text: str, context: Context = EMPTY) -> InitiativeAssessment:
    """How a coach reads an initiative: work is what it should be; a result among the bets is pointed out."""
    reading = read_line(text, context.rules)
    line = InitiativeLine(text, context)
    told, aside = apart(
        registry.find(registry.INITIATIVE_RULES, line, context.rules), reasons_of(context.ignores)
    )
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
    found, aside = apart(
        registry.find(registry.SET_RULES, subject, context.rules), reasons_of(objective.ignores)
    )
    on_notes = findings_on_notes(objective.ignores, aside, context.rules, is_of_set)
    findings = (*found, *(each for each in on_notes if each.code == UNUSED))
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
    found, aside = apart(
        registry.find(registry.FILE_RULES, ObjectiveSet(okrs, context), context.rules),
        reasons_of(okrs.ignores),
    )
    return (*found, *findings_on_notes(okrs.ignores, aside, context.rules))


def is_of_set(code: str) -> bool:
    """Whether a rule is about the key results of one objective together, and so judged with their set."""
    return code in _OF_SETS


def _if_told(finding: Finding | None, context: Context) -> tuple[Finding, ...]:
    """A finding where there is one that the team wants to hear."""
    return (finding,) if finding and registry.switched_on(finding.code, context.rules) else ()


def _unnamed_zone(line: ObjectiveLine, reasons: Mapping[str, str]) -> Finding | None:
    """What is said about the zone of an objective about which no rule of its own has spoken."""
    finding = zone_finding(line, reasons)
    return None if finding is None or finding.code in _OF_OBJECTIVES else finding


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
