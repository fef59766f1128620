"""What a terminal sends is read as what was meant: a paste is text whatever is in it, and nothing ends the reading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import constants, events
from textual.message import Message

from okrtui.tui.textual_compat import keyboard
from okrtui.tui.textual_compat.keyboard import PASTE_END, PASTE_START, PasteParser

HOSTILE = [
    "\x1b",
    "\x1b[A",
    "\x1b[2J",
    "\x1b[<0;1;1M",
    "d",
    "q",
    "\n",
    "\x1b[200",
    "\x1b[20",
    "1~",
    "é",
    "日",
    "[",
]
SCRAPS = [
    *HOSTILE,
    "\x1b[99999999999u",
    "\x1b[1:2u",
    "\x1b[1114112u",
    "\x1b[48;",
    ":",
    "u",
    "\x1b[M",
    "\x1bO",
]


def pieces(data: str, cuts: list[int]) -> list[str]:
    """A text in pieces, as it may come over a line."""
    places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[start:end] for start, end in pairwise(places)]


def read(sent: list[str]) -> list[Message]:
    """The messages of what was sent, with a look at the clock after each piece, and a pause at the end."""
    parser, found = PasteParser(), list[Message]()
    for piece in sent:
        found += [*parser.feed(piece), *parser.tick()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyboard, "monotonic", lambda: float("inf"))
        found += parser.tick()
    return found


@given(st.lists(st.sampled_from(HOSTILE)), st.lists(st.integers(0, 200), max_size=5))
def test_whatever_is_pasted_is_one_text_and_no_key(scraps: list[str], cuts: list[int]):
    text = "".join(scraps).replace(PASTE_END, "")
    found = read(pieces(f"a{PASTE_START}{text}{PASTE_END}\x1b[B", cuts))
    assert [each.key for each in found if isinstance(each, events.Key)] == ["a", "down"]
    assert [each.text for each in found if isinstance(each, events.Paste)] == [text]


@given(st.lists(st.sampled_from(SCRAPS)), st.lists(st.integers(0, 200), max_size=5))
def test_nothing_that_comes_ends_the_reading(scraps: list[str], cuts: list[int]):
    sent = pieces("".join(scraps), cuts)
    found = read([*sent, PASTE_END, "\x1b[B", "x"])
    assert isinstance(found[-1], events.Key) and found[-1].key == "x"


def test_an_escape_is_a_key_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch):
    now = [0.0]
    monkeypatch.setattr(keyboard, "monotonic", lambda: now[0])
    parser = PasteParser()
    assert [*parser.feed("\x1b"), *parser.tick()] == []
    now[0] = constants.ESCAPE_DELAY
    (key,) = parser.tick()
    assert isinstance(key, events.Key) and key.key == "escape"


def test_an_escape_before_a_paste_comes_before_it():
    found = read(["\x1b", f"{PASTE_START}x{PASTE_END}"])
    assert [type(each) for each in found] == [events.Key, events.Paste]
