"""A link leads to an entry of a file of the workspace; where it does not, its line and the nearest entry are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.okr.problems import Problem
from okrtui.workspace.linking import link_problems
from okrtui.workspace.workspace import Workspace

COMPANY = '[[objectives]]\nid = "o-1aaaaa"\ntitle = "Guests come back"\n'


def team(*links: str) -> str:
    listed = ", ".join(f'"{link}"' for link in links)
    return f'[[objectives]]\ntitle = "Guests eat here without fear"\nsupports = [{listed}]\n'


def opened(folder: Path, text: str, **others: str) -> Workspace:
    (folder / "team.okr.toml").write_text(text)
    for name, content in others.items():
        (folder / f"{name}.okr.toml").write_text(content)
    return Workspace.find([folder], folder)


def problems(workspace: Workspace) -> tuple[Problem, ...]:
    path = next(path for path in workspace.files if path.name == "team.okr.toml")
    return link_problems(workspace, workspace.session(path))


def test_a_link_to_an_entry_that_is_there_is_fine(tmp_path: Path):
    assert problems(opened(tmp_path, team("company#o-1aaaaa"), company=COMPANY)) == ()
    assert problems(opened(tmp_path, team("company.okr.toml#o-1aaaaa"), company=COMPANY)) == ()


def test_a_file_that_is_not_there_is_told_with_the_nearest(tmp_path: Path):
    (problem,) = problems(opened(tmp_path, team("compny#o-1aaaaa"), company=COMPANY))
    assert (problem.code, problem.line, problem.column) == ("OKR403", 3, 13)
    assert problem.remedy == 'Did you mean "company#o-1aaaaa"?'


def test_an_entry_that_is_not_there_is_told_with_the_nearest(tmp_path: Path):
    (problem,) = problems(opened(tmp_path, team("company#o-1aaaaa", "company#o-1aaaab"), company=COMPANY))
    assert (problem.code, problem.line, problem.column) == ("OKR404", 3, 33)
    assert problem.remedy == 'Did you mean "company#o-1aaaaa"?'


def test_a_file_of_the_folder_counts_although_another_one_alone_was_opened(tmp_path: Path):
    opened(tmp_path, team("company#o-1aaaaa", "company#o-2"), company=COMPANY)
    workspace = Workspace.find([tmp_path / "team.okr.toml"], tmp_path)
    assert [problem.code for problem in problems(workspace)] == ["OKR404"]


def test_an_entry_that_was_written_and_not_saved_yet_counts(tmp_path: Path):
    workspace = opened(tmp_path, team("company#o-2bbbbb"), company=COMPANY)
    company = workspace.session(tmp_path / "company.okr.toml")
    company.replace_whole(COMPANY.replace("o-1aaaaa", "o-2bbbbb"))
    assert problems(workspace) == ()


@pytest.mark.parametrize("content", ["[[objectives]", "\x00"])
def test_a_file_that_cannot_be_read_is_no_fault_of_the_link(tmp_path: Path, content: str):
    assert problems(opened(tmp_path, team("company#o-1"), company=content)) == ()


def test_what_is_no_link_is_told_by_the_file_itself_and_nothing_outside_is_looked_at(tmp_path: Path):
    workspace = opened(tmp_path, team("company", "../company#o-1", "/etc/passwd#x"))
    assert problems(workspace) == ()
    session = workspace.session(tmp_path / "team.okr.toml")
    assert [problem.code for problem in session.document.problems] == ["OKR401"] * 3
