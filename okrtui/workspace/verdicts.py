"""The assessments of a file's entries: judged when first asked for, remembered by text, counted by zone.

An entry's verdict depends on its words, its fields, its cycle and the team's rules alone, so it is remembered by those
and survives moving, undo and every edit elsewhere in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.okr.model import Entry, Initiative, KeyResult, Objective, OkrFile, Status
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.zones import Zone
from okrtui.workspace.tally import Key, Tally, ZoneCounts, judged_entries

if TYPE_CHECKING:
    from okrtui.quality.verdict import Assessment, Finding, SetAssessment
    from okrtui.workspace.remembered import Remembered

_WORTH_KEEPING = 20
"""Fewer new verdicts than this, or than one in a hundred, are not written: to judge them again costs less."""


class Verdicts:
    """What the coach says to the entries of one file, remembered by what the verdict depends on."""

    def __init__(self, rules: TeamRules | None = None) -> None:
        self.rules = rules or TeamRules()
        self._known: dict[Key, Assessment] = {}
        self._tally = Tally(_key, self._known_zone)
        self._remembered: Remembered | None = None
        self._judged_since_kept = 0

    def remember(self, folder: Path, file: Path) -> None:
        """Takes verdicts that an earlier run has kept in a folder, instead of judging again."""
        from okrtui.workspace.remembered import Remembered

        self._remembered = Remembered(folder, file, self.rules)

    def keep(self) -> Callable[[], None] | None:
        """What writes the verdicts for the next run, which a thread may do; None where few are new."""
        few = max(_WORTH_KEEPING, len(self._known) // 100)
        if self._remembered is None or self._judged_since_kept < few:
            return None
        self._judged_since_kept = 0
        return partial(self._remembered.keep, dict(self._known))

    def of(self, entry: Entry, okrs: OkrFile) -> Assessment:
        """The assessment of an entry of a file."""
        key = _key(entry, okrs)
        assessment = self._known.get(key)
        if assessment is None:
            assessment = self._known[key] = self._recalled(key) or self._judged_anew(entry, okrs)
            self._tally.learn(key, zone_of(assessment))
        return assessment

    def _recalled(self, key: Key) -> Assessment | None:
        return None if self._remembered is None else self._remembered.recall(key)

    def _judged_anew(self, entry: Entry, okrs: OkrFile) -> Assessment:
        self._judged_since_kept += 1
        return self.judge(entry, okrs)

    @property
    def judged(self) -> int:
        """How many verdicts are remembered; it grows with each new one."""
        return len(self._known)

    def known(self, entry: Entry, okrs: OkrFile) -> Assessment | None:
        """The assessment of an entry where it has been made already, else None; never judges."""
        return self._known.get(_key(entry, okrs))

    def of_set(self, objective: Objective, okrs: OkrFile) -> SetAssessment:
        """How the key results of an objective stand together; judges all of them."""
        from okrtui.quality.assessment import assess_set, context_of

        return assess_set(objective, context_of(objective, okrs, self.rules))

    def of_file(self, okrs: OkrFile) -> tuple[Finding, ...]:
        """What is worth saying about the objectives of a file together."""
        from okrtui.quality.assessment import assess_file

        return assess_file(okrs, Context(cycle=okrs.cycle, rules=self.rules))

    def zone(self, entry: Entry, okrs: OkrFile) -> Zone | None:
        """The zone of an entry where it is known; None for an initiative and for a line that still waits."""
        assessment = self.known(entry, okrs)
        return None if assessment is None else zone_of(assessment)

    def waiting(self, okrs: OkrFile) -> Iterator[Entry]:
        """The entries that have not been judged yet, in reading order."""
        entries = judged_entries(okrs.objectives)
        return (entry for entry in entries if _key(entry, okrs) not in self._known)

    def counts(self, okrs: OkrFile) -> ZoneCounts:
        """How many objectives and key results of a file stand in each zone."""
        return self._tally.counts(okrs)

    def _known_zone(self, key: Key) -> Zone | None:
        assessment = self._known.get(key)
        return None if assessment is None else zone_of(assessment)

    def judge(self, entry: Entry, okrs: OkrFile) -> Assessment:
        """The assessment of an entry without remembering it, as for a line that is still being typed."""
        from okrtui.quality.assessment import (
            assess_initiative,
            assess_key_result,
            assess_objective,
            context_of,
        )

        context = context_of(entry, okrs, self.rules)
        match entry:
            case Objective():
                return assess_objective(entry.title, context)
            case KeyResult():
                return assess_key_result(entry.title, context)
            case Initiative():
                return assess_initiative(entry.title, context)


def zone_of(assessment: Assessment) -> Zone | None:
    """The zone of an assessment; None for an initiative, which has none."""
    zone: Zone | None = getattr(assessment, "zone", None)
    return zone


def _key(entry: Entry, okrs: OkrFile) -> Key:
    match entry:
        case Objective():
            whys = (bool(entry.why), bool(entry.supports))
            return ("objective", entry.title, *whys, okrs.cycle, entry.ignores)
        case KeyResult():
            number = (repr(entry.baseline), repr(entry.target))
            fields = (entry.metric, *number, entry.unit, entry.due)
            return ("key_result", entry.title, *fields, okrs.cycle, entry.ignores)
        case Initiative():
            state = (bool(entry.expects), entry.status is Status.DROPPED)
            return ("initiative", entry.title, *state, entry.ignores)
