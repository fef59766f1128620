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
from zlib import decompress

from okrtui.quality.lanes import added, packed
from okrtui.quality.network import UNIT, ZERO, Network


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights of one or several questions over the same signs.

    `answers` holds the possible answers of each question, in order; `rows` holds for each sign one number for
    each answer of all questions, one after the other, packed; see `lanes` and `ZERO`.
    """

    answers: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, int]

    def sums(self, signs: Iterable[str]) -> list[int]:
        """The summed weights of every answer; a sign that stands twice counts once."""
        found = [row for row in map(self.rows.get, dict.fromkeys(signs)) if row is not None]
        nothing = ZERO * len(found)
        width = sum(map(len, self.answers.values()))
        return [total - nothing for total in added(found, width)]

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
    data = resources.files("okrtui.quality").joinpath("weights.z").read_bytes()
    return weights_from(decompress(data))


END_OF_TEXT = b"\0"
"""What parts the JSON text in front from the rows behind it; JSON never holds it."""


def weights_from(data: bytes) -> Weights:
    """Weights from what `benchmarks.train` writes.

    In front stands JSON: for each part its answers and its signs, a line each, and what else a network has. Behind
    it stand the rows of all parts in order, a byte for each number of a sign.
    """
    text, _, rows = data.partition(END_OF_TEXT)
    parts = json.loads(text)
    at = 0
    read = {}
    for name, part in parts.items():
        signs = part["signs"].split("\n")
        answers = {question: tuple(listed) for question, listed in part["answers"].items()}
        width = sum(map(len, answers.values())) + len(part.get("bias", ()))
        size = width * len(signs)
        read[name] = answers, dict(zip(signs, packed(rows[at : at + size], width), strict=True))
        at += size
    line = parts["line"]
    network = Network(*read["line"], tuple(line["bias"]), tuple(map(tuple, line["votes"])))
    return Weights(Scale(*read["quantities"]), Scale(*read["periods"]), network)


def _chances(sums: Sequence[int]) -> tuple[float, ...]:
    top = max(sums)
    parts = [exp((each - top) / UNIT) for each in sums]
    whole = sum(parts)
    return tuple(part / whole for part in parts)
