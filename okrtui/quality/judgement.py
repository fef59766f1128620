"""What is said of a line, a set or a file once the disagreements are set aside, and the zone that comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from okrtui.okr.model import Ignore
from okrtui.quality.context import TeamRules
from okrtui.quality.disagreement import (
    apart,
    cell_finding,
    contested_cell,
    contested_zone,
    findings_on_notes,
    reasons_of,
    zone_finding,
)
from okrtui.quality.findings import registry
from okrtui.quality.findings.rule import KeyResultLine, ObjectiveLine, Rule
from okrtui.quality.verdict import Disagreement, Finding, Zone

Subject = TypeVar("Subject")

_UNUSED = "OKR501"
_OF_SETS = frozenset(rule.code for rule in registry.SET_RULES)
_OF_OBJECTIVES = frozenset(rule.code for rule in registry.OBJECTIVE_RULES)


@dataclass(frozen=True, slots=True)
class Judgement(Generic[Subject]):
    """A subject as the team accepts it, with its zone, the findings that stand, and those that are set aside."""

    subject: Subject
    zone: Zone
    findings: tuple[Finding, ...]
    disagreements: tuple[Disagreement, ...]


def judged_key_result(line: KeyResultLine) -> Judgement[KeyResultLine]:
    """A key result in the cell that the team accepts for it.

    Where no finding moves it out of the zone of its cell, the first finding is that of the cell, unless it is green.
    """
    context = line.context
    reasons = reasons_of(context.ignores)
    line, on_cell = contested_cell(line, reasons)
    found = registry.find(registry.KEY_RESULT_RULES, line, context.rules, line.zone)
    told, on_findings = apart(found, reasons)
    zone, aside = _moved(line.zone, told), (*on_cell, *on_findings)
    of_cell = cell_finding(line) if zone is line.zone else None
    on_notes = findings_on_notes(context.ignores, aside, context.rules)
    return Judgement(line, zone, (*_if_told(of_cell, context.rules), *told, *on_notes), aside)


def judged_objective(line: ObjectiveLine) -> Judgement[ObjectiveLine]:
    """An objective in the zone that the team accepts for it; what is set aside of its set is judged with the set."""
    context = line.context
    reasons = reasons_of(context.ignores)
    line, on_zone = contested_zone(line, reasons)
    found = registry.find(registry.OBJECTIVE_RULES, line, context.rules, line.reading.zone)
    told, on_findings = apart(found, reasons)
    aside = tuple({each.finding.code: each for each in (*on_zone, *on_findings)}.values())
    of_zone = _if_told(_unnamed_zone(line, reasons), context.rules)
    on_notes = findings_on_notes(context.ignores, aside, context.rules, lambda code: code not in _OF_SETS)
    return Judgement(line, _moved(line.reading.zone, told), (*of_zone, *told, *on_notes), aside)


def judged_set(
    subject: Any, ignores: tuple[Ignore, ...], team: TeamRules
) -> tuple[tuple[Finding, ...], tuple[Disagreement, ...]]:
    """What is said of the key results of an objective, whose comments are read with it, and what is set aside."""
    told, aside = judged(registry.SET_RULES, subject, ignores, team)
    on_notes = findings_on_notes(ignores, aside, team, lambda code: code in _OF_SETS)
    return (*told, *(each for each in on_notes if each.code == _UNUSED)), aside


def judged(
    rules: Iterable[Rule[Subject]], subject: Subject, ignores: Sequence[Ignore], team: TeamRules
) -> tuple[tuple[Finding, ...], tuple[Disagreement, ...]]:
    """What some rules say of a subject, and what of it is set aside."""
    return apart(registry.find(rules, subject, team), reasons_of(ignores))


def _if_told(finding: Finding | None, team: TeamRules) -> tuple[Finding, ...]:
    """A finding where there is one that the team wants to hear."""
    return (finding,) if finding and registry.switched_on(finding.code, team) else ()


def _unnamed_zone(line: ObjectiveLine, reasons: Mapping[str, str]) -> Finding | None:
    """What is said about the zone of an objective about which no rule of its own has spoken."""
    finding = zone_finding(line, reasons)
    return None if finding is None or finding.code in _OF_OBJECTIVES else finding


def _moved(zone: Zone, findings: Iterable[Finding]) -> Zone:
    """The zone after the findings: the moves out of one zone all lead to the same, so their order does not matter."""
    return next((finding.moves_to for finding in findings if finding.moves_to), zone)
