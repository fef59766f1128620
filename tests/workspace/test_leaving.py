"""Words that were typed and left with escape: they come back, wherever the file has gone meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.edits import Refused
from okrtui.okr.model import EntryKind, entry_at, key_result_path, objective_path
from okrtui.workspace.session import Session

TEXT = """\
[[objectives]]
title = "People find what they look for"

  [[objectives.key_results]]
  title = "Fewer calls"

  [[objectives.key_results]]
  title = "More answers"
"""
TYPED = "Raise answers from 40 to 60"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session.new(tmp_path / "a.okr.toml", TEXT)
    session.select(key_result_path(0, 0))
    return session


def leave_new_line(session: Session, words: str = TYPED) -> None:
    session.new_line(EntryKind.KEY_RESULT)
    session.type_line(words)
    session.revert_line()


def test_a_new_line_that_was_left_opens_again_where_it_stood(session: Session):
    leave_new_line(session)
    assert session.document.text == TEXT
    line = session.bring_back_line()
    assert (line.text, line.path, line.is_new) == (TYPED, key_result_path(0, 1), True)
    session.commit_line()
    assert [each.title for each in session.okrs.objectives[0].key_results] == [
        "Fewer calls",
        TYPED,
        "More answers",
    ]


def test_of_two_lines_with_the_same_words_the_one_that_was_left_opens_again(session: Session):
    session.duplicate()
    session.edit_line()
    session.type_line(TYPED)
    session.revert_line()
    assert session.bring_back_line().path == key_result_path(0, 1)


def test_words_for_a_line_that_was_there_go_into_it_wherever_it_stands_now(session: Session):
    session.edit_line()
    session.type_line(TYPED)
    session.revert_line()
    session.move(1)
    session.select(objective_path(0))
    assert session.bring_back_line().path == key_result_path(0, 1)
    session.commit_line()
    assert [each.title for each in session.okrs.objectives[0].key_results] == ["More answers", TYPED]


def test_words_for_a_line_that_is_gone_stand_in_a_new_one(session: Session):
    session.edit_line()
    session.type_line(TYPED)
    session.revert_line()
    session.delete()
    assert session.bring_back_line().is_new
    session.commit_line()
    assert TYPED in [each.title for each in session.okrs.objectives[0].key_results]


def test_undo_comes_first_for_the_line_left_last_and_then_for_the_steps_before(session: Session):
    session.delete()
    assert not session.has_just_left_a_line
    leave_new_line(session)
    assert session.has_just_left_a_line
    session.bring_back_line()
    session.revert_line()
    assert not session.has_just_left_a_line, "it was left twice, so undo has its turn"
    assert session.has_left_a_line, "and yet the words are there"
    session.undo()
    assert session.document.text == TEXT


def test_a_step_after_leaving_is_what_undo_takes_back(session: Session):
    leave_new_line(session)
    session.delete()
    assert not session.has_just_left_a_line
    assert session.bring_back_line().text == TYPED


def test_a_line_that_was_not_changed_or_has_no_words_leaves_nothing(session: Session):
    session.edit_line()
    session.revert_line()
    leave_new_line(session, "  ")
    assert not session.has_left_a_line
    with pytest.raises(Refused):
        session.bring_back_line()


def test_reading_the_file_again_keeps_the_words_of_the_open_line(tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(TEXT)
    session = Session.open(path)
    session.new_line(EntryKind.OBJECTIVE)
    session.type_line(TYPED)
    session.reload()
    assert session.bring_back_line().text == TYPED


def test_words_below_an_objective_wait_until_there_is_one(session: Session):
    leave_new_line(session)
    session.select(objective_path(0))
    session.delete()
    with pytest.raises(Refused, match="write that first"):
        session.bring_back_line()
    session.undo()
    assert session.bring_back_line().text == TYPED


@given(
    st.lists(st.text("ab c", min_size=1, max_size=5).filter(str.strip), min_size=1, max_size=6, unique=True)
)
def test_all_lines_that_were_left_come_back_the_last_one_first(words: list[str]):
    session = Session.new(Path("a.okr.toml"), TEXT)
    for each in words:
        leave_new_line(session, each)
    back = []
    while session.has_left_a_line:
        line = session.bring_back_line()
        back.append(line.text)
        session.commit_line()
        assert entry_at(session.okrs, line.path).title == line.text
    assert back == words[::-1]
