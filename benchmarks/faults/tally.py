"""What became of a file in many tries of one fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Report(Enum):
    """What a save said of itself; `DIED` said nothing, since it was killed."""

    SAVED = 0
    NOT_SAVED = 1
    CHANGED = 2
    CRASHED = 3
    DIED = 4


@dataclass(slots=True)
class Tally:
    """How many tries of a fault left the file torn (neither old nor new), missing, or other than was said.

    `crashed` counts tries that ended in an error that is none of the storage's own; `message` is what the user was
    told.
    """

    fault: str
    tries: int = 0
    torn: int = 0
    missing: int = 0
    lost: int = 0
    crashed: int = 0
    message: str = ""

    def add(
        self, old: bytes | None, new: bytes, found: bytes | None, report: Report, message: str = ""
    ) -> None:
        """Count one try, given what the file held before (None if it was not there), should hold and does hold."""
        self.tries += 1
        self.torn += found is not None and found not in (old, new)
        self.missing += found is None and old is not None
        self.lost += report is Report.SAVED and found != new
        self.lost += report in (Report.NOT_SAVED, Report.CHANGED) and found != old
        self.crashed += report is Report.CRASHED
        self.message = self.message or message

    @property
    def holds(self) -> bool:
        """Whether nothing went wrong."""
        return self.tries > 0 and not (self.torn or self.missing or self.lost or self.crashed)


def table(tallies: Iterable[Tally]) -> str:
    """The tallies as a Markdown table."""
    rows = [
        f"| {t.fault} | {t.tries} | {t.torn} | {t.missing} | {t.lost} | {t.crashed} | {t.message} |"
        for t in tallies
    ]
    head = [
        "| fault | tries | torn | missing | lost | crashed | the user is told |",
        "|---|---:|---:|---:|---:|---:|---|",
    ]
    return "\n".join([*head, *rows])
