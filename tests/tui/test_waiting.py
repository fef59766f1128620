"""What the user waits for, and what waits for the user: echo before judgement, files of any length, verdicts later."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from okrtui.config.paths import cache_folder
from okrtui.okr.model import KeyPath
from okrtui.quality import assessment
from okrtui.quality.context import Context
from okrtui.tui.present.rows import Row
from okrtui.tui.screens import marking
from okrtui.tui.screens.edit import EditScreen
from okrtui.tui.widgets.entry_list import EntryList
from okrtui.workspace.session import Session
from okrtui.workspace.state import SessionState
from okrtui.workspace.verdicts import Verdicts
from tests.tui.conftest import Make
from tests.tui.running import NARROW, WIDE, Running, okrtui

LARGE = 10_000


def large_file(key_results: int) -> str:
    """A file of objectives with 100 key results each."""
    lines = []
    for objective in range(key_results // 100):
        lines.append(f'[[objectives]]\ntitle = "Aim {objective}"\n')
        lines += [
            f'[[objectives.key_results]]\ntitle = "Raise answer {objective}/{number} from 61% to 75%"\n'
            for number in range(100)
        ]
    return "\n".join(lines)


@pytest.fixture
def slow_reading(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Has the rest of a large file be read when it is said so."""
    go_on, read_whole = threading.Event(), Session.read_whole

    def read(session: Session) -> object:
        assert go_on.wait(5)
        return read_whole(session)

    monkeypatch.setattr(Session, "read_whole", read)
    return go_on


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_letter_is_on_the_screen_before_the_line_is_judged(
    make: Make, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
):
    happened: list[str] = []
    judge, paint = SessionState.line_assessment, EntryList.row_content

    def judged(session: Session, line: object) -> object:
        happened.append("judged")
        return judge(session, line)

    def painted(widget: EntryList, y: int) -> object:
        content, base = paint(widget, y)
        if "zzz" in content.plain:
            happened.append("painted")
        return content, base

    async with okrtui(make(), size=size) as seen:
        await seen.press("2", "enter")
        await seen.type("zz")
        await seen.until(lambda: not seen.app.edit_screen._is_judging_line)
        monkeypatch.setattr(SessionState, "line_assessment", judged)
        monkeypatch.setattr(EntryList, "row_content", painted)
        await seen.press("z")
        assert happened[0] == "painted"
        await seen.until(lambda: "judged" in happened)


