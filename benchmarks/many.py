"""A workspace of many files: open it, judge all of it in the background, and work on one of its files meanwhile.

python -m benchmarks.many [--files N]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, percentile, print_table
from benchmarks.files import okr_file
from benchmarks.subject import COLUMNS, ROWS, environment, press_slowly, start_seconds, type_line
from benchmarks.typing import LINE, okrtui, plain
from tests.pty.program import ENTER, ESCAPE, Program, ctrl
from tests.pty.terminal import Terminal

FILES, FOLDER = 200, "okrs"
LATE = 16
"""Milliseconds by which a key may be late, about one frame."""
_EACH = 50
"""Key results in a file."""
_LETTERS = 40
_CURSOR = "▌"


@dataclass(slots=True)
class Worked:
    """Seconds: to the first paint, of single steps, to the echo of keys, until all lines were judged."""

    first_paint: float = 0.0
    steps: dict[str, float] = field(default_factory=dict)
    typed: list[float] = field(default_factory=list)
    moved: list[float] = field(default_factory=list)
    judged: float = 0.0


def written_files(folder: Path, files: int) -> Path:
    """A folder with so many files, no two lines of them alike."""
    okrs = folder / FOLDER
    okrs.mkdir(exist_ok=True)
    for number in range(files):
        file = okrs / f"{number:03}-measured.okr.toml"
        file.write_text(okr_file(_EACH, number * _EACH), encoding="utf-8")
    return okrs


def work(okrs: Path, home: Path) -> Worked:
    """A run: find, type, undo and save in the first file; then all files are read while the cursor moves."""
    run, subject = Worked(), okrtui(okrs)
    with Program(subject.command, terminal=Terminal(ROWS, COLUMNS), environment=environment(home)) as program:
        run.first_paint = program.wait_for(subject.ready) - program.started
        program.settle(1.5)
        _work_on_a_file(program, run)
        started = time.perf_counter()
        program.press(ctrl("o"))
        program.wait_for("Files")
        run.moved = _move_while_judging(program)
        program.press("j" * (len(list(okrs.iterdir())) - 1))
        run.judged = program.wait_for(rf"{_CURSOR}  \d+-measured.okr.toml .*■R \d", 600) - started
    return run


def _work_on_a_file(program: Program, run: Worked) -> None:
    press_slowly(program, ("2", "a"))
    run.typed = type_line(program, LINE[:_LETTERS]).echo
    steps = (
        ("keep", ENTER, lambda text: "unsaved" in text),
        ("undo", "u", lambda text: "unsaved" not in text),
        ("redo", ctrl("r"), lambda text: "unsaved" in text),
        ("save", ctrl("s"), lambda text: "Saved " in text),
    )
    for name, key, is_done in steps:
        pressed = time.perf_counter()
        program.press(key)
        run.steps[name] = program.wait_until(is_done, name) - pressed
        program.settle(0.5)
    press_slowly(program, (ESCAPE, "/", "invoices"))
    pressed = time.perf_counter()
    program.press(ENTER)
    run.steps["find"] = program.wait_until(lambda text: " Find " not in text, "find") - pressed
    program.settle(0.5)


def _move_while_judging(program: Program) -> list[float]:
    """Seconds until the cursor of the list stands in another line, of forty keys while files are read."""
    echoes = []
    for key in "jk" * 20:
        before = _cursor_row(program.terminal.text)
        pressed = time.perf_counter()
        program.press(key)
        moved = program.wait_until(partial(_has_moved, before), "a move")
        echoes.append(moved - pressed)
        program.settle(0.1)
    return echoes


def _has_moved(row: int, text: str) -> bool:
    return _cursor_row(text) != row


def _cursor_row(text: str) -> int:
    rows = (number for number, line in enumerate(text.splitlines()) if _CURSOR in line)
    return next(rows, -1)


def figures(run: Worked, files: int, least: float, late: float) -> list[Figure]:
    """The rows of the table; `least` is the start of a plain application, `late` how late a key may be, both in ms."""
    step, seconds = max(run.steps.items(), key=lambda each: each[1])
    moved, typed = (percentile(echo, 95) * 1e3 for echo in (run.moved, run.typed))
    return [
        Figure(f"start to first paint, {files} files", "ms", run.first_paint * 1e3, least, most_ratio=1.4),
        Figure(f"{files} files, a letter to echo, p95", "ms", typed, most=late),
        Figure(f"{files} files, the slowest of {', '.join(run.steps)}: {step}", "ms", seconds * 1e3),
        Figure(f"{files} files, a move while all are judged, p95", "ms", moved, most=late),
        Figure(f"{files} files, until all {files * _EACH:,} lines are judged", "ms", run.judged * 1e3),
    ]


def main() -> int:
    """Measure as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=FILES, help=f"files in the workspace ({FILES})")
    arguments = parser.parse_args()
    files: int = arguments.files
    with tempfile.TemporaryDirectory() as folder:
        least = start_seconds(plain(), Path(folder)) * 1e3
        run = work(written_files(Path(folder), files), Path(folder))
    print_table(f"{COLUMNS}x{ROWS}, {files} files", figures(run, files, least, LATE))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
