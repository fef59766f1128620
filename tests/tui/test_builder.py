"""Forms: B builds a key result, b asks for the parts of the line under the cursor, of an initiative for its bet."""

from __future__ import annotations

import pytest

from okrtui.quality.verdict import Zone
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, SLIM, WIDE, Running, okrtui

ANSWERS = ("new users", "find help on their own", "share", "20", "60%", "Q4")
LINE = "Raise the share of new users who find help on their own from 20% to 60% by Q4"


async def answer(seen: Running, *answers: str) -> None:
    """Types answers, going on by enter after each."""
    for each in answers:
        await seen.type(each)
        await seen.press("enter")


@pytest.mark.parametrize("size", [WIDE, SLIM], ids=["wide", "slim"])
async def test_a_key_result_is_built_of_six_answers_by_enter_alone(make: Make, size: tuple[int, int]):
    path = make()
    async with okrtui(path, size=size) as seen:
        await seen.press("B")
        await answer(seen, *ANSWERS)
        await seen.until(lambda: "GREEN" in seen.text and "score" in seen.text)
        await seen.press("enter")
        assert seen.selected.title == LINE
        assert "u takes it back" in seen.footer
        await seen.press("ctrl+s")
        assert path.read_text().count("title =") == SEARCH.count("title =") + 1
        await seen.press("u")
        assert seen.session.document.text == SEARCH


