"""The other screens: files and templates, the matrix, pages to read, the editor of the user."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from okrtui.okr.model import key_result_path
from okrtui.tui.terminal import EditorFailed, edit_in_editor
from okrtui.workspace.discovery import FOUND_BY_NAME
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, okrtui


async def test_without_any_file_the_templates_are_offered_and_one_becomes_a_file(tmp_path: Path):
    async with okrtui(here=tmp_path, size=NARROW) as seen:
        assert "New file from a template" in seen.text
        for name in ("company", "empty", "personal", "team"):
            assert name in seen.text
        await seen.press("G", "j", "j", "j", "enter")
        assert "Name of the new file" in seen.footer
        await seen.press("ctrl+u")
        await seen.type(str(tmp_path / "night-shift.okr.toml"))
        await seen.press("enter")
        assert "night-shift.okr.toml" in seen.header
        assert "unsaved" in seen.header
        assert "New customers reach their goal" in seen.text
        await seen.press("ctrl+s")
    text = (tmp_path / "night-shift.okr.toml").read_text()
    assert 'team = "Night shift"' in text
    assert 'cycle = "2026-Q4"' in text


async def test_a_new_file_never_takes_the_place_of_one_that_is_there(make: Make, tmp_path: Path):
    make()
    async with okrtui(tmp_path) as seen:
        await seen.press("ctrl+o", "j", "enter", "ctrl+u")
        await seen.type(str(tmp_path / "search.okr.toml"))
        await seen.press("enter")
        assert "is there already" in seen.footer
        assert "Files" in seen.text


@pytest.mark.parametrize("typed", ["wards", "wards.okr", "wards.okr.toml", " wards "])
async def test_a_new_file_is_found_again_in_its_folder_whatever_ending_was_typed(tmp_path: Path, typed: str):
    async with okrtui(here=tmp_path) as seen:
        await seen.press("j", "enter", "ctrl+u")
        await seen.type(typed)
        await seen.press("enter", "ctrl+s")
        assert "Saved wards.okr.toml" in seen.footer
        await seen.until(lambda: seen.app.waking.is_awake)
    assert [path.name for path in tmp_path.iterdir()] == ["wards.okr.toml"]
    async with okrtui(here=tmp_path) as seen:
        assert "wards.okr.toml" in seen.header
        assert seen.session.okrs.team == "Wards"


async def test_a_new_file_with_a_name_by_which_no_folder_finds_it_is_told_so(tmp_path: Path):
    async with okrtui(here=tmp_path) as seen:
        await seen.press("enter", "ctrl+u")
        await seen.type("wards.toml")
        await seen.press("enter")
        assert "wards.toml" in seen.header
        assert FOUND_BY_NAME in seen.footer
        await seen.until(lambda: seen.app.waking.is_awake)


async def test_a_folder_is_never_taken_for_a_new_file(tmp_path: Path):
    (tmp_path / "wards").mkdir()
    async with okrtui(here=tmp_path) as seen:
        await seen.press("enter", "ctrl+u")
        await seen.type("wards")
        await seen.press("enter")
        assert "wards is there already" in seen.footer


async def test_the_list_of_files_shows_their_zones_and_what_is_unsaved(make: Make, tmp_path: Path):
    make(name="a.okr.toml")
    make(
        '[[objectives]]\ntitle = "People sleep"\nkey_results = ["Launch it", "Build it"]\n', name="b.okr.toml"
    )
    async with okrtui(tmp_path) as seen:
        await seen.press("t", "ctrl+o")
        await seen.until(lambda: "■R 2" in seen.line_with("b.okr.toml"))
        assert "unsaved" in seen.line_with("a.okr.toml")
        assert "unsaved" not in seen.line_with("b.okr.toml")
        await seen.press("escape")
        assert "a.okr.toml" in seen.header
        await seen.press("ctrl+o", "j", "enter")
        assert "b.okr.toml" in seen.header


async def test_escape_in_the_list_leaves_the_program_where_no_file_is_open(tmp_path: Path):
    async with okrtui(here=tmp_path) as seen:
        await seen.press("escape")
        assert seen.has_left


async def test_the_matrix_places_every_key_result_and_leads_to_its_line(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("M")
        cells = [
            line
            for line in seen.lines
            if line.split()[:1] in (["impact"], ["outcome"], ["output"], ["activity"])
        ]
        counted = [int(word) for line in cells for word in line.replace("]", " ").split() if word.isdigit()]
        assert sum(counted) == 3
        await seen.press(*["up", "left"] * 4)
        for key in [*["right"] * 3, "down", *["left"] * 3, "down"] * 2:
            if "Launch the new" in seen.text:
                break
            await seen.press(key)
        await seen.press("enter", "enter")
        assert seen.app.screen is seen.app.edit_screen
        assert seen.session.selection == key_result_path(0, 1)
        assert "▌■R Launch" in seen.text


async def test_on_forty_columns_the_matrix_has_all_its_cells(make: Make):
    async with okrtui(make(), size=(40, 24)) as seen:
        await seen.press("M")
        assert seen.line_with("metric").split() == ["none", "metric", "target", "range"]
        for level in ("impact", "outcome", "output", "activity"):
            assert sum(seen.line_with(level).count(zone) for zone in "■▲●") == 4


async def test_the_matrix_counts_the_workspace_too(make: Make, tmp_path: Path):
    make(name="a.okr.toml")
    make(name="b.okr.toml")
    async with okrtui(tmp_path) as seen:
        await seen.press("M", "w")
        assert "all files" in seen.header
        cells = [
            line
            for line in seen.lines
            if line.split()[:1] in (["impact"], ["outcome"], ["output"], ["activity"])
        ]
        assert (
            sum(int(word) for line in cells for word in line.replace("]", " ").split() if word.isdigit()) == 6
        )
        await seen.press("w")
        assert "a.okr.toml" in seen.header


async def test_escape_in_the_matrix_goes_from_the_lines_to_the_cells_to_the_lists(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "M", "enter")
        assert any(line.startswith(" ▌") for line in seen.lines)
        await seen.press("escape")
        assert not any(line.startswith(" ▌") for line in seen.lines)
        await seen.press("escape")
        assert seen.app.screen is seen.app.edit_screen


async def test_a_page_scrolls_to_its_end_and_no_further(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("?")
        first = seen.text
        for _ in range(30):
            await seen.press("pagedown")
        last = seen.text
        await seen.press("down")
        assert seen.text == last != first
        for _ in range(30):
            await seen.press("pageup")
        assert seen.text == first


async def test_nothing_wrong_is_said_too(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("P")
        assert "Nothing is wrong here." in seen.text


# The editor of the user


def editor(tmp_path: Path, body: str) -> str:
    """A program that edits a file as Python code says; `path` is the file."""
    script = tmp_path / "an editor.py"
    script.write_text(f"import sys\nfrom pathlib import Path\npath = Path(sys.argv[-1])\n{body}\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return f"'{sys.executable}' '{script}' --wait"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happens to the terminal while another program has it."""
    happened: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _: True))
    monkeypatch.setattr(HeadlessDriver, "suspend_application_mode", lambda _: happened.append("given away"))
    monkeypatch.setattr(HeadlessDriver, "resume_application_mode", lambda _: happened.append("taken back"))
    return happened


