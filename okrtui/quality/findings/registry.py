"""All rules by name, in the order in which they speak; an explicit list, so that nothing is searched for at
start.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from okrtui.quality.context import TeamRules
from okrtui.quality.findings import (
    bare_metric,
    coverage,
    internal_proxy,
    others_decide,
    placeholder,
    solution_first,
    vanity_metric,
    vivid_behaviour,
)
from okrtui.quality.findings.rule import KeyResultLine, KeyResultSet, ObjectiveLine, ObjectiveSet, Rule
from okrtui.quality.verdict import Finding, Zone

KEY_RESULT_RULES: tuple[Rule[KeyResultLine], ...] = (
    bare_metric.RULE,
    coverage.RULE,
    others_decide.RULE,
    solution_first.RULE,
    vanity_metric.RULE,
    internal_proxy.RULE,
    placeholder.RULE,
    vivid_behaviour.RULE,
)

OBJECTIVE_RULES: tuple[Rule[ObjectiveLine], ...] = ()

SET_RULES: tuple[Rule[KeyResultSet], ...] = ()

FILE_RULES: tuple[Rule[ObjectiveSet], ...] = ()

Subject = TypeVar("Subject")


def all_rules() -> tuple[Rule[Any], ...]:
    """Every rule, by code."""
    return tuple(sorted(KEY_RESULT_RULES, key=lambda rule: rule.code))


def find(
    rules: Iterable[Rule[Subject]], subject: Subject, team: TeamRules, zone: Zone | None = None
) -> tuple[Finding, ...]:
    """What the rules that a team has switched on say about a subject whose cell is of a zone."""
    findings = (rule.finding(subject, zone) for rule in rules if switched_on(rule.code, team))
    return tuple(finding for finding in findings if finding)


def switched_on(code: str, team: TeamRules) -> bool:
    """Whether a team wants to hear of a rule: not ignored, and selected where there is a selection."""
    return code not in team.ignore and (not team.select or code in team.select)
