"""Learned weights on named signs: what they make most likely, and which signs decided.

The weights are data, written by `python -m benchmarks.train`; every sign has a name that tells what it saw.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from math import exp

UNIT = 50.0
"""The weights are kept as whole numbers: this many make a step of 1 in the logarithm of the odds."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights of one or several questions over the same signs.

    `answers` holds the possible answers of each question, in order; `rows` holds for each sign the weights of all
    answers of all questions, one after the other.
    """

    answers: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[int, ...]]

    def sums(self, signs: Iterable[str]) -> list[int]:
        """The summed weights of every answer; a sign that stands twice counts once."""
        found = [row for row in map(self.rows.get, dict.fromkeys(signs)) if row is not None]
        if not found:
            return [0] * sum(map(len, self.answers.values()))
        return list(map(sum, zip(*found, strict=True)))

    def odds(self, signs: Iterable[str]) -> dict[str, tuple[float, ...]]:
        """The chance of each answer to each question; the chances of one question add up to 1."""
        sums = self.sums(signs)
        result = {}
        begin = 0
        for question, answers in self.answers.items():
            result[question] = _chances(sums[begin : begin + len(answers)])
            begin += len(answers)
        return result

    def leanings(self, signs: Iterable[str], question: str, answer: str, instead_of: str) -> list[float]:
        """How far each sign speaks for one answer instead of another, in the logarithm of the odds."""
        begin = 0
        for name, answers in self.answers.items():
            if name == question:
                break
            begin += len(answers)
        for_it, against = (begin + self.answers[question].index(each) for each in (answer, instead_of))
        found = map(self.rows.get, signs)
        return [(row[for_it] - row[against]) / UNIT if row else 0.0 for row in found]


@dataclass(frozen=True, slots=True)
class Weights:
    """The three scales of the reader: for numbers, for time expressions, for the line as a whole."""

    quantities: Scale
    periods: Scale
    line: Scale


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights that came with the package; read when a line is judged for the first time."""
    text = resources.files("okrtui.quality").joinpath("weights.json").read_text("utf-8")
    # Equal weights share one object, so that more of them stay in the processor's cache.
    data = json.loads(text, parse_int=lru_cache(maxsize=None)(int))
    return Weights(*(scale_from(data[name]) for name in ("quantities", "periods", "line")))


def scale_from(data: Mapping[str, Mapping[str, Sequence[object]]]) -> Scale:
    """A scale from its data: answers by question, and the rows of weights by sign."""
    answers = {question: tuple(map(str, listed)) for question, listed in data["answers"].items()}
    return Scale(answers, data["rows"])  # type: ignore[arg-type]  # lists of whole numbers serve as rows


def _chances(sums: Sequence[int]) -> tuple[float, ...]:
    top = max(sums)
    parts = [exp((each - top) / UNIT) for each in sums]
    whole = sum(parts)
    return tuple(part / whole for part in parts)
