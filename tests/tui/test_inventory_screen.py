"""x shows the examples nearest to the line, I the whole inventory: to search in, and to begin a key result from."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.quality.blanks import blanks_in
from okrtui.workspace.discovery import PAIRS
from tests.tui.conftest import Make
from tests.tui.running import NARROW, SLIM, WIDE, Running, okrtui

OKRS = """\
cycle = "2026-Q4"

[[objectives]]
title = "Patients are home sooner"

  [[objectives.key_results]]
  title = "Hire 3 nurses for the emergency department"

  [[objectives.key_results]]
  title = "Launch the discharge app"
"""
NURSES = "Hire 4 nurses for the emergency department"


async def on_key_result(seen: Running, number: int) -> None:
    await seen.press("l", *["j"] * number)
    await seen.until(lambda: seen.is_judged)


@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
async def test_x_shows_the_three_nearest_pairs_and_the_coach_again(make: Make, size: tuple[int, int]):
    async with okrtui(make(OKRS), size=size) as seen:
        await on_key_result(seen, 0)
        is_read = "direction" in seen.text
        await seen.press("x")
        assert "direction" not in seen.text
        assert "■R" in seen.line_with(NURSES[:30])
        shown = seen.session.examples(seen.app.examples.read())
        assert len(shown) == 3
        for example in shown:
            assert example.pair.after.split()[-1] in seen.text
            assert example.pair.before[:30] in seen.text
        await seen.press("x")
        assert NURSES[:30] not in seen.text
        assert ("direction" in seen.text) == is_read, "what is missing from the line is told again"


@pytest.mark.parametrize("key", ["escape", "q"])
@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
async def test_the_examples_are_closed_before_the_program_is(make: Make, size: tuple[int, int], key: str):
    async with okrtui(make(OKRS), size=size) as seen:
        await on_key_result(seen, 0)
        await seen.press("x")
        assert "esc back" in seen.footer
        await seen.press(key)
        assert NURSES[:30] not in seen.text
        assert not seen.has_left
        await seen.press("q")
        assert seen.has_left


async def test_examples_in_the_panel_over_the_lists_are_closed_before_the_panel(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 0)
        await seen.press("3", "x", "escape")
        assert NURSES[:30] not in seen.text
        assert "This file" in seen.text
        await seen.press("escape", "q")
        assert seen.has_left


@pytest.mark.parametrize("key", ["m", "h", "2"])
async def test_examples_that_went_with_the_panel_keep_no_key_to_themselves(make: Make, key: str):
    async with okrtui(make(OKRS), size=SLIM) as seen:
        await on_key_result(seen, 0)
        await seen.press("x", key)
        assert NURSES[:30] not in seen.text
        assert "esc back" not in seen.footer
        await seen.press("q")
        assert seen.has_left


async def test_the_examples_follow_the_cursor(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 0)
        await seen.press("x", "j")
        await seen.until(lambda: NURSES not in seen.text)
        assert "Set up a discharge team" in seen.text


async def test_the_verdict_and_what_stands_below_it_are_two_things_in_the_title_of_the_strip(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await seen.press("j", "x")
        await seen.until(lambda: ", examples near it " in seen.text)


async def test_the_inventory_begins_with_what_is_near_and_finds_pairs_by_words(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 0)
        await seen.press("I")
        assert NURSES in seen.lines[3]
        assert "Product" in seen.text
        await seen.press("/")
        await seen.type("screening")
        await seen.press("enter")
        assert "1 of" in seen.header
        assert "Send out invitations to screening" in seen.text
        await seen.press("/")
        await seen.type("xyzzy")
        await seen.press("enter")
        assert "No pair holds these words" in seen.text


async def test_a_key_result_begins_as_a_pair_with_blanks_for_the_numbers(make: Make):
    path = make(OKRS)
    async with okrtui(path, size=NARROW) as seen:
        await on_key_result(seen, 0)
        await seen.press("I", "enter")
        await seen.until(lambda: seen.session.line is not None)
        line = seen.session.line
        assert line is not None
        assert len(blanks_in(line.text)) == 2
        assert not any(character.isdigit() for character in line.text)
        await seen.type("40")
        await seen.press("tab")
        await seen.type("15")
        await seen.press("enter", "ctrl+s")
    assert "from 40% to 15%" in path.read_text()


async def test_escape_after_that_leaves_nothing_behind(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 0)
        await seen.press("I", "j", "enter")
        await seen.until(lambda: seen.session.line is not None)
        await seen.press("escape")
        assert seen.session.document.text == OKRS


async def test_the_pairs_of_the_team_come_first_and_their_faults_are_problems(make: Make, tmp_path: Path):
    (tmp_path / PAIRS).write_text(
        '[[pairs]]\nfunction = "wards"\nbefore = "Hire nurses on ward 3"\n'
        'after = "Reduce falls on ward 3 from 9 to 4 a month"\n\n[[pairs]]\nbefore = "Half"\n'
    )
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 0)
        await seen.press("x")
        assert "wards" in seen.line_with("Hire nurses on ward 3")
        await seen.press("P")
        assert f"{PAIRS}:6:1 OKR020" in seen.text
        await seen.press("escape", "I", "/")
        await seen.type("wards")
        await seen.press("enter")
        assert "Hire nurses on ward 3" in seen.lines[4]
