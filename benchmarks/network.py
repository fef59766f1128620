"""Learns a network of one hidden layer over named signs, in numpy, for `benchmarks.train`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from benchmarks.logistic import Signs, as_bytes, matrix_of, packed_rows
from okrtui.quality.network import Network

UNITS = 16
"""Hidden units; 12 to 32 were within .01 kappa of each other on domains held out."""

ROUNDS = 6
"""How often every line is looked at."""

BATCH = 128
"""Lines between two steps."""

FORGOTTEN = 0.3
"""The share of a line's signs that is left out each time, so that none is relied on alone."""

ASLEEP = 0.1
"""The share of hidden units that is left out each time."""

STEP, DECAY = 3e-3, 0.05
"""The first step of Adam, which falls to nothing, and how strongly weights shrink beside it."""


@dataclass(slots=True)
class _Parts:
    """The weights while they are learned: signs to answers, signs to units, the bias of
    units, units to answers."""

    direct: Any
    hidden: Any
    bias: Any
    votes: Any

    def all(self) -> tuple[Any, ...]:
        return self.direct, self.hidden, self.bias, self.votes


def learn_network(
    cases: Sequence[Signs],
    shares: Mapping[str, Any],
    answers: Mapping[str, tuple[str, ...]],
    *,
    rarest: int,
) -> Network:
    """The network that explains the cases best.

    `shares` holds for each question an array of cases by answers, the share of the labels that gave each answer.
    Signs in fewer than `rarest` cases are left out.
    """
    counts = Counter(sign for case in cases for sign in set(case))
    names = sorted(sign for sign, count in counts.items() if count >= rarest)
    matrix = matrix_of(cases, {name: column for column, name in enumerate(names)})
    truth = np.hstack([shares[question] for question in answers])
    parts = _descend(matrix, truth, [len(each) for each in answers.values()])
    return _network(names, parts, answers)


def _descend(matrix: Any, truth: Any, widths: Sequence[int]) -> _Parts:
    """Adam over shuffled batches; in double precision, so that the same lines give the same bytes on any machine."""
    chance = np.random.default_rng(1)
    signs, width = matrix.shape[1], truth.shape[1]
    parts = _Parts(
        direct=np.zeros((signs, width)),
        hidden=chance.normal(0, 0.05, (signs, UNITS)),
        bias=np.zeros(UNITS),
        votes=chance.normal(0, 0.25, (UNITS, width)),
    )
    adam = [(np.zeros_like(part), np.zeros_like(part)) for part in parts.all()]
    steps = ROUNDS * -(-matrix.shape[0] // BATCH)
    step = 0
    for _ in range(ROUNDS):
        order = chance.permutation(matrix.shape[0])
        for at in range(0, len(order), BATCH):
            step += 1
            rows = order[at : at + BATCH]
            slopes = _slopes(_forgetful(matrix[rows], chance), truth[rows], widths, parts, chance)
            _move(parts, adam, slopes, step, STEP * (1 - step / steps) + 1e-5)
    return parts


def _forgetful(batch: csr_matrix, chance: Any) -> csr_matrix:
    batch.data = (chance.random(batch.data.size) >= FORGOTTEN).astype(float)
    return batch


def _slopes(batch: Any, truth: Any, widths: Sequence[int], parts: _Parts, chance: Any) -> tuple[Any, ...]:
    """The slope of the loss along every part."""
    inner = batch @ parts.hidden + parts.bias
    awake = (inner > 0) * (chance.random(inner.shape) >= ASLEEP) / (1 - ASLEEP)
    units = inner * awake
    wrong = (_chances(units @ parts.votes + batch @ parts.direct, widths) - truth) / len(truth)
    back = (wrong @ parts.votes.T) * awake
    return batch.T @ wrong, batch.T @ back, back.sum(axis=0), units.T @ wrong


def _chances(gains: Any, widths: Sequence[int]) -> Any:
    """The chances of each question's answers, question after question."""
    parts = []
    for part in np.split(gains, np.cumsum(widths)[:-1], axis=1):
        raised = np.exp(part - part.max(axis=1, keepdims=True))
        parts.append(raised / raised.sum(axis=1, keepdims=True))
    return np.hstack(parts)


def _move(
    parts: _Parts, adam: Sequence[tuple[Any, Any]], slopes: Sequence[Any], step: int, size: float
) -> None:
    """One step of Adam with weights that shrink by themselves (Loshchilov and Hutter, 2019)."""
    for part, (mean, square), slope in zip(parts.all(), adam, slopes, strict=True):
        mean += 0.1 * (slope - mean)
        square += 0.001 * (slope * slope - square)
        part *= 1 - size * DECAY
        part -= size * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)


def _network(names: Sequence[str], parts: _Parts, answers: Mapping[str, tuple[str, ...]]) -> Network:
    rows = as_bytes(np.hstack([parts.direct, parts.hidden]))
    return Network(
        dict(answers),
        packed_rows(names, rows),
        tuple(round(float(each), 3) for each in parts.bias),
        tuple(tuple(round(float(each), 3) for each in votes) for votes in parts.votes),
    )
