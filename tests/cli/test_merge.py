"""`okrtui merge` puts two people's changes to one file together, alone and at a merge of git."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from okrtui.cli.main import main

BASE = """\
# ours
[[objectives]]
title = "Callers are calm"

  [[objectives.key_results]]
  title = "Fewer repeat calls"
  target = 5

  [[objectives.key_results]]
  title = "Shorter waits"
"""


def merged(folder: Path, mine: str, theirs: str, base: str = BASE) -> tuple[int, str]:
    """The exit code of a merge and what then stands in the file that is mine."""
    paths = [folder / name for name in ("base", "mine", "theirs")]
    for path, text in zip(paths, (base, mine, theirs), strict=True):
        path.write_text(text, encoding="utf-8")
    return main(["merge", *map(str, paths)]), paths[1].read_text(encoding="utf-8")


def test_changes_of_both_are_in_the_outcome(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine, theirs = BASE.replace("Fewer", "Far fewer"), BASE.replace("target = 5", "target = 6")
    assert merged(tmp_path, mine, theirs) == (0, mine.replace("target = 5", "target = 6"))
    assert capsys.readouterr() == ("", "")


def test_a_conflict_keeps_both_and_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = merged(
        tmp_path, BASE.replace("target = 5", "target = 7"), BASE.replace("target = 5", "target = 6")
    )
    assert code == 1
    assert "# theirs: target = 6\n  target = 7\n" in text
    told = capsys.readouterr().err
    assert "target of “Fewer repeat calls”" in told and "mine: 7; theirs: 6" in told


def test_what_is_no_toml_stands_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = merged(tmp_path, BASE + "x =", BASE.replace("Fewer", "Far fewer"))
    assert code == 1
    assert text.startswith("<<<<<<< mine\n# ours") and "x =\n=======\n" in text and "Far fewer" in text
    assert "between marks" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text(BASE, encoding="utf-8")
    assert main(["merge", str(tmp_path / "a"), str(tmp_path / "a"), str(tmp_path / "gone")]) == 2
    assert "gone" in capsys.readouterr().err


def test_git_merges_with_it(tmp_path: Path) -> None:
    def git(*arguments: str) -> int:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        return subprocess.run(["git", *identity, *arguments], cwd=tmp_path, capture_output=True).returncode

    def commit(text: str) -> None:
        file.write_text(text, encoding="utf-8")
        git("add", ".")
        git("commit", "-qm", "x")

    file = tmp_path / "a.okr.toml"
    if git("init", "-q", "-b", "main") != 0:
        pytest.skip("needs git")
    git("config", "merge.okrtui.driver", f"{shlex.quote(sys.executable)} -m okrtui merge %O %A %B")
    (tmp_path / ".gitattributes").write_text("*.okr.toml merge=okrtui\n")
    commit(BASE)
    git("checkout", "-qb", "theirs")
    commit(BASE.replace("Fewer repeat calls", "Far fewer repeat calls"))
    git("checkout", "-q", "main")
    commit(BASE.replace("target = 5", "target = 7"))  # a line beside, which git alone takes for a conflict
    assert git("merge", "-q", "theirs") == 0
    assert file.read_text(encoding="utf-8") == BASE.replace("Fewer", "Far fewer").replace("= 5", "= 7")
