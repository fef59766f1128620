"""Disagreeing by keys: ! sets a finding aside with a reason, # lists all of them, R explains the findings."""

from __future__ import annotations

import pytest

from okrtui.quality.verdict import Zone
from tests.tui.conftest import Make
from tests.tui.running import NARROW, WIDE, Running, okrtui

OKRS = """\
cycle = "2026-Q4"

[[objectives]]
title = "People find the answer they came for"

  [[objectives.key_results]]
  title = "Grow page views of the help pages from 100 to 200"

  [[objectives.key_results]]
  title = "Publish 10 articles"

  # okrtui: ignore[OKR205] once it was about visits
  [[objectives.key_results]]
  title = "Reduce complaints of readers from 30 to 10 a month"
"""
NOTE = "# okrtui: ignore[OKR205] each view spares a call"


async def on_key_result(seen: Running, number: int) -> None:
    await seen.press("l", *["j"] * number)
    await seen.until(lambda: seen.is_judged)


def zone(seen: Running) -> Zone | None:
    assert seen.session.selection is not None
    return seen.session.zone(seen.session.selection)


async def dispute(seen: Running, reason: str) -> None:
    await seen.press("!")
    if "What do you see differently?" in seen.footer:
        await seen.press("1")
    await seen.type(reason)
    await seen.press("enter")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_finding_is_set_aside_with_one_line_of_reason_and_every_judge_reads_it(
    make: Make, size: tuple[int, int]
):
    path = make(OKRS)
    async with okrtui(path, size=size) as seen:
        await on_key_result(seen, 0)
        assert zone(seen) is Zone.YELLOW
        await dispute(seen, "each view spares a call")
        await seen.until(lambda: seen.is_judged)
        assert zone(seen) is Zone.GREEN
        assert "●G" in seen.line_with("Grow page views")
        assert size == WIDE or seen.line_with("Grow page views").endswith("!")
        assert "OKR205 set aside: each view" in seen.text
        assert "OKR205 set aside" in seen.footer
        around = seen.session.set_assessment()
        assert around is not None
        assert around.zones[Zone.YELLOW] == 0
        await seen.press("ctrl+s")
    assert f"  {NOTE}\n  [[objectives.key_results]]\n" in path.read_text()


async def test_it_is_one_step_to_undo(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 0)
        await dispute(seen, "each view spares a call")
        await seen.press("u")
        assert "Undone: Set aside OKR205" in seen.footer
        assert seen.session.document.text == OKRS
        assert zone(seen) is Zone.YELLOW


async def test_the_level_itself_can_be_disputed(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 1)
        await seen.press("!")
        assert "It counts what others do, because" in seen.footer
        await seen.type("each one is written by a customer")
        await seen.press("enter")
        await seen.until(lambda: seen.is_judged)
        assert zone(seen) is Zone.GREEN
        assert "outcome × target" in seen.text


async def test_where_several_things_can_be_disputed_one_is_chosen(make: Make):
    async with okrtui(make(OKRS.replace("Publish 10 articles", "Hold 10 trainings")), size=NARROW) as seen:
        await on_key_result(seen, 1)
        await seen.press("!")
        assert "1 it counts things, not work (OKR241)" in seen.footer
        assert "2 it counts what others do (OKR242)" in seen.footer
        await seen.press("2")
        await seen.type("nobody has to come")
        await seen.press("enter")
        assert "# okrtui: ignore[OKR241, OKR242] nobody has to come" in seen.session.document.text


async def test_without_a_reason_nothing_is_set_aside(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 0)
        await dispute(seen, " ")
        assert "with a reason" in seen.footer
        assert seen.session.document.text == OKRS


async def test_the_list_shows_each_with_its_reason_and_goes_to_its_line(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 0)
        await dispute(seen, "each view spares a call")
        await seen.press("#")
        assert "line 6" in seen.line_with("Grow page views")
        assert "unused" not in seen.line_with("Grow page views")
        assert "each view spares a call" in seen.text
        assert "unused" in seen.line_with("Reduce complaints")
        await seen.press("j", "enter")
        assert seen.selected.title.startswith("Reduce complaints")
        assert "OKR501" in seen.text


async def test_one_is_taken_back_from_the_list_and_brought_back_by_undo(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await seen.press("#", "d")
        assert "Nothing is set aside here" in seen.text
        assert seen.session.document.text == OKRS.replace(
            "  # okrtui: ignore[OKR205] once it was about visits\n", ""
        )
        await seen.press("escape", "u")
        assert seen.session.document.text == OKRS


async def test_the_list_can_hold_those_of_all_files(make: Make):
    make(OKRS, "one.okr.toml")
    path = make(OKRS.replace("once it was about visits", "another reason"), "two.okr.toml")
    async with okrtui(path.parent, size=NARROW) as seen:
        await seen.press("#")
        assert "another reason" not in seen.text
        await seen.press("w")
        assert "two.okr.toml:12" in seen.text
        await seen.press("j", "enter")
        await seen.until(lambda: seen.session.path.name == "two.okr.toml")
        assert seen.selected.title.startswith("Reduce complaints")


async def test_r_explains_the_findings_and_so_does_the_question_mark_in_the_panel(make: Make):
    async with okrtui(make(OKRS), size=WIDE) as seen:
        await on_key_result(seen, 1)
        for keys in (["R"], ["3", "?"]):
            await seen.press(*keys)
            assert seen.lines[2].strip() == "OKR242 counts-output"
            assert "Use instead:" in seen.text
            await seen.press("escape")


async def test_q_asks_another_question_in_the_panel_and_in_the_footer(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 1)
        before = next(line for line in seen.lines if line.startswith(" ? "))
        await seen.press("Q")
        after = next(line for line in seen.lines if line.startswith(" ? "))
        assert after != before
        assert after.removeprefix(" ? ") in seen.footer


async def test_r_explains_a_problem_of_the_file_too(make: Make):
    faulty = OKRS.replace('title = "Publish 10 articles"', 'title = "Publish 10 articles"\n  target = "10"')
    async with okrtui(make(faulty), size=WIDE) as seen:
        await on_key_result(seen, 1)
        await seen.press("R")
        assert seen.lines[2].strip() == "OKR012 wrong-type"


async def test_where_there_is_nothing_to_say_the_keys_say_so(make: Make):
    async with okrtui(
        make(
            '[[objectives]]\ntitle = "A"\ninitiatives = [{title = "Write help pages", status = "dropped"}]\n'
        )
    ) as seen:
        await on_key_result(seen, 0)
        await seen.press("!")
        assert "the coach has nothing against this line" in seen.footer
        await seen.press("R")
        assert "no rule says anything" in seen.footer


async def test_what_can_be_said_against_a_line_stands_in_words_on_a_line_each(make: Make):
    async with okrtui(make(OKRS.replace("Publish 10 articles", "Hold 10 trainings")), size=NARROW) as seen:
        await on_key_result(seen, 1)
        await seen.press("!")
        assert seen.line_with("it counts things, not work").startswith(
            " 1 it counts things, not work (OKR241)"
        )
        assert seen.line_with("it counts what others do").startswith(" 2 it counts what others do (OKR242)")
        assert seen.lines[-1].endswith("esc go on")


async def test_a_reason_that_was_left_stands_there_again(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 1)
        await seen.press("!")
        if "What do you see differently?" in seen.footer:
            await seen.press("1")
        await seen.type("they are read aloud")
        await seen.press("escape", "!")
        if "What do you see differently?" in seen.footer:
            await seen.press("1")
        assert seen.footer.endswith("they are read aloud")
