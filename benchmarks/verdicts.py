"""How often key results are read as people labelled them, on domains held out: `python -m benchmarks.verdicts`.

For each of eight folds of whole domains the weights are learned from the other seven, so no line is judged by
weights that have seen its domain. The words in `okrtui/quality/vocabulary` are not held out: those who wrote
them had read many of these lines. So `fresh.tsv` is judged as well, by weights that were learned without any line of
its writer; no word list was grown on it, and it tells how the lines of a stranger are read. `own.tsv` is there to
learn from, and no figure is taken from it.

`--record` keeps the figures in `verdicts.json`; `--check` fails where one falls more than .01 behind them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks import objectives
from benchmarks.lines import ANSWERS, FRESH, WITH_SLOTS, LabelledLine, labelled_lines
from benchmarks.objectives import FOLDS, fold_of, kappa
from okrtui.quality.assessment import judge_reading
from okrtui.quality.reading import read_line
from okrtui.quality.verdict import KeyResultAssessment, Zone

RECORD = Path(__file__).parent / "verdicts.json"
ALLOWED = 0.01
"""How far a figure may fall behind the recorded one."""

SLOTS = ("baseline", "target", "due")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A labelled line with what the reader made of it without its domain."""

    line: LabelledLine
    assessment: KeyResultAssessment

    def answer(self, field: str) -> str | None:
        """What the reader says of a field: a level, measure or zone, or the characters of a slot."""
        if field in ANSWERS:
            return str(getattr(self.assessment, field))
        slot = self.assessment.slots[field]
        return slot.text if slot else None


def judged_by_strangers(lines: Sequence[LabelledLine]) -> list[Verdict]:
    """A verdict for each line that is judged, by weights that were learned without its fold; folds run side by side."""
    folds = [
        [line for line in lines if line.source in WITH_SLOTS and fold_of(line.domain) == fold]
        for fold in range(FOLDS)
    ]
    folds.append([line for line in lines if line.source == FRESH])
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        judged = pool.map(_judged, folds, [lines] * len(folds))
        return [verdict for fold in judged for verdict in fold]


def _judged(held_out: Sequence[LabelledLine], lines: Sequence[LabelledLine]) -> list[Verdict]:
    """The verdicts on lines by weights learned from those of all other domains."""
    from benchmarks.train import learn

    domains = {line.domain for line in held_out}
    weights = learn([line for line in lines if line.domain not in domains])
    return [Verdict(line, judge_reading(read_line(line.text, weights=weights))) for line in held_out]


def agreement(field: str, verdicts: Sequence[Verdict]) -> float:
    """Cohen's kappa with the labels of a field; the mean over both columns of labels where there are two."""
    columns = max(len(verdict.line.labels[field]) for verdict in verdicts)
    ours = [str(verdict.answer(field)) for verdict in verdicts]
    theirs = [[str(verdict.line.labels[field][column]) for verdict in verdicts] for column in range(columns)]
    return sum(kappa(ours, column) for column in theirs) / columns


def slot_f1(slot: str, verdicts: Sequence[Verdict]) -> float:
    """F1 of a slot: found means that its characters are exactly those of one of the labels."""
    found = wrong = missed = 0
    for verdict in verdicts:
        ours, labels = verdict.answer(slot), verdict.line.labels[slot]
        if ours in labels:
            found += ours is not None
        else:
            wrong += ours is not None
            missed += any(labels)
    return 2 * found / (2 * found + wrong + missed)


def swapped(given: Zone, meant: Zone, verdicts: Iterable[Verdict]) -> float:
    """The share of lines whose labels all say one zone that are given another."""
    meant_so = [verdict for verdict in verdicts if set(verdict.line.labels["zone"]) == {str(meant)}]
    return sum(verdict.assessment.zone is given for verdict in meant_so) / len(meant_so)


