"""S shows the key results of an objective together; the question whether they are enough is answered in the file."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Make
from tests.tui.running import NARROW, SLIM, WIDE, Running, okrtui

OKRS = """\
cycle = "2026-Q4"

[[objectives]]
title = "People find the answer they came for"

  [[objectives.key_results]]
  title = "Raise searches that end in an answer from 61% to 75%"

  [[objectives.key_results]]
  title = "Launch the new ranking model"

[[objectives]]
title = "Faster search"
"""
QUESTION = "If all of these were reached, would the objective be true?"


def steps(seen: Running) -> list[str]:
    """The rows below the heading of what is left to do."""
    heading = next(y for y, line in enumerate(seen.lines) if "in order" in line)
    return [line.strip(" ▌") for line in seen.lines[heading + 1 : -1] if line.strip()]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_the_set_shows_its_lines_levels_question_and_steps(make: Make, size: tuple[int, int]):
    async with okrtui(make(OKRS), size=size) as seen:
        await seen.press("S")
        assert "outcome × range" in seen.line_with("Raise searches")
        assert "output 1" in seen.line_with("●G 1")
        assert QUESTION in seen.text
        assert "Not answered yet" in seen.text
        assert steps(seen)[0].startswith("1 ■R Key result 2: Ask so what")
        around = seen.session.set_assessment()
        assert around is not None
        assert f"? {around.question[:40]}" in seen.text


async def test_the_answer_is_kept_in_the_file_as_one_step_and_what_is_missing_becomes_a_step(make: Make):
    path = make(OKRS)
    async with okrtui(path, size=NARROW) as seen:
        await seen.press("S", "a")
        assert QUESTION in seen.footer
        await seen.press("p", "enter")
        assert "Partly: what is missing?" in seen.footer
        await seen.type("slow lines are missing")
        await seen.press("enter")
        assert "Partly: slow lines are missing" in seen.text
        assert any("OKR159" in step for step in steps(seen))
        await seen.press("ctrl+s")
        assert 'enough = "partly: slow lines are missing"' in path.read_text()
        await seen.press("escape", "u")
        assert seen.session.document.text == OKRS


async def test_an_answer_that_was_left_stands_there_again(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await seen.press("S", "a", "p", "enter")
        await seen.type("slow lines are missing")
        await seen.press("escape", "a")
        assert "partly: slow lines are missing" in seen.footer
        await seen.press("enter")
        assert "Partly: slow lines are missing" in seen.text
        await seen.press("a")
        assert "slow lines" not in seen.footer


@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
@pytest.mark.parametrize(
    "typed", ["partly: sleep is not in it", "Partly, sleep is not in it", "p: sleep is not in it"]
)
async def test_an_answer_is_taken_as_it_stands_in_a_file(make: Make, size: tuple[int, int], typed: str):
    async with okrtui(make(OKRS), size=size) as seen:
        await seen.press("S", "a")
        await seen.type(typed)
        await seen.press("enter")
        assert seen.session.okrs.objectives[0].enough == "partly: sleep is not in it"


async def test_an_answer_that_begins_with_another_word_is_asked_for_again_and_not_lost(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await seen.press("S", "a")
        await seen.type("sleep is not in it")
        await seen.press("enter")
        assert "Begin with yes, partly or no" in seen.footer
        await seen.press("home")
        await seen.type("no: ")
        await seen.press("enter")
        assert seen.session.okrs.objectives[0].enough == "no: sleep is not in it"


async def test_a_bare_yes_is_an_answer(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await seen.press("S", "a", "y", "enter")
        assert seen.session.okrs.objectives[0].enough == "yes"
        assert all("question" not in step for step in steps(seen))


async def test_enter_goes_to_the_line_of_a_step_and_explains_what_the_set_lacks(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await seen.press("S", "j", "j", "enter")
        assert seen.selected.title == "Launch the new ranking model"
        await seen.press("S", "l", "enter")
        assert seen.lines[2].strip() == "OKR150 no-key-results"


async def test_the_next_objective_is_shown_and_gone_back_to(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await seen.press("S", "l")
        assert "Faster search" in seen.text
        assert "objective 2 of 2" in seen.header
        await seen.press("l")
        assert "no objective in that direction" in seen.footer
        await seen.press("escape")
        assert seen.selected.title == "Faster search"


async def test_a_reader_sees_the_set_but_cannot_answer(make: Make):
    async with okrtui(make(OKRS), read_only=True) as seen:
        await seen.press("S", "a")
        assert "reading only" in seen.footer
        assert seen.session.document.text == OKRS
