"""Somebody else writes to the file while it is edited here."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.document.conflicts import Choice
from okrtui.document.edits import Refused
from okrtui.okr.model import key_result_path
from okrtui.workspace.session import Session

TEXT = """\
# ours
[[objectives]]
title = "Callers are calm again"

  [[objectives.key_results]]
  title = "Fewer repeat calls"
  owner = "ana"

  [[objectives.key_results]]
  title = "Shorter waits"
"""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A session on a file with two key results."""
    path = tmp_path / "support.okr.toml"
    path.write_text(TEXT, encoding="utf-8")
    return Session.open(path)


def they_write(session: Session, before: str, after: str) -> None:
    """Somebody else changes the file on disk."""
    text = session.path.read_text(encoding="utf-8")
    assert before in text
    session.path.write_text(text.replace(before, after), encoding="utf-8")


def i_write(session: Session, key_result: int, words: str) -> None:
    """A key result gets other words here."""
    session.select(key_result_path(0, key_result))
    session.edit_line()
    session.type_line(words)
    session.commit_line()


def joined(session: Session, choices: dict[str, Choice] | None = None) -> tuple[object, ...]:
    """The conflicts left after joining."""
    theirs = session.theirs()
    assert theirs is not None
    return session.join(theirs, choices or {})


def test_a_file_that_nobody_touched_has_nothing_to_join(session: Session) -> None:
    assert session.theirs() is None


def test_what_was_saved_here_is_not_theirs(session: Session) -> None:
    i_write(session, 0, "Reduce repeat calls")
    session.save()
    assert session.theirs() is None


def test_changes_in_different_lines_are_both_kept_and_saved(session: Session) -> None:
    i_write(session, 0, "Reduce repeat calls")
    they_write(session, "Shorter waits", "Waits of 4 minutes")
    assert joined(session) == ()
    assert session.is_changed
    session.save()
    expected = TEXT.replace("Fewer repeat", "Reduce repeat").replace("Shorter waits", "Waits of 4 minutes")
    assert session.path.read_text(encoding="utf-8") == expected


def test_a_session_without_changes_follows_the_file_and_has_nothing_to_save(session: Session) -> None:
    they_write(session, "Shorter waits", "Reduce waiting")
    assert joined(session) == ()
    assert not session.is_changed
    assert session.document.text == session.path.read_text(encoding="utf-8")


def test_joining_is_one_step_that_can_be_undone_and_is_then_unsaved(session: Session) -> None:
    i_write(session, 0, "Reduce repeat calls")
    mine = session.document.text
    they_write(session, "Shorter waits", "Reduce waiting")
    joined(session)
    session.undo()
    assert session.document.text == mine
    assert session.is_changed


def test_undoing_to_the_text_that_was_loaded_is_no_longer_the_saved_state(session: Session) -> None:
    i_write(session, 0, "Reduce repeat calls")
    they_write(session, "Shorter waits", "Reduce waiting")
    joined(session)
    session.undo()
    session.undo()
    assert session.document.text == TEXT
    assert session.is_changed


def test_both_changing_one_title_is_a_conflict_and_nothing_happens_yet(session: Session) -> None:
    i_write(session, 0, "Reduce repeat calls")
    mine = session.document.text
    they_write(session, "Fewer repeat calls", "Repeat calls drop")
    assert len(joined(session)) == 1
    assert session.document.text == mine


@pytest.mark.parametrize(
    ("choice", "kept", "also"),
    [
        (Choice.MINE, 'title = "Reduce repeat calls"', ""),
        (Choice.THEIRS, 'title = "Repeat calls drop"', ""),
        (Choice.BOTH, 'title = "Reduce repeat calls"', "Repeat calls drop"),
    ],
)
def test_a_choice_settles_the_conflict(session: Session, choice: Choice, kept: str, also: str) -> None:
    i_write(session, 0, "Reduce repeat calls")
    they_write(session, "Fewer repeat calls", "Repeat calls drop")
    (conflict,) = joined(session)
    assert joined(session, {conflict.place: choice}) == ()  # type: ignore[attr-defined]
    session.save()
    text = session.path.read_text(encoding="utf-8")
    assert kept in text
    assert also in text


def test_deleting_what_the_other_changed_is_a_conflict(session: Session) -> None:
    session.select(key_result_path(0, 0))
    session.delete()
    they_write(session, "Fewer repeat calls", "Repeat calls drop")
    assert len(joined(session)) == 1


def test_a_file_that_was_deleted_has_nothing_to_join(session: Session) -> None:
    session.path.unlink()
    assert session.theirs() is None


def test_a_reader_follows_the_file(session: Session) -> None:
    session.read_only = True
    they_write(session, "Shorter waits", "Reduce waiting")
    assert joined(session) == ()
    assert "Reduce waiting" in session.document.text


def test_recovered_text_is_one_step(session: Session) -> None:
    session.recover(TEXT.replace("Shorter", "Much shorter"))
    assert session.is_changed
    assert session.undo() == "Recover unsaved text"
    assert session.document.text == TEXT


def test_a_reader_recovers_nothing(session: Session) -> None:
    session.read_only = True
    with pytest.raises(Refused):
        session.recover("team = 'x'\n")


def test_the_text_as_typed_holds_the_line_that_is_being_typed(session: Session) -> None:
    session.select(key_result_path(0, 1))
    session.edit_line()
    session.type_line("Shorter waits for callers")
    assert session.text_as_typed() == TEXT.replace("Shorter waits", "Shorter waits for callers")
    assert session.document.text == TEXT
