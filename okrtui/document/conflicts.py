"""What two sides changed in different ways, and how it is settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import Enum
from typing import TypeVar

from okrtui.lean_dataclass import dataclass

Thing = TypeVar("Thing")


class Choice(Enum):
    """How a conflict is settled: `BOTH` keeps mine and puts theirs beside it, a value as a comment."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both sides changed in different ways: the entry's title and the key, or what else it is.

    `what` is a key, or "entry" where one side deleted what the other changed, "place" where both moved it, "order",
    or "file". A version is None on the side that has deleted it. `place` names the conflict for a choice.
    """

    place: str
    entry: str
    what: str
    base: str | None
    mine: str | None
    theirs: str | None


@dataclass(slots=True)
class Settling:
    """The choices that were made, and the conflicts that came up."""

    choices: Mapping[str, Choice]
    conflicts: list[Conflict] = field(default_factory=list)

    def settle(self, conflict: Conflict) -> Choice:
        """The choice for a conflict, mine where none was made; the conflict is noted."""
        self.conflicts.append(conflict)
        return self.choices.get(conflict.place, Choice.MINE)


def three_way(base: Thing, mine: Thing, theirs: Thing) -> tuple[bool, Thing]:
    """Whether a thing can be told from who changed it, and what it then is; mine where it cannot."""
    if mine == theirs or theirs == base:
        return True, mine
    return mine == base, theirs if mine == base else mine


def merged_order(
    base: Sequence[Thing], mine: Sequence[Thing], theirs: Sequence[Thing]
) -> tuple[bool, list[Thing]]:
    """The order of all things of two sequences, and whether they agree on the order of what both have.

    Where they do not, the one that changed the order counts, or mine if both did. What only one side has comes
    after what it comes after there.
    """
    common = [thing for thing in mine if thing in theirs]
    known = [thing for thing in base if thing in common]
    mine_known = [thing for thing in common if thing in known]
    theirs_known = [thing for thing in theirs if thing in mine_known]
    agree, _ = three_way(known, mine_known, theirs_known)
    mine_leads = mine_known == theirs_known or mine_known != known
    first, second = (mine, theirs) if mine_leads else (theirs, mine)
    order = list(first)
    for at, thing in enumerate(second):
        if thing not in order:
            before = next((other for other in reversed(second[:at]) if other in order), None)
            order.insert(order.index(before) + 1 if before is not None else 0, thing)
    return agree, order
