"""One pass over a line: its slots, what it counts, how far it can be measured, and the facts that findings rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from okrtui.quality.context import TeamRules
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.verdict import SLOT_NAMES, Evidence, Level, Measure, Slot


@dataclass(frozen=True, slots=True)
class Fact:
    """Something named that was read from the line, with its characters."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says: `slots` holds every name of SLOT_NAMES, `facts` at most one fact a name.

    `level_or` is the second-best level where the two are too close to call. `zone_odds` are the learned chances of red,
    yellow and green, None where no weights were used.
    """

    text: str
    words: tuple[Token, ...]
    slots: Mapping[str, Slot | None]
    level: Level
    level_or: Level | None
    level_evidence: tuple[Evidence, ...]
    measure: Measure
    facts: Mapping[str, Fact]
    zone_odds: tuple[float, float, float] | None = None


_RULES = TeamRules()


def read_line(text: str, rules: TeamRules = _RULES) -> Reading:
    """Read one key result; any string is accepted."""
    words = tokenise(text)
    numbers = [word for word in words if word.kind == "number"]
    slots: dict[str, Slot | None] = dict.fromkeys(SLOT_NAMES)
    if numbers:
        slots["target"] = _slot(numbers[-1])
    if len(numbers) > 1:
        slots["baseline"] = _slot(numbers[0])
    measure = Measure.RANGE if len(numbers) > 1 else Measure.TARGET if numbers else Measure.NONE
    return Reading(text, words, slots, Level.OUTCOME, None, (), measure, {})


def _slot(word: Token) -> Slot:
    return Slot(word.text, word.start, word.end)
