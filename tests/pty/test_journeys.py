"""okrtui as a person has it: on a terminal, from the first screen to the shell's next prompt."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.pty.program import ENTER, Program, ctrl
from tests.pty.terminal import ALTERNATE_SCREEN, AT_REST, Terminal

OKRTUI = (sys.executable, "-m", "okrtui")
SURROUNDINGS = {
    "xterm-256color": {"TERM": "xterm-256color"},
    "xterm": {"TERM": "xterm"},
    "no colour": {"TERM": "xterm-256color", "NO_COLOR": "1"},
}
LINE = (("Redu", "red"), ("ce zero-result searches", "yellow"), (" from 18% to 9%", "green"))
"""A key result in three strokes, with the zone in which each leaves it."""
COLOUR = re.compile(rb"\x1b\[(?:[0-9;:]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9;:]*)?m")

BRACKETED_PASTE = 2004


@pytest.fixture
def sample(tmp_path: Path, repository: Path) -> Path:
    """A copy of a sample, to be edited."""
    return Path(shutil.copy(repository / "sample_okrs" / "search.okr.toml", tmp_path))


@contextmanager
def editor(file: Path, rows: int = 24, columns: int = 80, **surroundings: str) -> Iterator[Program]:
    """okrtui with a file, its first screen shown."""
    environment = {**os.environ, "TERM": "xterm-256color", **surroundings}
    with Program([*OKRTUI, str(file)], terminal=Terminal(rows, columns), environment=environment) as program:
        program.wait_for(r"\.okr\.toml")
        program.settle()
        yield program


def go_to_line(program: Program, words: str) -> None:
    """Find a line and open it for typing, its words taken out."""
    program.press("/")
    program.wait_for("Find")
    program.press(words, ENTER)
    program.settle()
    program.press("e", ctrl("u"))
    program.settle()


def wait_for_all_verdicts(program: Program) -> None:
    """Wait until no line waits to be judged: nothing stands behind the counts at the end of the first row."""
    program.wait_for(r"\A[^\n]*■R \d+ *\n")
    program.settle()


def wait_for_zone(program: Program, zone: str) -> None:
    """Wait until the coach shows a zone for the line under the cursor."""
    sign = {"red": "■R", "yellow": "▲Y", "green": "●G"}[zone]
    program.wait_for(f"{sign} {zone.upper()}")


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS)
@pytest.mark.parametrize(("rows", "columns"), [(24, 80), (40, 120)], ids=["80x24", "120x40"])
def test_a_line_turns_from_red_to_green_as_it_is_typed_and_alone_changes_in_the_file(
    sample: Path, rows: int, columns: int, surroundings: dict[str, str]
) -> None:
    before = sample.read_bytes().decode()
    with editor(sample, rows, columns, **surroundings) as program:
        go_to_line(program, "zero-result")
        for words, colour in LINE:
            for letter in words:
                program.press(letter)
                program.take(0.02)
            wait_for_zone(program, colour)
        program.press(ENTER, ctrl("s"))
        program.wait_for("[Ss]aved")
        program.press("q")
        assert program.wait_for_exit() == 0
    after = sample.read_bytes().decode()
    lines = zip(before.splitlines(keepends=True), after.splitlines(keepends=True), strict=True)
    [(old, new)] = [(old, new) for old, new in lines if old != new]
    assert new == old.replace("Reduce zero-result searches", "".join(words for words, _ in LINE))
    assert ("NO_COLOR" in surroundings) is not bool(COLOUR.search(program.terminal.received))


def assert_left_as_found(program: Program) -> None:
    """The terminal is again as a shell expects it: its modes, its keyboard, its line."""
    assert program.terminal.modes == AT_REST
    assert program.terminal.kitty_flags == []
    assert program.line_discipline == program.line_at_start


def test_quitting_leaves_the_terminal_as_it_was_found(sample: Path) -> None:
    with editor(sample) as program:
        assert ALTERNATE_SCREEN in program.terminal.modes
        program.press("q")
        assert program.wait_for_exit() == 0
        assert_left_as_found(program)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_signal_to_end_leaves_the_terminal_as_it_was_found(sample: Path, number: signal.Signals) -> None:
    with editor(sample) as program:
        program.send_signal(number)
        assert program.wait_for_exit() in (-number, 128 + number)
        assert_left_as_found(program)


def test_the_program_ends_when_its_window_is_closed(sample: Path) -> None:
    with editor(sample) as program:
        program.hang_up()
        assert program.wait_for_exit() != 0


def test_ctrl_z_gives_the_shell_back_and_fg_the_screen(sample: Path) -> None:
    environment = {**os.environ, "TERM": "xterm-256color", "PS1": "prompt> "}
    with Program(["bash", "--norc", "--noprofile", "-i"], environment=environment) as shell:
        shell.wait_for("prompt> ")
        shell.press(f"{shlex.join([*OKRTUI, str(sample)])}{ENTER}")
        shell.wait_for("People find")
        wait_for_all_verdicts(shell)
        screen = shell.terminal.text
        shell.press(ctrl("z"))
        shell.wait_for("Stopped")
        assert shell.terminal.modes - {BRACKETED_PASTE} == AT_REST
        shell.press("fg", ENTER)
        shell.wait_until(lambda text: text == screen, "the screen from before")
        shell.press("q")
        shell.wait_until(lambda text: text.rstrip().endswith("prompt>"), "the prompt")


def test_the_layout_follows_the_window(sample: Path) -> None:
    with editor(sample, 40, 120) as program:
        wait_for_all_verdicts(program)
        wide = program.terminal.text
        program.resize(24, 80)
        program.settle()
        program.resize(40, 120)
        program.wait_until(lambda text: text == wide, "the wide layout again")


def test_the_palette_opens_finds_and_runs_in_a_program_that_started_without_it(sample: Path) -> None:
    with editor(sample, rows=40, columns=120) as program:
        program.press(ctrl("p"))
        program.wait_for("What do you want to do")
        program.press("matrix")
        program.wait_for("Shows all lines of the file in the quality matrix")
        program.settle(0.5)
        before = len(program.terminal.received)
        program.settle(1.2)
        assert len(program.terminal.received) == before, "its cursor does not blink"
        program.press(ENTER)
        program.wait_for("Quality matrix")
