"""The parts of an OKR file as frozen dataclasses, and how a part is addressed.

A part is addressed by the keys and list positions that lead to it in the file (a `KeyPath`), since short
forms have no id: `("objectives", 0, "key_results", 2)` is the third key result of the first objective.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from okrtui.lean_dataclass import dataclass
from okrtui.okr.cycle import Cycle

KeyPath = tuple[str | int, ...]
Number = int | float


class Horizon(StrEnum):
    """How far the bets of a file reach."""

    QUARTER = "quarter"
    YEAR = "year"
    STRATEGY = "strategy"


class Kind(StrEnum):
    """What an objective promises: a stretch, a commitment, or to find something out."""

    ASPIRATIONAL = "aspirational"
    COMMITTED = "committed"
    LEARNING = "learning"


class Status(StrEnum):
    """How far an initiative is."""

    IDEA = "idea"
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class ReviewVerdict(StrEnum):
    """What is to become of an objective after its cycle."""

    KEEP = "keep"
    CHANGE = "change"
    DROP = "drop"


class EntryKind(StrEnum):
    """The three kinds of line that a team writes."""

    OBJECTIVE = "objective"
    KEY_RESULT = "key_result"
    INITIATIVE = "initiative"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One look at a key result during the cycle; confidence runs from 0.0 to 1.0."""

    date: date | None = None
    value: Number | None = None
    confidence: float | None = None
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark of a colleague beside an entry."""

    text: str = ""
    date: date | None = None
    by: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Ignore:
    """What a team does not accept of the judgement of a line: rules, as it names them, and why.

    It stands in the file as a comment of the entry: `# okrtui: ignore[OKR205] reason`. Without `rules` the comment
    could not be read.
    """

    rules: tuple[str, ...] = ()
    reason: str = ""


IGNORE_MARK = "okrtui:"
"""What every such comment holds; a text without it holds none."""


@dataclass(frozen=True, slots=True)
class KeyResult:
    """A measurable change by which an objective is known to be reached."""

    title: str = ""
    id: str = ""
    owner: str = ""
    metric: str = ""
    baseline: Number | None = None
    target: Number | None = None
    current: Number | None = None
    unit: str = ""
    due: date | None = None
    weight: Number = 1
    checkins: tuple[CheckIn, ...] = ()
    comments: tuple[Comment, ...] = ()
    ignores: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class Initiative:
    """A bet: a piece of work that is expected to move a key result."""

    title: str = ""
    id: str = ""
    owner: str = ""
    status: Status | None = None
    expects: str = ""
    signal: str = ""
    comments: tuple[Comment, ...] = ()
    ignores: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """The look back at an objective after its cycle; grade runs from 0.0 to 1.0."""

    grade: float | None = None
    verdict: ReviewVerdict | None = None
    difference: str = ""
    learned: str = ""


@dataclass(frozen=True, slots=True)
class Objective:
    """A state of the world worth reaching, the key results that tell, the initiatives that may get there."""

    title: str = ""
    id: str = ""
    owner: str = ""
    kind: Kind | None = None
    why: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    enough: str = ""
    key_results: tuple[KeyResult, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    review: Review | None = None
    comments: tuple[Comment, ...] = ()
    ignores: tuple[Ignore, ...] = ()


@dataclass(frozen=True, slots=True)
class OkrFile:
    """What one file holds: one team, one cycle, its objectives."""

    version: int = 1
    team: str = ""
    cycle: Cycle | None = None
    horizon: Horizon | None = None
    objectives: tuple[Objective, ...] = ()
    ignores: tuple[Ignore, ...] = ()


Entry = Objective | KeyResult | Initiative

ANSWERS = ("yes", "partly", "no")
"""How an objective's `enough` begins, which says whether its key results together would make it true."""


def answer_of(enough: str) -> tuple[str, str]:
    """The answer with which a text begins, one of ANSWERS or "", and what it says besides."""
    word, *rest = enough.split(None, 1) or [""]
    answer = word.rstrip(",.:;").casefold()
    return (answer, rest[0].strip() if rest else "") if answer in ANSWERS else ("", enough.strip())


def objective_path(objective: int) -> KeyPath:
    """The path of an objective by its position in the file, counted from 0."""
    return ("objectives", objective)


def key_result_path(objective: int, key_result: int) -> KeyPath:
    """The path of a key result by the positions of its objective and of itself, counted from 0."""
    return ("objectives", objective, "key_results", key_result)


def initiative_path(objective: int, initiative: int) -> KeyPath:
    """The path of an initiative by the positions of its objective and of itself, counted from 0."""
    return ("objectives", objective, "initiatives", initiative)


def entry_kind(path: KeyPath) -> EntryKind:
    """What kind of entry stands at a path; raises KeyError where the path is none of an entry."""
    match path:
        case ("objectives", int()):
            return EntryKind.OBJECTIVE
        case ("objectives", int(), "key_results", int()):
            return EntryKind.KEY_RESULT
        case ("objectives", int(), "initiatives", int()):
            return EntryKind.INITIATIVE
    raise KeyError(path)


def entry_at(okrs: OkrFile, path: KeyPath) -> Entry:
    """The entry at a path; raises KeyError or IndexError where there is none."""
    match path:
        case ("objectives", int(objective)):
            return okrs.objectives[objective]
        case ("objectives", int(objective), "key_results", int(position)):
            return okrs.objectives[objective].key_results[position]
        case ("objectives", int(objective), "initiatives", int(position)):
            return okrs.objectives[objective].initiatives[position]
    raise KeyError(path)


def entries(okrs: OkrFile) -> Iterator[tuple[KeyPath, Entry]]:
    """All entries of a file with their paths, each objective before its key results and initiatives."""
    for position, objective in enumerate(okrs.objectives):
        yield objective_path(position), objective
        for below, key_result in enumerate(objective.key_results):
            yield key_result_path(position, below), key_result
        for below, initiative in enumerate(objective.initiatives):
            yield initiative_path(position, below), initiative
