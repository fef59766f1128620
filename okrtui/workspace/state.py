"""What a session knows: the document, its history, the entry under the cursor, the line being typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from okrtui.document.beginning import read_beginning
from okrtui.document.edits import Refused, Transaction, invert
from okrtui.document.history import History
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import Entry, KeyPath, Objective, OkrFile, entry_at
from okrtui.okr.problems import Problem
from okrtui.quality.context import TeamRules
from okrtui.quality.zones import Zone
from okrtui.workspace.line import LineDraft, inserted, with_entry
from okrtui.workspace.outline import nearest, objective_of, outline
from okrtui.workspace.tally import ZoneCounts
from okrtui.workspace.verdicts import Verdicts, zone_of

if TYPE_CHECKING:
    from okrtui.document.document import Document
    from okrtui.quality.verdict import Assessment, SetAssessment

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
    """One file as it is shown, and the one way to change it: a transaction that the history remembers.

    Its text is read as a whole when somebody first asks for the document. With `objectives` so many of them are read at
    once, and are what `shown` has to show until then.
    """

    def __init__(
        self,
        disk: OnDisk,
        text: str,
        *,
        rules: TeamRules | None = None,
        read_only: bool = False,
        objectives: int | None = None,
    ) -> None:
        self.disk = disk
        self._text = text
        self._document: Document | None = None
        self._reading = Lock()
        self.verdicts = Verdicts(rules)
        first_month = self.verdicts.rules.fiscal_year_start
        self._beginning = None if objectives is None else read_beginning(text, objectives, first_month)
        self.history = History()
        self.read_only = read_only
        self.line: LineDraft | None = None
        self.selection: KeyPath | None = nearest(self._so_far, None)
        self._outline: tuple[OkrFile, tuple[KeyPath, ...]] | None = None
        self._shown: tuple[OkrFile, KeyPath, OkrFile] | None = None

    @property
    def path(self) -> Path:
        """The file."""
        return self.disk.path

    @property
    def document(self) -> Document:
        """The text with its data, its model and all places; waits for a `read_whole` that is under way."""
        return self._document or self.read_whole()

    @document.setter
    def document(self, document: Document) -> None:
        """Another document, which screens show as a whole."""
        self._document, self._beginning = document, None

    def read_whole(self) -> Document:
        """Reads the whole text, unless that has been done; may be called in a thread of its own."""
        from okrtui.document.document import Document

        with self._reading:
            if self._document is None:
                self._document = Document.parse(self._text, self.verdicts.rules.fiscal_year_start)
            return self._document

    @property
    def is_read(self) -> bool:
        """Whether the whole text has been read, so that nobody who asks for the document waits."""
        return self._document is not None

    @property
    def shows_all(self) -> bool:
        """Whether `shown` is all of the file, and not its beginning alone."""
        return self._document is not None and self._beginning is None

    @property
    def is_broken(self) -> bool:
        """Whether the text is known to be no TOML; as long as it is not read as a whole, that is not known."""
        return self._document is not None and self._document.syntax_error is not None

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
        if self._outline is None or self._outline[0] is not self.okrs:
            self._outline = (self.okrs, outline(self.okrs))
        return self._outline[1]

    def shown(self) -> OkrFile:
        """What a screen shows: the file as far as it is read, with the new line in its place while one is typed."""
        line = self.line
        if line is None or not line.is_new:
            return self._so_far
        if self._shown is None or self._shown[0] is not self.okrs or self._shown[1] != line.path:
            self._shown = (self.okrs, line.path, inserted(self.okrs, line.path, line.entry))
        return self._shown[2]

    @property
    def _so_far(self) -> OkrFile:
        """What the file says as far as screens show it; all of it where its beginning could not be read alone."""
        return self.okrs if self._beginning is None else self._beginning

    def show_whole(self) -> bool:
        """Has `shown` show all of the file from now on, if it has been read; True where that is more than before."""
        if self._document is None or self._beginning is None:
            return False
        beginning, self._beginning = self._beginning, None
        if self.line is None:
            self.select(self.selection)
        return beginning != self._document.okrs

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
        counts = self.verdicts.counts(self._so_far)
        if self.line is None:
            return counts
        before = (
            None if self.line.is_new else self.verdicts.zone(entry_at(self.okrs, self.line.path), self.okrs)
        )
        after = zone_of(self.line_assessment(self.line)) if self.line.text.strip() else None
        return counts.with_change(before, after)

    def counts_if_read(self) -> ZoneCounts | None:
        """The counts; None where the text is no TOML, of which nothing was counted."""
        return None if self.is_broken else self.counts()

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
            self.line_assessment(self.line)
            if self.line is not None
            else self.verdicts.of(entry, self.shown())
        )

    def is_judged(self) -> bool:
        """Whether the coach has read the line under the cursor, if it is none that is being typed."""
        entry = self.selected()
        return entry is None or self.line is not None or self.verdicts.known(entry, self.shown()) is not None

    def zone(self, path: KeyPath) -> Zone | None:
        """The zone of the entry at a path as it is shown; None for an initiative and for a line that waits.

        Of the line being typed it is the zone that was told last, since no letter may wait for the coach to be seen.
        """
        if self.line is not None and self.line.path == path:
            return self.line.told if self.line.text.strip() else None
        okrs = self.shown()
        return self.verdicts.zone(entry_at(okrs, path), okrs)

    def set_assessment(self) -> SetAssessment | None:
        """How the key results of the objective shown stand together; None while some of many still wait."""
        objective = self.objective_shown()
        if objective is None or not objective.key_results:
            return None
        if len(objective.key_results) > _SET_JUDGED_AT_ONCE:
            return None
        return self.verdicts.of_set(objective, self.shown())

    def notes(self) -> tuple[str, ...]:
        """What is wrong with the entry under the cursor in the file, in words with the remedy."""
        if self.line is not None:
            return ()
        return tuple(
            f"line {problem.line}: {problem.message} {problem.remedy}" for problem in self.problems_here()
        )

    def problems_here(self) -> tuple[Problem, ...]:
        """What is wrong with the entry under the cursor in the file."""
        here, known = self.selection, self.document.problems if self.is_read else ()
        return tuple(each for each in known if here and each.path[: len(here)] == here)

    def objective_shown(self) -> Objective | None:
        """The objective that is selected or holds the selection, with the words being typed in their place."""
        position = self.objective_position()
        if position is None:
            return None
        objective = self.shown().objectives[position]
        return objective if self.line is None else with_entry(objective, self.line.path, self.line.entry)

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
