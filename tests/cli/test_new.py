"""`okrtui new` writes a file from a template and never over another."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from okrtui.cli.main import main
from okrtui.workspace.templates import template_names


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
    assert "cannot be written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
