"""Learns the weights by which objectives are read: `python -m benchmarks.train_objectives` writes them.

One multinomial logistic regression a question, over the named features, with a penalty on large weights;
needs numpy and scipy, which okrtui itself does not. A line with two different labels counts half for each.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from benchmarks.logistic import least_loss
from benchmarks.objectives import ANSWERS, LabelledObjective, labelled_objectives
from okrtui.quality.objectives import Weights

PENALTY = 2.0
"""How strongly large weights are held down; 1 to 4 were within .01 kappa of each other on domains held out.
"""

RAREST = 2
"""In how many lines a feature must stand to be given weights."""

SCALE = 50
"""Weights are kept as whole numbers, this many to one unit of log odds."""

WEIGHTS = Path(__file__).parent.parent / "okrtui" / "quality" / "objective_weights.json"


def learn(lines: Sequence[LabelledObjective]) -> Weights:
    """The weights that fit labelled objectives best."""
    counts = Counter(feature for line in lines for feature in line.features)
    names = sorted(feature for feature, count in counts.items() if count >= RAREST)
    matrix = _matrix(lines, names)
    columns = [_fitted(matrix, _targets(lines, question)) for question in ANSWERS]
    rounded = np.rint(np.hstack(columns) * SCALE).astype(int)
    features = {
        name: tuple(int(weight) for weight in row)
        for name, row in zip(names, rounded, strict=True)
        if row.any()
    }
    return Weights(ANSWERS, features)


def written(weights: Weights) -> str:
    """Weights as JSON, one feature a line, so that a change can be read."""
    answers = json.dumps({question: list(listed) for question, listed in weights.answers.items()})
    rows = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(list(row), separators=(',', ':'))}"
        for name, row in weights.features.items()
    ]
    return '{"answers":' + answers + ',\n"features":{\n' + ",\n".join(rows) + "\n}}\n"


def _matrix(lines: Sequence[LabelledObjective], names: Sequence[str]) -> Any:
    """Lines by features: 1 where a line has a feature."""
    places = {name: place for place, name in enumerate(names)}
    cells = [
        (row, places[feature])
        for row, line in enumerate(lines)
        for feature in sorted(line.features)
        if feature in places
    ]
    rows, columns = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(lines), len(names)))


def _targets(lines: Sequence[LabelledObjective], question: str) -> Any:
    """Lines by answers: the share of a line's labels that gives each answer."""
    answers = ANSWERS[question]
    shares = np.zeros((len(lines), len(answers)))
    for row, line in enumerate(lines):
        for label in line.labels[question]:
            shares[row, answers.index(label)] += 1 / len(line.labels[question])
    return shares


def _fitted(matrix: Any, targets: Any) -> Any:
    """Features by answers: the weights of least loss, shifted so that the first answer of each row is 0."""
    weights = least_loss(matrix, targets, PENALTY, rounds=300)
    return weights - weights[:, :1]


def main() -> None:
    """Learn from the whole corpus and write the weights that okrtui ships."""
    weights = learn(labelled_objectives())
    text = written(weights)
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"{len(weights.features)} features, {len(text) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
