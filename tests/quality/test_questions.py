"""One question for one gap, the same for the same line."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality import gaps
from okrtui.quality.assessment import assess_key_result
from okrtui.quality.questions import question_after, question_for, questions
from okrtui.quality.verdict import Level


@given(st.sampled_from(sorted(questions())), st.text(max_size=50))
def test_the_same_line_always_gets_the_same_question_of_its_gap(gap: str, text: str) -> None:
    assert question_for(gap, text) in questions()[gap]
    assert question_for(gap, text) == question_for(gap, text)


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_the_question_stays_while_the_rest_of_the_line_is_typed(rest: str) -> None:
    assert question_for("so_what", f"Launch the {rest}") == question_for("so_what", "Launch the")


def test_capitals_and_blanks_do_not_change_the_question() -> None:
    assert question_for("so_what", "  launch   THE app") == question_for("so_what", "Launch the app")


def test_different_lines_do_get_different_questions() -> None:
    asked = {
        question_for("so_what", f"{word} it")
        for word in ["launch", "hire", "write", "open", "build", "move", "buy", "sign"]
    }
    assert len(asked) > 1


def test_there_are_at_least_forty_and_each_is_asked_once() -> None:
    all_questions = [question for listed in questions().values() for question in listed]
    assert len(all_questions) >= 40
    assert len(set(all_questions)) == len(all_questions)
    assert all(question.endswith(("?", ".")) and "?" in question for question in all_questions)


@pytest.mark.parametrize("gap", sorted(questions()))
def test_no_question_of_a_gap_follows_on_itself_and_all_come_in_turn(gap: str) -> None:
    asked = [questions()[gap][0]]
    while (following := question_after(gap, asked[-1])) != asked[0]:
        asked.append(following)
    assert len(asked) > 1
    assert asked == list(questions()[gap])


def test_every_question_can_be_asked() -> None:
    between = {f"{lower}_or_{higher}" for lower, higher in combinations(Level, 2)}
    named = {*gaps.FINDING_GAPS.values(), *gaps.FAULTS.values(), *gaps.BLEMISHES.values()}
    named |= {*gaps.OBJECTIVE_GAPS.values(), *gaps.SET_GAPS.values(), *gaps.MEASURE_GAPS.values()}
    source = Path(gaps.__file__).read_text(encoding="utf-8")
    assert [gap for gap in questions() if gap not in between | named and f'"{gap}"' not in source] == []


def test_an_unknown_gap_is_an_error() -> None:
    with pytest.raises(KeyError):
        question_for("no such gap", "text")


@pytest.mark.parametrize(
    "gap",
    [
        *gaps.FINDING_GAPS.values(),
        *gaps.FAULTS.values(),
        *gaps.BLEMISHES.values(),
        *gaps.OBJECTIVE_GAPS.values(),
        *gaps.SET_GAPS.values(),
        *gaps.MEASURE_GAPS.values(),
    ],
)
def test_every_gap_that_can_be_asked_has_a_question(gap: str) -> None:
    assert questions()[gap]


@pytest.mark.parametrize(("lower", "higher"), combinations(Level, 2))
def test_any_two_levels_have_a_question_that_decides_between_them(lower: Level, higher: Level) -> None:
    assert questions()[f"{lower}_or_{higher}"]


@pytest.mark.parametrize(
    "line",
    [
        "Improve onboarding",
        "Improve search",
        "Improve collaboration between teams",
        "Optimise the checkout",
        "Enhance security posture",
        "Strengthen the team",
    ],
)
def test_whatever_is_to_be_improved_the_same_is_asked(line: str) -> None:
    assert assess_key_result(line).gap == "improvement"
    assert assess_key_result(f"{line} from 20% to 40%").gap != "improvement"