async def test_what_the_editor_changes_comes_back_as_one_step(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: list[str]
):
    change = "path.write_bytes(path.read_bytes().replace(b'Faster', b'Quick').replace(b'People', b'Readers'))"
    monkeypatch.setenv("EDITOR", editor(tmp_path, change))
    async with okrtui(make(SEARCH.replace("\n", "\r\n"))) as seen:
        await seen.press("E")
        assert terminal == ["given away", "taken back"]
        assert "Quick search" in seen.text
        changed = SEARCH.replace("Faster", "Quick").replace("People", "Readers").replace("\n", "\r\n")
        assert seen.session.document.text == changed
        await seen.press("u")
        assert "Undone: Edit in $EDITOR" in seen.footer
        assert "Faster search" in seen.text


@pytest.mark.parametrize(
    ("body", "because"),
    [
        ("sys.exit(3)", "ended with code 3"),
        ("path.unlink()", "left no UTF-8 text"),
        ("path.write_bytes(bytes([255]))", "left no UTF-8 text"),
    ],
)
async def test_an_editor_that_fails_brings_the_screen_back_and_changes_nothing(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: list[str], body: str, because: str
):
    monkeypatch.setenv("EDITOR", editor(tmp_path, body))
    async with okrtui(make()) as seen:
        await seen.press("E")
        assert terminal == ["given away", "taken back"]
        assert because in seen.footer
        assert seen.session.document.text == SEARCH
        await seen.press("j")
        assert "▌" in seen.line_with("Faster search")


