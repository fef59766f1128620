"""Typing a key result with the panel live, against the plainest Textual application, in one interleaved run.

    python -m benchmarks.typing [--rounds N] [--key-results N]
    python -m benchmarks.typing --check

The plain application has one `Input` and nothing else, so its figures are the least that Textual can do on
this machine at this moment: times are told and judged as ratios to it, bytes as they are. `--check` is the
short form for CI: it fails where bytes have doubled over the recorded ones or the echo is late beyond
doubt, never by the clock.
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure, percentile, print_table
from benchmarks.files import okr_file
from benchmarks.subject import COLUMNS, ROWS, Run, Subject, measure, python

LINE = "Reduce searches that end without an answer from 18% to 9% by the end of December"
PLAIN_APP = Path(__file__).parent.parent / "tests" / "pty" / "plain_app.py"
RECORDED = Path(__file__).with_name("typing.toml")
BEYOND_DOUBT = 3.0
"""A ratio of key to echo that no other load on the machine explains."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure to be taken of the runs of a program; `alone` where the plain application has none."""

    name: str
    unit: str
    take: Callable[[Sequence[Run]], float]
    most: float | None = None
    most_ratio: float | None = None
    alone: bool = False


def middle(what: str, scale: float = 1) -> Callable[[Sequence[Run]], float]:
    """The median over the runs of one of their attributes."""
    return lambda runs: median(attrgetter(what)(run) for run in runs) * scale


def keys(what: str, percent: float, scale: float = 1) -> Callable[[Sequence[Run]], float]:
    """A percentile over all keys of all runs of one of their figures."""
    return lambda runs: (
        percentile([value for run in runs for value in attrgetter(what)(run)], percent) * scale
    )


MEASURES = (
    Measure("start to first paint", "ms", middle("first_paint", 1e3), most_ratio=1.4),
    Measure("key to echo, p50", "ms", keys("typing.echo", 50, 1e3)),
    Measure("key to echo, p95", "ms", keys("typing.echo", 95, 1e3), most_ratio=1.5),
    Measure("key to settled, p50", "ms", keys("typing.settled", 50, 1e3)),
    Measure("key to settled, p95", "ms", keys("typing.settled", 95, 1e3)),
    Measure("a key, p50", "bytes", keys("typing.size", 50), most=250),
    Measure("a key, p95", "bytes", keys("typing.size", 95)),
    Measure("a key, max", "bytes", keys("typing.size", 100), most=1200),
    Measure("a cursor key in the list, p50", "bytes", keys("moving.size", 50), most=900, alone=True),
    Measure("a cursor key to settled, p50", "ms", keys("moving.settled", 50, 1e3), alone=True),
    Measure("at start", "bytes", middle("bytes_at_start")),
    Measure("at rest, 2 s", "bytes", middle("bytes_at_rest"), most=0),
    Measure("processor a key", "ms", middle("cpu_a_key", 1e3)),
    Measure("memory", "MB", middle("memory", 1e-6)),
)


def okrtui(file: Path) -> Subject:
    """okrtui with a file, and how one gets to a new key result in it."""
    return Subject(
        "okrtui", python("-m", "okrtui", str(file)), ready="measured.okr", to_list=("1",), to_editor=("a",)
    )


def plain() -> Subject:
    """The Textual application with one input line, which has the focus at once."""
    return Subject("plain", python(str(PLAIN_APP)), ready="ready")


def run_rounds(key_results: int, rounds: int) -> dict[str, list[Run]]:
    """Measure both programs by turns, the order changing from round to round."""
    runs: dict[str, list[Run]] = {"okrtui": [], "plain": []}
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "measured.okr.toml")
            file.write_text(okr_file(key_results), encoding="utf-8")
            subjects = [okrtui(file), plain()]
            for subject in subjects if number % 2 == 0 else reversed(subjects):
                runs[subject.name].append(measure(subject, LINE, Path(folder)))
    return runs


def figures(runs: dict[str, list[Run]]) -> list[Figure]:
    """All measures of a run, with their goals."""
    return [
        Figure(
            name=one.name,
            unit=one.unit,
            ours=one.take(runs["okrtui"]),
            plain=None if one.alone else one.take(runs["plain"]),
            most=one.most,
            most_ratio=one.most_ratio,
        )
        for one in MEASURES
    ]


def regressions(measured: Sequence[Figure]) -> Iterator[str]:
    """What has gone wrong beyond doubt, in words."""
    recorded = tomllib.loads(RECORDED.read_text(encoding="utf-8"))["bytes"]
    for figure in measured:
        if figure.unit == "bytes" and figure.ours > 2 * recorded.get(figure.name, float("inf")):
            yield f"{figure.name}: {figure.ours:.0f} bytes, over twice the recorded {recorded[figure.name]}"
        if figure.name == "key to echo, p50" and figure.ratio is not None and figure.ratio > BEYOND_DOUBT:
            yield f"{figure.name}: {figure.ratio:.1f} times the plain application's"


def check(key_results: int) -> int:
    """The short form: one round, and a second one where the first was bad; returns the exit code."""
    for _ in range(2):
        measured = figures(run_rounds(key_results, 1))
        print_table(f"{COLUMNS}x{ROWS}, {key_results} key results, short form", measured)
        if not (wrong := list(regressions(measured))):
            return 0
        print("\n".join(wrong))
    return 1


def main() -> int:
    """Measure as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=4, help="rounds of both programs (4)")
    parser.add_argument("--key-results", type=int, default=300, help="key results in the file (300)")
    parser.add_argument(
        "--check", action="store_true", help="the short form, which fails on gross regressions"
    )
    arguments = parser.parse_args()
    if arguments.check:
        return check(arguments.key_results)
    runs = run_rounds(arguments.key_results, arguments.rounds)
    title = f"{COLUMNS}x{ROWS}, {arguments.key_results} key results, {arguments.rounds} rounds"
    print_table(title, figures(runs))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
