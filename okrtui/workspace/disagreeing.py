"""Disagreeing with the coach: a finding is set aside with a reason that stands in the file, or taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import Entry, Ignore, Objective, entry_at
from okrtui.workspace.outline import exists
from okrtui.workspace.state import SessionState

if TYPE_CHECKING:
    from okrtui.document import ignoring
    from okrtui.document.ignores import PlacedIgnore
    from okrtui.quality.disagreement import Objection
    from okrtui.quality.verdict import Finding
else:
    ignoring = Deferred("okrtui.document.ignoring")


@dataclass(frozen=True, slots=True)
class Noted:
    """A disagreement as it stands in the file: at which line, at which entry (None: the file), and whether it counts.

    It counts where at least one of its rules would say something there otherwise.
    """

    placed: PlacedIgnore
    line: int
    entry: Entry | None
    counts: bool


class Disagreeing(SessionState):
    """The verbs by which a finding is set aside at a line; each is one step that can be undone."""

    def objections(self) -> tuple[Objection, ...]:
        """What can be said against the judgement of the line under the cursor, the most telling first."""
        from okrtui.quality.disagreement import objections

        assessment = self.assessment()
        return () if assessment is None else objections(assessment, self.set_assessment())

    def codes_told(self) -> tuple[str, ...]:
        """The codes of all that is said about the line under the cursor: its problems, its findings, those of its set.

        What is set aside is among them; what decides the zone comes first.
        """
        assessment, around = self.assessment(), self.set_assessment()
        codes = [each.code for each in self.problems_here()]
        if assessment is not None:
            decisive = sorted(
                assessment.findings, key=lambda each: not assessment.reason.endswith(each.message)
            )
            codes += [each.code for each in decisive]
            codes += [each.finding.code for each in assessment.disagreements]
        codes += [each.code for each in (around.findings if around else ())]
        return tuple(dict.fromkeys(codes))

    def set_aside(self, objection: Objection, reason: str) -> None:
        """Writes above the selected line what is not accepted of its judgement, and why."""
        ignore = Ignore(objection.codes, reason)
        self._apply(ignoring.add_ignore(self.document, self._selected_path(), ignore))

    def take_back(self, placed: PlacedIgnore) -> None:
        """Takes a disagreement out of the file; raises Refused where it is no longer there."""
        self._may_change()
        if placed not in self.document.ignores:
            raise Refused("This comment has changed meanwhile; look at the list again.")
        self._apply(ignoring.remove_ignore(self.document, placed))

    def noted(self) -> Iterator[Noted]:
        """All disagreements of the file, in the order in which they stand; judges the lines that they stand at."""
        for placed in self.document.ignores:
            line, _ = self.document.line_column(placed.span.start)
            entry = (
                entry_at(self.okrs, placed.path) if placed.path and exists(self.okrs, placed.path) else None
            )
            yield Noted(placed, line, entry, self._counts(placed, entry))

    def _counts(self, placed: PlacedIgnore, entry: Entry | None) -> bool:
        from okrtui.quality.findings.registry import codes_by_name

        codes = codes_by_name()
        wanted = {codes.get(rule.lower()) for rule in placed.ignore.rules}
        return any(finding.code in wanted for finding in self._set_aside_at(entry))

    def _set_aside_at(self, entry: Entry | None) -> Iterator[Finding]:
        """The findings that are set aside at an entry, or None: at the file as a whole."""
        if entry is None:
            yield from self.verdicts.of_file(replace(self.okrs, ignores=()))
            return
        yield from (each.finding for each in self.verdicts.of(entry, self.okrs).disagreements)
        if isinstance(entry, Objective):
            yield from (each.finding for each in self.verdicts.of_set(entry, self.okrs).disagreements)
