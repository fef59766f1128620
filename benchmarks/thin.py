"""How little goes over the line, and how soon: okrtui beside Textual's own widgets, vim and nano, in one run.

    python -m benchmarks.thin [--rounds N] [--no-large] [--record]
    python -m benchmarks.thin --check

All programs have the same file of 1,000 key results and a terminal of 120x40; the same words are typed into each. Times
are told as ratios to the plainest Textual application, bytes as they are. `--record` keeps the table in `thin.md`, from
which `docs/generate.py` takes it into the README. `--check` is the short form for CI: okrtui
alone, bytes alone; it fails where they have doubled over those in `thin.toml`.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks import far, many
from benchmarks.figures import Figure, percentile, print_table
from benchmarks.files import okr_file
from benchmarks.many import LATE
from benchmarks.size import parse_seconds
from benchmarks.subject import COLUMNS, ROWS, Run, Subject, measure, measure_at_once, python, start_seconds
from benchmarks.thin_line import lag, text_area
from benchmarks.typing import LINE, okrtui, plain
from tests.pty.program import ENTER, UP

RECORDED, TABLE = Path(__file__).with_name("thin.toml"), Path(__file__).with_name("thin.md")
KEY_RESULTS, MANY = 1_000, 10_000
LINKS = (9_600, 50_000, 125_000)
"""Bytes a second of slow lines: a modem's, a phone's, a megabit."""
_STATIC = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready")
Bare().run()
"""

Result = TypeVar("Result")
Runs = dict[str, list[Run]]


def static() -> Subject:
    """The Textual application with one Static."""
    return Subject("Static", python("-c", _STATIC), ready="ready")


def vim(file: Path) -> Subject:
    """vim without anybody's settings, inserting on a line of its own."""
    return Subject("vim", ("vim", "-u", "NONE", "-n", str(file)), ready="Measured", to_editor=("G", "o"))


def nano(file: Path) -> Subject:
    """nano without anybody's settings, inserting on a line of its own."""
    return Subject("nano", ("nano", "-I", str(file)), ready="Measured", to_editor=(ENTER, UP))


def editors(file: Path) -> list[Subject]:
    """Every program that can be typed into, as far as they are installed."""
    all_of_them = [okrtui(file), plain(), text_area(file), vim(file), nano(file)]
    return [each for each in all_of_them if shutil.which(each.command[0])]


def interleaved(
    subjects: Sequence[Subject], rounds: int, one: Callable[[Subject, Path], Result]
) -> dict[str, list[Result]]:
    """What measuring several programs by turns gave, the order changing from round to round.

    Each run has a home of its own, or the unsaved text of one would be offered to the next.
    """
    results: dict[str, list[Result]] = {subject.name: [] for subject in subjects}
    for number in range(rounds):
        for subject in subjects if number % 2 == 0 else reversed(subjects):
            with tempfile.TemporaryDirectory() as home:
                results[subject.name].append(one(subject, Path(home)))
    return results


def typed(subject: Subject, home: Path) -> Run:
    """A run in which the line is typed."""
    return measure(subject, LINE, home, rest=10)


def keys(runs: Sequence[Run], what: str, percent: float) -> float:
    """A percentile over all keys of all runs of one of their figures."""
    values: list[float] = [value for run in runs for value in attrgetter(what)(run)]
    return percentile(values, percent)


def middle(runs: Sequence[Run], what: str, scale: float = 1) -> float:
    """The median over the runs of one of their attributes."""
    return float(median(attrgetter(what)(run) for run in runs)) * scale


def bytes_of(runs: Sequence[Run]) -> list[Figure]:
    """What okrtui sends: a key, a cursor key, at the start and at rest."""
    text = middle(runs, "text_at_start")
    return [
        Figure("a key, p50", "bytes", keys(runs, "typing.size", 50), most=250),
        Figure("a key, max", "bytes", keys(runs, "typing.size", 100), most=1200),
        Figure("a cursor key in the list, p50", "bytes", keys(runs, "moving.size", 50), most=900),
        Figure("at start, by the text on it", "bytes", middle(runs, "bytes_at_start"), text, most_ratio=1.3),
        Figure("at rest, 10 s", "bytes", max(run.bytes_at_rest for run in runs), most=0),
    ]


