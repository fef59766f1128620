"""Judges the examples of rules through the whole pipeline, as a file or a line would be."""

from __future__ import annotations

from typing import Any

from okrtui.okr.model import Initiative, KeyResult, Objective, OkrFile
from okrtui.quality.assessment import (
    assess_file,
    assess_initiative,
    assess_key_result,
    assess_objective,
    assess_set,
)
from okrtui.quality.findings import registry
from okrtui.quality.findings.rule import Example, Rule
from okrtui.quality.verdict import Finding


def findings_on(rule: Rule[Any], example: Example) -> tuple[Finding, ...]:
    """Everything that is found on an example of a rule, judged as what the rule is about."""
    if rule in (*registry.KEY_RESULT_RULES, *registry.CELL_RULES, *registry.NOTE_RULES):
        return assess_key_result(example.lines[0], example.context).findings
    if rule in (*registry.OBJECTIVE_RULES, *registry.ZONE_RULES):
        return assess_objective(example.lines[0], example.context).findings
    if rule in registry.INITIATIVE_RULES:
        return assess_initiative(example.lines[0], example.context).findings
    if rule in registry.SET_RULES:
        entries = tuple(KeyResult(line, id=f"kr-{place}") for place, line in enumerate(example.lines, 1))
        bets = tuple(Initiative(title, expects=f"kr-{place}" * bool(place)) for title, place in example.bets)
        return assess_set(
            Objective("An aim", key_results=entries, initiatives=bets), example.context
        ).findings
    objectives = tuple(Objective(title=line) for line in example.lines)
    return assess_file(OkrFile(objectives=objectives), example.context)


def codes_on(rule: Rule[Any], example: Example) -> set[str]:
    """The codes of all that is found on an example of a rule."""
    return {finding.code for finding in findings_on(rule, example)}
