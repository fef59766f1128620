"""Leaving: what was typed and not kept stays at hand until the session ends, lines as well as answers of a form."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import EntryKind, KeyPath, entry_at, entry_kind
from okrtui.workspace.line import LineDraft
from okrtui.workspace.line_writing import LineWriting
from okrtui.workspace.outline import children, entry_path, exists, objective_of, outline, position_of

if TYPE_CHECKING:
    from okrtui.document.document import Document

_MOST_LINES = 50
"""So many lines are remembered; nobody looks for an older one."""


@dataclass(frozen=True, slots=True)
class _LeftLine:
    """A line that was typed and left, and the document beside which that happened."""

    draft: LineDraft
    beside: Document


class Leaving(LineWriting):
    """The verbs by which words that were left come back."""

    _left_lines: tuple[_LeftLine, ...] = ()
    _left_just_now = False
    _brought_back = ""

    def revert_line(self) -> None:
        """Leaves the line as it was; the words that were typed can be brought back."""
        line = self.line
        if line is not None and line.is_changed and line.text.strip():
            others = [each for each in self._left_lines if each.draft.text != line.text]
            self._left_lines = (*others[1 - _MOST_LINES :], _LeftLine(line, self.document))
            self._left_just_now = line.text != self._brought_back
        self._brought_back = ""
        super().revert_line()

    @property
    def has_left_a_line(self) -> bool:
        """Whether there are words to be brought back."""
        return bool(self._left_lines)

    @property
    def has_just_left_a_line(self) -> bool:
        """Whether a line was left after the last step, so that it is what undo takes back first.

        A line that was brought back and left again as it came does not stand in the way of the steps before it.
        """
        return bool(
            self._left_just_now and self._left_lines and self._left_lines[-1].beside is self._document
        )

    def bring_back_line(self) -> LineDraft:
        """Opens the line that was left last, with the words that were typed; of the others the last one is next.

        Where the line that they were to replace has gone, they stand in a new one.
        """
        self._may_change()
        self.commit_line()
        if not self._left_lines:
            raise Refused("No words were left behind.")
        draft = self._placed(self._left_lines[-1].draft)
        self._left_lines = self._left_lines[:-1]
        self.line, self.selection, self._brought_back = draft, draft.path, draft.text
        return draft

    def _placed(self, draft: LineDraft) -> LineDraft:
        """The draft with the path at which it can stand now."""
        kind = entry_kind(draft.path)
        if not draft.is_new:
            found = self._path_of(draft)
            if found is not None:
                return replace(draft, path=found)
        if kind is not EntryKind.OBJECTIVE and not self.okrs.objectives:
            raise Refused("They were a line below an objective, and there is none: write that first.")
        return replace(draft, path=self._room_near(draft.path, kind), is_new=True, original="")

    def _path_of(self, draft: LineDraft) -> KeyPath | None:
        """Where the line stands that the words were to replace; None where it is gone."""
        paths = [draft.path] if exists(self.okrs, draft.path) else []
        for path in (*paths, *outline(self.okrs)):
            if entry_kind(path) is entry_kind(draft.path) and (
                entry_at(self.okrs, path).title == draft.original
            ):
                return path
        return None

    def _room_near(self, path: KeyPath, kind: EntryKind) -> KeyPath:
        if kind is EntryKind.OBJECTIVE:
            return entry_path(kind, min(objective_of(path), len(self.okrs.objectives)), 0)
        objective = min(objective_of(path), len(self.okrs.objectives) - 1)
        siblings = sum(entry_kind(child) is kind for child in children(self.okrs, objective))
        return entry_path(kind, objective, min(position_of(path), siblings))

    # Answers

    _left_answers: Mapping[Hashable, tuple[str, ...]] = MappingProxyType({})

    def leave_answers(self, subject: Hashable, answers: Sequence[str]) -> None:
        """Remembers the answers of a form that is left, by what they are about; () forgets them."""
        self._left_answers = {**self._left_answers, subject: tuple(answers)}

    def answers_left(self, subject: Hashable) -> tuple[str, ...]:
        """The answers that were left at something; () where there are none."""
        return self._left_answers.get(subject, ())
