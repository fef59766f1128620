"""Text that would command a terminal or Textual, in every field and on every screen: shown, never obeyed."""

from __future__ import annotations

import unicodedata

import pytest

from okrtui.document.document import Document
from okrtui.okr.visible import UNSEEN
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, WIDE, Running, okrtui

HOSTILE = {
    "markup that closes nothing": "a [/] b",
    "markup that runs an action": "[@click=app.exit]x[/]",
    "markup that is not finished": "[bold red on",
    "escape": "a\x1b[2Jb\x1b[31mc",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "title and link": "\x1b]0;owned\x07\x1b]8;;http://x\x07y",
    "C1 controls": "\x9b2J\x9d52;c;eA==\x9c\x90q\x9c",
    "bidi": "abc\u202edcba\u202c\u2066x\u2069",
    "zero width": "a\u200bb\u200d\u2060\ufeffc\xad",
    "line ends": "a\nb\rc\u2028d\x85e\x0bf\x0cg",
    "NUL and DEL": "\x00a\x7fb\x08",
    "wide and combined": "日本語 한국어 e\u0301 👩‍👩‍👧‍👦 🏳️‍🌈",
    "format": "{0} {x} %s %d ${a} \\n",
}  # fmt: skip


def quoted(text: str) -> str:
    """A text as a TOML string in which all but plain letters are escaped."""
    return (
        '"'
        + "".join(each if each.isalnum() and each.isascii() else f"\\U{ord(each):08X}" for each in text)
        + '"'
    )


def objective_full_of(text: str) -> str:
    """An objective that has a text in every field that takes text."""
    value = quoted(text)
    return f"""
[[objectives]]
id = {value}
title = {value}
owner = {value}
kind = {value}
why = [{value}]
supports = {value}
enough = {quoted("no: " + text)}
{value} = {value}

  # okrtui: ignore[[/], OKR\u202e211] [@click=app.exit]x[/] \u200b
  # okrtui: ignore[OKR2\u202e11]
  # okrtui: [/] nothing
  [[objectives.key_results]]
  title = {value}
  owner = {value}
  metric = {value}
  unit = {value}
  baseline = 1
  target = 2
  checkins = [{{ note = {value}, by = {value}, value = 1.5 }}, {{ value = 1.7 }}]
  comments = [{{ text = {value}, by = {value} }}]

  [[objectives.initiatives]]
  title = {value}
  owner = {value}
  status = {value}
  expects = {value}
  signal = {value}
"""


FULL = f"version = 1\nteam = {quoted(HOSTILE['escape'])}\ncycle = {quoted(HOSTILE['clipboard'])}\n" + "".join(
    map(objective_full_of, HOSTILE.values())
)


def hold_harmless(seen: Running) -> None:
    """No cell of the screen holds a character that a terminal obeys or hides, and no segment is a control."""
    for strip in seen.strips:
        for segment in strip:
            assert segment.control is None
            unseen = {each for each in segment.text if unicodedata.category(each) in UNSEEN}
            assert not unseen, (unseen, segment.text)
            assert not (segment.style and segment.style.link)
            assert not (segment.style and segment.style.meta.get("@click"))


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_it_is_shown_on_every_screen_and_never_obeyed(make: Make, size: tuple[int, int]):
    async with okrtui(make(FULL), size=size) as seen:
        await seen.until(lambda: seen.is_judged)
        for path in seen.session.outline():
            seen.session.select(path)
            seen.app.edit_screen.show_all()
            hold_harmless(seen)
        for keys in (["1", "g"], ["l"], ["G"], ["B"]):
            await seen.press(*keys, "b")
            hold_harmless(seen)
            await seen.press("tab", "x", "escape")
            hold_harmless(seen)
        for key in (
            "m",
            "m",
            "P",
            "pagedown",
            "escape",
            "M",
            "enter",
            "enter",
            "1",
            "y",
            "S",
            "j",
            "l",
            "escape",
            "2",
            "x",
            "I",
            "escape",
            "x",
            "R",
            "escape",
            "#",
            "j",
            "escape",
            "!",
            "escape",
            "ctrl+o",
            "escape",
            "T",
        ):
            await seen.press(key)
            hold_harmless(seen)
        assert not seen.has_left
        assert "\x1b" not in seen.app.clipboard


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_every_one_of_them_is_in_the_file(text: str):
    (title,) = {each.title for each in Document.parse(FULL).okrs.objectives if each.title == text}
    assert title == text