def beside_editors(runs: Runs) -> Iterator[Figure]:
    """A key in okrtui beside a key in each of the other editors."""
    for name in (each for each in runs if each != "okrtui"):
        for percent, called in ((50, "p50"), (100, "max")):
            ours, theirs = (keys(runs[each], "typing.size", percent) for each in ("okrtui", name))
            most = {("vim", 50): 3.0, ("TextArea", 50): 1 / 50}.get((name, percent))
            yield Figure(f"a key beside {name}, {called}", "bytes", ours, theirs, most_ratio=most)


def times_of(runs: Runs, starts: dict[str, list[float]]) -> list[Figure]:
    """Echo, start and memory beside the plainest Textual applications."""
    ours = runs["okrtui"]
    least, few, many = (median(starts[name]) * 1e3 for name in ("Static", "few", "okrtui"))
    echo, plain_echo = (keys(each, "typing.echo", 95) * 1e3 for each in (ours, runs["plain"]))
    memory, plain_memory = (middle(each, "memory", 1e-6) for each in (ours, runs["plain"]))
    return [
        Figure(f"key to echo, p95, {KEY_RESULTS:,} KRs", "ms", echo, plain_echo, most_ratio=1.2),
        *(
            Figure(
                f"{called}, {percent}", "ms", *(keys(each, what, at) * 1e3 for each in (ours, runs["plain"]))
            )
            for called, what in (("key to echo", "typing.echo"), ("key to settled", "typing.settled"))
            for percent, at in (("p50", 50), ("p95", 95))
        ),
        Figure("processor a key", "ms", *(middle(each, "cpu_a_key", 1e3) for each in (ours, runs["plain"]))),
        Figure("start to first paint, 10 KRs", "ms", few, least, most_ratio=1.25),
        Figure(f"start to first paint, {KEY_RESULTS:,} KRs", "ms", many, least, most_ratio=1.4),
        Figure(f"memory, {KEY_RESULTS:,} KRs", "MB", memory, plain_memory, most=plain_memory + 25),
    ]


def large(folder: Path, rounds: int) -> list[Figure]:
    """The first paint of a large file beside twice a plain application's and the time of tomllib."""
    file = written(folder, MANY)
    starts = interleaved([okrtui(file), static()], rounds, start_seconds)
    least = 2 * median(starts["Static"]) + parse_seconds(file.read_text(encoding="utf-8"))
    ours = median(starts["okrtui"]) * 1e3
    busy, rested = (
        [value for one in interleaved([subject], rounds, typed_at_once)[subject.name] for value in one]
        for subject in (okrtui(file), plain())
    )
    echo, plain_echo = (percentile(values, 95) * 1e3 for values in (busy, rested))
    return [
        Figure(f"start to first paint, {MANY:,} KRs, 2x + TOML", "ms", ours, least * 1e3, most_ratio=1),
        Figure(f"echo while {MANY:,} are judged, p95", "ms", echo, plain_echo, most=plain_echo + LATE),
    ]


def away(file: Path, rounds: int, echo: float) -> list[Figure]:
    """A terminal at the end of a long line, beside the plain application there; `echo` is that of a near one, in ms."""
    seen = interleaved([okrtui(file), plain()], rounds, far.from_afar)
    return far.figures(seen["okrtui"], seen["plain"], echo)


def many_files(folder: Path, runs: Runs, starts: dict[str, list[float]]) -> list[Figure]:
    """A workspace of many files, beside the plainest Textual applications of the same run."""
    with tempfile.TemporaryDirectory() as home:
        run = many.work(folder / many.FOLDER, Path(home))
    run.first_paint = median(starts["okrs"])
    late = keys(runs["plain"], "typing.echo", 95) * 1e3 + LATE
    return many.figures(run, many.FILES, median(starts["Static"]) * 1e3, late)


