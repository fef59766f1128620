"""Suggestions help, keep their promise, speak in the writer's words, and are found for nearly every line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.suggestions import NUMBERS, examine, key_results, plausible
from okrtui.quality.assessment import assess_key_result, assess_objective
from okrtui.quality.blanks import blanks_in
from okrtui.quality.context import EMPTY, Context, TeamRules
from okrtui.quality.suggestions import Suggestion, fill, suggest, suggest_objective
from okrtui.quality.suggestions.suggestion import RANKS
from okrtui.quality.suggestions.words import words
from okrtui.quality.verdict import Level, Measure, Zone

LINES = sorted(key_results())
PLAIN = "Reduce complaints about late parcels"
TASK = "Launch the new parcel tracker"


def first(text: str, objective: str = "", context: Context = EMPTY) -> Suggestion:
    return suggest(text, context, objective)[0]


def test_a_result_without_numbers_is_given_a_start_and_a_target_at_its_end() -> None:
    assert first(PLAIN).text == f"{PLAIN} from __ to __"


def test_numbers_stand_before_the_deadline() -> None:
    assert first(f"{PLAIN} by end of Q3").text == f"{PLAIN} from __ to __ by end of Q3"


def test_a_share_gets_per_cent_signs() -> None:
    assert first("Increase the retention rate of new users").text.endswith("from __% to __%")


def test_a_field_with_the_baseline_is_not_asked_for_again() -> None:
    assert first(PLAIN, context=Context(baseline=40)).text == f"{PLAIN} to __"


def test_a_bare_metric_of_which_less_is_better_is_to_be_reduced() -> None:
    assert first("Employee turnover").text.startswith("Reduce employee turnover from __")


def test_a_placeholder_becomes_a_blank() -> None:
    assert first("Reduce churn of new customers from 8% to xx%").text == (
        "Reduce churn of new customers from 8% to __%"
    )


def test_the_means_leaves_the_line_and_is_remembered_as_a_bet() -> None:
    suggestion = first("Redesign the basket page so that 60% (48% today) of baskets are paid")
    assert suggestion.text == "60% (48% today) of baskets are paid"
    assert suggestion.initiative == "Redesign the basket page"
    assert suggestion.blanks == ()


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Introduce a size advisor so that fewer shoes come back", "Fewer shoes come back from __ to __"),
        ("Add a callback option to reduce waiting", "Reduce waiting from __ to __"),
        (
            "Redesign the referral form so doctors send more complete referrals",
            "Raise the share of doctors who send more complete referrals from __% to __%",
        ),
    ],
)
def test_the_result_behind_a_means_is_given_the_numbers_that_it_lacks(line: str, result: str) -> None:
    assert first(line).text == result


@pytest.mark.parametrize(
    "line",
    [
        "Recruit 18 nurses for medicine and surgery by April",
        "Toolbox talks delivered each month: 40 at the start of the year, 75 by December",
        "Host 25 dinners in London, Paris and Milan",
    ],
)
def test_words_that_only_go_on_with_the_work_are_no_result(line: str) -> None:
    assert first(line).initiative == line


def test_work_is_asked_for_who_does_what_and_leaves_the_line() -> None:
    suggestion = first(TASK)
    assert "__do what__" in suggestion.text
    assert suggestion.initiative == TASK


def test_people_of_the_line_or_else_of_the_objective_are_named() -> None:
    assert "nurses" in first("Hold 12 trainings for nurses").text
    assert "share of commuters" in first(TASK, objective="Commuters are never stranded").text


def test_what_a_named_group_does_becomes_a_share_of_the_group() -> None:
    assert first("Tenants renew early").text == "Raise the share of tenants who renew early from __% to __%"


def test_list_marks_stay_where_they_are() -> None:
    assert first(f"- [P0] {PLAIN}").text == f"- [P0] {PLAIN} from __ to __"


@pytest.mark.parametrize("text", ["", "   ", "Reduce churn of new customers from 8% to 5%"])
def test_where_nothing_can_be_bettered_nothing_is_suggested(text: str) -> None:
    assert suggest(text) == ()


def test_where_no_edit_can_help_none_is_offered() -> None:
    nothing_is_good = tuple((level, measure, "red") for level in Level for measure in Measure)
    hopeless = Context(rules=TeamRules(matrix=nothing_is_good))
    assert suggest(TASK, hopeless) == suggest(PLAIN, hopeless) == ()


def test_a_team_that_judges_otherwise_is_suggested_otherwise() -> None:
    strict = Context(rules=TeamRules(matrix=(("outcome", "target", "yellow"),)))
    line = "Reduce complaints about late parcels by 20%"
    assert suggest(line) == ()
    assert all(each.zone is Zone.GREEN for each in suggest(line, strict)[:1])
    assert "today __" in first(line, context=strict).text


@given(st.sampled_from(LINES))
def test_a_suggestion_is_better_than_the_line_and_says_where_its_blanks_are(line: str) -> None:
    before = assess_key_result(line).zone
    suggestions = suggest(line)
    assert len(suggestions) <= 3
    assert len({each.text for each in suggestions}) == len(suggestions)
    for each in suggestions:
        assert RANKS[each.zone] > RANKS[before]
        assert each.blanks == blanks_in(each.text)


@given(st.sampled_from(LINES), st.integers(0, len(NUMBERS) - 1))
def test_a_promised_zone_is_reached_with_values_that_were_never_tried(line: str, trial: int) -> None:
    for each in suggest(line):
        reached = assess_key_result(fill(each, plausible(each, trial))).zone
        assert RANKS[reached] >= RANKS[each.zone]


@given(st.sampled_from(LINES))
def test_a_blank_left_over_counts_as_a_placeholder(line: str) -> None:
    for each in suggest(line):
        if each.blanks and each.zone is Zone.GREEN:
            assert assess_key_result(each.text).zone is not Zone.GREEN


@given(st.sampled_from(LINES), st.sampled_from(LINES))
def test_no_word_and_no_number_is_invented(line: str, objective: str) -> None:
    known = set(_words(line) + _words(objective) + _words(" ".join(words().templates.values())))
    known |= set(_words("from to by today reduce raise share of who that the"))
    for each in suggest(line, objective=objective):
        assert set(_words(each.text)) <= known


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


@given(st.text(max_size=200))
def test_any_text_is_accepted(text: str) -> None:
    assert len(suggest(text)) <= 3


@pytest.mark.slow
def test_every_line_of_the_corpus_gets_a_suggestion_and_hardly_a_promise_is_broken() -> None:
    """The promise is tried with values that the search never saw, so one in a thousand may fail at a zone's edge."""
    outcome = examine(LINES)
    assert outcome.unhelped == []
    assert len(outcome.broken) <= outcome.promises / 1000, outcome.broken


