"""Learns the weights by which key results are read: `python -m benchmarks.train` writes them.

Two scales, each a multinomial logistic regression over named signs: what a number is (target, baseline or neither), and
whether a time expression is the deadline; and for the line as a whole a network for its level, its measure and its
zone. A line with two different labels counts half for each. Needs numpy and scipy, which okrtui itself does not.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zlib import compress

import numpy as np

from benchmarks.lines import ANSWERS, LabelledLine, labelled_lines
from benchmarks.logistic import fit
from benchmarks.network import learn_network
from okrtui.quality.lanes import added
from okrtui.quality.network import Network
from okrtui.quality.number_signs import quantity_signs
from okrtui.quality.numbers import Quantity, find_quantities
from okrtui.quality.period_signs import period_signs
from okrtui.quality.periods import find_periods
from okrtui.quality.reading import line_traits
from okrtui.quality.slots import number_odds, supposed
from okrtui.quality.tokens import label_end, tokenise
from okrtui.quality.vocabulary import load
from okrtui.quality.weighing import END_OF_TEXT, Weights

WEIGHTS = Path(__file__).parent.parent / "okrtui" / "quality" / "weights.z"

ROLE = {"role": ("neither", "target", "baseline")}
DUE = {"due": ("no", "yes")}


RAREST = 28
"""Signs of fewer lines are left out; the rest fits into 300 kB."""


def learn(lines: Sequence[LabelledLine]) -> Weights:
    """The weights that fit labelled lines best."""
    nothing = Network(ANSWERS, {}, (), ())
    roles = learn_roles(lines)
    slots = Weights(roles, learn_due(lines, roles), nothing)
    return Weights(slots.quantities, slots.periods, learn_line(lines, slots))


def learn_roles(lines: Sequence[LabelledLine]) -> Network:
    """What tells a target from a baseline and both from other numbers."""
    cases, answers = [], []
    words = load()
    for line in lines:
        tokens = tokenise(line.text)
        quantities = find_quantities(tokens)
        periods = find_periods(line.text, label_end(line.text))
        target = labelled_quantity(line, "target", quantities)
        baseline = labelled_quantity(line, "baseline", quantities)
        for i, quantity in enumerate(quantities):
            cases.append(quantity_signs(tokens, quantities, i, periods, words))
            answers.append(1 if quantity is target else 2 if quantity is baseline else 0)
    return fit(cases, {"role": np.eye(3)[answers]}, ROLE, penalty=1.0, rarest=3, smallest=0.12)


def learn_due(lines: Sequence[LabelledLine], roles: Network) -> Network:
    """What tells a deadline from a time that belongs to the metric or to the past."""
    cases, answers = [], []
    words = load()
    for line in lines:
        tokens = tokenise(line.text)
        periods = find_periods(line.text, label_end(line.text))
        if not periods:
            continue
        quantities = find_quantities(tokens)
        numbers = supposed(quantities, number_odds(tokens, quantities, periods, words, roles))
        for i, period in enumerate(periods):
            cases.append(period_signs(line.text, tokens, periods, i, words, numbers))
            answers.append(int(line.text[period.start : period.end] in line.labels["due"]))
    return fit(cases, {"due": np.eye(2)[answers]}, DUE, penalty=1.0, rarest=4, smallest=0.1)


def learn_line(lines: Sequence[LabelledLine], slots: Weights) -> Network:
    """What tells the level, the measure and the zone of a line."""
    words = load()
    cases = [[name for name, _ in line_traits(line.text, words, slots).traits] for line in lines]
    shares = {question: _shares(lines, question, answers) for question, answers in ANSWERS.items()}
    return learn_network(cases, shares, ANSWERS, rarest=RAREST)


def labelled_quantity(line: LabelledLine, slot: str, quantities: Sequence[Quantity]) -> Quantity | None:
    """The quantity that people meant by a slot: the one with the same characters, else the first that overlaps."""
    labels = [label for label in line.labels[slot] if label]
    taken = labelled_quantity(line, "target", quantities) if slot == "baseline" else None
    for label in labels:
        for quantity in quantities:
            if line.text[quantity.start : quantity.end] == label and quantity is not taken:
                return quantity
    for label in labels:
        start = line.text.find(label)
        for quantity in quantities:
            if start < quantity.end and quantity.start < start + len(label) and quantity is not taken:
                return quantity
    return None


def written(weights: Weights) -> bytes:
    """Weights as `okrtui.quality.weighing.weights_from` reads them."""
    parts = {"quantities": weights.quantities, "periods": weights.periods, "line": weights.line}
    text = {
        name: {
            "answers": part.answers,
            "signs": "\n".join(part.rows),
            "bias": part.bias,
            "votes": part.votes,
        }
        for name, part in parts.items()
    }
    rows = b"".join(map(_rows, parts.values()))
    return json.dumps(text, ensure_ascii=False, separators=(",", ":")).encode() + END_OF_TEXT + rows


def _rows(part: Network) -> bytes:
    width = sum(map(len, part.answers.values())) + len(part.bias)
    return b"".join(bytes(added([row], width)) for row in part.rows.values())


def _shares(lines: Sequence[LabelledLine], question: str, answers: tuple[str, ...]) -> Any:
    shares = np.zeros((len(lines), len(answers)))
    for row, line in enumerate(lines):
        labels = line.labels[question]
        for label in labels:
            shares[row, answers.index(str(label))] += 1 / len(labels)
    return shares


def main() -> None:
    """Learn from the whole corpus and write the weights that okrtui ships."""
    packed = compress(written(learn(labelled_lines())), 9)
    WEIGHTS.write_bytes(packed)
    print(f"{len(packed) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
