"""The "so what?" ladder: from a line up to what it is good for, a question a rung; the five whys for an objective.

A rung is a level of the matrix. Work is asked for the change that it is to bring; an outcome for what it adds up to; an
impact, which many things move, for the behaviour that would show it first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.context import Context
from okrtui.quality.verdict import Level, Zone

QUESTIONS = {
    Level.OUTPUT: "So what? When that is done, what will be there?",
    Level.OUTCOME: "So what? What will whom do differently then?",
    Level.IMPACT: "So what? What does that add up to for all of us?",
}
FIRST_SIGN = "Which behaviour would show it first?"
WHYS = (
    "Why does this matter?",
    "And why does that matter?",
    "To whom does that matter, and why?",
    "What would it cost to leave it as it is?",
    "So what is it really about?",
)
_ZONES = (Zone.RED, Zone.YELLOW, Zone.GREEN)


@dataclass(frozen=True, slots=True)
class Rung:
    """One question of a ladder; `level` is what an answer to it should be, None for a why."""

    level: Level | None
    question: str


def rungs_above(level: Level) -> tuple[Rung, ...]:
    """The rungs that lead up from a line of a level, the lowest first."""
    if level is Level.IMPACT:
        return (Rung(Level.OUTCOME, FIRST_SIGN),)
    ladder = tuple(Level)
    return tuple(Rung(above, QUESTIONS[above]) for above in ladder[ladder.index(level) + 1 :])


def whys() -> tuple[Rung, ...]:
    """The five whys of an objective."""
    return tuple(Rung(None, question) for question in WHYS)


def best_answer(answers: Sequence[str], context: Context) -> int | None:
    """The place of the answer that makes the best key result: the best zone, then the highest; None without words."""
    zones: Mapping[int, int] = {
        place: _ZONES.index(assess_key_result(answer, context).zone)
        for place, answer in enumerate(answers)
        if answer.strip()
    }
    return max(zones, key=lambda place: (zones[place], place), default=None)
