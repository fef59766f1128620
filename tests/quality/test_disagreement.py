"""What is set aside at a line is not told and moves nothing; a cell that is not accepted gives way to the next."""

from __future__ import annotations

import pytest

from okrtui.okr.model import Ignore, KeyResult, Objective, OkrFile
from okrtui.quality.assessment import (
    assess_file,
    assess_initiative,
    assess_key_result,
    assess_objective,
    assess_set,
)
from okrtui.quality.claims import CLAIMS
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.disagreement import objections
from okrtui.quality.findings import registry
from okrtui.quality.verdict import Finding, KeyResultAssessment, Level, Measure, ObjectiveAssessment, Zone

VANITY = "Grow page views of the help pages by 20%"


def aside(*rules: str) -> Context:
    return Context(ignores=(Ignore(rules, "we know better"),))


def judged(line: str, *rules: str) -> KeyResultAssessment:
    return assess_key_result(line, aside(*rules))


def aimed(line: str, *rules: str) -> ObjectiveAssessment:
    return assess_objective(line, aside(*rules))


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_finding_that_is_set_aside_is_not_told_and_moves_no_zone():
    assert assess_key_result(VANITY).zone is Zone.YELLOW
    found = judged(VANITY, "OKR205")
    assert found.zone is Zone.GREEN
    assert "OKR205" not in codes(found.findings)
    assert [(each.finding.code, each.reason) for each in found.disagreements] == [
        ("OKR205", "we know better")
    ]


def test_setting_aside_what_made_a_line_better_gives_it_the_zone_of_its_cell():
    line = "Disk encryption on 95% of workstations"
    assert assess_key_result(line).zone is Zone.YELLOW
    assert judged(line, "coverage").zone is Zone.RED


@pytest.mark.parametrize(
    ("line", "rules", "level", "measure", "zone"),
    [
        ("Publish 10 articles", ["OKR242"], Level.OUTCOME, Measure.TARGET, Zone.GREEN),
        ("Rewrite the handbook", ["OKR242"], Level.OUTCOME, Measure.NONE, Zone.RED),
        ("Hold 10 trainings", ["OKR241"], Level.OUTPUT, Measure.TARGET, Zone.RED),
        ("Hold 10 trainings", ["OKR241", "OKR242"], Level.OUTCOME, Measure.TARGET, Zone.GREEN),
        ("Hold 10 trainings", ["OKR242"], Level.ACTIVITY, Measure.TARGET, Zone.RED),
        ("Delight our customers", ["OKR243"], Level.OUTCOME, Measure.METRIC, Zone.YELLOW),
        ("Delight our customers", ["OKR243", "no-target"], Level.OUTCOME, Measure.TARGET, Zone.GREEN),
        ("Reduce zero-result searches", ["OKR244"], Level.OUTCOME, Measure.TARGET, Zone.GREEN),
    ],
)
def test_where_the_cell_is_not_accepted_the_line_is_judged_in_the_next_one(
    line: str, rules: list[str], level: Level, measure: Measure, zone: Zone
):
    found = judged(line, *rules)
    assert (found.level, found.measure, found.zone) == (level, measure, zone)


def test_the_next_cell_is_that_of_the_teams_own_matrix():
    strict = TeamRules(matrix=(("outcome", "target", "yellow"),))
    context = Context(ignores=(Ignore(("OKR242",), "it is read"),), rules=strict)
    assert assess_key_result("Publish 10 articles", context).zone is Zone.YELLOW


@pytest.mark.parametrize(
    ("line", "zones"),
    [
        (
            "Launch the new dealer portal",
            {(): Zone.RED, ("OKR301",): Zone.YELLOW, ("OKR301", "OKR308"): Zone.GREEN},
        ),
        ("Improve the experience of parents and children", {(): Zone.YELLOW, ("OKR310",): Zone.GREEN}),
    ],
)
def test_an_objective_whose_zone_is_not_accepted_is_judged_one_zone_better(line: str, zones: dict):
    assert {rules: aimed(line, *rules).zone for rules in zones} == zones


@pytest.mark.parametrize(
    "line", ["Publish 10 articles", "Hold 3 meetings", "Delight our customers", "Reduce churn"]
)
def test_every_line_that_is_not_green_has_a_finding_that_says_why(line: str):
    found = assess_key_result(line)
    assert found.findings[0].message == found.reason


