"""Keeping OKRs: reviewing without touching, checking in, and files that change behind one's back."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.document.storage_errors import ChangedOnDisk, NotSaved
from okrtui.okr.model import KeyResult
from okrtui.okr.progress import key_result_progress
from okrtui.workspace.session import Session
from tests.journeys.user import User

TEAM = """\
[[objectives]]
title = "Readers come back"

  [[objectives.key_results]]
  id = "kr-1"
  title = "Raise readers who come back within a week from 40% to 60%"
  baseline = 40
  target = 60
"""


@pytest.mark.parametrize(
    "verb",
    [
        Session.edit_line,
        Session.delete,
        Session.duplicate,
        Session.cycle_kind,
        Session.undo,
        lambda session: session.move(1),
        lambda session: session.new_line("objective"),
        lambda session: session.replace_whole(""),
        lambda session: session.replace_text(0, 1, ""),
        lambda session: session.set_field("owner", "me"),
    ],
)
def test_a_reviewer_who_reads_only_can_change_nothing(user: User, verb):
    session = user.opens("a.okr.toml", TEAM, read_only=True).session
    user.is_refused(lambda: verb(session), because="reading only")
    user.objective(1).key_result(1).expect_zone("green")


def test_who_has_turned_to_reading_only_saves_nothing_any_more(user: User, tmp_path: Path):
    session = user.opens("a.okr.toml", TEAM).session
    user.objective(1).edit("Readers stay")
    session.read_only = True
    user.is_refused(session.save, because="reading only")
    assert (tmp_path / "a.okr.toml").read_text() == TEAM
    assert "Readers stay" in session.document.text, "nor is anything lost"


def test_a_reviewer_goes_through_what_needs_work(user: User):
    text = TEAM + '\n  [[objectives.key_results]]\n  title = "Launch a newsletter"\n'
    session = user.opens("a.okr.toml", text, read_only=True).session
    assert session.next_not_green(1)
    user.line().expect_words("Launch a newsletter")
    assert session.find("READERS")
    user.line().expect_words("Readers come back")
    assert not session.find("nowhere to be found")


def test_a_file_without_write_permission_is_opened_for_reading(user: User, tmp_path: Path):
    path = tmp_path / "a.okr.toml"
    path.write_text(TEAM)
    path.chmod(0o444)
    assert user.opens("a.okr.toml").session.read_only


def test_a_check_in_moves_the_progress_and_is_written_below_the_key_result(user: User):
    user.opens("a.okr.toml", TEAM).objective(1).key_result(1).check_in(50, 0.6, "the digest helps")
    entry = user.line().entry
    assert isinstance(entry, KeyResult)
    assert key_result_progress(entry) == 0.5
    user.saves().sees_on_disk(
        TEAM
        + """
    [[objectives.key_results.checkins]]
    date = 2026-11-24
    value = 50
    confidence = 0.6
    note = "the digest helps"
"""
    )
    user.undoes().saves().sees_on_disk(TEAM)


def test_check_ins_go_from_one_key_result_to_the_next(user: User):
    text = TEAM + '\n  [[objectives.key_results]]\n  title = "Another"\n\n[[objectives]]\ntitle = "Aim"\n'
    session = user.opens("a.okr.toml", text).session
    assert session.select_next_key_result()
    assert session.select_next_key_result()
    user.line().expect_words("Another")
    assert not session.select_next_key_result()
    user.line().expect_words("Another")


def test_nothing_is_written_over_what_somebody_else_has_saved(user: User):
    session = user.opens("a.okr.toml", TEAM).session
    user.objective(1).edit("Mine")
    session.path.write_text("# theirs\n" + TEAM)
    with pytest.raises(ChangedOnDisk):
        session.save()
    assert session.is_changed
    user.sees_on_disk("# theirs\n" + TEAM)


def test_theirs_can_be_taken_and_mine_comes_back_by_undo(user: User):
    session = user.opens("a.okr.toml", TEAM).session
    user.objective(1).edit("Mine")
    mine = session.document.text
    session.path.write_text("# theirs\n" + TEAM)
    session.reload()
    assert session.document.text == "# theirs\n" + TEAM
    assert not session.is_changed
    user.undoes()
    assert session.document.text == mine
    user.saves().sees_on_disk(mine)


def test_mine_can_be_written_over_theirs_when_that_is_said(user: User):
    session = user.opens("a.okr.toml", TEAM).session
    user.objective(1).edit("Mine")
    session.path.write_text("# theirs\n")
    session.save(over_theirs=True)
    user.sees_on_disk(TEAM.replace("Readers come back", "Mine"))


def test_a_copy_is_never_written_over_a_file(user: User, tmp_path: Path):
    session = user.opens("a.okr.toml", TEAM).session
    session.save_copy(tmp_path / "copy.okr.toml")
    assert (tmp_path / "copy.okr.toml").read_text() == TEAM
    user.objective(1).edit("Mine")
    with pytest.raises(NotSaved):
        session.save_copy(tmp_path / "copy.okr.toml")
    assert (tmp_path / "copy.okr.toml").read_text() == TEAM


@pytest.mark.parametrize(
    "text",
    [
        b"\xef\xbb\xbf" + TEAM.encode(),
        TEAM.replace("\n", "\r\n").encode(),
        TEAM.rstrip("\n").encode(),
        b"# only a note",
        b"",
    ],
    ids=["byte order mark", "CRLF", "no final newline", "only a comment", "empty"],
)
def test_saving_and_undoing_gives_every_file_its_bytes_back(user: User, tmp_path: Path, text: bytes):
    user.opens("a.okr.toml", text).writes_objective("One more").expect_words("One more")
    user.saves()
    assert b"One more" in (tmp_path / "a.okr.toml").read_bytes()
    user.undoes().saves().sees_on_disk(text)


def test_saving_without_a_change_does_not_touch_the_file(user: User):
    path = user.opens("a.okr.toml", TEAM).session.path
    before = path.stat()
    user.saves()
    after = path.stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
