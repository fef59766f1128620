"""`okrtui new` writes a file from a template and never over another."""

from __future__ import annotations

import errno
import os
import tomllib
from datetime import date
from pathlib import Path

import pytest

from okrtui.cli.main import main
from okrtui.workspace.discovery import FOUND_BY_NAME
from okrtui.workspace.templates import template_names
from tests.cli.running import okrtui


@pytest.mark.parametrize("template", template_names())
def test_every_template_gives_a_file_that_can_be_read(
    template: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "blue-whales.okr.toml"
    assert main(["new", str(path), "--template", template, "--cycle", "2026-Q4"]) == 0
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    assert (data["team"], data["cycle"]) == ("Blue whales", "2026-Q4")
    assert str(path) in capsys.readouterr().out


def test_the_team_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "x.okr.toml"
    assert main(["new", str(path), "--team", 'A "quoted" team']) == 0
    assert tomllib.loads(path.read_text(encoding="utf-8"))["team"] == 'A "quoted" team'


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.okr.toml"
    path.write_text("mine")
    assert main(["new", str(path)]) == 2
    assert path.read_text() == "mine"
    assert "choose another name" in capsys.readouterr().err


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    link, elsewhere = tmp_path / "link.okr.toml", tmp_path / "elsewhere"
    link.symlink_to(elsewhere)
    assert main(["new", str(link)]) == 2
    assert not elsewhere.exists()


def test_an_unknown_template_or_cycle_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.okr.toml"
    assert main(["new", str(path), "--template", "grand"]) == 2
    said = capsys.readouterr().err
    assert all(name in said for name in template_names())
    assert main(["new", str(path), "--cycle", "someday"]) == 2
    assert "someday" in capsys.readouterr().err
    assert not path.exists()


def test_the_folder_of_the_file_is_made_where_it_is_missing_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "okrs" / "search.okr.toml"
    assert main(["new", str(path)]) == 0
    assert tomllib.loads(path.read_text(encoding="utf-8"))["team"] == "Search"
    assert f"Made the folder {path.parent}" in capsys.readouterr().out
    assert main(["new", str(path.with_name("other.okr.toml"))]) == 0
    assert "Made" not in capsys.readouterr().out


def test_more_than_one_missing_folder_is_rather_a_typing_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "no" / "way" / "x.okr.toml")]) == 2
    assert f"mkdir -p {tmp_path / 'no' / 'way'}" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_fiscal_year_begins_where_the_team_says_so(tmp_path: Path) -> None:
    (tmp_path / "okrtui.toml").write_text("fiscal_year_start = 4")
    path = tmp_path / "x.okr.toml"
    assert main(["new", str(path), "--cycle", "FY27-Q1"]) == 0
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    dues = {each["due"] for each in data["objectives"][0]["key_results"] if "due" in each}
    assert dues == {date(2026, 6, 30)}


def test_what_is_to_be_typed_next_can_be_typed(tmp_path: Path) -> None:
    run = okrtui("new", "my team.okr.toml", folder=tmp_path)
    assert run.out == "Wrote my team.okr.toml; edit it with `okrtui 'my team.okr.toml'`.\n"


def test_a_name_that_no_text_can_hold_is_written_all_the_same(tmp_path: Path) -> None:
    run = okrtui("new", os.fsdecode(b"z\xfcrich.okr.toml"), folder=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Wrote z�rich.okr.toml;")
    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [b"z\xfcrich.okr.toml"]


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("a.okr.toml", False),
        ("okrs/a.toml", False),
        ("a.toml", True),
        ("okrs/a", True),
        ("okrs/.a.toml", True),
    ],
)
def test_a_file_that_no_folder_shows_is_told(name: str, is_told: bool, tmp_path: Path) -> None:
    assert (FOUND_BY_NAME in okrtui("new", name, folder=tmp_path).out) is is_told


def test_a_full_disk_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(descriptor: int, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    code = main(["new", str(tmp_path / "x.okr.toml")])
    monkeypatch.undo()
    assert (code, list(tmp_path.iterdir())) == (2, [])
    assert "Free some space" in capsys.readouterr().err
