"""Years written FY begin in the month that the team has set, in every file that it opens and joins."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from okrtui.document import storage
from okrtui.quality.context import TeamRules
from okrtui.workspace.workspace import Workspace

TEXT = 'cycle = "FY27-Q1"\n\n[[objectives]]\ntitle = "Guests eat here without fear"\n'
APRIL = TeamRules(fiscal_year_start=4)


def opened(folder: Path, rules: TeamRules) -> Workspace:
    (folder / "a.okr.toml").write_text(TEXT)
    workspace = Workspace.find([], folder)
    workspace.rules = rules
    return workspace


def start(workspace: Workspace) -> date | None:
    cycle = workspace.session(workspace.files[0]).okrs.cycle
    return None if cycle is None else cycle.start


def test_a_cycle_starts_with_the_year_of_the_team(tmp_path: Path):
    assert start(opened(tmp_path, TeamRules())) == date(2027, 1, 1)
    assert start(opened(tmp_path, APRIL)) == date(2026, 4, 1)


def test_it_does_so_after_edits_and_on_the_first_screen(tmp_path: Path):
    workspace = opened(tmp_path, APRIL)
    session = workspace.session(workspace.files[0], objectives=3)
    shown = session.shown().cycle
    assert shown is not None and shown.start == date(2026, 4, 1)
    session.replace_whole(TEXT.replace("Q1", "Q2"))
    assert start(workspace) == date(2026, 7, 1)


def test_it_does_so_for_what_a_reader_joins_from_disk(tmp_path: Path):
    workspace = opened(tmp_path, APRIL)
    session = workspace.session(workspace.files[0])
    session.read_only = True
    workspace.files[0].write_text(TEXT.replace("Q1", "Q3"))
    session.join(storage.load(workspace.files[0]), {})
    assert start(workspace) == date(2026, 10, 1)
