"""Multinomial logistic regression over named signs, turned into the whole-number weights that okrtui ships."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from okrtui.quality.lanes import packed
from okrtui.quality.network import UNIT, ZERO, Network

Signs = Sequence[str]


def fit(
    cases: Sequence[Signs],
    shares: Mapping[str, Any],
    answers: Mapping[str, tuple[str, ...]],
    *,
    penalty: float,
    rarest: int,
    smallest: float,
) -> Network:
    """The weights that explain the cases best.

    `shares` holds for each question an array of cases by answers, the share of the labels that gave each answer.
    Signs in fewer than `rarest` cases get no weights, and rows whose weights all stay below `smallest` are left out.
    """
    counts = Counter(sign for case in cases for sign in set(case))
    names = sorted(sign for sign, count in counts.items() if count >= rarest)
    matrix = matrix_of(cases, {name: column for column, name in enumerate(names)})
    weights = np.hstack([_fitted(matrix, shares[question], penalty) for question in answers])
    rows = as_bytes(weights)
    kept = np.abs(weights).max(axis=1) >= smallest
    return Network(dict(answers), packed_rows([names[i] for i in np.flatnonzero(kept)], rows[kept]), (), ())


def packed_rows(names: Sequence[str], rows: Any) -> dict[str, int]:
    """Rows of bytes by their names, as they are weighed."""
    return dict(zip(names, packed(rows.tobytes(), rows.shape[1]), strict=True))


def as_bytes(weights: Any) -> Any:
    """Weights as the bytes that are shipped; those beyond the range of a byte are cut."""
    return np.clip(np.rint(weights * UNIT) + ZERO, 0, 255).astype(np.uint8)


def matrix_of(cases: Sequence[Signs], columns: Mapping[str, int]) -> Any:
    """Cases by signs: 1 where a case has a sign."""
    places = [
        (row, columns[sign])
        for row, case in enumerate(cases)
        for sign in dict.fromkeys(case)
        if sign in columns
    ]
    rows, cols = zip(*places, strict=True)
    return csr_matrix((np.ones(len(places)), (rows, cols)), shape=(len(cases), len(columns)))


def least_loss(matrix: Any, shares: Any, penalty: float, rounds: int) -> Any:
    """Signs by answers: the weights of least loss, after so many rounds at most."""
    shape = matrix.shape[1], shares.shape[1]

    def loss(flat: Any) -> tuple[float, Any]:
        weights = flat.reshape(shape)
        odds = matrix @ weights
        odds -= odds.max(axis=1, keepdims=True)
        chances = np.exp(odds)
        chances /= chances.sum(axis=1, keepdims=True)
        wrong = -(shares * np.log(chances + 1e-12)).sum() + penalty * (weights**2).sum() / 2
        return wrong, (matrix.T @ (chances - shares) + penalty * weights).ravel()

    options = {"maxiter": rounds}
    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options=options)
    return found.x.reshape(shape)


def _fitted(matrix: Any, shares: Any, penalty: float) -> Any:
    """The weights of least loss, each row centred on 0."""
    weights = least_loss(matrix, shares, penalty, rounds=60)
    return weights - weights.mean(axis=1, keepdims=True)