def figures(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """All figures by name; where a file has two labels a line, both count."""
    rows = {}
    for name in sorted({verdict.line.source for verdict in verdicts}):
        of_file = [verdict for verdict in verdicts if verdict.line.source == name]
        for field in ANSWERS:
            rows[f"{name}: {field}, kappa"] = agreement(field, of_file)
        for slot in SLOTS if name in WITH_SLOTS else ():
            rows[f"{name}: {slot}, F1"] = slot_f1(slot, of_file)
        rows[f"{name}: red called green"] = swapped(Zone.GREEN, Zone.RED, of_file)
        rows[f"{name}: green called red"] = swapped(Zone.RED, Zone.GREEN, of_file)
    return {name: round(value, 4) for name, value in rows.items()}


def objective_figures() -> dict[str, float]:
    """The figures of objectives, by name as those of key results."""
    return {
        name: round(value, 4)
        for source, by_question in objectives.figures().items()
        for name, value in (
            (f"{source}: objective zone, kappa", by_question["zone"].kappa),
            (f"{source}: mission within one step", by_question["mission"].within_one),
        )
        if source in ("lines.jsonl", "more.jsonl")
    }


def confusion(field: str, verdicts: Iterable[Verdict]) -> dict[str, dict[str, int]]:
    """How many lines are read as each answer, by the answer that the first label gives."""
    counts = Counter((str(verdict.line.labels[field][0]), str(verdict.answer(field))) for verdict in verdicts)
    answers = ANSWERS[field]
    return {label: {answer: counts[label, answer] for answer in answers} for label in answers}


def fallen_behind(now: Mapping[str, float], recorded: Mapping[str, float]) -> list[str]:
    """The figures that fell behind the recorded ones by more than is allowed; shares of swaps must not rise."""
    behind = []
    for name, before in recorded.items():
        loss = now[name] - before if "called" in name else before - now[name]
        if loss > ALLOWED:
            behind.append(f"{name}: {before:.3f} recorded, {now[name]:.3f} now")
    return behind


def print_report(verdicts: Sequence[Verdict]) -> None:
    """Print the figures, the confusion matrices, and the figures by domain with the worst first."""
    for name, value in figures(verdicts).items():
        print(f"{name:<40}{value:>8.3f}")
    for field in ANSWERS:
        _print_confusion(field, confusion(field, verdicts))
    _print_domains([verdict for verdict in verdicts if verdict.line.source == "lines.jsonl"])


def _print_confusion(field: str, counts: Mapping[str, Mapping[str, int]]) -> None:
    print(f"\n{field}: rows labelled, columns read\n{'':<12}" + "".join(f"{answer:>10}" for answer in counts))
    for label, row in counts.items():
        print(f"{label:<12}" + "".join(f"{number:>10}" for number in row.values()))


def _print_domains(verdicts: Sequence[Verdict]) -> None:
    """Domains of about 60 lines with two labels each; smaller ones would tell more of chance than of the reader."""
    by_domain: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_domain.setdefault(verdict.line.domain, []).append(verdict)
    rows = {
        name: [
            *(agreement(field, own) for field in ANSWERS),
            *(slot_f1(slot, own) for slot in SLOTS),
        ]
        for name, own in by_domain.items()
    }
    header = "".join(f"{field:>10}" for field in (*ANSWERS, *SLOTS))
    print(f"\nby domain, worst zone first\n{'':<20}{header}")
    zone = list(ANSWERS).index("zone")
    for name, values in sorted(rows.items(), key=lambda row: row[1][zone]):
        print(f"{name:<20}" + "".join(f"{value:>10.3f}" for value in values))
    means = [sum(column) / len(rows) for column in zip(*rows.values(), strict=True)]
    print(f"{'mean':<20}" + "".join(f"{value:>10.3f}" for value in means))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; record the figures or check them where asked. 1 where a figure fell behind."""
    parser = argparse.ArgumentParser(description="Agreement of verdicts with labels, on domains held out.")
    parser.add_argument("--record", action="store_true", help="keep the figures")
    parser.add_argument("--check", action="store_true", help="fail where a figure fell behind the kept ones")
    options = parser.parse_args(arguments)
    # Two threads that wait for each other make the small matrices of this problem many times slower.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    verdicts = judged_by_strangers(labelled_lines())
    print_report(verdicts)
    now = {**figures(verdicts), **objective_figures()}
    if options.record:
        kept = {"figures": now, "zones": confusion("zone", verdicts)}
        RECORD.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))["figures"]
    behind = fallen_behind(now, recorded) if options.check else []
    print(*(f"\nFALLEN BEHIND {line}" for line in behind), sep="")
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main())
