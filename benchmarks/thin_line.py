"""How far the screen is behind the fingers on a slow connection.

    python -m benchmarks.thin_line [--key-results N] [--rate BYTES ...]

Sixty keys are pressed at the pace of a fast typist, without waiting for any, while output comes through a link of so
many bytes a second. Told is the time from the last key until the screen stands still: of okrtui with the panel live, of
one Textual `Input`, and of a Textual `TextArea` in which the same words are typed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from benchmarks.files import okr_file
from benchmarks.subject import COLUMNS, ROWS, Subject, environment, python
from benchmarks.typing import LINE, okrtui, plain
from tests.pty.program import Program
from tests.pty.terminal import Terminal

_KEYS = 60
_PACE = 15
"""Keys a second."""
_TEXT_AREA = """
from textual.app import App
from textual.widgets import TextArea
class Editor(App):
    def compose(self):
        area = TextArea(open({file!r}).read())
        area.cursor_blink = False
        yield area
Editor().run()
"""


def text_area(file: Path) -> Subject:
    """A Textual application that shows a whole file in a text area, which has the focus at once and blinks not."""
    return Subject("TextArea", python("-c", _TEXT_AREA.format(file=str(file))), ready="Measured")


def lag(subject: Subject, home: Path, link: int) -> float:
    """Seconds from the last of the keys until the last byte."""
    with Program(
        subject.command, terminal=Terminal(ROWS, COLUMNS), environment=environment(home), link=link
    ) as program:
        program.wait_for(subject.ready, 120)
        program.settle(0.5, 120)
        for key in (*subject.to_list, *subject.to_editor):
            program.press(key)
            program.settle(0.3, 120)
        return _type_at_pace(program)


def _type_at_pace(program: Program) -> float:
    """Press the keys on time, whatever has been drawn by then; returns the lag."""
    due = time.perf_counter()
    for letter in islice(cycle(LINE), _KEYS):
        while (left := due - time.perf_counter()) > 0:
            program.take(left)
        program.press(letter)
        due += 1 / _PACE
    pressed = time.perf_counter()
    return program.settle(0.3, 120) - pressed


def main() -> int:
    """Measure as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--key-results", type=int, default=300, help="key results in the file (300)")
    parser.add_argument(
        "--rate", type=int, nargs="+", default=[9_600, 50_000, 125_000], help="bytes a second"
    )
    arguments = parser.parse_args()
    print(f"{COLUMNS}x{ROWS}, {_KEYS} keys at {_PACE} a second: seconds until the screen stands still")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "measured.okr.toml")
        file.write_text(okr_file(arguments.key_results), encoding="utf-8")
        subjects = [okrtui(file), plain(), text_area(file)]
        print(f"{'bytes a second':<20}{''.join(f'{subject.name:>12}' for subject in subjects)}")
        for rate in arguments.rate:
            row = [lag(subject, Path(folder), rate) for subject in subjects]
            print(f"{rate:<20,}{''.join(f'{seconds:>12.2f}' for seconds in row)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
