"""What a session knows: the document, its history, the entry under the cursor, the line being typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.edits import Refused, Transaction, invert
from okrtui.document.history import History
from okrtui.okr.model import Entry, KeyPath, Objective, OkrFile, entry_at
from okrtui.okr.problems import Problem
from okrtui.quality.context import TeamRules
from okrtui.quality.verdict import Assessment, SetAssessment, Zone
from okrtui.workspace.line import LineDraft, inserted, with_entry
from okrtui.workspace.outline import nearest, objective_of, outline
from okrtui.workspace.verdicts import Verdicts, ZoneCounts, zone_of

_SET_JUDGED_AT_ONCE = 40
"""More key results than this under one objective are a list, not a set, and would make typing wait."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The file behind a session as it was read or written last; `digest` is None while it is not there yet."""

    path: Path
    bom: bool = False
    digest: str | None = None
    text: str = ""


class SessionState:
    """One file as it is shown, and the one way to change it: a transaction that the history remembers."""

    def __init__(
        self, disk: OnDisk, text: str, *, rules: TeamRules | None = None, read_only: bool = False
    ) -> None:
        self.disk = disk
        self.document = Document.parse(text)
        self.history = History()
        self.verdicts = Verdicts(rules)
        self.read_only = read_only
        self.line: LineDraft | None = None
        self.selection: KeyPath | None = nearest(self.okrs, None)
        self._outline: tuple[Document, tuple[KeyPath, ...]] | None = None
        self._counted: tuple[Document, int, ZoneCounts] | None = None
        self._shown: tuple[Document, KeyPath, OkrFile] | None = None

    @property
    def path(self) -> Path:
        """The file."""
        return self.disk.path

    @property
    def okrs(self) -> OkrFile:
        """What the file says, without the line being typed."""
        return self.document.okrs

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost by leaving now."""
        return not self.history.is_at_saved() or (self.line is not None and self.line.is_changed)

    @property
    def can_be_saved(self) -> bool:
        """Whether saving would write something: a change, or a file that is not there yet."""
        return self.is_changed or self.disk.digest is None

    def outline(self) -> tuple[KeyPath, ...]:
        """The paths of all entries in reading order."""
        if self._outline is None or self._outline[0] is not self.document:
            self._outline = (self.document, outline(self.okrs))
        return self._outline[1]

    def shown(self) -> OkrFile:
        """What a screen shows: the file, with the new line in its place while one is being typed."""
        line = self.line
        if line is None or not line.is_new:
            return self.okrs
        if self._shown is None or self._shown[0] is not self.document or self._shown[1] != line.path:
            self._shown = (self.document, line.path, inserted(self.okrs, line.path, line.entry))
        return self._shown[2]

    def entry(self, path: KeyPath) -> Entry:
        """The entry at a path as it is shown, with the words being typed where it is the one that is edited."""
        if self.line is not None and self.line.path == path:
            return self.line.entry
        return entry_at(self.shown(), path)

    def selected(self) -> Entry | None:
        """The entry under the cursor."""
        return None if self.selection is None else self.entry(self.selection)

    def select(self, path: KeyPath | None) -> None:
        """Puts the cursor on an entry, or on the nearest one where it is gone."""
        self.selection = nearest(self.okrs, path)

    def objective_position(self) -> int | None:
        """The position of the objective that is selected or holds the selection."""
        return None if self.selection is None else objective_of(self.selection)

    def counts(self) -> ZoneCounts:
        """How many lines of the file stand in each zone, the line being typed counted as it is now."""
        counts = self._file_counts()
        if self.line is None:
            return counts
        before = (
            None if self.line.is_new else self.verdicts.zone(entry_at(self.okrs, self.line.path), self.okrs)
        )
        after = zone_of(self.line_assessment(self.line)) if self.line.text.strip() else None
        return counts.with_change(before, after)

    def line_assessment(self, line: LineDraft) -> Assessment:
        """What the coach says of the line as it is typed now; its zone is then the one that was told last."""
        assessment = self.verdicts.judge(line.entry, self.okrs)
        self.line = replace(line, told=zone_of(assessment))
        return assessment

    def assessment(self) -> Assessment | None:
        """What the coach says of the line under the cursor; None where there is none or it has no words."""
        entry = self.selected()
        if entry is None or not entry.title.strip():
            return None
        return (
            self.line_assessment(self.line) if self.line is not None else self.verdicts.of(entry, self.okrs)
        )

    def is_judged(self) -> bool:
        """Whether the coach has read the line under the cursor, if it is none that is being typed."""
        entry = self.selected()
        return entry is None or self.line is not None or self.verdicts.known(entry, self.okrs) is not None

    def zone(self, path: KeyPath) -> Zone | None:
        """The zone of the entry at a path as it is shown; None for an initiative and for a line that waits.

        Of the line being typed it is the zone that was told last, since no letter may wait for the coach to be seen.
        """
        if self.line is not None and self.line.path == path:
            return self.line.told if self.line.text.strip() else None
        return self.verdicts.zone(entry_at(self.shown(), path), self.okrs)

    def set_assessment(self) -> SetAssessment | None:
        """How the key results of the objective shown stand together; None while some of many still wait."""
        objective = self.objective_shown()
        if objective is None or not objective.key_results:
            return None
        if len(objective.key_results) > _SET_JUDGED_AT_ONCE:
            return None
        return self.verdicts.of_set(objective, self.okrs)

    def notes(self) -> tuple[str, ...]:
        """What is wrong with the entry under the cursor in the file, in words with the remedy."""
        if self.line is not None:
            return ()
        return tuple(
            f"line {problem.line}: {problem.message} {problem.remedy}" for problem in self.problems_here()
        )

    def problems_here(self) -> tuple[Problem, ...]:
        """What is wrong with the entry under the cursor in the file."""
        here = self.selection
        return tuple(each for each in self.document.problems if here and each.path[: len(here)] == here)

    def objective_shown(self) -> Objective | None:
        """The objective that is selected or holds the selection, with the words being typed in their place."""
        position = self.objective_position()
        if position is None:
            return None
        objective = self.shown().objectives[position]
        return objective if self.line is None else with_entry(objective, self.line.path, self.line.entry)

    def _file_counts(self) -> ZoneCounts:
        known = self.verdicts.judged
        if self._counted is None or self._counted[0] is not self.document or self._counted[1] != known:
            self._counted = (self.document, known, self.verdicts.counts(self.okrs))
        return self._counted[2]

    # Changing

    def _may_change(self) -> None:
        if self.read_only:
            raise Refused("This file is open for reading only.")

    def _selected_path(self, *, changing: bool = True) -> KeyPath:
        if changing:
            self._may_change()
        if self.selection is None:
            raise Refused("There is no line here yet: o writes the first one.")
        return self.selection

    def _apply(self, transaction: Transaction) -> None:
        inverse = replace(invert(self.document.text, transaction), selects=self.selection)
        self.document = self.document.apply(transaction)
        self.history.push(transaction, inverse)
        self.select(transaction.selects or self.selection)