async def test_it_may_be_pasted_into_every_line_and_answer(make: Make):
    everything = " ".join(HOSTILE.values())
    async with okrtui(make(SEARCH)) as seen:
        await seen.press("2", "enter")
        await seen.paste(everything)
        hold_harmless(seen)
        await seen.press("home", "enter", "!", "1")
        await seen.paste(everything)
        hold_harmless(seen)
        await seen.press("enter")
        hold_harmless(seen)
        await seen.press("I", "/")
        await seen.paste(everything)
        await seen.press("enter")
        hold_harmless(seen)
        await seen.press("escape", "S", "a", "n")
        await seen.paste(everything)
        await seen.press("enter")
        hold_harmless(seen)
        await seen.press("escape", "2", "/")
        await seen.paste(everything)
        hold_harmless(seen)
        await seen.press("enter")
        hold_harmless(seen)
        await seen.press("c", "enter", "enter")
        await seen.paste(everything)
        hold_harmless(seen)
        await seen.press("enter", "B")
        await seen.paste(everything)
        hold_harmless(seen)
        await seen.press("tab", "x", "shift+tab", "left", "escape", "ctrl+s")
        assert "Saved" in seen.footer
        assert (
            seen.session.okrs.objectives[0]
            .key_results[0]
            .checkins[0]
            .note.startswith("a [/] b [@click=app.exit]x[/]")
        )


async def test_a_click_on_hostile_markup_only_selects(make: Make):
    async with okrtui(make(objective_full_of("[@click=app.exit]x[/]"))) as seen:
        await seen.click("[@click=app.exit]x")
        await seen.click("[@click=app.exit]x", times=2)
        assert not seen.has_left
        assert seen.session.line is not None


@pytest.mark.parametrize("text", ["\x1b[2J", "\u202eevil", "\x9b"])
async def test_hostile_characters_are_harmless_in_the_text_screen_and_stay_in_the_file(make: Make, text: str):
    content = f'# {text}\nversion = 1\n[[objectives]]\ntitle = "Aim" # {text}\n'
    path = make(content)
    async with okrtui(path) as seen:
        await seen.until(lambda: "Aim" in seen.text)
        if seen.app.screen is seen.app.edit_screen:
            await seen.press("T")
        hold_harmless(seen)
        await seen.press("ctrl+end")
        await seen.type("# x")
        hold_harmless(seen)
        await seen.press("ctrl+s")
        hold_harmless(seen)
    assert path.read_text() == content + "# x"


async def test_a_name_of_a_file_is_shown_and_never_obeyed(make: Make):
    path = make(SEARCH, name="\x1b]0;x\x07[b]\u202e.okr.toml")
    other = make("", name="[@click=app.exit]x.okr.toml")
    async with okrtui(path, other) as seen:
        for keys in (["t"], ["ctrl+s"], ["P"], ["escape"], ["ctrl+o"], ["escape"], ["M"], ["w"], ["escape"], ["T"],
                     ["escape"], [">"], ["t"], ["q"]):  # fmt: skip
            await seen.press(*keys)
            hold_harmless(seen)


@pytest.mark.slow
async def test_a_title_of_100_kilobytes_is_shown_and_edited(make: Make):
    title = "Raise searches " + "that end in an answer " * 4500
    path = make(f'[[objectives]]\ntitle = "Aim"\nkey_results = ["{title}"]\n')
    async with okrtui(path) as seen:
        await seen.press("2", "enter")
        await seen.type("X")
        assert "answer X" in seen.text
        await seen.press("home")
        await seen.type("Y")
        assert "YRaise searches" in seen.text
        await seen.press("enter", "T")
        assert seen.session.okrs.objectives[0].key_results[0].title == f"Y{title}X"
