"""Unsaved text outlives the program, and what others write to a file is seen."""

from __future__ import annotations

import errno
from pathlib import Path
from unittest.mock import Mock

import pytest
from textual.content import Content

from okrtui.document import recovery
from okrtui.document.file_bytes import digest_of
from okrtui.document.living import key_of
from okrtui.tui.safekeeping import Safekeeping
from okrtui.tui.widgets.entry_list import EntryList

from .running import Running, okrtui

TEXT = """\
[[objectives]]
title = "Callers are calm again"

  [[objectives.key_results]]
  title = "Fewer repeat calls"

  [[objectives.key_results]]
  title = "Shorter waits"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with two key results."""
    path = tmp_path / "support.okr.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


async def type_at_the_first_key_result(running: Running, words: str) -> None:
    """Opens the first key result and types behind it."""
    await running.press("l", "enter")
    await running.type(words)


async def die_with_unsaved_text(file: Path) -> None:
    """A session in which " by 5%" was typed behind the first key result dies before anything is saved."""
    with pytest.MonkeyPatch.context() as patch:
        async with okrtui(file) as running:
            await type_at_the_first_key_result(running, " by 5%")
            running.app.safekeeping.write_now()
            patch.setattr(Safekeeping, "close", _die)


async def test_what_was_typed_before_a_death_is_offered_and_recovered(file: Path) -> None:
    await die_with_unsaved_text(file)
    async with okrtui(file) as running:
        assert "Unsaved text of" in running.footer
        await running.press("r")
        assert "Fewer repeat calls by 5%" in running.session.document.text
        assert running.session.is_changed
        assert file.read_text(encoding="utf-8") == TEXT
        await running.press("u")
        assert running.session.document.text == TEXT


async def test_what_was_changed_in_the_file_since_is_joined_with_what_is_recovered(file: Path) -> None:
    await die_with_unsaved_text(file)
    file.write_text(TEXT.replace("Shorter waits", "Waits of 4 minutes"), encoding="utf-8")
    async with okrtui(file) as running:
        assert "The file has changed since" in running.footer
        await running.press("r")
        assert "joined with your changes" in running.footer
        await running.press("ctrl+s")
    assert file.read_text(encoding="utf-8") == TEXT.replace("Shorter waits", "Waits of 4 minutes").replace(
        "repeat calls", "repeat calls by 5%"
    )


async def test_what_is_recovered_never_goes_over_another_change_of_the_same_line_unasked(file: Path) -> None:
    await die_with_unsaved_text(file)
    theirs = TEXT.replace("Fewer repeat calls", "Repeat calls drop")
    file.write_text(theirs, encoding="utf-8")
    async with okrtui(file) as running:
        await running.press("r", "ctrl+s")
        assert "Repeat calls drop" in running.text and "by 5%" in running.text
        assert file.read_text(encoding="utf-8") == theirs


async def test_text_that_is_typed_without_a_pause_is_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("okrtui.tui.screens.text._PAUSE", 1000.0)
    async with okrtui(file) as running:
        await running.press("T")
        await running.type("# begun")
        (kept,) = running.app.safekeeping._kept.values()
        await running.until(lambda: kept.journal.text is not None)
        running.app.safekeeping.write_now()
        assert kept.journal.text is not None and "# begun" in kept.journal.text
        assert "# begun" not in running.session.document.text


async def test_a_text_that_could_not_be_kept_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = OSError(errno.ENOSPC, "no space")
    async with okrtui(file) as running:
        (kept,) = running.app.safekeeping._kept.values()
        with monkeypatch.context() as patch:
            patch.setattr(recovery, "write_all", Mock(side_effect=full))
            await type_at_the_first_key_result(running, " by 5%")
            await running.until(lambda: "cannot be kept for recovery" in running.footer)
            assert kept.journal.text is None
        await running.until(lambda: kept.journal.text is not None)


