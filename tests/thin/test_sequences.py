"""Single sequences: from any pen to any other, from any place to any other, and from any text to cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from okrtui.tui.textual_compat.frame import BESIDE, Frame, cells_of
from okrtui.tui.textual_compat.moves import Place, move
from okrtui.tui.textual_compat.pen import DEFAULT_PEN, Pen, change_of_pen, pen_of
from tests.thin.paintings import Canvas

WIDTH, HEIGHT = 40, 12
PENS = st.builds(
    Pen,
    st.lists(st.sampled_from(["1", "2", "3", "4", "7", "9"]), unique=True).map(
        lambda each: tuple(sorted(each))
    ),
    st.sampled_from(["", "31", "94", "38;5;120", "38;2;1;2;3"]),
    st.sampled_from(["", "41", "104", "48;5;17", "48;2;30;32;48"]),
    st.just(""),
)
PLACES = st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))
TEXTS = st.text(st.sampled_from("ab é目標●▲한\u0301\x1b\x9b\r\u202e"), max_size=12)


@given(PENS | st.none(), PENS, st.booleans())
def test_a_pen_becomes_any_other(before: Pen | None, after: Pen, turns_off: bool) -> None:
    changed, fresh = Canvas(4, 1), Canvas(4, 1)
    garbage = "\x1b[1;4;7;35;46m" if before is None else change_of_pen(None, before)
    changed.feed(garbage + change_of_pen(before, after, turns_off=turns_off) + "x")
    fresh.feed(change_of_pen(DEFAULT_PEN, after) + "x")
    assert changed.row(0)[0] == fresh.row(0)[0]


@given(PENS, PENS)
def test_a_change_of_pen_is_never_longer_than_starting_anew(before: Pen, after: Pen) -> None:
    assert len(change_of_pen(before, after)) <= len(change_of_pen(None, after))


@given(PENS, PENS)
def test_an_old_terminal_is_never_asked_to_turn_one_attribute_off(before: Pen, after: Pen) -> None:
    numbers = change_of_pen(before, after, turns_off=False).strip("\x1b[m").split(";")
    assert before == after or numbers[0] in ("", "0")


@pytest.mark.parametrize(("off", "kept"), [("2", "1"), ("1", "2")])
def test_bold_and_dim_share_the_number_that_turns_them_off(off: str, kept: str) -> None:
    both = Pen(tuple(sorted((off, kept))), "31", "41")
    assert change_of_pen(both, Pen((kept,), "31", "41")) == f"\x1b[22;{kept}m"


def test_a_style_is_named_in_the_colours_that_the_terminal_has() -> None:
    style = Style(bold=True, italic=False, color="#ff0000", bgcolor="default")
    numbers = [pen_of(style, system) for system in (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT)]
    assert numbers == [Pen(("1",), "38;2;255;0;0", ""), Pen(("1",), "38;5;196", "")]


def test_a_link_is_begun_and_ended() -> None:
    linked = pen_of(Style(link="https://example.org"), ColorSystem.STANDARD)
    assert change_of_pen(DEFAULT_PEN, linked) == "\x1b]8;;https://example.org\x1b\\"
    assert change_of_pen(linked, DEFAULT_PEN) == "\x1b]8;;\x1b\\"


def test_a_link_cannot_carry_a_sequence_of_its_own() -> None:
    linked = pen_of(Style(link="https://example.org/\x1b]52;c;aGk=\x07\x9c"), ColorSystem.STANDARD)
    assert linked.link.isprintable()


@given(PLACES, PLACES)
def test_the_cursor_gets_from_any_cell_to_any_other(start: Place, end: Place) -> None:
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.feed(move(None, start) + move(start, end))
    assert canvas.cursor == end
    assert len(move(start, end)) <= len(move(None, end))


@given(TEXTS)
def test_a_text_takes_as_many_cells_as_it_is_wide_and_no_control_character_comes_through(text: str) -> None:
    cells = cells_of(text)
    printable = "".join(character for character in text if character not in "\x1b\x9b\r")
    assert len(cells) == cell_len(printable)
    assert set("".join(cells)) <= set(printable)


@given(st.lists(st.tuples(PLACES, TEXTS), max_size=8))
def test_a_frame_never_holds_half_a_wide_character(puts: list[tuple[Place, str]]) -> None:
    frame = Frame(WIDTH, HEIGHT)
    for (x, y), text in puts:
        frame.put(x, y, text, DEFAULT_PEN)
    for row in frame.texts:
        assert len(row) == WIDTH
        for text, beside in zip(row, [*row[1:], " "], strict=True):
            assert text == BESIDE or (cell_len(text) == 2) == (beside == BESIDE)
