"""One pass over an objective: its mission type, who is better off, what their world will be like, and why
they care.
"""

from __future__ import annotations

from dataclasses import dataclass

from okrtui.quality.context import TeamRules
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.verdict import Evidence, Zone

REASONS = {
    1: "A thing to be done or delivered: it says nothing of what will be better for whom.",
    2: "A working of your own to be built: it says nothing of what will be better for whom.",
}


@dataclass(frozen=True, slots=True)
class ObjectiveReading:
    """What an objective says; `mission` is its type from 1 (build exactly this) to 8 (long-term business
    outcome).
    """

    text: str
    words: tuple[Token, ...]
    mission: int
    who: bool
    future_state: bool
    value: bool
    zone: Zone
    reason: str
    evidence: tuple[Evidence, ...]


_BUILD = frozenset(
    [
        "launch",
        "ship",
        "release",
        "migrate",
        "implement",
        "install",
        "publish",
        "finish",
        "complete",
        "hire",
        "open",
    ]
)
_AUTOMATE = frozenset(["automate", "build", "create", "digitise", "introduce"])
_LET = frozenset(["let", "enable", "allow", "give"])
_BETTER = frozenset(["improve", "better", "elevate", "delight"])
_METRIC = frozenset(["increase", "reduce", "grow", "raise", "lower", "cut", "shorten", "double"])
_BECOME = frozenset(["become", "be", "lead"])
_OPENINGS = ((1, _BUILD), (2, _AUTOMATE), (3, _LET), (5, _BETTER), (6, _METRIC), (8, _BECOME))


def read_objective(text: str, rules: TeamRules | None = None) -> ObjectiveReading:
    """Read one objective; any string is accepted."""
    words = tokenise(text)
    first = next((word.lower for word in words if word.kind == "word"), "")
    mission = next((number for number, openings in _OPENINGS if first in openings), 4)
    state = mission == 4 and len(words) > 3
    zone = Zone.RED if mission <= 2 else Zone.GREEN if state else Zone.YELLOW
    reason = REASONS.get(mission, "A state worth reaching." if state else "A direction, without who and why.")
    return ObjectiveReading(text, words, mission, state, state, "so that" in text, zone, reason, ())
