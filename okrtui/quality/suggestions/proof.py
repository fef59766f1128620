"""Proof of a wording: the zone that it reaches once its blanks are filled, tried with values of several kinds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.blanks import blanks_in, filled, names_of
from okrtui.quality.context import Context
from okrtui.quality.directions import WORDS, Direction
from okrtui.quality.suggestions.words import words
from okrtui.quality.verdict import Zone

_START = re.compile(r"(?:\bfrom|\(today)\s*[$€£¥]?$", re.IGNORECASE)
_DOWN = frozenset(WORDS[Direction.DOWN].split())
_TRIALS_OF_NUMBERS = 3
_WORST_FIRST = (Zone.RED, Zone.YELLOW, Zone.GREEN)


class Judged(Protocol):
    """What is told of a line: at least its zone."""

    @property
    def zone(self) -> Zone:
        """The traffic light."""


def reached(
    text: str, context: Context, assess: Callable[[str, Context], Judged] = assess_key_result
) -> Zone:
    """The worst zone that a wording reaches with plausible values in its blanks, as `assess` judges it."""
    worst = Zone.GREEN
    for values in plausible_values(text):
        zone = assess(filled(text, blanks_in(text), values), context).zone
        worst = min(worst, zone, key=_WORST_FIRST.index)
        if worst is Zone.RED:
            break
    return worst


def plausible_values(text: str) -> tuple[tuple[str, ...], ...]:
    """Values for the blanks of a text, a tuple a trial: numbers that go the way of its verb, groups, acts, burdens.

    What a line is taken for hangs on its words, so blanks for words get more trials than numbers alone.
    """
    trials = len(words().values["low"]) if any(names_of(text)) else _TRIALS_OF_NUMBERS
    return tuple(dict.fromkeys(_values(text, trial) for trial in range(trials)))


def _values(text: str, trial: int) -> tuple[str, ...]:
    known = words().values
    is_down = any(word in _DOWN for word in text.lower().split())
    return tuple(
        known[_words_name(name) if name else _number_name(text, start, end, is_down)][trial]
        for name, (start, end) in zip(names_of(text), blanks_in(text), strict=True)
    )


def _words_name(name: str) -> str:
    """Which words suit a blank; one of an unknown name may ask for anything."""
    known = name.replace(" ", "_")
    return known if known in words().values else "what"


def _number_name(text: str, start: int, end: int, is_down: bool) -> str:
    """Which number suits a blank: the low or the high one, by the way that the line goes; a share stays below 100."""
    size = "high" if is_start_of_way(text[:start]) == is_down else "low"
    return f"{size}_share" if text[end : end + 1] == "%" else size


def is_start_of_way(before: str) -> bool:
    """Whether a number behind some words is where the way starts: "from __", "(today __)"."""
    return _START.search(before) is not None
