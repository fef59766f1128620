"""Each rule fires on its bad examples and keeps quiet on its good ones, read by the real reader."""

from __future__ import annotations

from typing import Any

import pytest

from okrtui.quality.assessment import assess_key_result, assess_objective
from okrtui.quality.findings.registry import OBJECTIVE_RULES, all_rules
from okrtui.quality.findings.rule import Example, Rule
from tests.quality.judging import codes_on, findings_on

BAD = [(rule, example) for rule in all_rules() for example in rule.bad]
GOOD = [(rule, example) for rule in all_rules() for example in rule.good]


def title(value: object) -> str:
    """How a rule or an example is called in the title of a test."""
    if isinstance(value, Rule):
        return value.name
    return value.lines[0][:40] if isinstance(value, Example) and value.lines else "nothing"


@pytest.mark.parametrize(("rule", "example"), BAD, ids=title)
def test_a_rule_fires_on_its_bad_example(rule: Rule[Any], example: Example) -> None:
    assert rule.code in codes_on(rule, example)


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=title)
def test_a_rule_keeps_quiet_on_its_good_example(rule: Rule[Any], example: Example) -> None:
    assert rule.code not in codes_on(rule, example)


@pytest.mark.parametrize(("rule", "example"), [each for each in BAD if each[0].moves], ids=title)
def test_a_bad_example_of_a_rule_that_moves_zones_ends_where_it_moves_to(
    rule: Rule[Any], example: Example
) -> None:
    assert rule.moves is not None
    assess = assess_objective if rule in OBJECTIVE_RULES else assess_key_result
    assert assess(example.lines[0], example.context).zone is rule.moves[1]


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.moves], ids=title)
def test_a_rule_that_moves_zones_moves_one_of_its_examples(rule: Rule[Any]) -> None:
    assert rule.moves is not None
    found = [finding for example in rule.bad for finding in findings_on(rule, example)]
    assert rule.moves[1] in [finding.moves_to for finding in found if finding.code == rule.code]


@pytest.mark.parametrize("rule", all_rules(), ids=title)
def test_a_rule_has_both_kinds_of_example(rule: Rule[Any]) -> None:
    assert rule.good
    assert rule.bad