async def test_broken_toml_from_the_editor_is_shown_in_the_text_at_the_error(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: list[str]
):
    monkeypatch.setenv("EDITOR", editor(tmp_path, "path.write_text('[[objectives]\\n' + path.read_text())"))
    async with okrtui(make()) as seen:
        await seen.press("E")
        await seen.until(lambda: "line 1, column" in seen.footer)
        await seen.press("ctrl+z", "escape")
        assert seen.app.screen is seen.app.edit_screen
        assert seen.session.document.text == SEARCH


async def test_a_screen_that_is_left_before_it_was_seen_shows_nothing_any_more(make: Make):
    async with okrtui(make()) as seen:
        seen.app.views.show_problems()
        seen.app.screen.on_resize()  # type: ignore[attr-defined]
        seen.app.pop_screen()
        await seen.press("j")
        assert seen.app.screen is seen.app.edit_screen


def test_visual_goes_before_editor_and_a_missing_one_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("VISUAL", "/no/such/editor -x")
    with pytest.raises(EditorFailed, match="/no/such/editor could not be started"):
        edit_in_editor("text", "a.okr.toml", tmp_path)
    monkeypatch.setenv("VISUAL", "vi 'a")
    with pytest.raises(EditorFailed, match="is no command"):
        edit_in_editor("text", "a.okr.toml", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_editor_that_changes_nothing_gives_the_text_back_to_the_byte(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("EDITOR", "true")
    assert edit_in_editor("a\r\nb\rc\n\u2028", "x/../a.okr.toml", tmp_path) == "a\r\nb\rc\n\u2028"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("path.write_text('mine'); sys.exit(1)", "a.okr.toml"),
        ("path.write_bytes(bytes([255]))", "a.okr.toml"),
        ("path.with_name('.a.swp').write_text('x'); sys.exit(1)", ".a.swp"),
    ],
)
def test_what_an_editor_that_failed_has_left_is_kept_and_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str, name: str
):
    monkeypatch.setenv("EDITOR", editor(tmp_path, body))
    spare = tmp_path / "state"
    with pytest.raises(EditorFailed, match="What it has left is in") as failed:
        edit_in_editor("text", "a.okr.toml", spare)
    (folder,) = spare.iterdir()
    assert str(folder) in str(failed.value) and (folder / name).exists()
    assert folder.stat().st_mode & 0o077 == 0


async def test_the_problems_tell_of_links_that_lead_nowhere_and_enter_goes_to_them(make: Make):
    make('[[objectives]]\nid = "o-1aaaaa"\ntitle = "Guests come back"\n', "company.okr.toml")
    path = make(SEARCH.replace('owner = "mara"', 'supports = "company#o-1aaaab"'))
    async with okrtui(path) as seen:
        assert "problem" not in seen.header
        await seen.press("P")
        assert 'Did you mean "company#o-1aaaaa"?' in seen.text
        await seen.press("enter")
        assert "supports" in seen.text
