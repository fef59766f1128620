"""Cycles: quarters, halves, years, fiscal years, or a start and an end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cycle:
    """The stretch of time that a file plans for; `start` and `end` are its first and last day."""

    label: str
    start: date
    end: date
