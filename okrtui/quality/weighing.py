"""Learned weights on named signs: what they make most likely, and which signs decided.

The weights are data, written by `python -m benchmarks.train`; every sign has a name that tells what it saw.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from zlib import decompress

from okrtui.quality.lanes import packed
from okrtui.quality.network import Network


@dataclass(frozen=True, slots=True)
class Weights:
    """What the reader has learned of numbers, of time expressions and of the whole line; the last has hidden units."""

    quantities: Network
    periods: Network
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

    In front stands JSON: for each part its answers, its signs, a line each, and its hidden units. Behind it
    stand the rows of all parts in order, a byte for each number of a sign.
    """
    text, _, rows = data.partition(END_OF_TEXT)
    parts = json.loads(text)
    at = 0
    networks = {}
    for name, part in parts.items():
        signs = part["signs"].split("\n")
        answers = {question: tuple(listed) for question, listed in part["answers"].items()}
        width = sum(map(len, answers.values())) + len(part["bias"])
        size = width * len(signs)
        weights = dict(zip(signs, packed(rows[at : at + size], width), strict=True))
        networks[name] = Network(answers, weights, tuple(part["bias"]), tuple(map(tuple, part["votes"])))
        at += size
    return Weights(**networks)
