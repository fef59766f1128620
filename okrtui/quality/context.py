"""What is known about a line beside its words: the fields of its entry, its cycle, and what the team has set."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from okrtui.lean_dataclass import dataclass
from okrtui.okr.cycle import Cycle
from okrtui.okr.model import Ignore, Number


@dataclass(frozen=True, slots=True)
class TeamRules:
    """What a team may set for the judgement of its lines; hashable, so that verdicts can be remembered by it.

    `matrix` holds overridden cells as (level, measure, zone) words; `vocabulary` holds own words as (class, word) pairs
    with the classes metric, output, activity, vanity; `glossary` holds explained acronyms; `select` and `ignore` hold
    finding codes (an empty `select` means all). `fiscal_year_start` is the first month, 1 to 12, of the years that are
    written FY, which makes the deadline of a cycle.
    """

    matrix: tuple[tuple[str, str, str], ...] = ()
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    vocabulary: tuple[tuple[str, str], ...] = ()
    glossary: frozenset[str] = frozenset()
    key_results_min: int = 2
    key_results_max: int = 5
    objectives_max: int = 5
    fiscal_year_start: int = 1


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds one line; every part may be absent.

    `enough` is the team's answer to whether the key results of an objective would make it true, `ignores` what it does
    not accept of the judgement; `names_result` is whether an initiative says which key result it is expected to move,
    taken for granted where that is not known.
    """

    metric: str = ""
    baseline: Number | None = None
    target: Number | None = None
    unit: str = ""
    due: date | None = None
    cycle: Cycle | None = None
    has_why: bool = False
    has_link: bool = False
    enough: str = ""
    names_result: bool = True
    ignores: tuple[Ignore, ...] = ()
    rules: TeamRules = field(default_factory=TeamRules)


EMPTY = Context()
