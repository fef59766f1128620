"""Verdicts of an earlier run: taken where nothing has changed that they depend on, and never trusted otherwise."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from benchmarks.files import okr_file
from okrtui.okr.model import entries
from okrtui.quality.context import TeamRules
from okrtui.workspace import remembered
from okrtui.workspace.session import Session
from okrtui.workspace.verdicts import Verdicts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.okr.toml"
    path.write_text(okr_file(40))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "verdicts"


def judged(file: Path, folder: Path, rules: TeamRules | None = None) -> tuple[Session, list[str]]:
    """A session in which all lines have been judged, and the lines that the coach had to read for that."""
    session, read = Session.open(file, rules=rules), []
    judge = Verdicts.judge

    class Noting(Verdicts):
        def judge(self, entry, okrs):  # type: ignore[no-untyped-def]
            read.append(entry.title)
            return judge(self, entry, okrs)

    session.verdicts = Noting(session.verdicts.rules)
    session.verdicts.remember(folder, file)
    for _, entry in entries(session.okrs):
        session.verdicts.of(entry, session.okrs)
    return session, read


def keep(session: Session) -> None:
    write = session.verdicts.keep()
    assert write is not None
    write()


def test_a_second_run_reads_nothing_and_says_the_same(file: Path, folder: Path):
    first, read = judged(file, folder)
    assert len(read) == 48
    keep(first)
    second, read = judged(file, folder)
    assert read == []
    assert second.verdicts._known == first.verdicts._known
    assert second.verdicts.keep() is None, "nothing is new"


def test_a_line_that_has_changed_is_read_anew(file: Path, folder: Path):
    keep(judged(file, folder)[0])
    file.write_text(file.read_text().replace("from 11% to 51%", "from 11% to 52%"))
    assert [line[-3:] for line in judged(file, folder)[1]] == ["52%"]


def test_other_rules_have_all_read_anew(file: Path, folder: Path):
    keep(judged(file, folder)[0])
    assert len(judged(file, folder, TeamRules(ignore=frozenset({"OKR205", "OKR201"})))[1]) == 48


def test_the_order_in_which_rules_are_kept_in_memory_does_not_matter(file: Path, folder: Path):
    codes = [f"OKR{number}" for number in range(200, 240)]
    keep(judged(file, folder, TeamRules(ignore=frozenset(codes)))[0])
    assert judged(file, folder, TeamRules(ignore=frozenset(reversed(codes))))[1] == []


def test_another_coach_reads_all_anew(file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch):
    keep(judged(file, folder)[0])
    monkeypatch.setattr(remembered, "_coach", lambda: ("another",))
    assert len(judged(file, folder)[1]) == 48


@pytest.mark.parametrize("harm", [b"", b"\xff\xfe", b"nonsense\nmore", b"\n\n\n"])
def test_a_file_that_was_harmed_is_none(file: Path, folder: Path, harm: bytes):
    keep(judged(file, folder)[0])
    (kept,) = folder.iterdir()
    kept.write_bytes(harm)
    assert len(judged(file, folder)[1]) == 48


def test_lines_that_were_harmed_are_read_anew(file: Path, folder: Path):
    keep(judged(file, folder)[0])
    (kept,) = folder.iterdir()
    lines = kept.read_text().split("\n")
    lines[1], lines[2] = lines[1][:40], lines[2].replace('"key_result"', '"other"')
    kept.write_text("\n".join(lines))
    assert len(judged(file, folder)[1]) == 2


def test_what_is_kept_is_for_the_user_alone(file: Path, folder: Path):
    keep(judged(file, folder)[0])
    (kept,) = folder.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_nobody_has_opened_for_long_is_deleted(file: Path, folder: Path):
    keep(judged(file, folder)[0])
    (kept,) = folder.iterdir()
    old = kept.with_name("old.verdicts")
    old.write_text("")
    os.utime(old, (0, time.time() - 100 * 24 * 3600))
    keep(judged(file, folder, TeamRules(objectives_max=9))[0])
    assert list(folder.iterdir()) == [kept]


def test_a_cache_folder_that_cannot_be_written_is_done_without(file: Path, tmp_path: Path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    session, read = judged(file, tmp_path / "cache" / "verdicts")
    assert len(read) == 48
    keep(session)
