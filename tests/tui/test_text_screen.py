"""The Text screen: the TOML itself, one history with the lists, errors told as they are typed."""

from __future__ import annotations

import pytest

from okrtui.okr.model import key_result_path
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, SLIM, WIDE, Running, okrtui

BROKEN = SEARCH.replace("[[objectives]]", "[[objectives]", 1)


async def text_screen(seen: Running) -> None:
    await seen.press("T")
    await seen.until(lambda: 'team = "Search"' in seen.text or "objectives" in seen.text)


async def paused(seen: Running) -> None:
    """What was typed has entered the session, since the keys paused."""
    await seen.until(lambda: seen.app.screen._pause is None)


async def test_the_text_opens_at_the_line_of_the_entry_under_the_cursor(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "j", "T")
        area = seen.app.screen.query_one("TomlArea")
        assert (
            area.document.get_line(area.cursor_location[0]).strip()
            == 'title = "Launch the new ranking model"'
        )
        assert area.scroll_offset.x == 0


async def test_going_back_selects_the_entry_that_the_cursor_is_in(make: Make):
    async with okrtui(make()) as seen:
        await text_screen(seen)
        await seen.press("ctrl+end", "up", "escape")
        assert seen.session.selection == key_result_path(1, 0)
        assert "▌●G Cut the time" in seen.text


