"""Which way a key result wants its number to go, told by its verb."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from okrtui.quality.verdict import Slot


class Direction(StrEnum):
    """Up, down, or held where it is."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


WORDS = {
    Direction.UP: """
        increase increases increased increasing raise raises raised raising grow grows grew growing lift lifts
        lifted boost boosts boosted improve improves improved double doubles doubled triple triples tripled
        quadruple expand expands expanded gain gains rise rises rose climb climbs more higher up above exceed
    """,
    Direction.DOWN: """
        reduce reduces reduced reducing decrease decreases decreased decreasing lower lowers lowered lowering
        cut cuts cutting drop drops dropped fall falls fell shrink shrinks shorten shortens shortened halve
        halves halved trim slash minimise minimize fewer less down below under lessen curb shave
    """,
    Direction.KEEP: """
        keep keeps kept keeping hold holds held maintain maintains maintained stay stays stayed remain remains
    """,
}
"""Words that tell the direction; most are verbs, in their forms."""

OPENING = 2
"""Words of a line among which its verb is looked for: it may follow a tag."""

_DIRECTIONS = {word: direction for direction, words in WORDS.items() for word in words.split()}

STRICT = """
    increase increases increased increasing raise raises raised raising grow grows grew growing lift lifts
    lifted boost boosts boosted reduce reduces reduced reducing decrease decreases decreased decreasing lower
    lowers lowered lowering cut cuts cutting shrink shrinks shorten shortens shortened halve halves halved
    minimise minimize keep keeps hold holds
"""
"""Verbs that leave no doubt. An improvement goes down where less is better, "speed up" cuts a time, and
"fewer" may stand in a side clause: such words are never held against the numbers.
"""

STRICT_VERBS = frozenset(STRICT.split())


def direction_of(text: str, slots: Mapping[str, Slot | None]) -> Direction | None:
    """The direction that the first telling word of the direction slot names, or else one of the first words
    of the line; None where there is none.
    """
    slot = slots.get("direction")
    words = [*(slot.text.lower().split() if slot else []), *text.lower().split(None, OPENING)[:OPENING]]
    return next((_DIRECTIONS[word] for word in words if word in _DIRECTIONS), None)


def strict_direction_of(slots: Mapping[str, Slot | None]) -> Direction | None:
    """The direction where a verb that leaves no doubt comes first in its slot, else None."""
    slot = slots.get("direction")
    first = slot.text.lower().split()[:1] if slot else []
    return direction_of("", slots) if first and STRICT_VERBS.issuperset(first) else None
