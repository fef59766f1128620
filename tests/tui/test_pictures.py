"""Pictures of the screens; a change in one is looked at before `pytest --snapshot-update` makes it the new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.config.options import StartOptions
from okrtui.config.settings import LoadedSettings
from okrtui.tui.app import OkrApp
from okrtui.workspace.discovery import Found
from okrtui.workspace.workspace import Workspace
from tests.tui import canned
from tests.tui.running import NARROW, SLIM, TODAY, WIDE, Running

Compare = Callable[..., bool]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two files whose path is the same in every run, and a coach with fixed words."""
    canned.listen_to_it(monkeypatch)
    monkeypatch.chdir(tmp_path)
    Path("okrs").mkdir()
    Path("okrs/search.okr.toml").write_text(canned.FILE)
    Path("okrs/support.okr.toml").write_text(
        'cycle = "2026-Q4"\n[[objectives]]\ntitle = "People sleep well"\n'
    )
    return Path("okrs")


def app_on(folder: Path, *, count: int = 1, ascii: bool = False, theme: str = "dark") -> OkrApp:
    files = tuple(sorted(folder.glob("*.toml")))[:count]
    app = OkrApp(Workspace(Found(files, folder)), LoadedSettings(), StartOptions(ascii=ascii, theme=theme))
    app.today = lambda: TODAY
    return app


def after(*keys: str, until: str = "") -> Callable[[Pilot[int]], object]:
    """Presses keys, then waits for some words and for all verdicts."""

    async def run(pilot: Pilot[int]) -> None:
        app = pilot.app
        assert isinstance(app, OkrApp)
        running = Running(app, pilot)
        await running.until(lambda: running.is_judged)
        for key in keys:
            await running.type(key) if " " in key.strip() else await running.press(key)
        await running.until(lambda: until in running.text)

    return run


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast"])
def test_a_yellow_key_result_beside_its_verdict(folder: Path, snap_compare: Compare, theme: str):
    keys = after("2", "j", until="F ●G")
    assert snap_compare(app_on(folder, theme=theme), terminal_size=WIDE, run_before=keys)


def test_the_outline_over_the_strip(folder: Path, snap_compare: Compare):
    assert snap_compare(app_on(folder), terminal_size=NARROW, run_before=after("j", "j", until="f ●G"))


def test_the_outline_alone(folder: Path, snap_compare: Compare):
    assert snap_compare(app_on(folder), terminal_size=SLIM, run_before=after("j", "j"))


def test_a_line_while_it_is_typed(folder: Path, snap_compare: Compare):
    words = "Raise searches that end in an answer from 40% to 60%"
    assert snap_compare(app_on(folder), terminal_size=WIDE, run_before=after("2", "o", words))


def test_the_text_with_the_zones_beside_it(folder: Path, snap_compare: Compare):
    assert snap_compare(app_on(folder), terminal_size=WIDE, run_before=after("2", "T", until="[[objectives"))


def test_the_matrix_with_the_lines_of_a_cell(folder: Path, snap_compare: Compare):
    assert snap_compare(
        app_on(folder), terminal_size=NARROW, run_before=after("2", "M", until="Quality matrix")
    )


def test_the_files_and_the_templates(folder: Path, snap_compare: Compare):
    keys = after("t", "ctrl+o", until="●G 1")
    assert snap_compare(app_on(folder, count=2), terminal_size=NARROW, run_before=keys)


def test_the_outline_in_ascii_without_colour(
    folder: Path, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_on(folder, ascii=True)
    assert snap_compare(app, terminal_size=NARROW, run_before=after("j", "j", until="f +G"))


def test_an_objective_by_its_parts_beside_its_mission(folder: Path, snap_compare: Compare):
    keys = after("b", until="▌5")
    assert snap_compare(app_on(folder), terminal_size=NARROW, run_before=keys)


def test_a_key_result_while_it_is_built(folder: Path, snap_compare: Compare):
    answers = (
        "new users ",
        "enter",
        "find help on their own",
        "enter",
        "share ",
        "enter",
        "2",
        "0",
        "tab",
        "6",
        "0",
        "%",
    )
    keys = after("B", *answers, until="range")
    assert snap_compare(app_on(folder), terminal_size=WIDE, run_before=keys)


def test_the_bet_of_an_initiative(folder: Path, snap_compare: Compare):
    keys = after("j", "j", "j", "j", "b", until="The bet")
    assert snap_compare(app_on(folder), terminal_size=NARROW, run_before=keys)