async def test_an_error_of_the_program_itself_leaves_what_was_typed(file: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        async with okrtui(file) as running:
            await type_at_the_first_key_result(running, " by 5%")
            (kept,) = running.app.safekeeping._kept.values()
            running.app.call_later(lambda: 1 // 0)
            await running.until(lambda: running.app._exception)
    assert kept.journal.text is not None and "by 5%" in kept.journal.text


async def test_discarded_text_is_not_offered_again(file: Path) -> None:
    await die_with_unsaved_text(file)
    async with okrtui(file) as running:
        await running.press("d", "n")
        assert "Unsaved text of" in running.footer
        await running.press("d", "y")
    async with okrtui(file) as running:
        assert "Unsaved text" not in running.footer


async def test_the_difference_can_be_looked_at_before_deciding(file: Path) -> None:
    await die_with_unsaved_text(file)
    async with okrtui(file) as running:
        await running.press("s")
        assert '+  title = "Fewer repeat calls by 5%"' in running.text
        await running.press("escape")
        assert "Unsaved text of" in running.footer


async def test_a_clean_end_leaves_nothing_to_offer(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        running.app.safekeeping.write_now()
        folder = running.app.safekeeping.folder
        kept = set(folder.glob(f"{key_of(file)}*"))
        assert kept
    assert not kept & set(folder.glob("*"))


async def test_a_second_session_is_told_of_the_first_and_may_only_read(file: Path) -> None:
    async with okrtui(file), okrtui(file) as second:
        assert "has this file open too" in second.footer
        await second.press("r")
        assert second.session.read_only
        assert "read-only" in second.header


async def test_a_change_on_disk_is_joined_with_what_was_done_here(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        file.write_text(TEXT.replace("Shorter waits", "Waits of 4 minutes"), encoding="utf-8")
        await running.until(lambda: "joined with your changes" in running.footer)
        running.line_with("Waits of 4 minutes")
        await running.press("ctrl+s")
        text = file.read_text(encoding="utf-8")
        assert "Waits of 4 minutes" in text
        assert "Fewer repeat calls by 5%" in text


async def test_the_cursor_stays_on_its_line_when_others_write_above_it(file: Path) -> None:
    async with okrtui(file) as running:
        await running.press("l", "j")
        assert running.selected.title == "Shorter waits"
        new = '  [[objectives.key_results]]\n  title = "New"\n\n'
        place = TEXT.index("  [[objectives.key_results]]")
        file.write_text(TEXT[:place] + new + TEXT[place:], encoding="utf-8")
        await running.until(lambda: "read again" in running.footer)
        assert running.selected.title == "Shorter waits"


async def test_a_question_is_answered_before_the_file_is_read_again(file: Path) -> None:
    async with okrtui(file) as running:
        await running.press("l", "j", "c")
        file.write_text(TEXT.replace("Fewer", "Far fewer"), encoding="utf-8")
        running.app.safekeeping._look_at_disk(running.session)
        await running.click("repeat calls")
        await running.press("5", "enter", "enter", "enter")
        assert [len(each.checkins) for each in running.session.okrs.objectives[0].key_results] == [0, 1]
        await running.until(lambda: "joined with your changes" in running.footer)


async def test_a_choice_does_not_outlive_the_text_that_it_was_made_on(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        file.write_text(TEXT.replace("Fewer repeat calls", "Repeat calls drop"), encoding="utf-8")
        await running.press("ctrl+s")
        file.write_text(TEXT.replace("Fewer repeat calls", "Calls stop"), encoding="utf-8")
        await running.press("m")
        await running.until(lambda: "Calls stop" in running.text)
        assert "Calls stop" in file.read_text(encoding="utf-8")


async def test_a_conflict_is_asked_about_at_save_and_nothing_is_saved_before(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        theirs = TEXT.replace("Fewer repeat calls", "Repeat calls drop")
        file.write_text(theirs, encoding="utf-8")
        await running.press("ctrl+s")
        assert "Repeat calls drop" in running.text
        assert file.read_text(encoding="utf-8") == theirs
        await running.press("escape")
        assert file.read_text(encoding="utf-8") == theirs
        await running.press("ctrl+s", "m")
        await running.until(lambda: "Saved" in running.footer)
        assert file.read_text(encoding="utf-8") == TEXT.replace(
            "Fewer repeat calls", "Fewer repeat calls by 5%"
        )


def _die(safekeeping: Safekeeping) -> None:
    """What a killed program leaves: the journal, and a lock that the system takes away."""
    for kept in safekeeping._kept.values():
        assert kept.journal._presence is not None
        kept.journal._presence.close()


async def test_what_stood_in_a_file_before_a_save_was_cut_off_can_be_taken_back(file: Path) -> None:
    new = TEXT.replace("Shorter", "Much shorter").encode()
    backup = file.with_name(f".{key_of(file)}.{digest_of(new)[:16]}.okrtui-old")
    backup.write_bytes(TEXT.encode())
    file.write_bytes(new[: len(new) // 2])
    async with okrtui(file) as running:
        assert "A save of this file was cut off" in running.footer
        await running.press("r")
        assert running.session.document.text == TEXT
        await running.press("ctrl+s")
    assert file.read_text(encoding="utf-8") == TEXT


async def test_unsaved_texts_stand_first_in_the_list_of_files(file: Path) -> None:
    await die_with_unsaved_text(file)
    other = file.with_name("other.okr.toml")
    other.write_text(TEXT, encoding="utf-8")
    async with okrtui(other, file) as running:
        await running.press("ctrl+o")
        lines = [line.strip() for line in running.lines]
        assert lines.index("Left unsaved") < lines.index("Files")
        assert file.name in lines[lines.index("Left unsaved") + 1]
        await running.press("enter")
        assert "Unsaved text of" in running.footer
        await running.press("r")
        assert running.session.path == file
        assert "Fewer repeat calls by 5%" in running.session.document.text


async def test_what_was_left_of_a_file_that_is_gone_can_be_saved_again(file: Path) -> None:
    await die_with_unsaved_text(file)
    file.unlink()
    async with okrtui(file.parent) as running:
        await running.press("enter", "r", "ctrl+s")
        await running.until(lambda: "Saved" in running.footer or "overwrite" in running.footer)
    assert "Fewer repeat calls by 5%" in file.read_text(encoding="utf-8")


async def test_a_file_that_is_no_toml_is_shown_as_text_from_the_first_picture_on(file: Path) -> None:
    file.write_text(TEXT + "x = ", encoding="utf-8")
    painted: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(EntryList, "row_content", lambda *_: painted.append("a list") or (Content(""), "text"))
        async with okrtui(file) as running:
            await running.until(lambda: "column" in running.footer)
    assert not painted


async def test_a_new_file_does_not_take_the_place_of_one_that_is_not_saved_yet(file: Path) -> None:
    async with okrtui(file) as running:
        new = file.with_name("new.okr.toml")
        first = running.app.workspace.start(new, "version = 1\n")
        assert running.app.workspace.start(new.parent / "." / new.name, "") is first


@pytest.mark.parametrize(
    ("keys", "typed"), [(["w"], "Callers wait less"), (["c", "enter", "enter"], "quiet after the move")]
)
async def test_answers_that_are_being_typed_outlive_the_program(
    file: Path, keys: list[str], typed: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        async with okrtui(file) as running:
            await running.press("l", *keys)
            await running.type(typed)
            running.app.safekeeping.write_now()
            patch.setattr(Safekeeping, "close", _die)
    async with okrtui(file) as running:
        await running.press("r")
        assert f"# {typed}" in running.session.document.text.splitlines()
        assert running.session.document.syntax_error is None


async def test_answers_that_are_left_are_not_kept(file: Path) -> None:
    async with okrtui(file) as running:
        await running.press("l", "w")
        await running.type("Callers wait less")
        running.app.safekeeping.write_now()
        (kept,) = running.app.safekeeping._kept.values()
        assert kept.journal.text is not None
        await running.press("escape")
        await running.until(lambda: kept.journal.text is None)


async def test_words_that_are_typed_past_a_question_discard_nothing(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        await running.type("qxd")
        assert not running.has_left
        assert running.session.is_changed


async def test_a_key_that_was_pressed_before_a_conflict_was_seen_settles_nothing(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        theirs = TEXT.replace("Fewer repeat calls", "Repeat calls drop")
        file.write_text(theirs, encoding="utf-8")
        for key in ("ctrl+s", "m"):
            running._send(key)
        await running.until(lambda: "Repeat calls drop" in running.text)
        assert file.read_text(encoding="utf-8") == theirs


@pytest.mark.parametrize("theirs", [b"\xff\xfe", None])
async def test_a_file_that_cannot_be_joined_is_asked_about(file: Path, theirs: bytes | None) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        file.write_bytes(theirs) if theirs else file.unlink()
        await running.press("ctrl+s")
        assert "save mine as a copy" in running.footer
        await running.press("x")
        assert "Nothing was saved" in running.footer
        await running.press("ctrl+s", "!")
    assert "by 5%" in file.read_text(encoding="utf-8")


async def test_what_cannot_be_saved_can_be_saved_as_a_copy(file: Path) -> None:
    async with okrtui(file) as running:
        await type_at_the_first_key_result(running, " by 5%")
        await running.press("enter")
        file.unlink()
        file.mkdir()
        await running.press("ctrl+s")
        assert "This is a folder" in running.footer
        await running.press("c", "enter")
        await running.until(lambda: "Saved a copy" in running.footer)
    assert "by 5%" in file.with_name(f"copy-of-{file.name}").read_text(encoding="utf-8")
