"""The Edit screen at three sizes, and what resizing leaves as it was."""

from __future__ import annotations

import pytest

from okrtui.okr.model import key_result_path
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, SLIM, WIDE, okrtui

LONG = "Raise the share of searches that end in an answer within a minute for people on slow phones from 18% to 29%"


async def test_at_120_columns_three_panes_stand_side_by_side(make: Make):
    async with okrtui(make(), size=WIDE) as seen:
        await seen.until(lambda: seen.is_judged)
        top = seen.line_with("1 Objectives")
        assert top.index("1 Objectives") < top.index("2 Key results") < top.index("3 Quality")
        row = seen.line_with("People find the")
        assert "Raise searches" in row
        assert "week 8 of 13" in seen.header
        assert "[●]" not in seen.text
        await seen.press("tab")
        assert "outcome" in seen.text
        assert "[●]" in seen.text


async def test_at_80_columns_one_outline_stands_over_seven_lines_of_verdict(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.until(lambda: seen.is_judged)
        assert seen.lines[1].startswith("▌")
        assert "People find the answer they came for" in seen.lines[1]
        assert seen.lines[2].startswith("   ●G Raise searches")
        assert "Upgrade the search engine" in seen.text
        rule = next(y for y, line in enumerate(seen.lines) if line.startswith("─"))
        assert rule == 24 - 1 - 7
        assert "GREEN" in seen.lines[rule]


async def test_below_60_columns_a_verdict_on_one_line_follows_what_is_typed(make: Make):
    async with okrtui(make(), size=SLIM) as seen:
        await seen.press("j", "o")
        await seen.type("Reduce zero-result searches")
        await seen.until(lambda: "▲Y YELLOW  outcome × metric" in seen.lines[-2])
        assert "?" in seen.lines[-2]
        await seen.type(" from 18% to 9%")
        await seen.until(lambda: "●G GREEN  outcome × range" in seen.lines[-2])
        assert all(len(line) <= 59 for line in seen.lines)


async def test_below_60_columns_the_panel_comes_on_demand(make: Make):
    async with okrtui(make(), size=SLIM) as seen:
        await seen.until(lambda: seen.is_judged)
        assert "─" not in seen.text
        assert all(len(line) <= 59 for line in seen.lines)
        await seen.press("j", "m")
        assert "GREEN" in seen.text
        assert "[●]" in seen.text
        assert "People find" not in seen.text
        await seen.press("m")
        assert "People find" in seen.text
        assert "[●]" not in seen.text


@pytest.mark.parametrize(
    "keys", [["o"], ["2", "o"], ["2", "A"]], ids=["objective", "key result", "initiative"]
)
async def test_resizing_while_typing_keeps_the_words_and_the_text_cursor(make: Make, keys: list[str]):
    path = make()
    async with okrtui(path, size=WIDE) as seen:
        await seen.press(*keys)
        await seen.type("Answers come in a secon")
        await seen.press("left", "left")
        for size in (NARROW, SLIM, WIDE, NARROW, WIDE, SLIM):
            await seen.resize(*size)
        await seen.type("X")
        await seen.resize(*WIDE)
        await seen.type("Y")
        await seen.press("end")
        await seen.type("d")
        assert "secXYond" in seen.text
        await seen.press("enter", "ctrl+s")
    assert 'title = "Answers come in a secXYond"' in path.read_text()


async def test_resizing_keeps_the_cursor_on_its_line(make: Make):
    async with okrtui(make(), size=WIDE) as seen:
        await seen.press("G", "tab")
        assert seen.session.selection == key_result_path(1, 0)
        for size in (NARROW, SLIM, WIDE):
            await seen.resize(*size)
            assert seen.session.selection == key_result_path(1, 0)
            assert seen.line_with("Cut the time").count("▌") == 1


@pytest.mark.parametrize("size", [SLIM, (20, 5), (1, 1)])
async def test_no_size_is_too_small_for_any_screen(make: Make, size: tuple[int, int]):
    async with okrtui(make(SEARCH.replace("Faster search", LONG)), size=WIDE) as seen:
        await seen.resize(*size)
        for keys in (
            ["o"],
            ["escape"],
            ["m"],
            ["m"],
            ["?"],
            ["escape"],
            ["M"],
            ["escape"],
            ["T"],
            ["escape"],
            ["P"],
            ["escape"],
            ["ctrl+o"],
            ["escape"],
            ["/"],
            ["escape"],
        ):
            await seen.press(*keys)
            assert len(seen.strips) == size[1]
            assert {strip.cell_length for strip in seen.strips} == {size[0]}
        assert seen.session.document.text == SEARCH.replace("Faster search", LONG)


async def test_the_line_that_is_typed_grows_as_it_wraps(make: Make):
    async with okrtui(make(), size=WIDE) as seen:
        await seen.press("2", "o")
        await seen.type(LONG)
        rows = [line for line in seen.lines if line.count("▌")]
        assert len(rows) == 4
        assert "Launch the new ranking model" in seen.text
        await seen.press("ctrl+u")
        assert len([line for line in seen.lines if line.count("▌")]) == 1


@pytest.mark.parametrize(
    "keys", [[], ["j", "e"], ["T"], ["M"], ["ctrl+o"], ["ctrl+p"], ["j", "w"], ["S"]], ids=" ".join
)
async def test_no_window_is_too_small_for_any_screen(make: Make, keys: list[str]):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press(*keys)
        for width in (1, 2, 4, 5, 9, 13):
            for height in (1, 3):
                await seen.resize(width, height)
        await seen.resize(*NARROW)
        assert seen.app._exception is None
        assert seen.text.strip()


@pytest.mark.parametrize("key", ["escape", "q", "h", "l", "tab", "m"])
@pytest.mark.parametrize("size", [NARROW, SLIM], ids=["narrow", "slim"])
async def test_a_panel_that_covers_the_lists_is_closed_by_any_key_that_goes_back(
    make: Make, size: tuple[int, int], key: str
):
    async with okrtui(make(), size=size) as seen:
        await seen.press("j", "3")
        assert "People find" not in seen.text
        assert "esc back" in seen.footer
        await seen.press(key)
        assert not seen.has_left
        assert "People find" in seen.text
        assert seen.session.selection == key_result_path(0, 0), "the cursor has not moved behind the panel"
        await seen.press("j")
        assert seen.session.selection == key_result_path(0, 1)


async def test_the_panel_can_be_left_when_the_window_becomes_too_narrow_for_it_beside_the_lists(make: Make):
    async with okrtui(make(), size=WIDE) as seen:
        await seen.press("3")
        await seen.resize(*NARROW)
        assert "esc back" in seen.footer
        await seen.press("escape")
        assert "People find" in seen.text


async def test_going_to_the_next_line_to_improve_leaves_the_panel_over_the_lists_with_its_keys(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.until(lambda: seen.is_judged)
        await seen.press("3", "]")
        selected = seen.session.selection
        assert "esc back" in seen.footer
        await seen.press("j", "G", "g", "escape")
        assert seen.session.selection == selected
        assert "People find" in seen.text


async def test_escape_in_the_panel_beside_the_lists_gives_the_keys_back_to_them(make: Make):
    async with okrtui(make(), size=WIDE) as seen:
        await seen.press("2", "3", "escape", "j")
        assert seen.session.selection == key_result_path(0, 1)
