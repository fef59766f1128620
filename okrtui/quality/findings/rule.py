"""What a rule is, what it looks at, and what it says when it sees something."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from okrtui.okr.model import Ignore, Objective, OkrFile
from okrtui.okr.problems import Severity
from okrtui.quality.cell_reasons import cell_of
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.objectives import ObjectiveReading
from okrtui.quality.reading import Fact, Reading
from okrtui.quality.verdict import Finding, KeyResultAssessment, Level, Measure, Slot, Zone


@dataclass(frozen=True, slots=True)
class KeyResultLine:
    """One key result as the rules see it.

    `slots` and `measure` hold what the sentence and the fields of the entry say together; `zone` is the zone
    of the matrix cell, before any finding moved it.
    """

    reading: Reading
    context: Context
    slots: Mapping[str, Slot | None]
    level: Level
    measure: Measure
    zone: Zone


@dataclass(frozen=True, slots=True)
class ObjectiveLine:
    """One objective as the rules see it."""

    reading: ObjectiveReading
    context: Context


@dataclass(frozen=True, slots=True)
class InitiativeLine:
    """One initiative as the rules see it."""

    text: str
    context: Context


@dataclass(frozen=True, slots=True)
class KeyResultSet:
    """The key results of one objective, each with its assessment, in their order."""

    objective: Objective
    assessments: tuple[KeyResultAssessment, ...]
    context: Context


@dataclass(frozen=True, slots=True)
class ObjectiveSet:
    """The objectives of one file."""

    okrs: OkrFile
    context: Context


@dataclass(frozen=True, slots=True)
class Notes:
    """The comments at one line by which a team sets rules aside.

    `codes` are the rules that they name, `unknown` the names that are none, and `speaking` the codes of the rules that
    do say something about the line. `known` are the names of all rules.
    """

    ignores: tuple[Ignore, ...]
    codes: tuple[str, ...]
    unknown: tuple[str, ...]
    speaking: frozenset[str]
    known: Collection[str]


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a check saw: a sentence for the writer, and the characters that show it (none where the whole
    line does).
    """

    message: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """Lines that a rule is shown with: one line, or the lines of a set; and what surrounds them.

    `bets` are initiatives beside the key results of a set, each with the place of the one that it expects, counted from
    1, and 0 for none.
    """

    lines: tuple[str, ...]
    context: Context = EMPTY
    bets: tuple[tuple[str, int], ...] = ()


Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One rule: `page` is the docstring of its module, `moves` the zone it finds and the zone it leaves, if
    it moves one.

    The rule fires on every `bad` example and on no `good` one.
    """

    code: str
    name: str
    severity: Severity
    action: str
    page: str | None
    check: Callable[[Subject], Sighting | None]
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    moves: tuple[Zone, Zone] | None = None

    def finding(self, subject: Subject, zone: Zone | None = None) -> Finding | None:
        """The finding that this rule has about a subject whose cell is of a zone, or None where it sees
        nothing.
        """
        seen = self.check(subject)
        if seen is None:
            return None
        moves_to = self.moves[1] if self.moves and self.moves[0] == zone else None
        return Finding(
            self.code, self.name, seen.message, self.action, self.severity, seen.start, seen.end, moves_to
        )


def example(*lines: str, context: Context = EMPTY, bets: tuple[tuple[str, int], ...] = ()) -> Example:
    """An example of one line or of the lines of a set."""
    return Example(lines, context, bets)


def in_cell(line: KeyResultLine) -> Sighting | None:
    """A sighting of the cell itself in which a line stands, where that is not green and the line says something."""
    if line.zone is Zone.GREEN or not any(word.kind in ("word", "number") for word in line.reading.words):
        return None
    return Sighting(cell_of(line.level, line.measure, line.slots, line.context.rules).reason)


def at(fact: Fact | Slot, message: str) -> Sighting:
    """A sighting on the characters of a fact or slot."""
    return Sighting(message, fact.start, fact.end)
