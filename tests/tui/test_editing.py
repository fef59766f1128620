"""The Edit screen: the cursor, the line editor, whole entries, questions in the footer, as keys do them."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.okr.model import CheckIn, KeyResult, initiative_path, key_result_path, objective_path
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, SLIM, TODAY, WIDE, okrtui

NEW = "Reduce searches without an answer from 18% to 9%"
BARE = """
[[objectives]]
title = "People find what they look for"
key_results = ["Fewer searches", "More finds"]
"""


async def test_a_new_key_result_is_written_below_the_cursor_and_saved_alone(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("2", "o")
        await seen.type(NEW)
        await seen.press("enter", "ctrl+s")
        assert "Saved search.okr.toml." in seen.footer
        assert "unsaved" not in seen.header
    saved = path.read_text()
    assert [line for line in SEARCH.splitlines() if line not in saved.splitlines()] == []
    assert saved.index("61% to 75%") < saved.index(NEW) < saved.index("Launch the new")


@pytest.mark.parametrize(
    ("keys", "path"),
    [
        (["o"], objective_path(1)),
        (["O"], objective_path(0)),
        (["a"], key_result_path(0, 2)),
        (["A"], initiative_path(0, 1)),
        (["2", "O"], key_result_path(0, 0)),
        (["2", "j", "j", "o"], initiative_path(0, 1)),
        (["2", "1", "o"], objective_path(1)),
    ],
)
@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_new_line_is_of_the_kind_that_the_cursor_is_on(make: Make, keys: list[str], path, size):
    async with okrtui(make(), size=size) as seen:
        await seen.press(*keys)
        await seen.type("New words")
        assert any("▌" in line and "New words" in line for line in seen.lines)
        await seen.press("enter")
        assert seen.session.selection == path
        assert seen.selected.title == "New words"


async def test_one_new_line_after_another_is_written_without_leaving_the_keys(make: Make):
    async with okrtui(make("")) as seen:
        await seen.press("o")
        await seen.type("An aim")
        await seen.press("ctrl+n")
        await seen.type("First")
        await seen.press("ctrl+n")
        await seen.type("Second")
        await seen.press("enter")
        (objective,) = seen.session.okrs.objectives
        assert [objective.title, *(each.title for each in objective.key_results)] == [
            "An aim",
            "First",
            "Second",
        ]


async def test_escape_leaves_the_line_as_it_was(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("enter", "ctrl+u")
        await seen.type("Gone")
        assert "Gone" in seen.text
        await seen.press("escape")
        assert "Gone" not in seen.text
        assert "unsaved" not in seen.header
        assert seen.session.document.text == SEARCH


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("keys", [["a"], ["A"], ["o"], ["enter"], ["j", "enter"]])
async def test_u_brings_back_what_was_typed_before_escape(make: Make, keys: list[str], size: tuple[int, int]):
    async with okrtui(make(), size=size) as seen:
        await seen.press(*keys)
        await seen.type(" words worth an hour")
        await seen.press("escape")
        assert "u brings back what you typed" in seen.footer
        assert seen.session.document.text == SEARCH
        await seen.press("u")
        assert any("▌" in line and "an hour" in line for line in seen.lines)
        await seen.type(" of work")
        await seen.press("enter")
        assert seen.selected.title.endswith(" words worth an hour of work")


async def test_words_that_were_left_some_steps_ago_come_back_by_a_command_of_their_own(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("a")
        await seen.type("Words worth an hour")
        await seen.press("escape", "G", "d", "u", "U")
        assert "Here are the words again" in seen.footer
        await seen.press("enter", "U")
        assert "no words were left behind" in seen.footer
        assert seen.selected.title == "Words worth an hour"


async def test_undo_within_the_line_takes_back_a_word(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("enter")
        await seen.type(" right now")
        await seen.press("ctrl+z", "enter")
        assert seen.selected.title == "People find the answer they came for right"


async def test_pasted_lines_go_into_the_line_as_one(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("enter", "ctrl+u")
        await seen.paste("People find\nwhat they\tneed\r\n")
        await seen.press("enter")
        assert seen.selected.title == "People find what they need "


async def test_that_several_lines_have_become_one_is_told(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "enter")
        await seen.paste(" and\n more")
        assert seen.session.line is not None
        assert "several lines: they are one now" in seen.footer


@pytest.mark.parametrize("text", [SEARCH, BARE], ids=["tables", "bare titles"])
async def test_several_lines_pasted_into_a_new_key_result_are_key_results_and_one_step(make: Make, text: str):
    async with okrtui(make(text)) as seen:
        before = [each.title for each in seen.session.okrs.objectives[0].key_results]
        await seen.press("2", "a")
        await seen.type("Now ")
        await seen.paste("fewer calls\r\n\r\n- More answers\n  2. Shorter\twaits\n")
        titles = [each.title for each in seen.session.okrs.objectives[0].key_results]
        assert titles == [before[0], "Now fewer calls", "More answers", "Shorter waits", *before[1:]]
        assert seen.selected.title == "Shorter waits"
        assert "3 lines pasted" in seen.footer
        await seen.press("u")
        assert "Undone: Add 3 key results" in seen.footer
        assert seen.session.document.text == text


async def test_a_pasted_document_is_refused_and_the_new_line_stays_open(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("a")
        await seen.paste("word\n" * 101)
        assert "These are 101 lines" in seen.footer
        assert seen.session.line is not None
        assert seen.session.document.text == SEARCH


async def test_a_paste_outside_a_line_runs_no_commands_and_says_where_it_would_go(make: Make):
    async with okrtui(make()) as seen:
        await seen.paste("dddq")
        assert "Nothing was pasted: a opens a key result" in seen.footer
        assert seen.session.document.text == SEARCH
        assert not seen.has_left


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_cursor_goes_through_lines_and_panes(make: Make, size: tuple[int, int]):
    async with okrtui(make(), size=size) as seen:
        await seen.press("l")
        assert seen.session.selection == key_result_path(0, 0)
        await seen.press("j", "j")
        assert seen.session.selection == initiative_path(0, 0)
        await seen.press("k")
        assert seen.session.selection == key_result_path(0, 1)
        await seen.press("h")
        assert seen.session.selection == objective_path(0)
        await seen.press("tab")
        assert seen.session.selection == key_result_path(0, 1), "where the objective was left"
        await seen.press("1", "G")
        assert seen.session.selection is not None
        assert seen.session.selection[1] == 1
        await seen.press("g")
        assert seen.session.selection == objective_path(0)


async def test_a_click_selects_and_a_second_one_opens_the_line(make: Make):
    async with okrtui(make()) as seen:
        await seen.click("Launch the new")
        assert seen.session.selection == key_result_path(0, 1)
        assert seen.session.line is None
        await seen.click("Launch the new", times=2)
        await seen.type("X")
        await seen.click("Faster search")
        assert seen.session.okrs.objectives[0].key_results[1].title == "Launch the new ranking modelX"
        assert seen.session.selection == objective_path(1)


async def test_entries_are_moved_duplicated_turned_and_brought_back(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "J")
        assert seen.session.selection == key_result_path(0, 1)
        await seen.press("L")
        assert seen.session.selection == key_result_path(1, 1)
        await seen.press("D", "i")
        assert seen.session.selection == initiative_path(1, 0)
        assert "Initiatives" in seen.text
        await seen.press("t")
        assert "Now idea." in seen.footer
        await seen.press("d")
        assert "u brings it back" in seen.footer
        for undone in (
            "Delete initiative",
            "Set status",
            "Turn into initiative",
            "Duplicate",
            "Move",
            "Move",
        ):
            await seen.press("u")
            assert f"Undone: {undone}" in seen.footer
        assert seen.session.document.text == SEARCH
        assert "unsaved" not in seen.header
        await seen.press("ctrl+r")
        assert "Done again: Move" in seen.footer


async def test_a_copied_entry_is_pasted_below_the_cursor_and_its_words_are_on_the_clipboard(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "y")
        assert "p writes it below" in seen.footer
        assert seen.app.clipboard == "Raise searches that end in an answer from 61% to 75%"
        await seen.press("1", "j", "2", "p")
        assert "Pasted." in seen.footer
        assert seen.session.selection == key_result_path(1, 1)


async def test_a_check_in_is_asked_for_in_three_questions_and_the_next_key_result_comes(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("2", "c")
        assert "1/3 Value now in % (61 to 75)" in seen.footer
        assert "enter leaves it out" in seen.footer
        await seen.type("64,5")
        await seen.press("enter")
        assert "Confidence" in seen.footer
        await seen.type("60%")
        await seen.press("enter")
        await seen.type("half way [/]")
        await seen.press("enter")
        assert "Checked in: 64.5, 60% sure, with a note." in seen.footer
        key_result = seen.session.okrs.objectives[0].key_results[0]
        assert key_result.checkins == (CheckIn(TODAY, 64.5, 0.6, "half way [/]"),)
        assert seen.session.selection == key_result_path(0, 1)
        assert "25%" in seen.line_with("Raise searches") or "25%" in seen.text


@pytest.mark.parametrize(
    ("answers", "because"),
    [
        (["much"], "A value is a number"),
        (["inf"], "A value is a number"),
        (["64", "150 %"], "Confidence runs from 0 to 1"),
        (["", "", ""], "nothing was checked in"),
    ],
)
async def test_a_check_in_that_makes_no_sense_is_refused(make: Make, answers: list[str], because: str):
    async with okrtui(make()) as seen:
        await seen.press("2", "c")
        for answer in answers:
            await seen.type(answer)
            await seen.press("enter")
        assert because in seen.footer
        assert seen.session.document.text == SEARCH


async def test_a_check_in_of_a_line_without_numbers_asks_for_the_value_alone(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "j", "c")
        assert seen.footer == "1/3 Value now enter leaves it out"


async def test_a_check_in_tells_what_was_said_the_last_time(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "c")
        for answer in ("64", "60%", "half way"):
            await seen.type(answer)
            await seen.press("enter")
        await seen.press("k", "c")
        assert f"1/3 Value now in % (61 to 75, last 64 on {TODAY})" in seen.footer
        await seen.press("enter")
        assert "2/3 Confidence of getting there (0 % to 100 %, last 60%)" in seen.footer
        await seen.press("enter")
        assert "3/3 Note: what happened, what was learned?" in seen.footer


async def test_on_forty_columns_a_question_and_what_is_typed_are_both_seen(make: Make):
    async with okrtui(make(), size=(40, 20)) as seen:
        await seen.press("j", "c")
        await seen.type("64.5")
        assert "1/3 Value now in % (61 to 75)" in seen.footer
        assert seen.footer.endswith("64.5")
        await seen.press("enter")
        await seen.type("60%")
        assert "2/3 Confidence of getting there" in seen.footer
        assert seen.footer.endswith("60%")


async def test_the_end_of_a_long_answer_is_seen_in_wide_letters_too(make: Make):
    async with okrtui(make(), size=(60, 20)) as seen:
        await seen.press("j", "c", "enter", "enter")
        await seen.type("検索" * 30 + "の終わり")
        assert seen.footer.endswith("の終わり")
        await seen.press("home")
        assert "検索検索" in seen.footer
        assert "の終わり" not in seen.footer


async def test_answers_to_a_check_in_that_was_left_stand_there_again(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("2", "c")
        for answer in ("64", "60%"):
            await seen.type(answer)
            await seen.press("enter")
        await seen.type("half way, and")
        await seen.press("escape")
        assert "your answers are there when you come back" in seen.footer
        assert seen.session.document.text == SEARCH
        await seen.press("j", "c")
        assert seen.footer.startswith("1/3 Value now enter"), "another key result has its own answers"
        await seen.press("escape", "k", "c", "enter", "enter")
        assert "half way, and" in seen.footer
        await seen.press("enter")
        assert "Checked in: 64, 60% sure, with a note." in seen.footer


async def test_escape_leaves_a_question_and_changes_nothing(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "c")
        await seen.type("64")
        await seen.press("enter", "escape")
        assert "Nothing has changed" in seen.footer
        await seen.press("j")
        assert "enter edit" in seen.footer
        assert seen.session.document.text == SEARCH


async def test_words_are_found_again_and_again_around_the_end(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("/")
        await seen.type("SEARCH")
        await seen.press("enter")
        assert seen.session.selection == key_result_path(0, 0)
        await seen.press("n")
        assert seen.session.selection == initiative_path(0, 0)
        await seen.press("n", "n")
        assert seen.session.selection == key_result_path(0, 0)
        await seen.press("N")
        assert seen.session.selection == objective_path(1)
        await seen.press("/", "ctrl+u")
        await seen.type("nowhere")
        await seen.press("enter")
        assert "No line holds “nowhere”." in seen.footer
        assert seen.session.selection == objective_path(1)


async def test_the_next_line_to_improve_is_one_key_away(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "]")
        assert isinstance(seen.selected, KeyResult)
        assert seen.selected.title == "Launch the new ranking model"
        assert "RED" in seen.text


async def test_what_is_wrong_with_an_entry_is_told_in_the_panel_and_on_a_page(make: Make):
    path = make(SEARCH.replace('owner = "dev"', "owner = 5"))
    async with okrtui(path) as seen:
        assert "1 problem (P)" in seen.header
        await seen.press("2")
        assert "line 14" in seen.text
        await seen.press("P")
        assert "search.okr.toml:14:11" in seen.text
        assert "OKR012" in seen.text


async def test_leaving_asks_only_where_something_would_be_lost(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("t", "q")
        assert "Unsaved: search.okr.toml." in seen.footer
        await seen.press("escape")
        assert not seen.has_left
        await seen.press("u", "q")
        assert seen.has_left
    async with okrtui(path) as seen:
        await seen.press("t", "q", "d")
        assert seen.has_left
    assert path.read_text() == SEARCH


async def test_a_choice_shows_every_key_however_little_room_there_is(make: Make):
    path = make()
    async with okrtui(path, size=(40, 20)) as seen:
        await seen.press("t")
        path.unlink()
        await seen.press("ctrl+s")
        for label in ("save mine as a copy", "take theirs", "overwrite theirs", "go on"):
            assert label in seen.footer
        await seen.press("!")
        assert "Saved search.okr.toml over what stood there." in seen.footer
    assert 'kind = "aspirational"' in path.read_text()


async def test_mine_can_be_kept_as_a_copy_where_the_file_was_deleted(make: Make, tmp_path: Path):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("t")
        path.unlink()
        await seen.press("ctrl+s", "c")
        assert "copy-of-search.okr.toml" in seen.footer
        await seen.press("enter")
        assert "Saved a copy" in seen.footer
    assert not path.exists()
    assert 'kind = "aspirational"' in (tmp_path / "copy-of-search.okr.toml").read_text()


async def test_a_message_stays_until_the_next_key(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("t")
        assert "Now aspirational." in seen.footer
        await seen.until(lambda: seen.is_judged)
        assert "Now aspirational." in seen.footer
        await seen.press("j")
        assert "Now aspirational." not in seen.footer


async def test_a_message_that_is_too_long_for_a_line_takes_more_of_them(make: Make):
    async with okrtui(make(), size=SLIM) as seen:
        await seen.press("j", "t")
        assert seen.footer.endswith("objectives have a kind, initiatives a status, key results neither.")
        await seen.press("j")
        assert seen.app.edit_screen.footer.size.height == 1


@pytest.mark.parametrize("confidence", ["7", "11%%", "1.5", "-1", "many"])
async def test_a_confidence_that_may_be_meant_otherwise_is_asked_for_again_with_what_was_typed(
    make: Make, confidence: str
):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("2", "c")
        await seen.type("64")
        await seen.press("enter")
        await seen.type(confidence)
        await seen.press("enter")
        assert "Confidence runs from 0 to 1" in seen.footer
        assert confidence in seen.footer
        assert seen.session.document.text == path.read_text(encoding="utf-8")


async def test_a_value_that_is_no_number_is_asked_for_again_and_no_key_escapes_to_the_lists(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "c")
        await seen.type("abc")
        await seen.press("enter")
        assert "A value is a number" in seen.footer
        await seen.press("backspace", "backspace", "backspace", "6", "4", "enter")
        assert "Confidence" in seen.footer


async def test_the_header_counts_a_new_line_as_soon_as_it_is_kept(make: Make):
    async with okrtui(make()) as seen:
        await seen.until(lambda: seen.is_judged)
        await seen.press("a")
        await seen.type("Raise answered searches from 61% to 75%")
        await seen.press("enter")
        assert "to read" not in seen.header


async def test_words_to_find_give_way_to_new_ones(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("/")
        await seen.type("zzz")
        await seen.press("enter", "/")
        assert "zzz" in seen.footer
        await seen.type("answer")
        assert "zzzanswer" not in seen.footer
        assert "answer" in seen.footer


async def test_turning_a_key_result_says_what_is_kept_as_comments_and_which_bets_it_loses(make: Make):
    text = (
        '[[objectives]]\ntitle = "An aim"\n\n[[objectives.key_results]]\nid = "kr-1"\ntitle = "One"\n'
        "baseline = 1\ntarget = 2\ncheckins = [{ value = 1 }]\n\n"
        '[[objectives.initiatives]]\ntitle = "A bet"\nexpects = "kr-1"\n'
    )
    async with okrtui(make(text), size=WIDE) as seen:
        await seen.press("2", "i")
        assert "kept as comments: 2 fields and 1 check-in; 1 initiative no longer expects it" in seen.footer
        assert seen.session.document.problems == ()
        await seen.press("u")
        assert seen.session.document.text == text


async def test_a_double_click_on_the_line_that_is_typed_keeps_what_was_typed(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("o")
        await seen.type("Calmer callers")
        await seen.click("Calmer callers", times=2)
        await seen.type(" at night")
        await seen.press("enter")
        assert seen.selected.title == "Calmer callers at night"
