"""The thin stream paints what Textual's own stream paints, with a small part of its bytes."""

from __future__ import annotations

from random import Random

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from okrtui.tui.textual_compat.difference import Abilities
from tests.thin.line import Line
from tests.thin.paintings import DEPTHS, Canvas, Painting, console_of, plainly

ABILITIES = {
    "xterm": Abilities(),
    "screen": Abilities(erases=False),
    "vt100": Abilities(erases=False, turns_off=False),
}
SIZES = {"80x24": (80, 24), "200x60": (200, 60)}


def both_streams_agree(size: tuple[int, int], depth: str, terminal: str, updates: int) -> None:
    """Paint random updates by both streams, one of them now and then held up or made to forget."""
    painting = Painting(*size, depth, seed=updates)
    plain, line, console, choice = (
        Canvas(*size),
        Line(*size, ABILITIES[terminal]),
        console_of(depth),
        Random(7),
    )
    for number, update in enumerate(painting.updates(updates)):
        plain.feed(plainly(update, console))
        line.is_free = choice.random() < 0.8
        if choice.random() < 0.01:
            line.stream.forget()
        line.take(update, DEPTHS[depth])
        if number % 10 == 0 or number == updates - 1:
            line.become_free()
            assert line.canvas.looks() == plain.looks()


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_both_streams_paint_the_same_cells(size: tuple[int, int], depth: str) -> None:
    both_streams_agree(size, depth, "xterm", 200)


@pytest.mark.parametrize("terminal", ["screen", "vt100"])
def test_both_streams_paint_the_same_cells_on_terminals_that_can_less(terminal: str) -> None:
    both_streams_agree(SIZES["80x24"], "16", terminal, 200)


@pytest.mark.slow
@pytest.mark.parametrize("terminal", ABILITIES)
@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_both_streams_paint_the_same_cells_over_thousands_of_updates(
    size: tuple[int, int], depth: str, terminal: str
) -> None:
    both_streams_agree(size, depth, terminal, 1000)


def test_without_colours_no_colour_is_ever_named() -> None:
    line = Line(80, 24)
    for update in Painting(80, 24, "none", seed=3).updates(100):
        sent = line.take(update, DEPTHS["none"])
        numbers = {part for sequence in sent.split("\x1b[")[1:] for part in _sgr(sequence)}
        assert numbers <= {"", "0", "1", "3", "4", "7", "9", "22", "23", "24", "27", "29"}


def _sgr(sequence: str) -> list[str]:
    numbers, final, _ = sequence.partition("m")
    return numbers.split(";") if final and set(numbers) <= set("0123456789;") else []


def screen(*rows: str, style: Style | None = None) -> LayoutUpdate:
    """A whole screen of some rows."""
    strips = [[Strip([Segment(row, style)])] for row in rows]
    return LayoutUpdate(strips, Region(0, 0, max(map(cell_len, rows)), len(rows)))


def part(x: int, y: int, text: str, width: int, height: int) -> ChopsUpdate:
    """A piece of one row."""
    cuts = sorted({0, x, x + len(text), width})
    chops: list[dict[int, Strip | None]] = [dict.fromkeys(cuts[:-1]) for _ in range(height)]
    chops[y][x] = Strip([Segment(text)])
    return ChopsUpdate(chops, [(y, x, x + len(text))], [cuts[1:]] * height)


def test_what_is_shown_already_costs_nothing() -> None:
    line = Line(3, 2)
    assert line.take(screen("one", "two"))
    assert line.take(screen("one", "two")) == ""


def test_a_letter_after_a_letter_costs_one_byte() -> None:
    line = Line(8, 1)
    line.take(screen("        "))
    assert line.take(part(2, 0, "a", 8, 1)).endswith("a")
    assert line.take(part(3, 0, "b", 8, 1)) == "b"


def test_a_frame_that_was_overtaken_is_never_written_and_the_newest_always() -> None:
    line = Line(5, 1)
    line.take(screen("first"))
    line.is_free = False
    for word in ("wrong", "stale", "newer", "final"):
        assert line.take(screen(word)) == ""
    assert line.stream.is_waiting
    line.become_free()
    assert len(line.sent) == 2
    assert "".join(cell.data for cell in line.canvas.row(0)) == "final"
    assert not line.stream.is_waiting


def test_a_screen_that_was_forgotten_is_painted_whole_from_any_state() -> None:
    line = Line(5, 2)
    line.take(screen("clean", "words"))
    line.canvas.feed("\x1b[7;31mgarbage\x1b[2;3H")
    line.stream.forget()
    line.stream.send()
    expected = Canvas(5, 2)
    expected.feed("clean\x1b[2Hwords")
    assert line.canvas.looks() == expected.looks()


def test_another_size_starts_from_a_blank_screen() -> None:
    line = Line(10, 2)
    line.take(screen("0123456789", "0123456789"))
    line.take(screen("01234"))
    assert "".join(cell.data for cell in line.canvas.row(0)).strip() == "01234"
    assert "".join(cell.data for cell in line.canvas.row(1)).strip() == ""


def test_a_part_of_a_screen_may_come_first() -> None:
    line = Line(6, 2)
    line.take(part(2, 1, "x", 6, 2))
    assert line.canvas.row(1)[2].data == "x"


def test_only_frames_that_could_be_seen_half_done_are_synchronised() -> None:
    line = Line(60, 4)
    line.stream.is_synchronised = True
    whole = line.take(screen(*(letter * 60 for letter in "abcd")))
    assert whole.startswith("\x1b[?2026h")
    assert whole.endswith("\x1b[?2026l")
    assert "2026" not in line.take(part(2, 1, "x", 60, 4))


def test_half_of_a_wide_character_is_never_sent() -> None:
    line = Line(6, 1)
    line.take(screen("目標  "))
    sent = line.take(screen("目標 x"))
    assert "目" not in sent
    sent = line.take(screen("a 標x "))
    assert [cell.data for cell in line.canvas.row(0)] == ["a", " ", "標", "", "x", " "]
