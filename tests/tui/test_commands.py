"""The registry of commands: keys, palette and keys screen come from it, and each says why it cannot run now."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from okrtui.tui.commands import CONTEXT_TITLES, EVERYWHERE, all_commands
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, Running, okrtui

COMMANDS = all_commands()
HIDES_A_KEY_OF_EVERYWHERE = {"ctrl+z"}
"""Undo while typing and in the text; in the lists it is the key that every shell has for stopping a program."""


def test_every_command_has_an_id_of_its_own_that_settings_can_name():
    ids = Counter(command.id for command in COMMANDS)
    assert [each for each, times in ids.items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z_0-9]+\.[a-z_0-9]+", each) for each in ids)


def test_every_command_says_what_it_does_in_a_title_and_a_sentence():
    for command in COMMANDS:
        assert command.title[0].isupper() or command.title[0] == "$", command.id
        assert command.help[0].isupper(), command.id
        assert command.help.endswith("."), command.id
        assert command.context in CONTEXT_TITLES, command.id


def test_no_key_runs_two_commands_in_one_place():
    keys = Counter((command.context, key) for command in COMMANDS for key in command.keys)
    assert [each for each, times in keys.items() if times > 1] == []
    everywhere = {key for command in COMMANDS if command.context == EVERYWHERE for key in command.keys}
    hidden = {
        key for command in COMMANDS if command.context != EVERYWHERE for key in command.keys
    } & everywhere
    assert hidden == HIDES_A_KEY_OF_EVERYWHERE


def test_no_command_needs_a_key_that_terminals_do_not_send():
    for command in COMMANDS:
        for key in command.keys:
            assert not key.startswith("alt+"), command.id
            assert key not in ("ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j"), command.id


async def keys_page(seen: Running) -> str:
    """Everything that the keys screen lists, scrolled through."""
    await seen.press("?")
    shown = list(seen.lines)
    for _ in range(20):
        await seen.press("pagedown")
        shown += seen.lines
    return "\n".join(shown)


async def test_the_keys_screen_lists_every_command_with_its_keys(make: Make):
    async with okrtui(make()) as seen:
        page = await keys_page(seen)
        for title in CONTEXT_TITLES.values():
            assert title in page
        for command in COMMANDS:
            keys = " ".join(seen.app.keys.of(command)) or "(ctrl+p)"
            assert f"   {keys:<16} {command.title:<26} {command.help}"[:100] in page, command.id


async def test_the_keys_screen_says_what_each_key_does_where_there_is_little_room(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        page = await keys_page(seen)
        for command in COMMANDS:
            assert command.help[:40] in page, command.id


async def test_the_palette_gives_the_reason_why_a_command_cannot_run_now(make: Make):
    async with okrtui(make()) as seen:
        await seen.press("ctrl+p")
        await seen.type("paste")
        await seen.until(lambda: "Not now: nothing is copied yet" in seen.text)
        assert "Paste  (p)" in seen.text


@pytest.mark.parametrize(
    ("keys", "command", "reason"),
    [
        ([], "check in", "only a key result has check-ins"),
        ([], "key result or init", "this is an objective itself"),
        ([], "to the next obj", "this is an objective itself"),
        (["2"], "next kind", "key results neither"),
    ],
)
async def test_the_palette_says_before_enter_what_this_kind_of_line_does_not_have(
    make: Make, keys: list[str], command: str, reason: str
):
    async with okrtui(make()) as seen:
        await seen.press(*keys, "ctrl+p")
        await seen.type(command)
        await seen.until(lambda: "Not now:" in seen.text and reason in seen.text)


async def test_the_palette_runs_a_command_that_has_no_key(make: Make, tmp_path: Path):
    async with okrtui(make()) as seen:
        await seen.press("ctrl+p")
        await seen.type("save a copy")
        await seen.until(lambda: "Save a copy" in seen.text)
        await seen.press("down", "enter")
        await seen.until(lambda: "Save a copy as" in seen.footer)
        await seen.press("ctrl+u")
        await seen.type(str(tmp_path / "other.okr.toml"))
        await seen.press("enter")
        assert "Saved a copy" in seen.footer
    assert (tmp_path / "other.okr.toml").read_text() == SEARCH


async def test_a_key_that_cannot_run_its_command_says_why(make: Make):
    async with okrtui(make()) as seen:
        for key, reason in (
            ("p", "nothing is copied yet"),
            ("u", "nothing to undo"),
            ("ctrl+r", "nothing to redo"),
            ("ctrl+s", "everything is saved"),
            (">", "only one file"),
            ("c", "only a key result has check-ins"),
        ):
            await seen.press(key)
            assert reason in seen.footer, key
        assert seen.session.document.text == SEARCH


async def test_read_only_every_key_that_writes_says_why_not(make: Make):
    async with okrtui(make(), read_only=True) as seen:
        await seen.press("2")
        assert "read-only" in seen.header
        for key in (
            "enter",
            "e",
            "o",
            "O",
            "a",
            "A",
            "d",
            "D",
            "J",
            "K",
            "H",
            "L",
            "i",
            "t",
            "c",
            "E",
            "u",
            "ctrl+r",
        ):
            await seen.press(key)
            assert "only" in seen.footer or "nothing to" in seen.footer, key
        assert seen.session.document.text == SEARCH
        assert seen.session.line is None


async def test_keys_can_be_changed_and_clashes_are_reported_with_their_place(make: Make, tmp_path: Path):
    settings = '[keys]\n"entry.delete" = ["z"]\n"entry.duplicate" = ["j"]\n"entry.dance" = ["Z"]\n'
    (tmp_path / "okrtui.toml").write_text(settings)
    async with okrtui(make()) as seen:
        assert "okrtui.toml:" in seen.footer
        assert "and 1 more; P lists them" in seen.footer
        await seen.press("P")
        assert "There is no command" in seen.text
        assert "okrtui.toml:3" in seen.text
        assert "entry.duplicate" in seen.text
        await seen.press("escape", "d")
        assert seen.session.document.text == SEARCH
        await seen.press("z")
        assert len(seen.session.okrs.objectives) == 1
        await seen.press("D")
        assert len(seen.session.okrs.objectives) == 2


async def test_the_footer_offers_only_what_can_run_now(make: Make):
    async with okrtui(make()) as seen:
        assert "ctrl+s save" not in seen.footer
        await seen.press("t")
        await seen.press("j")
        assert "enter edit" in seen.footer
        await seen.press("enter")
        assert seen.footer.startswith("enter keep")
        assert "edit" not in seen.footer
    async with okrtui(make(""), size=NARROW) as seen:
        assert "enter edit" not in seen.footer
        assert seen.footer.startswith("o new")
        assert seen.footer.endswith("? keys")


@pytest.mark.parametrize(
    "command", [each for each in COMMANDS if each.context == EVERYWHERE], ids=lambda each: each.id
)
async def test_what_works_everywhere_works_before_any_file_is_open(tmp_path: Path, command):
    async with okrtui(here=tmp_path) as seen:
        if command.id != "app.suspend":
            seen.app.run_command(command)
            await seen.press("escape")
            assert seen.app.return_code in (None, 0)


@pytest.mark.parametrize("ascii", [False, True], ids=["all signs", "ascii"])
async def test_the_palette_asks_with_plain_signs(make: Make, ascii: bool):
    async with okrtui(make(), ascii=ascii) as seen:
        await seen.press("ctrl+p")
        await seen.until(lambda: "What do you want to do?" in seen.text)
        assert "> What do you want" in " ".join(seen.line_with("What do you want").split())
        assert "\N{RIGHT-POINTING MAGNIFYING GLASS}" not in seen.text
        assert not ascii or seen.text.isascii()
