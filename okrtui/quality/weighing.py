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
from typing import Any
from zlib import decompress

from okrtui.quality.network import UNIT, ZERO, Network


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights of one or several questions over the same signs.

    `answers` holds the possible answers of each question, in order; `rows` holds for each sign one byte for each answer
    of all questions, one after the other; see `ZERO`.
    """

    answers: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, bytes]

    def sums(self, signs: Iterable[str]) -> list[int]:
        """The summed weights of every answer; a sign that stands twice counts once."""
        found = [row for row in map(self.rows.get, dict.fromkeys(signs)) if row is not None]
        if not found:
            return [0] * sum(map(len, self.answers.values()))
        nothing = ZERO * len(found)
        return [total - nothing for total in map(sum, zip(*found, strict=True))]

    def odds(self, signs: Iterable[str]) -> dict[str, tuple[float, ...]]:
        """The chance of each answer to each question; the chances of one question add up to 1."""
        sums = self.sums(signs)
        result = {}
        begin = 0
        for question, answers in self.answers.items():
            result[question] = _chances(sums[begin : begin + len(answers)])
            begin += len(answers)
        return result


@dataclass(frozen=True, slots=True)
class Weights:
    """What the reader has learned: two scales for numbers and for time expressions, a network for the whole line."""

    quantities: Scale
    periods: Scale
    line: Network


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights that came with the package; read when a line is judged for the first time."""
    data = resources.files("okrtui.quality").joinpath("weights.json.z").read_bytes()
    return weights_from(decompress(data).decode("utf-8"))


def weights_from(text: str) -> Weights:
    """Weights from the JSON text that `benchmarks.train` writes.

    The signs of a scale or network stand in one string, a line each; the bytes of all rows in another, as the
    characters U+0000 to U+00FF.
    """
    data = json.loads(text)
    line = data["line"]
    width = sum(map(len, line["answers"].values())) + len(line["bias"])
    return Weights(
        _scale_from(data["quantities"]),
        _scale_from(data["periods"]),
        Network(
            _answers(line),
            _rows(line["signs"], line["rows"], width),
            tuple(line["bias"]),
            tuple(map(tuple, line["votes"])),
        ),
    )


def _scale_from(data: Mapping[str, Any]) -> Scale:
    answers = _answers(data)
    return Scale(answers, _rows(data["signs"], data["rows"], sum(map(len, answers.values()))))


def _answers(data: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {question: tuple(listed) for question, listed in data["answers"].items()}


def _rows(signs: str, rows: str, width: int) -> dict[str, bytes]:
    every = rows.encode("latin-1")
    return dict(
        zip(signs.split("\n"), (every[at : at + width] for at in range(0, len(every), width)), strict=True)
    )


def _chances(sums: Sequence[int]) -> tuple[float, ...]:
    top = max(sums)
    parts = [exp((each - top) / UNIT) for each in sums]
    whole = sum(parts)
    return tuple(part / whole for part in parts)
