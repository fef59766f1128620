"""What a judgement consists of: zone, level, measure, slots, evidence, findings and the assessments that carry them.

Offsets are half-open positions in the text as it was given, counted in characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from okrtui.okr.problems import Severity
from okrtui.quality.zones import Level, Measure, Zone

__all__ = [
    "SLOT_NAMES",
    "Assessment",
    "Disagreement",
    "Evidence",
    "Finding",
    "InitiativeAssessment",
    "KeyResultAssessment",
    "Level",
    "Measure",
    "ObjectiveAssessment",
    "SetAssessment",
    "Slot",
    "Zone",
]

SLOT_NAMES = ("direction", "metric", "who", "baseline", "target", "unit", "qualifier", "due")


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a key result that was found in the line, with its characters as they stand there.

    `value` is the number in its normal form (1.5k is 1500.0, 40% is 40.0) and `unit` its unit (`%`, `$`, `days`),
    both None where the part is no number. A slot that comes from a field of the file has `start == end == 0`.
    """

    text: str
    start: int
    end: int
    value: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters that decided something, and what: `role` is a slot's name, a level, or a finding's code."""

    start: int
    end: int
    role: str
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth saying about a line or a set; `moves_to` is the zone that it moves the line to, if any."""

    code: str
    name: str
    message: str
    action: str
    severity: Severity
    start: int = 0
    end: int = 0
    moves_to: Zone | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A finding that the team has set aside at the line itself, with the reason that it gave."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class KeyResultAssessment:
    """How a coach reads a key result.

    `cell_zone` is the zone of the matrix cell before findings moved it; `level_or` is the second-best level where the
    two are too close to call (its question then decides), else None. `score` runs from 0 to 100. `disagreements` are
    what the team does not accept: level, measure, zone and findings are what is left when it is set aside.
    `gap` is what `question` asks for, as other questions could.
    """

    text: str
    level: Level
    level_or: Level | None
    measure: Measure
    cell_zone: Zone
    zone: Zone
    score: int
    reason: str
    slots: Mapping[str, Slot | None]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    question: str
    disagreements: tuple[Disagreement, ...] = ()
    gap: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveAssessment:
    """How a coach reads an objective; `mission` is its type from 1 to 8."""

    text: str
    mission: int
    who: bool
    future_state: bool
    value: bool
    zone: Zone
    score: int
    reason: str
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    question: str
    disagreements: tuple[Disagreement, ...] = ()
    gap: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeAssessment:
    """How a coach reads an initiative: a bet, which has no zone; `level` tells whether it reads as a key result."""

    text: str
    level: Level
    reason: str
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    question: str
    disagreements: tuple[Disagreement, ...] = ()
    gap: str = ""


@dataclass(frozen=True, slots=True)
class SetAssessment:
    """How the key results of one objective stand together; counts are by zone and by level."""

    zones: Mapping[Zone, int]
    levels: Mapping[Level, int]
    findings: tuple[Finding, ...]
    question: str
    disagreements: tuple[Disagreement, ...] = ()
    gap: str = ""


Assessment = KeyResultAssessment | ObjectiveAssessment | InitiativeAssessment
