"""The eight mission types of an objective as a ladder: from "build exactly this" to a lasting business outcome.

The lower half leaves a team no choice of means; the middle (3 to 5) is about people, which is where an objective for a
team of today stands best; the top is for whole organisations.
"""

from __future__ import annotations

MISSIONS = {
    1: "build exactly this",
    2: "build something that does it",
    3: "let people do something",
    4: "solve a problem",
    5: "improve an experience",
    6: "move a metric",
    7: "a business outcome soon",
    8: "a lasting business outcome",
}
"""The types by number, the lowest rung first."""

_QUESTIONS_UP = {
    1: "What is it to do for those who use it, however it is built?",
    2: "Who will be able to do what, once something does that?",
    3: "Which trouble of theirs is gone when they can do that?",
    4: "How will it feel for them when that trouble is gone?",
    5: "Which number would show it? That number belongs in a key result.",
    6: "What does the organisation have of it when that number moves?",
    7: "What would make that last beyond this cycle?",
    8: "What must people be able to do, this cycle, for it to come true?",
}


def question_up(mission: int) -> str:
    """The question that leads from a mission type to the next one; from the highest, back to people."""
    return _QUESTIONS_UP[mission]
