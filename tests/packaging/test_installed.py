"""What a user gets from `pip install`: tried from outside, in an empty folder, as an installed program.

`OKRTUI_COMMAND` names the program under test (CI: the one of the built wheel); without it, it is that of
this environment.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pty.program import Program
from tests.pty.terminal import AT_REST


@pytest.fixture
def command() -> Path:
    """The program under test."""
    return Path(os.environ.get("OKRTUI_COMMAND", Path(sys.executable).with_name("okrtui")))


def run(command: Path, folder: Path, *arguments: str) -> str:
    """What the program prints when it is run in a folder; it must succeed and complain of nothing."""
    done = subprocess.run([command, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def python(command: Path, folder: Path, code: str) -> str:
    """What the Python beside the program prints for some code."""
    return run(command.with_name("python"), folder, "-I", "-W", "error", "-c", code)


def test_it_tells_its_version(command: Path, tmp_path: Path) -> None:
    assert run(command, tmp_path, "--version").split()[0] == "okrtui"


def test_it_judges_a_line(command: Path, tmp_path: Path) -> None:
    line = "Raise searches that end in an answer from 61% to 75%"
    verdict = json.loads(run(command, tmp_path, "score", "--format", "jsonl", line))
    assert (verdict["text"], verdict["zone"], verdict["level"]) == (line, "green", "outcome")


def test_it_finds_its_themes(command: Path, tmp_path: Path) -> None:
    code = """
from okrtui.config.themes import load_theme, theme_names
for name in theme_names():
    print(load_theme(name).name)
"""
    assert {"dark", "light", "high-contrast"} <= set(python(command, tmp_path, code).split())


def test_it_brings_samples_and_the_schema_along(command: Path, tmp_path: Path) -> None:
    code = """
import json
from importlib.resources import files
from okrtui.config.paths import packaged
print(*(path.name for path in packaged("sample_okrs").iterdir()))
print(json.loads(files("okrtui.workspace").joinpath("okr.schema.json").read_text())["$schema"])
"""
    samples, schema = python(command, tmp_path, code).splitlines()
    assert "search.okr.toml" in samples.split()
    assert "draft-07" in schema


def test_every_file_of_the_package_is_installed(command: Path, tmp_path: Path, repository: Path) -> None:
    code = "import okrtui, pathlib; print(pathlib.Path(okrtui.__file__).parent)"
    installed = Path(python(command, tmp_path, code).strip())
    listed = subprocess.run(
        ["git", "ls-files", "okrtui"], cwd=repository, capture_output=True, text=True, check=True
    ).stdout.split()
    missing = [name for name in listed if not (installed.parent / name).exists()]
    assert listed and missing == []


def test_it_opens_a_new_file_and_quits(command: Path, tmp_path: Path) -> None:
    (tmp_path / "team.okr.toml").write_text(
        '[[objectives]]\ntitle = "Newcomers feel at home"\n', encoding="utf-8"
    )
    environment = {**os.environ, "TERM": "xterm-256color"}
    with Program([str(command), "team.okr.toml"], environment=environment, folder=tmp_path) as program:
        program.wait_for("Newcomers feel at home")
        program.press("q")
        assert program.wait_for_exit() == 0
        assert program.terminal.modes == AT_REST
