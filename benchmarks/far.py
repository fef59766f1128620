"""A terminal far away: what comes of the round trip is the line's, what comes on top is the program's.

    python -m benchmarks.far [--key-results N]

All that a program sends arrives 90 ms later, the way there and back. Whoever asks the terminal before the first paint,
and waits for the answer, pays for it once more; so does whoever asks at each key.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure, percentile, print_table
from benchmarks.files import okr_file
from benchmarks.many import LATE
from benchmarks.subject import COLUMNS, ROWS, Subject, environment, press_slowly, type_line
from benchmarks.typing import LINE, okrtui, plain
from tests.pty.program import Program
from tests.pty.terminal import Terminal

DELAY = 0.09
"""Seconds there and back."""
_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """Seconds to the first paint, and to the echo of each key."""

    first_paint: float
    echo: list[float]


def from_afar(subject: Subject, home: Path) -> Seen:
    """A run at the end of a long line."""
    with Program(
        subject.command, terminal=Terminal(ROWS, COLUMNS), environment=environment(home), delay=DELAY
    ) as program:
        first_paint = program.wait_for(subject.ready) - program.started
        program.settle(1.0)
        press_slowly(program, (*subject.to_list, *subject.to_editor))
        return Seen(first_paint, type_line(program, LINE[:_LETTERS]).echo)


def figures(ours: Sequence[Seen], plainly: Sequence[Seen], echo: float) -> list[Figure]:
    """What it looks like from afar; `echo` is ours in milliseconds without the delay, p50."""
    first, least = (median(run.first_paint for run in runs) * 1e3 for runs in (ours, plainly))
    late, plain_late = (
        percentile([each for run in runs for each in run.echo], 50) * 1e3 for runs in (ours, plainly)
    )
    away = f"{DELAY * 1e3:.0f} ms away"
    return [
        Figure(f"start to first paint, {away}", "ms", first, least),
        Figure(f"key to echo, {away}, p50", "ms", late, plain_late, most=round(DELAY * 1e3 + echo + LATE)),
    ]


def main() -> int:
    """Measure as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--key-results", type=int, default=1_000, help="key results in the file (1000)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "measured.okr.toml")
        file.write_text(okr_file(arguments.key_results), encoding="utf-8")
        ours, plainly = (from_afar(subject, Path(folder)) for subject in (okrtui(file), plain()))
    print_table(f"{COLUMNS}x{ROWS}, {DELAY * 1e3:.0f} ms there and back", figures([ours], [plainly], 0))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