@pytest.mark.parametrize(
    ("objective", "expected"),
    [
        ("Launch the booking app by March", "__who__ __do what__ so that __why it matters__"),
        ("Improve the experience for power users", "Power users __do what__ so that __why it matters__"),
    ],
)
def test_an_objective_is_asked_for_whom_it_is_what_they_do_then_and_why(
    objective: str, expected: str
) -> None:
    suggestions = suggest_objective(objective)
    assert expected in [each.text for each in suggestions]
    assert suggestions[0].zone is Zone.GREEN


def test_a_thing_to_be_built_leaves_the_objective_as_a_bet_and_a_direction_does_not() -> None:
    assert suggest_objective("Launch the booking app")[0].initiative == "Launch the booking app"
    assert suggest_objective("Improve candidate quality")[0].initiative == ""


@pytest.mark.parametrize("objective", ["", " ", "Customers always know when their parcel arrives"])
def test_a_good_objective_and_one_without_words_are_left_alone(objective: str) -> None:
    assert suggest_objective(objective) == ()


@given(st.text(max_size=200))
def test_any_objective_is_accepted(text: str) -> None:
    for each in suggest_objective(text):
        assert RANKS[each.zone] > RANKS[assess_objective(text).zone]


@pytest.mark.parametrize(
    ("objective", "expected"),
    [
        ("People laugh more so that they XX", "People laugh more so that they __what__"),
        ("Guests eat here without fear because __", "Guests eat here without fear because __"),
    ],
)
def test_the_blanks_of_an_objective_are_to_be_filled_and_nothing_is_asked_twice(
    objective: str, expected: str
) -> None:
    texts = [each.text for each in suggest_objective(objective)]
    assert texts[0] == expected
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("objective", ["Launch the booking app", "Improve candidate quality"])
def test_a_suggested_objective_is_not_green_before_its_blanks_are_filled(objective: str) -> None:
    green = [each for each in suggest_objective(objective) if each.zone is Zone.GREEN]
    assert green
    assert all(assess_objective(each.text).zone is not Zone.GREEN for each in green)
