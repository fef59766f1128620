"""A team's own pairs are read leniently: what is right is used, what is wrong is told with its line and remedy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from okrtui.quality.inventory import Pair
from okrtui.workspace.discovery import PAIRS
from okrtui.workspace.pairs import OWN, TeamPairs, read_team_pairs
from okrtui.workspace.workspace import Workspace

GOOD = """\
# Ours.
[[pairs]]
function = "bakery"
before = "Bake 40 loaves"
after = "Reduce bread that is thrown away from 12% to 5%"

[[pairs]]
before = "Open on Sundays"
after = "Raise guests who come every week from 20% to 35%"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / PAIRS


def read(file: Path, text: str) -> TeamPairs:
    file.write_text(text, encoding="utf-8")
    return read_team_pairs(file)


def test_pairs_are_read_with_their_function_or_as_those_of_the_team(file: Path):
    found = read(file, GOOD)
    assert found.problems == ()
    assert found.pairs[0] == Pair(
        "Bake 40 loaves", "Reduce bread that is thrown away from 12% to 5%", "bakery"
    )
    assert found.pairs[1].function == OWN


def test_without_a_file_there_are_none_and_nothing_is_wrong(file: Path):
    assert read_team_pairs(file) == TeamPairs(file)


def test_inline_tables_are_read_too(file: Path):
    found = read(file, 'pairs = [\n  { before = "A", after = "B" },\n  { before = "C", after = "D" },\n]\n')
    assert [(pair.before, pair.after) for pair in found.pairs] == [("A", "B"), ("C", "D")]


@pytest.mark.parametrize(
    ("bad", "line", "code", "said"),
    [
        ("[[pairs]]\nbefore = 5\nafter = 'x'\n", 11, "OKR012", "where text in quotes should stand"),
        ("[[pairs]]\nbefore = 'x'\n", 10, "OKR020", "has no `after`"),
        ("[[pairs]]\nbefore = 'x'\nafter = ' '\n", 10, "OKR020", "has no `after`"),
        ("[[pairs]]\nbefor = 'x'\nbefore = 'x'\nafter = 'y'\n", 11, "OKR013", "befor"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_all_else_is_read(
    file: Path, bad: str, line: int, code: str, said: str
):
    found = read(file, GOOD + bad)
    assert [pair.before for pair in found.pairs][:2] == ["Bake 40 loaves", "Open on Sundays"]
    problem = next(each for each in found.problems if each.code == code)
    assert problem.line == line
    assert said in problem.message
    assert problem.remedy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pairs = 5\n", "`pairs` is a number"),
        ("pairs = ['x']\n", "Element 1 of `pairs` is text in quotes"),
        ("pears = []\n", "pears"),
        ("[[pairs]\n", "Expected"),
    ],
)
def test_a_file_without_any_pair_says_what_is_wrong(file: Path, text: str, said: str):
    found = read(file, text)
    assert found.pairs == ()
    assert said in found.problems[0].message
    assert found.problems[0].line == 1


def test_what_cannot_be_read_is_told_and_stops_nothing(file: Path):
    file.write_bytes(b"\xff\xfe")
    assert "not UTF-8" in read_team_pairs(file).problems[0].message
    file.unlink()
    os.mkfifo(file)
    assert "a pipe" in read_team_pairs(file).problems[0].message


def test_the_file_stands_beside_the_okr_files_and_is_none_itself(tmp_path: Path):
    folder = tmp_path / "okrs"
    folder.mkdir()
    (folder / "team.toml").write_text('[[objectives]]\ntitle = "A"\n')
    (folder / PAIRS).write_text(GOOD)
    workspace = Workspace.find([], tmp_path)
    assert [path.name for path in workspace.files] == ["team.toml"]
    assert len(workspace.team_pairs().pairs) == 2
