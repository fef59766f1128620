"""Proof of a wording: the zone that it reaches once its blanks are filled, tried with values of several kinds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.blanks import blanks_in, filled, names_of
from okrtui.quality.context import Context
from okrtui.quality.directions import WORDS, Direction
from okrtui.quality.suggestions.words import words
from okrtui.quality.verdict import Zone

_START = re.compile(r"(?:\bfrom|\(today)\s*[$€£¥]?$", re.IGNORECASE)
_DOWN = frozenset(WORDS[Direction.DOWN].split())
_WORST_FIRST = (Zone.RED, Zone.YELLOW, Zone.GREEN)


def reached(text: str, context: Context) -> Zone:
    """The worst zone that a wording reaches with plausible values in its blanks."""
    worst = Zone.GREEN
    for values in plausible_values(text):
        zone = assess_key_result(filled(text, blanks_in(text), values), context).zone
        worst = min(worst, zone, key=_WORST_FIRST.index)
        if worst is Zone.RED:
            break
    return worst


def plausible_values(text: str) -> tuple[tuple[str, ...], ...]:
    """Values for the blanks of a text, a tuple a trial: numbers that go the way of its verb, groups, acts, burdens."""
    trials = len(words().values["low"])
    return tuple(dict.fromkeys(_values(text, trial) for trial in range(trials)))


def _values(text: str, trial: int) -> tuple[str, ...]:
    known = words().values
    is_down = any(word in _DOWN for word in text.lower().split())
    return tuple(
        known[name.replace(" ", "_")][trial] if name else _number(text[:start], is_down, known, trial)
        for name, (start, _) in zip(names_of(text), blanks_in(text), strict=True)
    )


def _number(before: str, is_down: bool, known: Mapping[str, Sequence[str]], trial: int) -> str:
    """The low or the high number, by whether the blank is the start or the end of the way."""
    return known["high" if is_start_of_way(before) == is_down else "low"][trial]


def is_start_of_way(before: str) -> bool:
    """Whether a number behind some words is where the way starts: "from __", "(today __)"."""
    return _START.search(before) is not None
