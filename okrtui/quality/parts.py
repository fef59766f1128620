"""What a builder asks for, one part after the other, and the question for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a line: its name on the screen, and the question that it answers."""

    name: str
    question: str


KEY_RESULT_PARTS = (
    Part("who", "Whose behaviour changes?"),
    Part("does what", "What will they do, or no longer have to do?"),
    Part("metric", "What would you read off?"),
    Part("from", "Where does it stand today?"),
    Part("to", "Where should it be in the end?"),
    Part("by", "By when? Empty: the end of the cycle."),
)
"""Who does what by how much, in the order in which `KeyResultParts` takes them."""

OBJECTIVE_PARTS = (
    Part("who", "Who will be better off?"),
    Part("future", "What will they do or have then?"),
    Part("value", "So that what? Why will they care?"),
)
"""Who, future state and value, in the order in which `ObjectiveParts` takes them."""


@dataclass(frozen=True, slots=True)
class KeyResultParts:
    """The answers to "who does what by how much?" as they were typed; "" where there is none."""

    who: str = ""
    does: str = ""
    metric: str = ""
    start: str = ""
    target: str = ""
    due: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parts without which the line is half a sentence: what is counted, from what, to what."""
        asked = {"from": self.start, "to": self.target}
        if not self.metric.strip():
            acts = {"who": self.who, "does what": self.does}
            asked = (acts if any(map(str.strip, acts.values())) else {"metric": ""}) | asked
        return tuple(name for name, answer in asked.items() if not answer.strip())


@dataclass(frozen=True, slots=True)
class ObjectiveParts:
    """Who is better off, what their situation will be like, and why they will care; "" where there is no answer."""

    who: str = ""
    future: str = ""
    value: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parts without which the line is half a sentence: who, and what future."""
        asked = {"who": self.who, "future": self.future}
        return tuple(name for name, answer in asked.items() if not answer.strip())