async def test_letters_that_come_faster_than_the_coach_reads_are_judged_together(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    told: list[str] = []
    show_verdict = EditScreen.show_verdict

    def shown(screen: EditScreen) -> None:
        assert screen.session.line is not None
        told.append(screen.session.line.text)
        show_verdict(screen)

    async with okrtui(make()) as seen:
        await seen.press("2", "enter", "ctrl+u")
        await seen.until(lambda: not seen.app.edit_screen._is_judging_line)
        monkeypatch.setattr(EditScreen, "show_verdict", shown)
        await seen.type("Raise answers from 61% to 75%")
        await seen.until(lambda: told and told[-1] == "Raise answers from 61% to 75%")
        assert len(told) < len(told[-1]) / 2


async def test_the_last_verdict_is_counted_even_where_it_used_up_its_slice(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("okrtui.tui.screens.background._SLICE", 0.0)
    monkeypatch.setattr("okrtui.tui.screens.background._HEADER_EVERY", 1000.0)
    async with okrtui(make(), size=NARROW) as seen:
        await seen.until(lambda: seen.is_judged)
        await seen.until(lambda: "to read" not in seen.header)


async def test_typing_does_not_parse_the_file(make: Make, monkeypatch: pytest.MonkeyPatch):
    from okrtui.document import parsing
    from okrtui.document.document import Document

    async with okrtui(make()) as seen:
        await seen.press("2", "enter")
        monkeypatch.setattr(parsing, "parse", lambda *_: pytest.fail("the file was parsed"))
        monkeypatch.setattr(Document, "apply", lambda *_: pytest.fail("the document was changed"))
        await seen.type(" in a minute")
        await seen.press("left", "backspace", "ctrl+z", "escape")
        assert "unsaved" not in seen.header


async def test_the_file_is_judged_in_the_background_beginning_with_what_is_seen(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    judged: list[str] = []
    assess = assessment.assess_key_result

    def note(text: str, context: object) -> object:
        if threading.current_thread() is threading.main_thread():  # in another one the coach is woken
            judged.append(text)
        return assess(text, context)

    monkeypatch.setattr(assessment, "assess_key_result", note)
    async with okrtui(make(large_file(200))) as seen:
        await seen.press("2", "j", "k", "1", "G")
        await seen.until(lambda: seen.is_judged)
        await seen.until(lambda: "· " not in seen.header)
        assert sum(seen.session.counts().zones.values()) == 202
        assert len(judged) == 200, "each line once"
        assert all(text.startswith("Raise answer 0/") for text in judged[:20])


async def test_the_first_screen_waits_for_no_more_of_a_large_file_than_it_shows(
    make: Make, slow_reading: threading.Event
):
    async with okrtui(make(large_file(LARGE)), size=NARROW, at_once=True) as seen:
        assert "Raise answer 0/9 from" in seen.text
        rows = len(seen.app.edit_screen.entries.rows)
        assert rows < LARGE / 10 and "problem" not in seen.header
        slow_reading.set()
        await seen.until(lambda: len(seen.app.edit_screen.entries.rows) > LARGE)
        await seen.press("G")
        assert "Raise answer 99/99" in seen.text


async def test_keys_that_come_before_all_of_a_file_is_read_are_taken_at_once_and_work_on_all_of_it(
    make: Make, slow_reading: threading.Event
):
    async with okrtui(make(large_file(1000)), size=NARROW, at_once=True) as seen:
        rows = len(seen.app.edit_screen.entries.rows)
        await seen.press("G", "o", *"Zebras", "escape", "k", "o", *"Apes")
        assert "your keys are kept" in seen.text
        assert len(seen.app.edit_screen.entries.rows) == rows < 1010
        slow_reading.set()
        await seen.until(lambda: len(seen.app.edit_screen.entries.rows) == 1011)
        assert seen.session.line is not None
        assert (seen.session.line.text, seen.session.line.path[1]) == ("Apes", 9)
        assert "your keys are kept" not in seen.text


async def test_keys_are_served_while_the_coach_is_woken(make: Make, monkeypatch: pytest.MonkeyPatch):
    go_on, assess = threading.Event(), assessment.assess_key_result

    def slowly(text: str, context: Context) -> object:
        assert threading.current_thread() is threading.main_thread() or go_on.wait(5)
        return assess(text, context)

    monkeypatch.setattr(assessment, "assess_key_result", slowly)
    async with okrtui(make(), at_once=True) as seen:
        await seen.press("2", "j", "enter", *"zzz")
        assert seen.session.line is not None and "zzz" in seen.text
        assert "score" not in seen.text
        go_on.set()
        await seen.until(lambda: "score" in seen.text)


async def test_what_was_pressed_for_the_lists_is_not_typed_into_a_text_that_is_no_toml(
    make: Make, slow_reading: threading.Event
):
    async with okrtui(make(large_file(2000) + "\nthis is no TOML"), at_once=True) as seen:
        await seen.press("j", "o", "x")
        slow_reading.set()
        await seen.until(lambda: "this is no TOML" in seen.text)
        assert not seen.session.is_changed


async def test_a_file_that_is_broken_behind_its_first_screen_is_shown_as_text_when_that_is_known(make: Make):
    async with okrtui(make(large_file(2000) + "\nthis is no TOML")) as seen:
        await seen.until(lambda: "this is no TOML" in seen.text)


async def test_a_second_start_reads_no_line_again(make: Make, monkeypatch: pytest.MonkeyPatch):
    path = make(large_file(200))
    async with okrtui(path) as seen:
        await seen.until(lambda: seen.is_judged and list(cache_folder().glob("verdicts/*.verdicts")))
        counts = seen.session.counts()
    monkeypatch.setattr(Verdicts, "judge", lambda *_: pytest.fail("a line was read again"))
    async with okrtui(path) as seen:
        await seen.until(lambda: seen.is_judged)
        assert seen.session.counts() == counts


async def test_a_second_look_at_all_files_reads_no_line_again(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("a", "b", "c"):
        lines = [f'"Raise {name} {number} from 61% to 75%",' for number in range(24)]
        text = '[[objectives]]\ntitle = "Aim"\nkey_results = [\n'
        make(f"{text}{chr(10).join(lines)}]\n", name=f"{name}.okr.toml")
    before = len(list(cache_folder().glob("verdicts/*.verdicts")))
    async with okrtui(tmp_path) as seen:
        await seen.press("ctrl+o")
        await seen.until(lambda: len(list(cache_folder().glob("verdicts/*.verdicts"))) == before + 3)
    monkeypatch.setattr(Verdicts, "judge", lambda *_: pytest.fail("a line was read again"))
    async with okrtui(tmp_path) as seen:
        await seen.press("ctrl+o")
        await seen.until(lambda: seen.text.count("●G 24") == 3)


async def test_ten_thousand_key_results_open_scroll_and_find_their_end(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    described: set[KeyPath | None] = set()
    describe = EditScreen.describe

    def note(screen: EditScreen, row: Row) -> object:
        described.add(row.path)
        return describe(screen, row)

    monkeypatch.setattr(EditScreen, "describe", note)
    async with okrtui(make(large_file(LARGE)), size=NARROW) as seen:
        widgets = len(list(seen.app.screen.walk_children()))
        assert widgets < 12
        assert len(seen.app.edit_screen.entries.rows) == LARGE + LARGE // 100
        described.clear()
        await seen.press("j")
        assert len(described) <= 2 * 24
        described.clear()
        await seen.press("G")
        assert "Raise answer 99/99" in seen.text
        assert len(described) <= 2 * 24
        described.clear()
        await seen.press("pageup", "pageup")
        assert len(described) <= 4 * 24
        await seen.press("o")
        await seen.type("One more")
        await seen.press("escape", "g")
        assert "Aim 0" in seen.lines[1]
        assert len(list(seen.app.screen.walk_children())) == widgets


def words_in_panel(seen: Running) -> str:
    """The words that the panel shows with their evidence; none before the coach has read the first of them."""
    shown = seen.app.edit_screen.quality._judged
    if shown is None or shown.assessment is None:
        return ""
    return (shown.words or shown.assessment).text


async def test_a_word_comes_to_the_panel_when_it_has_ended(make: Make, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(marking, "_AT_REST", 600.0)
    async with okrtui(make()) as seen:
        await seen.press("2", "enter", "ctrl+u")
        await seen.type("Reduce searches without ")
        await seen.until(lambda: words_in_panel(seen) == "Reduce searches without ")
        await seen.press("a")
        await seen.until(lambda: not seen.app.edit_screen._is_judging_line)
        assert words_in_panel(seen) == "Reduce searches without "
        await seen.press("n", "space")
        await seen.until(lambda: words_in_panel(seen) == "Reduce searches without an ")


async def test_a_word_that_has_not_ended_comes_to_the_panel_when_the_keys_rest(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("2", "enter", "ctrl+u")
        await seen.type("Raise answers go")
        await seen.until(lambda: words_in_panel(seen) == "Raise answers go")


async def test_words_that_change_what_the_coach_says_come_to_the_panel_at_once(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(marking, "_AT_REST", 600.0)
    async with okrtui(make()) as seen:
        await seen.press("2", "j", "enter", "ctrl+u")
        await seen.type("Raise answers from 61% to ")
        await seen.until(lambda: words_in_panel(seen) == "Raise answers from 61% to ")
        await seen.press("7")
        await seen.until(lambda: words_in_panel(seen) == "Raise answers from 61% to 7")
