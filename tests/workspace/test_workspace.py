"""The files of a team: opened when asked for, kept open with their history."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.document.storage_errors import Unreadable
from okrtui.quality.context import TeamRules
from okrtui.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.okr.toml").write_text(f'[[objectives]]\ntitle = "Aim {name}"\n')
    return Workspace.find([tmp_path], tmp_path)


def test_a_file_is_opened_once_and_keeps_its_history(workspace: Workspace):
    first, second, _ = workspace.files
    session = workspace.session(first)
    session.delete()
    workspace.session(second)
    assert workspace.session(first) is session
    assert workspace.changed() == [session]
    session.undo()
    assert workspace.changed() == []


def test_the_file_beside_is_found_around_the_end(workspace: Workspace):
    first, second, third = workspace.files
    assert [workspace.beside(first, step) for step in (1, -1, 4)] == [second, third, second]


def test_the_place_of_a_file_is_told_among_several_only(workspace: Workspace, tmp_path: Path):
    assert workspace.place_of(workspace.files[1]) == "2/3"
    assert workspace.place_of(tmp_path / "elsewhere.okr.toml") == ""
    alone = Workspace.find([workspace.files[0]], tmp_path)
    assert alone.place_of(alone.files[0]) == ""


def test_a_new_file_comes_last_and_is_written_only_when_saved(workspace: Workspace, tmp_path: Path):
    path = tmp_path / "new.okr.toml"
    session = workspace.start(path, "version = 1\n")
    assert workspace.files[-1] == path
    assert workspace.session(path) is session
    assert not path.exists()
    session.save()
    assert path.read_text() == "version = 1\n"


def test_a_name_that_does_not_exist_opens_as_an_empty_file(tmp_path: Path):
    workspace = Workspace.find([Path("team.okr.toml")], tmp_path)
    session = workspace.session(workspace.files[0])
    assert session.document.text == ""
    assert session.can_be_saved
    assert not session.is_changed


def test_every_session_is_read_only_where_the_start_said_so(tmp_path: Path):
    (tmp_path / "a.okr.toml").write_text("version = 1\n")
    workspace = Workspace.find([tmp_path], tmp_path, read_only=True)
    assert workspace.session(workspace.files[0]).read_only


def test_the_rules_of_the_team_reach_the_coach(workspace: Workspace):
    workspace.rules = TeamRules(key_results_max=1)
    assert workspace.session(workspace.files[0]).verdicts.rules.key_results_max == 1


def test_a_file_that_cannot_be_read_raises_and_is_tried_again(workspace: Workspace):
    path = workspace.files[0]
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(Unreadable):
        workspace.session(path)
    path.write_text("version = 1\n")
    assert workspace.session(path).document.text == "version = 1\n"
