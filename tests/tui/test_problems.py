"""The list of problems: what is wrong in file and settings, and the way to each place."""

from __future__ import annotations

from okrtui.tui.screens.text import TextScreen
from okrtui.tui.widgets.toml_area import TomlArea
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, Running, okrtui

BROKEN = SEARCH.replace("baseline = 61", 'baseline = "many"').replace('status = "doing"', 'status = "duing"')


def line_of(words: str) -> int:
    """In which line of the file some words stand, counted from 0 as the text area counts."""
    return next(number for number, line in enumerate(BROKEN.splitlines()) if words in line)


def cursor(seen: Running) -> tuple[int, int]:
    return seen.app.screen.query_one(TomlArea).cursor_location


async def test_enter_on_a_problem_goes_to_its_line_and_column_in_the_text(make: Make):
    async with okrtui(make(BROKEN), size=NARROW) as seen:
        await seen.press("P")
        assert "OKR012" in seen.line_with("▌")
        await seen.press("enter")
        assert cursor(seen) == (line_of('"many"'), len("  baseline = "))
        await seen.press("escape")
        assert seen.selected.title.startswith("Raise searches")
        await seen.press("P", "j", "enter")
        assert cursor(seen)[0] == line_of('"duing"')


async def test_what_is_corrected_is_gone_from_the_list(make: Make):
    async with okrtui(make(BROKEN), size=NARROW) as seen:
        await seen.press("P", "enter", *["delete"] * len('"many"'))
        await seen.type("61")
        await seen.press("escape", "P")
        assert "many" not in seen.text
        assert "duing" in seen.text


async def test_a_problem_of_the_settings_says_in_which_file_it_stands(make: Make):
    path = make()
    path.with_name("okrtui.toml").write_text('themme = "dark"\n')
    async with okrtui(path, size=NARROW) as seen:
        await seen.press("P", "enter")
        assert not isinstance(seen.app.screen, TextScreen)
        assert "okrtui.toml:1" in seen.footer


async def test_a_question_mark_explains_the_problem(make: Make):
    async with okrtui(make(BROKEN), size=NARROW) as seen:
        await seen.press("P", "?")
        assert "OKR012 wrong-type" in seen.text
        await seen.press("escape")
        assert "OKR014" in seen.text


async def test_where_nothing_is_wrong_the_list_says_so_and_enter_stays(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("P", "enter", "?")
        assert "Nothing is wrong here." in seen.text
        await seen.press("escape")
        assert "People find" in seen.text


async def test_all_rows_of_the_last_problem_come_into_view(make: Make):
    faults = "".join(f'wrong_{number} = "here"\n' for number in range(12))
    async with okrtui(make(SEARCH.replace("version = 1\n", f"version = 1\n{faults}")), size=NARROW) as seen:
        await seen.press("P", *["j"] * 11)
        assert "wrong_11" in seen.text
        here = next(number for number, line in enumerate(seen.lines) if "▌" in line)
        assert "wrong_11" in seen.lines[here + 1]
        assert seen.lines[here + 2].strip()
