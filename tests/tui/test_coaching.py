"""The coach's keys: f takes a suggestion, F asks which, tab walks the blanks."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.quality.blanks import blanks_in
from tests.tui.conftest import Make
from tests.tui.running import NARROW, SLIM, WIDE, Running, okrtui

OKRS = """\
cycle = "2026-Q4"

[[objectives]]
title = "People find the answer they came for"

  [[objectives.key_results]]
  title = "Reduce zero-result searches"

  [[objectives.key_results]]
  title = "Raise searches that end in an answer from 61% to 75%"

  [[objectives.key_results]]
  title = "Launch the new ranking model"
"""


async def on_key_result(seen: Running, number: int) -> None:
    await seen.press("l", *["j"] * number)
    await seen.until(lambda: seen.is_judged)


def line(seen: Running) -> str:
    typed = seen.session.line
    assert typed is not None
    return typed.text


async def test_f_opens_the_line_with_its_first_blank_to_be_typed_over_and_tab_goes_to_the_next(make: Make):
    path = make(OKRS)
    async with okrtui(path) as seen:
        await on_key_result(seen, 0)
        await seen.press("f")
        assert len(blanks_in(line(seen))) > 1
        await seen.type("18%")
        await seen.press("tab")
        await seen.type("9%")
        assert blanks_in(line(seen)) == ()
        await seen.press("enter", "ctrl+s")
    assert 'title = "Reduce zero-result searches' in path.read_text()
    assert path.read_text().count("18%") == path.read_text().count("9%") == 1


async def test_what_f_does_is_one_step_to_undo(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 2)
        await seen.press("f")
        await seen.type("customers")
        await seen.press("enter", "u")
        assert seen.session.document.text == OKRS


async def test_escape_after_f_leaves_the_file_as_it_was(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 2)
        await seen.press("f", "escape")
        assert seen.session.document.text == OKRS
        assert not seen.session.is_changed


async def test_tab_comes_back_to_the_first_blank_and_says_when_none_is_left(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 0)
        await seen.press("f")
        blanks = len(blanks_in(line(seen)))
        await seen.press(*["tab"] * blanks)
        for _ in range(blanks):
            await seen.type("5")
            await seen.press("tab")
        assert blanks_in(line(seen)) == ()
        assert "no blank is left" in seen.footer.lower()


async def test_a_green_line_says_why_there_is_nothing_to_fix(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 1)
        await seen.press("f")
        assert "this line is green already" in seen.footer
        assert seen.session.line is None


async def test_a_digit_goes_to_its_pane_from_everywhere_and_never_takes_a_suggestion(make: Make):
    async with okrtui(make(OKRS), size=WIDE) as seen:
        await on_key_result(seen, 2)
        await seen.until(lambda: "f ●G" in seen.text)
        for pane, digit in (("quality", "3"), ("entries", "2"), ("quality", "3"), ("objectives", "1")):
            await seen.press(digit)
            assert seen.app.edit_screen.pane == pane
            assert seen.session.line is None
        await seen.press("2", "3", "f")
        assert seen.session.line is not None


async def test_suggestions_show_the_same_keys_in_the_lists_and_in_the_panel(make: Make):
    async with okrtui(make(OKRS), size=WIDE) as seen:
        await on_key_result(seen, 2)
        await seen.until(lambda: "F ●G" in seen.text)
        second = seen.session.suggestions()[1]
        await seen.press("3")
        assert "f ●G" in seen.text
        assert "F ●G" in seen.text
        await seen.press("F", "2")
        assert line(seen) == second.text
        await seen.until(lambda: "F ●G" not in seen.text)


async def test_a_key_that_the_settings_give_to_the_second_suggestion_is_shown_beside_it(
    make: Make, tmp_path: Path
):
    (tmp_path / "okrtui.toml").write_text('[keys]\n"coach.fix_2" = "z"\n')
    async with okrtui(make(OKRS), size=WIDE) as seen:
        await on_key_result(seen, 2)
        await seen.until(lambda: "z ●G" in seen.text)
        second = seen.session.suggestions()[1]
        await seen.press("z")
        assert line(seen) == second.text


@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
async def test_another_than_the_best_suggestion_is_chosen_from_the_lists(make: Make, size: tuple[int, int]):
    async with okrtui(make(OKRS), size=size) as seen:
        await on_key_result(seen, 2)
        await seen.until(lambda: seen.is_judged)
        second = seen.session.suggestions()[1]
        await seen.press("F")
        assert "Which wording?" in seen.footer
        await seen.press("2")
        assert line(seen) == second.text


async def test_the_strip_of_a_narrow_screen_shows_the_best_suggestion(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 0)
        await seen.until(lambda: "f ●G" in seen.text)
        assert "from __ to __" in seen.line_with("f ●G")


async def test_no_suggestion_stands_beside_a_green_line(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 2)
        await seen.until(lambda: "f ●G" in seen.text)
        await seen.press("k")
        await seen.until(lambda: "f ●G" not in seen.text)


async def climb(seen: Running, *answers: str) -> None:
    await seen.press("w")
    for answer in answers:
        await seen.type(answer)
        await seen.press("tab")


ANSWER = "Raise searches that end in an answer from 40% to 60%"


async def test_w_makes_the_best_answer_the_key_result_and_the_work_an_initiative(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 2)
        await climb(seen, ANSWER)
        await seen.press("enter")
        objective = seen.session.okrs.objectives[0]
        assert objective.key_results[2].title == ANSWER
        assert objective.initiatives[0].title == "Launch the new ranking model"
        assert objective.initiatives[0].expects == objective.key_results[2].id
        assert objective.why == (), "one answer is no chain"
        await seen.press("u")
        assert seen.session.document.text == OKRS


async def test_the_notice_says_all_that_was_written_of_the_answers(make: Make):
    async with okrtui(
        make(OKRS + '\n  [[objectives.initiatives]]\n  title = "A chatbot"\n'), size=WIDE
    ) as seen:
        await on_key_result(seen, 3)
        await climb(seen, "People trust the answer", ANSWER)
        await seen.press("enter")
        assert "Key result added" in seen.footer
        assert "1 reason noted under the objective" in seen.footer
        assert "signal" not in seen.footer


async def test_each_answer_on_the_ladder_is_judged_as_it_is_typed(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 2)
        await seen.press("w")
        assert "key result" not in seen.text.split("So what?")[1]
        await seen.type(ANSWER)
        await seen.until(lambda: "●G → key result" in seen.text)


async def test_escape_leaves_the_ladder_and_changes_nothing(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 2)
        await climb(seen, ANSWER)
        await seen.press("escape")
        assert seen.session.document.text == OKRS
        assert "So what?" not in seen.text.replace("w so what?", "")
        await seen.press("k")
        assert seen.selected.title.startswith("Raise searches")


async def test_an_unanswered_ladder_stays_open_and_says_so(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await on_key_result(seen, 2)
        await seen.press("w", "enter")
        assert "Answer at least one rung" in seen.footer
        assert seen.session.document.text == OKRS


async def test_every_rung_and_the_line_itself_fit_a_small_screen(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 2)
        await seen.press("w")
        for words in ("impact", "outcome", "Launch the new ranking model", "We will know", "esc as it was"):
            assert words in seen.text
        assert seen.text.count("Launch the new ranking model") == 2


async def test_the_five_whys_of_an_objective_go_to_its_why(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await climb(seen, "Half of them leave without one", "They ask a colleague instead")
        await seen.press("enter")
        assert seen.session.okrs.objectives[0].why == (
            "Half of them leave without one",
            "They ask a colleague instead",
        )


async def test_the_five_whys_fit_a_small_screen_and_escape_leaves_them_unwritten(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await climb(seen, "Half of them leave without one")
        for words in ("Five whys", "why 5", "why 1", "So what is it really about?", "esc as it was"):
            assert words in seen.text
        assert seen.text.count("People find the answer they came for") == 2
        await seen.press("escape")
        assert seen.session.document.text == OKRS
        assert not seen.session.is_changed


async def test_w_on_an_objective_shows_its_whys_in_their_places_and_writes_none_twice(make: Make):
    whys = ("Half of them leave without one", "They ask a colleague instead")
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await climb(seen, *whys)
        await seen.press("enter", "w")
        assert all(why in seen.text for why in whys)
        await seen.until(lambda: "→ why" in seen.line_with("Why does this matter?"))
        await seen.type("It takes them all day")
        await seen.press("enter")
        assert seen.session.okrs.objectives[0].why == (*whys, "It takes them all day")
        await seen.press("w", "down", "ctrl+u")
        await seen.type("They give up")
        await seen.press("enter")
        assert seen.session.okrs.objectives[0].why == (*whys, "They give up")


async def test_a_suggestion_taken_in_the_panel_of_a_narrow_screen_is_typed_where_it_can_be_seen(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await on_key_result(seen, 2)
        await seen.press("m")
        await seen.until(lambda: "F ●G" in seen.text)
        await seen.press("f")
        await seen.until(lambda: "▌" in seen.text)
        assert "__do what__" in seen.line_with("▌")


async def test_a_line_that_only_has_blanks_to_fill_is_fixed_by_going_to_them(make: Make):
    text = OKRS.replace("Reduce zero-result searches", "Reduce zero-result searches from __% to 5%")
    async with okrtui(make(text)) as seen:
        await on_key_result(seen, 0)
        await seen.until(lambda: "The same words, with the blanks" in seen.text)
        await seen.press("f")
        await seen.type("9")
        assert line(seen) == "Reduce zero-result searches from 9% to 5%"


async def test_that_the_work_becomes_an_initiative_is_said_before_and_after(make: Make):
    text = OKRS.replace("Launch the new ranking model", "Add a callback option to reduce waiting")
    async with okrtui(make(text)) as seen:
        await on_key_result(seen, 2)
        await seen.press("f")
        assert "makes an initiative of the work" in seen.footer
        await seen.press("enter")
        assert "the work is an initiative now" in seen.footer
        assert [each.title for each in seen.session.okrs.objectives[0].initiatives] == [
            "Add a callback option"
        ]


async def test_a_new_initiative_is_asked_for_work_and_not_for_a_result(make: Make):
    async with okrtui(make(OKRS)) as seen:
        await seen.press("A")
        await seen.until(lambda: "Write what you will do" in seen.text)
        await seen.press("escape", "a")
        await seen.until(lambda: "from what to what" in seen.text)


async def test_an_initiative_is_led_to_the_key_result_that_it_is_a_bet_on(make: Make):
    async with okrtui(make(OKRS + '\n  [[objectives.initiatives]]\n  title = "A chatbot"\n')) as seen:
        await on_key_result(seen, 3)
        await seen.press("f")
        assert "needs no fix" in seen.footer
        await climb(seen, ANSWER)
        await seen.press("enter")
        objective = seen.session.okrs.objectives[0]
        assert objective.key_results[-1].title == ANSWER
        assert objective.initiatives[0].expects == objective.key_results[-1].id
