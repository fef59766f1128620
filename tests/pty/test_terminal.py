"""The instruments are tried before anything is measured with them."""

from __future__ import annotations

import pytest

from tests.pty.terminal import Terminal


def test_text_stands_where_it_was_put() -> None:
    terminal = Terminal(rows=3, columns=10)
    terminal.feed(b"\x1b[2;3Hhere")
    assert terminal.lines == [" " * 10, "  here    ", " " * 10]


def test_a_sequence_may_come_in_two_pieces() -> None:
    terminal = Terminal(rows=2, columns=10)
    terminal.feed(b"a\x1b[2;")
    terminal.feed(b"4Hb\xc3")
    terminal.feed(b"\xa9")
    assert terminal.lines == ["a         ", "   bé     "]


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        (b"\x1b[c", b"\x1b[?62;22c"),
        (b"\x1b[5n", b"\x1b[0n"),
        (b"ab\x1b[6n", b"\x1b[1;3R"),
        (b"\x1b[?2026$p", b"\x1b[?2026;2$y"),
        (b"\x1b[?2026h\x1b[?2026$p", b"\x1b[?2026;1$y"),
        (b"\x1b[?9999$p", b"\x1b[?9999;0$y"),
        (b"\x1b]11;?\x1b\\", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
        (b"\x1b]10;?\x07", b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\"),
        (b"\x1b[?2048h", b"\x1b[48;24;80;384;640t"),
    ],
)
def test_a_question_is_answered(query: bytes, answer: bytes) -> None:
    assert Terminal().feed(query) == answer


def test_a_terminal_without_a_mode_says_so() -> None:
    assert Terminal(supports=frozenset()).feed(b"\x1b[?2048$p\x1b[?2048h") == b"\x1b[?2048;0$y"


def test_the_main_screen_comes_back_after_the_alternate_one() -> None:
    terminal = Terminal(rows=1, columns=8)
    terminal.feed(b"shell\x1b[?1049h\x1b[1;1Heditor")
    assert terminal.text == "editor  "
    terminal.feed(b"\x1b[?1049l")
    assert terminal.text == "shell   "


def test_modes_and_keyboard_flags_are_remembered() -> None:
    terminal = Terminal()
    terminal.feed(b"\x1b[?1000;1006h\x1b[?25l\x1b[>25u")
    assert terminal.modes == {7, 1000, 1006} and terminal.kitty_flags == [25]
    terminal.feed(b"\x1b[?1000l\x1b[?1006l\x1b[?25h\x1b[<u")
    assert terminal.modes == {7, 25} and terminal.kitty_flags == []


def test_nothing_is_to_be_read_inside_a_frame() -> None:
    terminal = Terminal()
    terminal.feed(b"\x1b[?2026hhalf")
    assert not terminal.is_between_frames
    terminal.feed(b" done\x1b[?2026l")
    assert terminal.is_between_frames


def test_a_repeated_character_is_drawn() -> None:
    terminal = Terminal(rows=1, columns=6)
    terminal.feed(b"-\x1b[4b")
    assert terminal.text == "----- "


def test_a_wide_character_takes_two_cells() -> None:
    terminal = Terminal(rows=1, columns=6)
    terminal.feed("a日b".encode())
    assert terminal.text == "a日b  " and terminal.cell(0, 3).data == "b"


def test_a_new_size_is_reported_to_who_asked_for_it() -> None:
    terminal = Terminal()
    assert terminal.resize(40, 120) == b""
    terminal.feed(b"\x1b[?2048h")
    assert terminal.resize(30, 100) == b"\x1b[48;30;100;480;800t"
