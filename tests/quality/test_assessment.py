"""A line goes in, an assessment comes out: whatever the line, always the same, and explained."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.model import KeyResult, Objective, OkrFile
from okrtui.quality.assessment import (
    assess_file,
    assess_initiative,
    assess_key_result,
    assess_objective,
    assess_set,
)
from okrtui.quality.cell_reasons import cell_of
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.findings.registry import all_rules
from okrtui.quality.matrix import matrix
from okrtui.quality.score import BANDS
from okrtui.quality.verdict import SLOT_NAMES, Evidence, Finding, Level, Measure, Zone

ANY_TEXT = st.text(st.characters(codec=None), max_size=120)
VOCABULARY = """
    increase reduce launch hold churn from to 8% 5% 40 users customers who of the by Q4 and so that trainings
    revenue $1.2m NPS followers xx% double no every KR1: - ,
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join)
TEXTS = ANY_TEXT | WORDS
CONTEXTS = st.builds(
    Context,
    metric=st.sampled_from(["", "churn"]),
    baseline=st.none() | st.integers(0, 100),
    target=st.none() | st.integers(0, 100),
    cycle=st.sampled_from([None, parse_cycle("2026-Q4")]),
)


def assert_places_lie_in(text: str, evidence: tuple[Evidence, ...], findings: tuple[Finding, ...]) -> None:
    """Whatever points into a text points at some of its characters; a finding may also point at none."""
    assert all(0 <= each.start < each.end <= len(text) for each in evidence)
    assert all(0 <= each.start <= each.end <= len(text) for each in findings)


@given(TEXTS, CONTEXTS)
def test_any_text_gets_a_whole_assessment_as_a_key_result(text: str, context: Context) -> None:
    found = assess_key_result(text, context)
    low, high = BANDS[found.zone]
    assert low <= found.score <= high
    assert found.reason
    assert "?" in found.question
    assert tuple(found.slots) == SLOT_NAMES
    assert_places_lie_in(text, found.evidence, found.findings)


@given(TEXTS)
def test_a_slot_holds_the_characters_at_its_place(text: str) -> None:
    for slot in assess_key_result(text).slots.values():
        assert slot is None or text[slot.start : slot.end] == slot.text


@given(TEXTS, CONTEXTS)
def test_a_zone_is_that_of_its_cell_unless_a_named_finding_moved_it(text: str, context: Context) -> None:
    found = assess_key_result(text, context)
    assert found.cell_zone is matrix()[found.level, found.measure].zone
    moves = {finding.moves_to for finding in found.findings if finding.moves_to}
    assert {found.zone} == (moves or {found.cell_zone})


@given(TEXTS, CONTEXTS)
def test_a_verdict_does_not_depend_on_what_was_asked_before(text: str, context: Context) -> None:
    remembered = assess_key_result(text, context), assess_objective(text, context)
    assess_key_result.cache_clear()
    assess_objective.cache_clear()
    assert remembered == (assess_key_result(text, context), assess_objective(text, context))


@given(TEXTS, CONTEXTS)
def test_with_all_rules_switched_off_the_cell_alone_speaks(text: str, context: Context) -> None:
    silent = TeamRules(ignore=frozenset(rule.code for rule in all_rules()))
    found = assess_key_result(text, Context(context.metric, context.baseline, context.target, rules=silent))
    assert not found.findings
    assert found.zone is found.cell_zone


def test_a_rule_can_be_switched_off_or_chosen_alone() -> None:
    line = "Raise NRR from 97% to 104%"
    codes = [finding.code for finding in assess_key_result(line).findings]
    assert "OKR221" in codes
    ignoring = Context(rules=TeamRules(ignore=frozenset(["OKR221"])))
    choosing = Context(rules=TeamRules(select=frozenset(["OKR221"])))
    assert "OKR221" not in [finding.code for finding in assess_key_result(line, ignoring).findings]
    assert [finding.code for finding in assess_key_result(line, choosing).findings] == ["OKR221"]


def test_a_team_can_call_a_cell_otherwise() -> None:
    line = "Reduce churn from 8% to 5%"
    first = assess_key_result(line)
    strict = Context(rules=TeamRules(matrix=((first.level, first.measure, "yellow"),)))
    assert (first.cell_zone, assess_key_result(line, strict).cell_zone) == (Zone.GREEN, Zone.YELLOW)


