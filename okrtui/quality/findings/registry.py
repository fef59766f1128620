"""All rules by name, in the order in which they speak; an explicit list, so that nothing is searched for at
start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from okrtui.quality.context import TeamRules
from okrtui.quality.findings import (
    against_the_verb,
    bare_metric,
    bet_without_result,
    counts_activity,
    counts_output,
    coverage,
    deadline_outside_cycle,
    fields_disagree,
    internal_proxy,
    lagging,
    last_percent,
    mere_direction,
    more_than_all,
    no_baseline,
    no_deadline,
    no_guardrail,
    no_key_results,
    no_measure,
    no_outcome,
    no_target,
    no_why,
    nobody_better_off,
    nobody_named,
    not_enough,
    number_for_objective,
    number_in_objective,
    only_lagging,
    open_blank,
    others_decide,
    percent_or_points,
    placeholder,
    result_without_bet,
    same_metric,
    several_outputs,
    several_results,
    several_themes,
    slogan,
    solution_first,
    target_equals_baseline,
    to_do,
    too_few_key_results,
    too_long,
    too_many_key_results,
    too_many_objectives,
    unclear_ignore,
    unexplained_acronym,
    unreasoned_ignore,
    unused_ignore,
    unusual_length,
    vanity_metric,
    vivid_behaviour,
    weasel_words,
)
from okrtui.quality.findings.rule import (
    InitiativeLine,
    KeyResultLine,
    KeyResultSet,
    Notes,
    ObjectiveLine,
    ObjectiveSet,
    Rule,
)
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
    no_baseline.RULE,
    no_deadline.RULE,
    deadline_outside_cycle.RULE,
    fields_disagree.RULE,
    against_the_verb.RULE,
    target_equals_baseline.RULE,
    percent_or_points.RULE,
    several_results.RULE,
    weasel_words.RULE,
    too_long.RULE,
    unexplained_acronym.RULE,
    nobody_named.RULE,
    lagging.RULE,
    last_percent.RULE,
    more_than_all.RULE,
)

CELL_RULES: tuple[Rule[KeyResultLine], ...] = (
    counts_activity.RULE,
    counts_output.RULE,
    no_measure.RULE,
    no_target.RULE,
)
"""Of these at most one speaks about a line: about the cell in which it stands."""

OBJECTIVE_RULES: tuple[Rule[ObjectiveLine], ...] = (
    open_blank.RULE,
    to_do.RULE,
    slogan.RULE,
    number_for_objective.RULE,
    number_in_objective.RULE,
    unusual_length.RULE,
    no_why.RULE,
    several_themes.RULE,
    nobody_better_off.RULE,
)

ZONE_RULES: tuple[Rule[ObjectiveLine], ...] = (
    to_do.RULE,
    slogan.RULE,
    number_for_objective.RULE,
    nobody_better_off.RULE,
    mere_direction.RULE,
)
"""Of these the first that speaks says why an objective is not green."""

INITIATIVE_RULES: tuple[Rule[InitiativeLine], ...] = (bet_without_result.RULE,)

SET_RULES: tuple[Rule[KeyResultSet], ...] = (
    no_key_results.RULE,
    too_few_key_results.RULE,
    too_many_key_results.RULE,
    no_outcome.RULE,
    several_outputs.RULE,
    same_metric.RULE,
    no_guardrail.RULE,
    only_lagging.RULE,
    not_enough.RULE,
    result_without_bet.RULE,
)

FILE_RULES: tuple[Rule[ObjectiveSet], ...] = (too_many_objectives.RULE,)

NOTE_RULES: tuple[Rule[Notes], ...] = (unused_ignore.RULE, unclear_ignore.RULE, unreasoned_ignore.RULE)

Subject = TypeVar("Subject")


def all_rules() -> tuple[Rule[Any], ...]:
    """Every rule, by code."""
    of_lines: tuple[Rule[Any], ...] = (
        *CELL_RULES,
        *KEY_RESULT_RULES,
        *OBJECTIVE_RULES,
        mere_direction.RULE,
        *INITIATIVE_RULES,
    )
    rules: tuple[Rule[Any], ...] = (*of_lines, *SET_RULES, *FILE_RULES, *NOTE_RULES)
    return tuple(sorted(rules, key=lambda rule: rule.code))


@lru_cache(maxsize=1)
def codes_by_name() -> Mapping[str, str]:
    """The code of each rule by its code and its name, in small letters."""
    return {key.lower(): rule.code for rule in all_rules() for key in (rule.code, rule.name)}


def find(
    rules: Iterable[Rule[Subject]], subject: Subject, team: TeamRules, zone: Zone | None = None
) -> tuple[Finding, ...]:
    """What the rules that a team has switched on say about a subject whose cell is of a zone."""
    chosen = [rule for rule in rules if switched_on(rule.code, team)] if team.ignore or team.select else rules
    findings = (rule.finding(subject, zone) for rule in chosen)
    return tuple(finding for finding in findings if finding)


def switched_on(code: str, team: TeamRules) -> bool:
    """Whether a team wants to hear of a rule: not ignored, and selected where there is a selection."""
    return code not in team.ignore and (not team.select or code in team.select)