async def test_the_line_and_its_zone_follow_each_answer(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await answer(seen, "new users", "find help on their own")
        await seen.until(lambda: "New users find help on their own" in seen.line_with(" line "))
        await answer(seen, "share", "20")
        await seen.until(lambda: "YELLOW" in seen.text)
        await seen.type("60%")
        await seen.until(lambda: "GREEN  outcome × range" in seen.text)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_half_a_line_is_judged_so_far_and_says_what_it_waits_for(make: Make, size: tuple[int, int]):
    async with okrtui(make(), size=size) as seen:
        await seen.press("B")
        await answer(seen, "new users", "find help on their own")
        await seen.until(lambda: "so far ▲Y" in seen.text)
        assert "- from  - to" in seen.text
        assert not any(line.lstrip("│ ").startswith("? ") for line in seen.lines)
        await seen.press("tab")
        await seen.type("20%")
        await seen.press("tab")
        await seen.type("60%")
        await seen.until(lambda: "●G GREEN" in seen.text and "so far" not in seen.text)


async def test_the_line_can_be_edited_before_it_is_kept_and_is_left_alone_then(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await answer(seen, *ANSWERS)
        await seen.type(", in the pilot town")
        await seen.press("up", "ctrl+u")
        await seen.type("March")
        assert "pilot town" in seen.text
        await seen.press("down", "enter")
        assert seen.selected.title == f"{LINE}, in the pilot town"


async def test_a_line_that_was_emptied_comes_of_the_answers_again(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await answer(seen, *ANSWERS)
        await seen.press("ctrl+u", "up", "ctrl+u")
        await seen.type("May")
        await seen.press("tab", "enter")
        assert seen.selected.title == LINE.replace("Q4", "May")


async def test_the_panel_of_a_wide_screen_reads_the_line_that_is_built(make: Make):
    async with okrtui(make(), size=WIDE) as seen:
        await seen.until(lambda: seen.is_judged)
        assert "mission" in seen.text
        await seen.press("B")
        await answer(seen, *ANSWERS)
        await seen.until(lambda: "[●]" in seen.text)
        await seen.press("escape")
        await seen.until(lambda: "[●]" not in seen.text)


async def test_escape_leaves_a_form_and_changes_nothing(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        for key in ("B", "b"):
            await seen.press(key)
            await seen.type("words")
            await seen.press("escape")
            assert seen.session.document.text == SEARCH
            assert not seen.session.is_changed


@pytest.mark.parametrize("keys", [["B"], ["b"], ["G", "h", "b"], ["j", "j", "j", "b"], ["j", "j", "w"]])
async def test_answers_that_were_left_are_there_when_the_form_opens_again(make: Make, keys: list[str]):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press(*keys)
        await seen.type("words that I thought about")
        form = seen.app.edit_screen.questions
        assert form is not None
        answers = form.texts
        await seen.press("escape")
        assert "your answers are there when you come back" in seen.footer
        await seen.press("G", "g", *keys)
        again = seen.app.edit_screen.questions
        assert again is not None
        assert again.texts == answers
        assert "ctrl+x begins anew" in seen.footer


async def test_a_form_with_answers_of_before_can_begin_anew(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await answer(seen, "new users", "find help")
        await seen.press("escape", "B", "ctrl+x")
        form = seen.app.edit_screen.questions
        assert form is not None
        assert not any(form.texts)
        await seen.press("ctrl+z")
        assert "new users" in form.texts
        await seen.press("ctrl+x", "escape", "B")
        assert not any(seen.app.edit_screen.questions.texts)  # type: ignore[union-attr]


async def test_beginning_anew_at_a_line_shows_the_line_of_the_file(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("j", "b", "ctrl+u")
        await seen.type("nobody")
        await seen.press("ctrl+x")
        await seen.press("up", "enter")
        assert seen.session.document.text == SEARCH


async def test_answers_that_were_kept_do_not_come_back(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await answer(seen, *ANSWERS, "")
        await seen.press("h", "B")
        assert not any(seen.app.edit_screen.questions.texts)  # type: ignore[union-attr]


async def test_a_choice_that_was_left_is_there_again(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await on_initiative(seen)
        await seen.press("b", "up", "2", "escape", "b")
        assert "Launch the new ranking model" in seen.line_with("will result in")
        await seen.press("ctrl+x")
        assert "Raise searches that end" in seen.line_with("will result in")


async def test_what_is_typed_in_a_form_is_not_lost_by_leaving_the_program(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await seen.type("new users")
        await seen.press("ctrl+q")
        assert not seen.has_left
        assert "enter keeps them" in seen.footer
        await seen.press("escape", "ctrl+q")
        assert seen.has_left


@pytest.mark.parametrize("word", ["wörter ", "検索結果"], ids=["narrow", "wide"])
async def test_a_long_answer_shows_the_place_where_it_is_typed(make: Make, word: str):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("b", "tab", "end")
        await seen.paste(f" and {word * 30}end")
        assert "end" in "\n".join(seen.lines[10:18])
        assert all(strip.cell_length == NARROW[0] for strip in seen.strips)
        await seen.press("home")
        assert "find the answer" in "\n".join(seen.lines[10:18])


async def test_ctrl_z_takes_back_a_change_within_a_field(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("B")
        await seen.type("users")
        await seen.press("ctrl+u", "ctrl+z")
        assert "users" in seen.line_with(" who  ")


async def test_fields_are_filled_where_the_settings_say_so(make: Make):
    path = make()
    path.with_name("okrtui.toml").write_text("fill_fields = true\n")
    async with okrtui(path, size=NARROW) as seen:
        await seen.press("B")
        await answer(seen, *ANSWERS, "")
        await seen.press("ctrl+s")
    assert 'baseline = 20\n  target = 60\n  unit = "%"' in path.read_text()


# Objectives


async def test_an_objective_is_asked_for_by_its_parts_with_its_mission_on_the_ladder(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("G", "h", "b")
        await seen.until(lambda: "▌6 move a metric" in seen.text)
        assert all(f"{number} " in seen.text for number in range(1, 9))
        await answer(seen, "people in a hurry", "see the first result before they look up")
        await seen.until(lambda: "▌6 move a metric" not in seen.text)
        await answer(seen, "they stay")
        line = "People in a hurry see the first result before they look up, so that they stay"
        await seen.press("enter")
        assert seen.selected.title == line
        await seen.until(lambda: seen.session.zone(("objectives", 1)) is Zone.GREEN)


async def test_the_question_beside_the_ladder_leads_a_rung_up(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("b")
        await seen.until(lambda: "▌4 solve a problem" in seen.text)
        assert "How will it feel for them when that trouble is gone?" in seen.line_with("↑")


async def test_b_in_an_empty_file_builds_the_first_objective(make: Make):
    async with okrtui(make('cycle = "2026-Q4"\n'), size=NARROW) as seen:
        await seen.press("b")
        await answer(seen, "new customers", "order without a call", "", "")
        assert seen.selected.title == "New customers order without a call"


async def test_a_further_objective_is_built_from_the_palette(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("ctrl+p")
        await seen.type("build an objective")
        await seen.until(lambda: "Build an objective" in seen.text)
        await seen.press("down", "enter")
        await seen.until(lambda: "comes of the answers" in seen.text)
        await answer(seen, "new customers", "order without a call", "", "")
        titles = [each.title for each in seen.session.okrs.objectives]
        assert titles[1] == "New customers order without a call"


async def test_an_objective_has_its_parts_in_their_fields(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("b")
        assert (
            "People"
            in seen.lines[next(y for y, line in enumerate(seen.lines) if "Who will be better" in line) + 1]
        )
        await seen.press("ctrl+u")
        await seen.type("Searchers")
        assert "Searchers find the answer they came for" in seen.line_with(" line ")


# Bets


async def on_initiative(seen: Running) -> None:
    await seen.press("j", "j", "j")


async def test_the_bet_of_an_initiative_is_noted_by_keys(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await on_initiative(seen)
        await seen.press("b")
        assert "Raise searches that end in an answer" in seen.line_with("will result in")
        await seen.type("pilot group finds more")
        await seen.press("up", "2")
        assert "Launch the new ranking model" in seen.line_with("will result in")
        await seen.press("left", "left", "right", "enter", "enter")
        bet = seen.session.okrs.objectives[0].initiatives[0]
        assert (bet.expects, bet.signal) == ("kr-1", "pilot group finds more")
        assert bet.status == "doing"
        await seen.press("u")
        assert seen.session.document.text == SEARCH


async def test_a_bet_without_a_key_result_begins_with_that_question(make: Make):
    text = SEARCH.replace('  expects = "kr-1"\n', "")
    async with okrtui(make(text), size=NARROW) as seen:
        await on_initiative(seen)
        assert "→ ?" in seen.line_with("Upgrade the search engine")
        await seen.until(lambda: "OKR601" in seen.text)
        assert "- key result  - signal" in seen.text
        await seen.press("b", "right", "enter")
        await answer(seen, "pilot group finds more")
        assert seen.session.okrs.objectives[0].initiatives[0].expects == "kr-1"
        assert "→ KR 1" in seen.line_with("Upgrade the search engine")
        assert "+ key result  + signal" in seen.text


async def test_a_choice_that_was_made_is_not_lost_by_leaving_the_program(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await on_initiative(seen)
        await seen.press("b", "up", "2", "ctrl+q")
        assert not seen.has_left


async def test_every_form_fits_80_by_24_with_room_for_the_list(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        for keys in (["B"], ["b"], ["j", "b"], ["j", "j", "b"]):
            await seen.press(*keys)
            assert "esc as it was" in seen.footer
            assert "▌" in "".join(seen.lines[1:10])
            assert seen.app.edit_screen.questions is not None
            assert seen.app.edit_screen.questions.region.bottom == 23
            await seen.press("escape")