@given(TEXTS)
def test_any_text_gets_a_whole_assessment_as_an_objective(text: str) -> None:
    found = assess_objective(text)
    low, high = BANDS[found.zone]
    assert low <= found.score <= high
    assert 1 <= found.mission <= 8
    assert found.reason
    assert "?" in found.question
    assert_places_lie_in(text, found.evidence, found.findings)


@given(TEXTS)
def test_an_initiative_has_no_zone_but_a_level_and_a_question(text: str) -> None:
    found = assess_initiative(text)
    assert "?" in found.question
    assert_places_lie_in(text, found.evidence, found.findings)


@given(st.lists(TEXTS, max_size=8))
def test_a_set_counts_each_of_its_lines_once(lines: list[str]) -> None:
    found = assess_set(Objective(key_results=tuple(KeyResult(title=line) for line in lines)))
    assert sum(found.zones.values()) == sum(found.levels.values()) == len(lines)
    assert set(found.zones) == set(Zone)
    assert set(found.levels) == set(Level)
    assert "?" in found.question


def test_the_lines_of_a_set_are_judged_with_their_fields() -> None:
    entry = KeyResult(title="Reduce the churn of small customers", baseline=8, target=5)
    found = assess_set(Objective(key_results=(entry, entry)))
    assert found.zones[Zone.GREEN] == 2


def test_a_team_sets_how_many_key_results_and_objectives_it_wants() -> None:
    entries = tuple(KeyResult(title=f"Reduce errors of kind {kind} from 8% to 5%") for kind in "ABC")
    few = Context(rules=TeamRules(key_results_max=2, objectives_max=1))
    assert "OKR152" in {finding.code for finding in assess_set(Objective(key_results=entries), few).findings}
    assert "OKR152" not in {finding.code for finding in assess_set(Objective(key_results=entries)).findings}
    okrs = OkrFile(objectives=(Objective(), Objective()))
    assert [finding.code for finding in assess_file(okrs, few)] == ["OKR158"]
    assert assess_file(okrs) == ()


@pytest.mark.parametrize("text", ["", " ", "\n", "- ", "KR1:", "…"])
def test_a_line_that_says_nothing_is_red(text: str) -> None:
    assert assess_key_result(text).zone is Zone.RED
    assert assess_key_result(text).measure is Measure.NONE
    assert assess_objective(text).zone is Zone.RED


@pytest.mark.parametrize(
    "unit", ["a", "a ", "9", "% ", "from 1 to ", "so that ", "(", "and, ", "\u202e", "A&A ", "1.", "-"]
)
def test_ten_thousand_characters_of_anything_are_judged(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    assert assess_key_result(text).text == text
    assert assess_objective(text).text == text


def test_an_empty_line_is_asked_for_its_first_words_and_blamed_for_nothing() -> None:
    in_cycle = Context(cycle=parse_cycle("2026-Q4"))
    objective, key_result = assess_objective("", in_cycle), assess_key_result("", in_cycle)
    for found in (objective, key_result, assess_initiative("")):
        assert found.reason == "Nothing is written here yet."
        assert found.findings == ()
        assert found.evidence == ()


def work_of(judge: Callable[[str], object], text: str) -> int:
    """How many functions are called to judge a text: a measure of work that no clock disturbs."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        judge(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "unit", ["so that ", "by 1 % ", "$1,", "nobody ", "from 1 to ", "1 -> ", "and, ", "improve "]
)
def test_twice_the_text_takes_about_twice_the_work(unit: str) -> None:
    for judge in (assess_key_result.__wrapped__, assess_objective.__wrapped__):
        judge(unit)
        short, long = (work_of(judge, (unit * 4000)[:length]) for length in (2000, 4000))
        assert long < 2.5 * short


@pytest.mark.parametrize(
    ("line", "beginning"),
    [
        ("Run workshops, from 12 to 5 a week", "Less of some work"),
        ("Run workshops, from 5 to 12 a week", "More of the same work"),
        ("Run workshops, from 2 hours to 90 minutes", "More of the same work"),
    ],
)
def test_work_that_is_to_become_less_is_not_called_more_of_the_same(line: str, beginning: str):
    slots = assess_key_result(line).slots
    assert slots["baseline"] and slots["target"]
    place = cell_of(Level.ACTIVITY, Measure.RANGE, slots, TeamRules())
    assert place.reason.startswith(beginning)


def test_the_reason_of_a_line_and_its_finding_about_the_cell_say_the_same():
    less = assess_key_result("Run workshops, from 12 to 5 a week")
    assert less.level is Level.ACTIVITY
    assert less.reason.startswith("Less of some work")
    assert less.reason in [each.message for each in less.findings]
