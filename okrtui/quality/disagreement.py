"""What a team does not accept of a judgement, with the reason that stands at the line.

A finding that is set aside is not told and moves no zone. Where the cell itself is not accepted, the line is judged in
the next one: a rung up where the level is read wrongly, a column to the right where the measure is. An objective whose
zone is not accepted is judged one zone better.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from okrtui.okr.model import Ignore
from okrtui.quality.claims import CLAIMS
from okrtui.quality.context import TeamRules
from okrtui.quality.findings import registry
from okrtui.quality.findings.rule import KeyResultLine, Notes, ObjectiveLine
from okrtui.quality.matrix import cell
from okrtui.quality.verdict import (
    Assessment,
    Disagreement,
    Finding,
    KeyResultAssessment,
    Level,
    Measure,
    ObjectiveAssessment,
    SetAssessment,
    Zone,
)

NEXT_LEVEL = {"OKR241": Level.OUTPUT, "OKR242": Level.OUTCOME}
"""The level on which a line is judged whose level is not accepted, by the code of the rule that is set aside."""

NEXT_MEASURE = {"OKR243": Measure.METRIC, "OKR244": Measure.TARGET}
"""The measure with which a line is judged whose measure is not accepted, by the code of the rule that is set aside."""

_BETTER = {Zone.RED: Zone.YELLOW, Zone.YELLOW: Zone.GREEN}
_NOTHING: Mapping[str, str] = {}


def reasons_of(ignores: Iterable[Ignore]) -> Mapping[str, str]:
    """The reason for each code that is set aside; names are taken for codes, what is no rule is left out."""
    if not ignores:
        return _NOTHING
    codes = registry.codes_by_name()
    return {
        codes[rule.lower()]: ignore.reason
        for ignore in ignores
        for rule in ignore.rules
        if rule.lower() in codes
    }


def apart(
    findings: Iterable[Finding], reasons: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Disagreement, ...]]:
    """The findings that stand, and those that are set aside."""
    found = tuple(findings)
    stand = tuple(each for each in found if each.code not in reasons)
    return stand, tuple(Disagreement(each, reasons[each.code]) for each in found if each.code in reasons)


def contested_cell(
    line: KeyResultLine, reasons: Mapping[str, str]
) -> tuple[KeyResultLine, tuple[Disagreement, ...]]:
    """A key result in the cell that the team accepts for it, and what was set aside on the way there."""
    aside: list[Disagreement] = []
    while reasons and (finding := cell_finding(line)) is not None and finding.code in reasons:
        aside.append(Disagreement(finding, reasons[finding.code]))
        line = _next_cell(line, finding.code)
    return line, tuple(aside)


def cell_finding(line: KeyResultLine) -> Finding | None:
    """What is said about the cell in which a key result stands; None where it is green or the line is empty."""
    return next((found for rule in registry.CELL_RULES if (found := rule.finding(line))), None)


def _next_cell(line: KeyResultLine, code: str) -> KeyResultLine:
    level, measure = NEXT_LEVEL.get(code, line.level), NEXT_MEASURE.get(code, line.measure)
    reading = replace(line.reading, level=level, level_or=None, measure=measure)
    zone = cell(level, measure, line.context.rules).zone
    return replace(line, reading=reading, level=level, measure=measure, zone=zone)


def contested_zone(
    line: ObjectiveLine, reasons: Mapping[str, str]
) -> tuple[ObjectiveLine, tuple[Disagreement, ...]]:
    """An objective in the zone that the team accepts for it, and what was set aside on the way there."""
    aside: dict[str, Disagreement] = {}
    while reasons and line.reading.zone in _BETTER:
        finding = zone_finding(line, aside)
        if finding is None or finding.code not in reasons:
            break
        aside[finding.code] = Disagreement(finding, reasons[finding.code])
        line = replace(line, reading=replace(line.reading, zone=_BETTER[line.reading.zone]))
    return line, tuple(aside.values())


def zone_finding(line: ObjectiveLine, but: Iterable[str] = ()) -> Finding | None:
    """What is said about the zone of an objective, apart from some codes; None where it is green or has no words."""
    known = frozenset(but)
    rules = (rule for rule in registry.ZONE_RULES if rule.code not in known)
    return next((found for rule in rules if (found := rule.finding(line))), None)


def findings_on_notes(
    ignores: tuple[Ignore, ...],
    aside: Iterable[Disagreement],
    team: TeamRules,
    concerns: Callable[[str], bool] = lambda code: True,
) -> tuple[Finding, ...]:
    """What is wrong with the comments that set rules aside.

    `concerns` tells which codes can say something about what is judged; the others are judged elsewhere.
    """
    if not ignores:
        return ()
    codes = registry.codes_by_name()
    named = dict.fromkeys(rule for ignore in ignores for rule in ignore.rules)
    known = tuple(dict.fromkeys(codes[rule.lower()] for rule in named if rule.lower() in codes))
    notes = Notes(
        ignores,
        tuple(code for code in known if concerns(code)),
        tuple(rule for rule in named if rule.lower() not in codes),
        frozenset(each.finding.code for each in aside),
        tuple(rule.name for rule in registry.all_rules()),
    )
    return registry.find(registry.NOTE_RULES, notes, team)


# What can be set aside


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that can be said against a judgement: the codes that it sets aside, and what it claims by that.

    Where several are set aside one after the other, the claim is that of the last one.
    """

    codes: tuple[str, ...]
    claim: str


_WAYS_OUT = {
    "OKR241": (("OKR241",), ("OKR241", "OKR242")),
    "OKR242": (("OKR242",),),
    "OKR243": (("OKR243",), ("OKR243", "OKR244")),
    "OKR244": (("OKR244",),),
}
"""The cells to which a line can be argued from one that is not accepted, by what is set aside on the way."""


def objections(assessment: Assessment, around: SetAssessment | None = None) -> tuple[Objection, ...]:
    """What can be said against the judgement of a line; that of its set is an objective's own."""
    findings = [*assessment.findings]
    if isinstance(assessment, ObjectiveAssessment) and around is not None:
        findings += around.findings
    against_cell = _WAYS_OUT.get(_cell_code(assessment), ())
    told = (each.code for each in findings if each.code not in _WAYS_OUT and not _helps(each, assessment))
    return tuple(
        Objection(codes, CLAIMS[codes[-1]]) for codes in (*against_cell, *((code,) for code in told))
    )


def _cell_code(assessment: Assessment) -> str:
    """The code of the rule about the cell in which a key result stands, "" where the cell is green."""
    if not isinstance(assessment, KeyResultAssessment) or assessment.cell_zone is Zone.GREEN:
        return ""
    by_level = {Level.ACTIVITY: "OKR241", Level.OUTPUT: "OKR242"}
    by_measure = {Measure.NONE: "OKR243", Measure.METRIC: "OKR244"}
    return by_level.get(assessment.level) or by_measure.get(assessment.measure, "")


def _helps(finding: Finding, assessment: Assessment) -> bool:
    """Whether a finding makes its line better than its cell, or is about a comment, so that nobody sets it aside."""
    cell_zone = assessment.cell_zone if isinstance(assessment, KeyResultAssessment) else None
    return finding.code.startswith("OKR5") or (cell_zone is Zone.RED and finding.moves_to is Zone.YELLOW)