async def test_typing_in_the_text_and_steps_in_the_lists_are_one_history(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("2", "J")
        await text_screen(seen)
        await seen.press("ctrl+home")
        await seen.type("# mine ")
        await paused(seen)
        assert seen.session.document.text.startswith("# mine version")
        await seen.press("ctrl+z")
        assert "Undone: Edit the text" in seen.footer
        assert "# mine" not in seen.text
        await seen.press("ctrl+z")
        assert "Undone: Move key result" in seen.footer
        assert seen.session.document.text == SEARCH
        await seen.press("ctrl+r", "ctrl+r", "escape", "u")
        assert seen.app.screen is seen.app.edit_screen
        assert seen.session.document.text.splitlines()[0] == "version = 1"


async def test_a_syntax_error_is_told_with_line_and_column_and_marked_in_the_margin(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await text_screen(seen)
        await seen.press("ctrl+home", "end")
        await seen.type(" = 2")
        await paused(seen)
        assert "line 1, column 12" in seen.footer
        assert seen.line_with("version").startswith(" !!")
        await seen.press(*["backspace"] * 4)
        await paused(seen)
        assert "line 1" not in seen.footer
        assert "!!" not in seen.text


async def test_broken_toml_opens_in_the_text_at_the_error_and_leaves_no_trap(make: Make):
    async with okrtui(make(BROKEN)) as seen:
        await seen.until(lambda: "column" in seen.footer)
        assert "line 5, column" in seen.footer
        assert seen.app.screen.query_one("TomlArea").cursor_location[0] == 4
        await seen.press("escape")
        assert "The lists need valid TOML; ctrl+z goes back, ctrl+q leaves." in seen.footer
        await seen.press("ctrl+q")
        assert seen.has_left


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_broken_toml_is_said_not_to_be_read_and_has_no_counts(make: Make, size: tuple[int, int]):
    async with okrtui(make("title = [\n"), size=size) as seen:
        assert seen.header.endswith("not read")
        assert "no line of it was read" in " ".join(seen.text.replace("│", " ").split())
        assert "●G 0" not in seen.text
        await seen.press("ctrl+end", "]")
        await seen.until(lambda: "not read" not in seen.text)
        assert "●G 0" in seen.header


async def test_broken_toml_that_is_mended_in_the_text_shows_its_lists(make: Make):
    path = make(BROKEN)
    async with okrtui(path) as seen:
        await seen.until(lambda: "column" in seen.footer)
        await seen.press("end")
        await seen.type("]")
        await seen.press("escape")
        assert "People find the answer they came for" in seen.text
        await seen.press("ctrl+s")
    assert path.read_text() == SEARCH


async def test_leaving_the_text_with_something_unsaved_is_asked_about(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await text_screen(seen)
        await seen.press("ctrl+home")
        await seen.type("# x")
        await seen.press("enter", "ctrl+q")
        assert "Unsaved: search.okr.toml" in seen.footer
        await seen.type("z")
        assert "Nothing was discarded" in seen.footer
        await seen.press("ctrl+q", "s")
        assert seen.has_left
    assert path.read_text() == "# x\n" + SEARCH


async def test_a_save_from_the_text_is_said_and_seen(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await text_screen(seen)
        await seen.press("ctrl+home")
        await seen.type("#")
        await seen.press("ctrl+s")
        assert "Saved search.okr.toml." in seen.footer
        assert "unsaved" not in seen.header
    assert path.read_text() == "#" + SEARCH


async def test_what_was_changed_on_disk_meanwhile_is_joined_with_what_is_typed(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await text_screen(seen)
        await seen.press("ctrl+home")
        await seen.type("# mine")
        await seen.press("enter")
        path.write_text(SEARCH.replace("Faster search", "Quick search"))
        await seen.press("ctrl+s")
        assert "joined with what had changed on disk" in seen.footer
        assert "# mine" in seen.lines[1]
        assert "Quick search" in seen.text
        await seen.press("ctrl+z")
        assert "Faster search" in seen.text
    assert path.read_text() == "# mine\n" + SEARCH.replace("Faster search", "Quick search")


async def test_where_both_changed_the_same_line_the_text_screen_asks_too(make: Make):
    path = make(SEARCH.replace("Search", "Research", 1))
    async with okrtui(path) as seen:
        await text_screen(seen)
        await seen.press("ctrl+home", "down", "end", "left")
        await seen.type("ers")
        path.write_text(SEARCH)
        await seen.press("ctrl+s")
        assert "m mine" in seen.footer
        assert "t theirs" in seen.footer
        await seen.press("m")
        assert "Saved" in seen.footer
        assert 'team = "Researchers"' in seen.text
    assert path.read_text() == SEARCH.replace("Search", "Researchers", 1)


async def test_the_margin_has_the_zone_of_every_objective_and_key_result(make: Make):
    async with okrtui(make()) as seen:
        await seen.until(lambda: seen.is_judged)
        await text_screen(seen)
        await seen.press("ctrl+home")
        marked = [line[:3].strip() for line in seen.lines[1:-1] if line[:3].strip()]
        assert len(marked) == 5
        assert all(mark[1] in "RYG" for mark in marked)
        assert "Upgrade" in seen.text


async def test_line_ends_of_every_kind_stay_as_they_are(make: Make):
    head = b'\xef\xbb\xbfversion = 1\r\nteam = "A"\n# a separator: \xe2\x80\xa8 here\r\n'
    mixed = head + b'cycle = "2026-Q4"\n[[objectives]]\r\ntitle = "Aim"'
    path = make(mixed)
    async with okrtui(path) as seen:
        await text_screen(seen)
        await seen.press("ctrl+home", "down", "end")
        await seen.type("# note")
        await seen.press("enter")
        await seen.type("# two")
        await seen.press("ctrl+s")
    assert path.read_bytes() == mixed.replace(b'"A"\n', b'"A"# note\r\n# two\n')


async def test_nothing_can_be_typed_into_a_file_that_is_read_only(make: Make):
    path = make()
    async with okrtui(path, read_only=True) as seen:
        await text_screen(seen)
        await seen.type("xyz")
        await seen.press("enter", "ctrl+z")
        assert seen.session.document.text == SEARCH
        assert "reading only" in seen.footer


async def test_the_marks_stand_beside_their_lines_down_to_the_last_row(make: Make):
    lines = "".join(f'  "Raise answer {number} from 1% to 9%", # {"long " * 40}\n' for number in range(60))
    async with okrtui(
        make(f'objectives = [{{ title = "A", key_results = [\n{lines}] }}]\n'), size=SLIM
    ) as seen:
        await seen.until(lambda: seen.is_judged)
        await text_screen(seen)
        await seen.press(*["pagedown"] * 3)
        area = seen.app.screen.query_one("TomlArea")
        rows = seen.lines[1 : 1 + area.size.height]
        assert [row[:3].strip() != "" for row in rows] == ["Raise answer" in row for row in rows]
        assert not seen.lines[1 + area.size.height].startswith(" ●")


LONG = SEARCH + "\n".join(
    f'[[objectives]]\ntitle = "Objective {number} of many"\nkey_results = []' for number in range(20)
)


def cursor_line(seen: Running) -> int:
    """The row of the text, counted from its first visible one, on which the text cursor is."""
    area = seen.app.screen.query_one("TomlArea")
    row: int = area.cursor_location[0] - round(area.scroll_offset.y)
    assert 0 <= row < area.size.height, f"The cursor is out of view:\n{seen.text}"
    return row


@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
async def test_a_text_that_is_no_toml_opens_with_the_line_of_the_error_in_view(
    make: Make, size: tuple[int, int]
):
    async with okrtui(make(f"{LONG}\n[[objectives]"), size=size) as seen:
        await seen.until(lambda: "column" in seen.footer)
        cursor_line(seen)
        assert seen.text.count("[[objectives] ") + seen.text.count("[[objectives]\n") == 1


@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
async def test_what_is_typed_stays_in_view_when_the_error_takes_rows_of_the_text(
    make: Make, size: tuple[int, int]
):
    async with okrtui(make(LONG + "\n"), size=size) as seen:
        await text_screen(seen)
        await seen.press("ctrl+end")
        await seen.type("[[objectives]")
        await paused(seen)
        await seen.until(lambda: "column" in seen.footer)
        cursor_line(seen)
        await seen.resize(size[0], size[1] - 4)
        cursor_line(seen)
        await seen.type(" # typed")
        assert "[[objectives] # typed" in seen.text
