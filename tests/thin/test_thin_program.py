"""The thin stream as a terminal has it: what okrtui sends, and what stands on the screen whatever happens to it."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.pty.program import Program, ctrl
from tests.pty.terminal import Terminal

OKRTUI = ("-m", "okrtui")
SGR = re.compile(rb"\x1b\[([0-9;:]*)m")
COLOUR = re.compile(rb"3[0-9]|4[0-9]|9[0-7]|10[0-7]")
WITHOUT_INSIDE = """
from okrtui.tui.textual_compat import stream
def put(update, frame, system):
    raise AttributeError("Textual has changed")
stream.put = put
from okrtui.cli.main import main
raise SystemExit(main())
"""
LOST = "\x1b[2J\x1b[1;31;44m\x1b[5;7Hwritten by somebody else\x1b[H"


@pytest.fixture
def sample(tmp_path: Path, repository: Path) -> Path:
    """A copy of a sample, to be edited."""
    return Path(shutil.copy(repository / "sample_okrs" / "search.okr.toml", tmp_path))


@contextmanager
def editor(
    file: Path,
    start: Sequence[str] = OKRTUI,
    supports: frozenset[int] = Terminal.supports,
    **surroundings: str,
) -> Iterator[Program]:
    """okrtui with a file at rest after its first screen."""
    environment = {**os.environ, "TERM": "xterm-256color", **surroundings}
    command = [sys.executable, *start, str(file)]
    with Program(command, terminal=Terminal(40, 120, supports), environment=environment) as program:
        program.wait_for("GREEN|YELLOW|RED")
        program.wait_until(lambda text: "to read" not in text, "a file that is judged")
        program.settle(1)
        yield program


@pytest.mark.parametrize("surroundings", [{"NO_COLOR": "1"}, {"TERM": "vt100"}], ids=["NO_COLOR", "vt100"])
def test_no_colour_is_named_where_there_is_none(sample: Path, surroundings: dict[str, str]) -> None:
    with editor(sample, **surroundings) as program:
        program.press("j", "e", "XYZ")
        program.wait_for("XYZ")
        program.settle()
        numbers = {number for found in SGR.findall(program.terminal.received) for number in found.split(b";")}
        assert not [number for number in numbers if COLOUR.fullmatch(number)]
        assert b"7" in numbers


def test_the_screen_is_painted_once_at_the_start(sample: Path) -> None:
    with editor(sample) as program:
        received = bytes(program.terminal.received)
        assert received.count(b"\x1b[2J") == 1
        assert received.count(sample.name.encode()) == 1


def test_at_rest_nothing_is_sent(sample: Path) -> None:
    with editor(sample) as program:
        before = len(program.terminal.received)
        program.settle(1.2)
        assert len(program.terminal.received) == before


def test_a_mouse_that_moves_over_the_screen_costs_nothing(sample: Path) -> None:
    with editor(sample) as program:
        before = len(program.terminal.received)
        for place in range(20):
            program.press(f"\x1b[<35;{5 + 5 * place};{3 + place}M")
        program.settle(0.5)
        assert len(program.terminal.received) == before


def test_a_letter_costs_few_bytes(sample: Path) -> None:
    with editor(sample) as program:
        program.press("j", "o")
        program.settle()
        costs = []
        for letter in "Raise the share of searches":
            before = len(program.terminal.received)
            program.press(letter)
            program.settle()
            costs.append(len(program.terminal.received) - before)
        assert sorted(costs)[len(costs) // 2] < 120


def test_a_screen_that_somebody_wrote_into_is_painted_anew_on_demand(sample: Path) -> None:
    with editor(sample) as program:
        before = program.terminal.text
        program.terminal.feed(LOST.encode())
        assert program.terminal.text != before
        program.press(ctrl("l"))
        program.settle()
        assert program.terminal.text == before


def test_the_screen_comes_back_whole_from_the_editor(sample: Path) -> None:
    with editor(sample, EDITOR="sh -c 'clear; printf garbage'") as program:
        before = program.terminal.lines
        program.press("E")
        program.settle(0.5)
        assert program.terminal.lines[:-1] == before[:-1]


@pytest.mark.parametrize("supports", [{2026}, {2026, 2048}, set[int]()], ids=["signal", "in band", "neither"])
def test_a_storm_of_sizes_leaves_no_trace(sample: Path, supports: set[int]) -> None:
    with editor(sample, supports=frozenset(supports)) as program:
        before = program.terminal.text
        for rows, columns in ((24, 80), (50, 132), (10, 40), (40, 120)):
            program.resize(rows, columns)
        program.wait_until(lambda text: text == before, "the screen as it was")


def test_frames_that_are_overtaken_while_nobody_reads_are_not_sent(sample: Path) -> None:
    with editor(sample) as program:
        before, received = program.terminal.text, len(program.terminal.received)
        program.press(ctrl("l"))
        program.settle(0.5)
        one = len(program.terminal.received) - received
        for _ in range(20):
            program.press(*[ctrl("l")] * 50)
            time.sleep(0.1)
        program.settle(1)
        assert len(program.terminal.received) - received < 100 * one
        assert program.terminal.text == before


def test_the_shell_gets_a_plain_pen(sample: Path) -> None:
    with editor(sample) as program:
        program.press("q")
        assert program.wait_for_exit() == 0
        assert b"\x1b[m\x1b[?1049l" in program.terminal.received


def test_where_textual_is_not_as_expected_its_own_stream_shows_the_same(sample: Path) -> None:
    with editor(sample) as program:
        expected = program.terminal.text
    with editor(sample, ("-c", WITHOUT_INSIDE)) as program:
        program.wait_until(lambda text: text == expected, "the same screen")
        program.press("j")
        program.settle()
        assert program.terminal.text != expected
