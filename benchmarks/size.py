"""A large file: how long until it is on the screen, how a key in its lists and in its line editor feels.

    python -m benchmarks.size [--key-results N] [--rounds N]

Told beside the plain Textual application and beside the time that `tomllib` takes for the same file, since
nobody can open a file in less than both together.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import tomllib
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure, percentile, print_table
from benchmarks.files import okr_file
from benchmarks.subject import Run, measure
from benchmarks.typing import LINE, okrtui, plain

_MOVES = 40


def parse_seconds(text: str) -> float:
    """The time that tomllib takes for a text, the best of three."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        tomllib.loads(text)
        times.append(time.perf_counter() - started)
    return min(times)


def figures(ours: list[Run], plainly: list[Run], parse: float) -> list[Figure]:
    """The figures of a large file; the first is judged by twice the plain application and tomllib's time."""
    first, least = median(run.first_paint for run in ours), median(run.first_paint for run in plainly)
    echo = [value for run in plainly for value in run.typing.echo]
    rows = [
        ("a key in the list to echo", [value for run in ours for value in run.moving.echo]),
        ("a key in the line editor to echo", [value for run in ours for value in run.typing.echo]),
    ]
    return [
        Figure("start to first paint", "ms", first * 1e3, least * 1e3, most=(2 * least + parse) * 1e3),
        Figure("tomllib alone", "ms", parse * 1e3),
        *(
            Figure(
                f"{name}, p{percent}",
                "ms",
                percentile(values, percent) * 1e3,
                percentile(echo, percent) * 1e3,
            )
            for name, values in rows
            for percent in (50, 95)
        ),
        Figure("memory", "MB", ours[0].memory / 1e6, plainly[0].memory / 1e6),
    ]


def main() -> int:
    """Measure as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--key-results", type=int, default=10_000, help="key results in the file (10000)")
    parser.add_argument("--rounds", type=int, default=2, help="rounds of both programs (2)")
    arguments = parser.parse_args()
    text = okr_file(arguments.key_results)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "measured.okr.toml")
        file.write_text(text, encoding="utf-8")
        ours, plainly = [], []
        for _ in range(arguments.rounds):
            ours.append(measure(okrtui(file), LINE, Path(folder), moves=_MOVES))
            plainly.append(measure(plain(), LINE, Path(folder)))
    print_table(f"{arguments.key_results:,} key results", figures(ours, plainly, parse_seconds(text)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
