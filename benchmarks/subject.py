"""A program under measurement: started on a pseudo-terminal, typed into, and timed from outside."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice, pairwise
from pathlib import Path

from tests.pty.program import NotSeenError, Program
from tests.pty.terminal import Terminal

ROWS, COLUMNS = 40, 120
_QUIET = 0.12
"""Seconds without output after which a program is taken to be done with a key."""
_AT_REST = 1.5
"""Seconds without output after which a program that has started is taken to have read its file."""
_LONGEST = 5.0
"""Seconds to wait for the echo of a key before giving up."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is started and how one gets into its line editor.

    `ready` is a pattern that its first whole screen shows; `to_list` are keys that lead to a list entry
    (none where there is no list), `to_editor` those that open an empty line, `editing` a pattern that then
    shows.
    """

    name: str
    command: tuple[str, ...]
    ready: str
    to_list: tuple[str, ...] = ()
    to_editor: tuple[str, ...] = ()
    editing: str = ""


@dataclass(slots=True)
class Keys:
    """What single keys cost: seconds to the echo, seconds until nothing more came, bytes."""

    echo: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    size: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """What one run of a program showed. Times in seconds, memory in bytes, CPU in seconds a key.

    `text_at_start` is the size of what stands on the first screen, see `painted_size`.
    """

    first_paint: float = 0.0
    bytes_at_start: int = 0
    text_at_start: int = 0
    bytes_at_rest: int = 0
    typing: Keys = field(default_factory=Keys)
    moving: Keys = field(default_factory=Keys)
    cpu_a_key: float = 0.0
    memory: int = 0


def environment(home: Path, term: str = "xterm-256color") -> dict[str, str]:
    """Surroundings without anybody's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "CACHE")}
    return {**kept, **places, "HOME": str(home), "TERM": term, "LANG": "C.UTF-8"}


def python(*arguments: str) -> tuple[str, ...]:
    """The command that runs Python as this process does."""
    return (sys.executable, *arguments)


def measure(subject: Subject, line: str, home: Path, *, moves: int = 12, rest: float = 2.0) -> Run:
    """Start a program, look at it at rest, move in its list, type a line into its editor, and end it."""
    run = Run()
    with Program(subject.command, terminal=Terminal(ROWS, COLUMNS), environment=environment(home)) as program:
        run.first_paint = program.wait_for(subject.ready) - program.started
        program.settle(_AT_REST)
        run.bytes_at_start = len(program.terminal.received)
        run.text_at_start = painted_size(program.terminal)
        run.bytes_at_rest = _bytes_while_resting(program, rest)
        if subject.to_list:
            press_slowly(program, subject.to_list)
            run.moving = _move(program, moves)
        press_slowly(program, subject.to_editor)
        program.wait_for(subject.editing)
        before = cpu_seconds(program.process.pid)
        run.typing = type_line(program, line)
        run.cpu_a_key = (cpu_seconds(program.process.pid) - before) / len(line)
        run.memory = resident_bytes(program.process.pid)
    return run


def measure_at_once(subject: Subject, line: str, home: Path) -> Keys:
    """Start a program and type a line into its editor as soon as its first screen is there, while it is still at work.

    The echo is told only: what else comes belongs to that work.
    """
    with Program(subject.command, terminal=Terminal(ROWS, COLUMNS), environment=environment(home)) as program:
        program.wait_for(subject.ready)
        for key in (*subject.to_list, *subject.to_editor):
            program.press(key)
            program.settle(_QUIET, _LONGEST)
        return type_line(program, line)


def start_seconds(subject: Subject, home: Path) -> float:
    """The time from the start of a program to its first paint."""
    with Program(subject.command, terminal=Terminal(ROWS, COLUMNS), environment=environment(home)) as program:
        return program.wait_for(subject.ready) - program.started


def painted_size(terminal: Terminal) -> int:
    """The bytes of a screen's text with its colours: its lines as far as they are written, UTF-8, and for each change
    of style between neighbours a sequence that names the new one, 9 bytes a colour and 2 an attribute.
    """
    size = 0
    for row, line in enumerate(terminal.lines):
        written = line.rstrip()
        size += len(written.encode()) + 1
        styles = [terminal.cell(row, column)[1:] for column in range(len(written))]
        size += sum(_style_size(style) for style, before in pairwise([*styles, None]) if style != before)
    return size


def _style_size(style: Sequence[str | bool] | None) -> int:
    foreground, background, *attributes = style or ("default", "default")
    return 3 + 9 * ((foreground != "default") + (background != "default")) + 2 * sum(map(bool, attributes))


def cpu_seconds(process: int) -> float:
    """The processor time that a process has used, all its threads together (Linux)."""
    clocks = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(clock.read_text().split()[0]) for clock in clocks) / 1e9


def resident_bytes(process: int) -> int:
    """The memory that a process holds (Linux)."""
    status = Path(f"/proc/{process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


def _bytes_while_resting(program: Program, seconds: float) -> int:
    before, end = len(program.terminal.received), time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        program.take(left)
    return len(program.terminal.received) - before


def press_slowly(program: Program, keys: Sequence[str]) -> None:
    """Press keys, each when nothing more comes of the one before."""
    for key in keys:
        program.press(key)
        program.settle(4 * _QUIET)


def _move(program: Program, times: int) -> Keys:
    """Go down and up a list that has at least four entries."""
    keys = Keys()
    for key in islice(cycle("jjjkkk"), times):
        _time_key(program, key, "", keys)
    return keys


def type_line(program: Program, line: str) -> Keys:
    """Type a line, a key at a time."""
    keys = Keys()
    for position, letter in enumerate(line):
        _time_key(program, letter, line[: position + 1].rsplit(" ", 1)[-1], keys)
    return keys


def _time_key(program: Program, key: str, word: str, keys: Keys) -> None:
    """Press a key and take its cost.

    The echo is the first whole frame that holds the word as typed so far and differs in its text from the
    screen before; for a key that changes no word (a blank, a cursor key) it is the first frame.
    """
    before, size = program.terminal.text, len(program.terminal.received)
    pressed = time.perf_counter()
    program.press(key)
    if not program.take(_LONGEST):
        raise NotSeenError(f"{key!r} changed nothing; the screen:\n{before}")
    echoed = program.wait_until(
        lambda text: not word or (word in text and text != before), repr(key), _LONGEST
    )
    keys.echo.append(echoed - pressed)
    keys.settled.append(program.settle(_QUIET) - pressed)
    keys.size.append(len(program.terminal.received) - size)
