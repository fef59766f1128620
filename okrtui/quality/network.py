"""What the named signs of a line make most likely: direct weights, and a few hidden units that see signs together.

A hidden unit lets a sign count for more in the company of others ("calls" beside "abandoned"), which direct weights
cannot. The weights are data, written by `python -m benchmarks.train`; every sign has a name that tells what it saw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import exp
from operator import itemgetter, mul

from okrtui.quality.lanes import added

UNIT = 16.0
"""The weights of signs are kept as whole numbers: this many make a step of 1 in the logarithm of the odds."""

ZERO = 128
"""The number that stands for the weight 0; one more stands for 1 / UNIT."""


@dataclass(frozen=True, slots=True)
class Network:
    """Weights of several questions over the same signs.

    `answers` holds the possible answers of each question, in order. `rows` holds for each sign one number for each
    answer of all questions, one after the other, and then one for each hidden unit, packed (see `lanes`). `bias` holds
    for each unit what it starts from, `votes` what each step of 1 in it adds to every answer.
    """

    answers: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, int]
    bias: tuple[float, ...]
    votes: tuple[tuple[float, ...], ...]

    def weigh(self, signs: Iterable[str]) -> Weighed:
        """The signs of one line, weighed together; a sign that stands twice counts once."""
        rows = [row for row in map(self.rows.get, set(signs)) if row is not None]
        width = sum(map(len, self.answers.values()))
        nothing = ZERO * len(rows)
        sums = [(total - nothing) / UNIT for total in added(rows, width + len(self.bias))]
        gains = sums[:width]
        awake = []
        for unit, (bias, votes) in enumerate(zip(self.bias, self.votes, strict=True)):
            strength = sums[width + unit] + bias
            if strength > 0:
                awake.append(unit)
                gains = [gain + strength * vote for gain, vote in zip(gains, votes, strict=True)]
        return Weighed(self, tuple(gains), tuple(awake))


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the signs of a line say together: a gain for every answer, and the hidden units that are awake."""

    network: Network
    gains: tuple[float, ...]
    awake: tuple[int, ...]

    def odds(self) -> dict[str, tuple[float, ...]]:
        """The chance of each answer to each question; the chances of one question add up to 1."""
        result = {}
        begin = 0
        for question, answers in self.network.answers.items():
            result[question] = _chances(self.gains[begin : begin + len(answers)])
            begin += len(answers)
        return result

    def speaking(self, question: str, answer: str, instead_of: str) -> Callable[[Iterable[str]], float]:
        """What tells how far some of the signs speak for one answer instead of another, beside all the others."""
        network = self.network
        places = [(q, each) for q, answers in network.answers.items() for each in answers]
        for_it, against = places.index((question, answer)), places.index((question, instead_of))
        width = len(places) + len(network.bias)
        heard = itemgetter(for_it, against, *(len(places) + unit for unit in self.awake))
        votes = [network.votes[unit] for unit in self.awake]
        shares = [1.0, -1.0, *(vote[for_it] - vote[against] for vote in votes)]
        start = ZERO * sum(shares)

        def leaning(signs: Iterable[str]) -> float:
            rows = [row for row in map(network.rows.get, signs) if row is not None]
            gain: float = sum(map(mul, heard(added(rows, width)), shares))
            return (gain - start * len(rows)) / UNIT

        return leaning


def _chances(gains: tuple[float, ...]) -> tuple[float, ...]:
    top = max(gains)
    parts = [exp(gain - top) for gain in gains]
    whole = sum(parts)
    return tuple(part / whole for part in parts)