def test_a_rule_that_says_nothing_here_is_not_set_aside_but_told_as_unused():
    found = judged("Reduce churn from 8% to 5%", "OKR205", "OKR242")
    assert found.disagreements == ()
    assert "OKR205 and OKR242 say nothing here" in found.findings[-1].message
    assert codes(aimed("Guests with allergies eat here without fear", "OKR301").findings) == ["OKR501"]
    assert codes(assess_initiative("Launch it", aside("OKR242")).findings) == ["OKR501"]


def test_a_comment_that_sets_nothing_aside_is_told_and_helps_with_the_name():
    assert (
        "no `ignore[RULE] reason`"
        in assess_key_result(VANITY, Context(ignores=(Ignore(),))).findings[-1].message
    )
    assert "Did you mean vanity-metric?" in judged(VANITY, "vanity-metrics").findings[-1].message


def test_nobody_is_asked_for_what_is_set_aside():
    line = "90% of callers reach a person within two minutes"
    assert assess_key_result(line).gap == "baseline"
    assert judged(line, "no-baseline").gap == "deadline"
    assert judged(line, "no-baseline", "no-deadline").gap == "none"


def aim(*rules: str) -> Objective:
    lines = tuple(KeyResult(title) for title in ("Launch the portal", "Publish 10 articles"))
    return Objective("Dealers find every part at once", key_results=lines, ignores=(Ignore(rules, "known"),))


def test_what_is_said_of_a_set_is_set_aside_at_its_objective():
    assert {"OKR153", "OKR154"} <= set(codes(assess_set(aim()).findings))
    found = assess_set(aim("OKR153"))
    assert "OKR153" not in codes(found.findings)
    assert [each.finding.code for each in found.disagreements] == ["OKR153"]
    own = assess_objective("Dealers find every part at once", Context(ignores=aim("OKR153").ignores))
    assert "OKR501" not in codes(own.findings), "whether it is used is told with the set"
    assert "OKR501" in codes(assess_set(aim("OKR155")).findings)


def test_what_is_said_of_a_file_is_set_aside_at_its_top():
    few = Context(rules=TeamRules(objectives_max=1))
    okrs = OkrFile(objectives=(Objective("A"), Objective("B")))
    assert codes(assess_file(okrs, few)) == ["OKR158"]
    noted = OkrFile(objectives=okrs.objectives, ignores=(Ignore(("OKR158",), "two teams"),))
    assert assess_file(noted, few) == ()
    assert codes(assess_file(noted)) == ["OKR501"]


def claims(line: str, *rules: str) -> list[tuple[str, ...]]:
    return [each.codes for each in objections(judged(line, *rules))]


def test_the_cell_can_be_disputed_first_then_each_finding_but_none_that_helps():
    assert claims("Hold 10 trainings")[:2] == [("OKR241",), ("OKR241", "OKR242")]
    assert claims("Disk encryption on 95% of workstations")[0] == ("OKR242",)
    assert ("OKR202",) not in claims("Disk encryption on 95% of workstations")
    assert claims(VANITY)[0] == ("OKR205",)
    assert ("OKR501",) not in claims("Reduce churn from 8% to 5%", "OKR205")


def test_every_rule_that_can_be_set_aside_has_a_claim_in_plain_words():
    about_notes = {rule.code for rule in registry.NOTE_RULES}
    assert {rule.code for rule in registry.all_rules()} - about_notes == set(CLAIMS)
    for rule in registry.all_rules():
        claim = CLAIMS.get(rule.code, "plain")
        assert rule.name not in claim
        assert "-" not in claim, "a claim names no rule"
        assert claim[0].islower(), "it stands before because"
        assert not claim.endswith(".")


def test_what_is_said_against_a_line_is_said_in_words():
    told = [each.claim for each in objections(assess_key_result("Hold 10 trainings"))]
    assert told[:2] == ["it counts things, not work", "it counts what others do"]
    told = [each.claim for each in objections(assess_key_result("Reduce churn from 8% to 5%"))]
    assert "it is clear whose behaviour this is" in told
