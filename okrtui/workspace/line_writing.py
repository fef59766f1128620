"""Typing a line: it opens, it is typed in, it is kept or forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused, Transaction
from okrtui.okr.model import EntryKind, entry_at, entry_kind
from okrtui.workspace.line import LineDraft, blank_entry
from okrtui.workspace.outline import objective_of, place_for, position_of
from okrtui.workspace.pasted import MOST
from okrtui.workspace.state import SessionState

if TYPE_CHECKING:
    from okrtui.document import operations, restating
else:
    operations = Deferred("okrtui.document.operations")
    restating = Deferred("okrtui.document.restating")


class LineWriting(SessionState):
    """The verbs on the one line that is open for typing."""

    def edit_line(self) -> LineDraft:
        """Starts to edit the words of the selected entry; a line that is open already stays as it is."""
        self._may_change()
        if self.line is not None:
            return self.line
        if self.selection is None:
            raise Refused("There is no line to edit yet: o writes the first one.")
        entry = entry_at(self.okrs, self.selection)
        told = self.verdicts.zone(entry, self.okrs)
        self.line = LineDraft(self.selection, entry, is_new=False, original=entry.title, told=told)
        return self.line

    def new_line(self, kind: EntryKind, *, before: bool = False) -> LineDraft:
        """Starts a new line of a kind after or before the selection; it enters the file when it is committed.

        A line that is open is committed first.
        """
        self._may_change()
        self.commit_line()
        if kind is not EntryKind.OBJECTIVE and self.selection is None:
            raise Refused("A key result needs an objective to belong to: write that first.")
        path = place_for(self.okrs, self.selection, kind, before=before)
        self.line = LineDraft(path, blank_entry(kind), is_new=True)
        self.selection = path
        return self.line

    def type_line(self, text: str) -> None:
        """Takes the words of the line as they stand now; touches nothing but the draft."""
        if self.line is not None:
            self.line = self.line.with_text(text)

    def commit_line(self) -> None:
        """Writes the typed words into the document as one step; a new line without words is forgotten."""
        line = self.line
        if line is None:
            return
        if line.is_changed and (line.text.strip() or not line.is_new):
            self._apply(self._transaction_of(line))
            self.line = None
            self.select(line.path)
        else:
            self.revert_line()

    def write_lines(self, titles: Sequence[str]) -> None:
        """Writes several entries in the place of the new line that is open, as one step; the last is selected."""
        line = self.line
        if line is None or not line.is_new:
            raise Refused("No new line is open.")
        if len(titles) > MOST:
            raise Refused(
                f"These are {len(titles)} lines; {MOST} at a time can be written, more in the text view."
            )
        self._apply(operations.add_entries(self.document, line.path, titles))
        self.line = None

    def revert_line(self) -> None:
        """Forgets what was typed since the line was entered."""
        self.line = None
        self.select(self.selection)

    def _transaction_of(self, line: LineDraft) -> Transaction:
        if line.initiative:
            return restating.retitle_leaving_work(self.document, line.path, line.text, line.initiative)
        if not line.is_new:
            return operations.set_title(self.document, line.path, line.text)
        objective, position = objective_of(line.path), position_of(line.path)
        match entry_kind(line.path):
            case EntryKind.OBJECTIVE:
                return operations.add_objective(self.document, position, line.text)
            case EntryKind.KEY_RESULT:
                return operations.add_key_result(self.document, objective, position, line.text)
            case EntryKind.INITIATIVE:
                return operations.add_initiative(self.document, objective, position, line.text)