def typed_at_once(subject: Subject, home: Path) -> list[float]:
    """The echo of each key of a line that is typed as soon as the first screen is there."""
    return measure_at_once(subject, LINE, home).echo


def lags(file: Path) -> Iterator[Figure]:
    """How far the screen is behind after sixty keys on slow lines, beside a text area."""
    for link in LINKS:
        subjects = [okrtui(file), text_area(file)]
        measured = interleaved(subjects, 1, partial(lag, link=link))
        late, area_late = (measured[each.name][0] * 1e3 for each in subjects)
        name = f"lag behind 60 keys at {link / 1000:g} kB/s, TextArea"
        yield Figure(name, "ms", late, area_late, most=100 if link == 50_000 else None)


def written(folder: Path, key_results: int) -> Path:
    """A file with so many key results."""
    file = folder / f"{key_results}-measured.okr.toml"
    file.write_text(okr_file(key_results), encoding="utf-8")
    return file


def measured_figures(rounds: int, with_large: bool) -> list[Figure]:
    """Every figure of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, few = written(folder, KEY_RESULTS), okrtui(written(folder, 10))
        runs = interleaved(editors(file), rounds, typed)
        okrs = okrtui(many.written_files(folder, many.FILES))
        subjects = [
            okrtui(file),
            static(),
            Subject("few", few.command, few.ready),
            Subject("okrs", okrs.command, okrs.ready),
        ]
        starts = interleaved(subjects, 12 * rounds, start_seconds)
        rows = [*bytes_of(runs["okrtui"]), *beside_editors(runs), *lags(file)]
        rows += times_of(runs, starts)
        rows += away(file, rounds, keys(runs["okrtui"], "typing.echo", 50) * 1e3)
        if with_large:
            rows += [*large(folder, 2 * rounds), *many_files(folder, runs, starts)]
        return rows


def markdown(figures: Sequence[Figure]) -> str:
    """Figures as a table for a document."""
    rows = ["| figure | okrtui | beside | ratio | goal |", "|---|---:|---:|---:|---|"]
    for figure in figures:
        beside = "" if figure.plain is None else f"{figure.plain:,.0f}"
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        rows.append(
            f"| {figure.name}, {figure.unit} | {figure.ours:,.0f} | {beside} | {ratio} | {figure.goal.strip()} |"
        )
    return "\n".join([*rows, ""])


def doubled(measured: Sequence[Figure]) -> Iterator[str]:
    """The figures that are over twice the recorded ones, in words."""
    recorded = tomllib.loads(RECORDED.read_text(encoding="utf-8"))["bytes"]
    for figure in measured:
        if figure.ours > 2 * recorded[figure.name]:
            yield f"{figure.name}: {figure.ours:.0f} bytes, over twice the recorded {recorded[figure.name]}"


def check() -> int:
    """The short form: one run of okrtui; returns the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        file = written(Path(folder), 300)
        measured = bytes_of([measure(okrtui(file), LINE, Path(folder), rest=10)])
    print_table(f"{COLUMNS}x{ROWS}, bytes, short form", measured, "beside")
    wrong = list(doubled(measured))
    print("\n".join(wrong))
    return 1 if wrong else 0


def main() -> int:
    """Measure as the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=2, help="rounds of all programs (2)")
    parser.add_argument("--no-large", action="store_true", help=f"leave out the file of {MANY:,} key results")
    parser.add_argument("--record", action="store_true", help=f"keep the table in {TABLE.name}")
    parser.add_argument("--check", action="store_true", help="the short form, which fails where bytes double")
    arguments = parser.parse_args()
    if arguments.check:
        return check()
    rows = measured_figures(arguments.rounds, not arguments.no_large)
    print_table(f"{COLUMNS}x{ROWS}, {KEY_RESULTS:,} key results, {arguments.rounds} rounds", rows, "beside")
    if arguments.record:
        TABLE.write_text(markdown(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
