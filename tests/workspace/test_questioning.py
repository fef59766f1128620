"""The coach asks no line the same question twice in a row, and keeps to a question while the line is the same."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from okrtui.document.edits import Refused
from okrtui.okr.model import key_result_path
from okrtui.workspace.session import Session

TEXT = """\
cycle = "2026-Q4"

[[objectives]]
title = "Patients are home sooner"
key_results = ["Hold 12 trainings for ward managers", "Reduce waiting time for a bed", " "]
"""


def on_key_result(number: int) -> Session:
    session = Session.new(Path("ward.okr.toml"), TEXT)
    session.select(key_result_path(0, number))
    return session


def question(session: Session) -> str:
    assessment = session.assessment_asking()
    assert assessment is not None
    return assessment.question


def test_the_question_stays_while_nothing_changes():
    session = on_key_result(0)
    first = question(session)
    session.select(key_result_path(0, 1))
    assert question(session) != first
    session.select(key_result_path(0, 0))
    assert question(session) == first


def test_each_wish_for_another_brings_another_until_all_have_been_asked():
    session = on_key_result(0)
    asked = [question(session), *(session.ask_another() for _ in range(7))]
    assert all(one != other for one, other in pairwise(asked))
    assert asked[:4] == asked[4:], "after the last the first one comes again"
    assert len(set(asked)) == 4


def test_a_line_that_was_changed_and_still_lacks_the_same_is_asked_in_other_words():
    session = on_key_result(0)
    for words in ("Hold 13 trainings", "Hold 14 trainings", "Hold 15 trainings"):
        before = question(session)
        session.edit_line()
        session.type_line(words)
        while_typing = question(session)
        assert while_typing == before
        session.commit_line()
        assert question(session) != before


def test_a_change_that_was_not_kept_changes_no_question():
    session = on_key_result(0)
    before = question(session)
    session.edit_line()
    session.revert_line()
    session.edit_line()
    session.commit_line()
    assert question(session) == before


def test_without_words_there_is_nothing_to_ask():
    with pytest.raises(Refused, match="no line with words"):
        on_key_result(2).ask_another()
