"""Which question the coach asks of a line: the same one until the line has changed or another one is wanted."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import KeyPath
from okrtui.workspace.line_writing import LineWriting

if TYPE_CHECKING:
    from okrtui.quality.verdict import Assessment


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question that was asked of a line last, for which gap, and in which turn."""

    question: str
    gap: str
    turn: int


class Questioning(LineWriting):
    """The coach's questions of one session. Each change of a line that is kept, and each wish for it, is a new turn."""

    @cached_property
    def _asked(self) -> dict[KeyPath, _Asked]:
        """By the path of the line."""
        return {}

    @cached_property
    def _turns(self) -> dict[KeyPath, int]:
        """How often a line has come to another question, by its path."""
        return {}

    def assessment_asking(self) -> Assessment | None:
        """What the coach says of the line under the cursor, with the question whose turn it is."""
        from okrtui.quality.questions import question_after

        assessment, path = self.assessment(), self.selection
        if assessment is None or path is None or not assessment.gap:
            return assessment
        last, turn = self._asked.get(path), self._turns.get(path, 0)
        question = assessment.question
        if last is not None and last.gap == assessment.gap:
            question = last.question if last.turn == turn else question_after(assessment.gap, last.question)
        self._asked[path] = _Asked(question, assessment.gap, turn)
        return replace(assessment, question=question)

    def ask_another(self) -> str:
        """Turns to another question about the same gap of the line under the cursor, and returns it."""
        if self.assessment_asking() is None:
            raise Refused("There is no line with words here.")
        self._next_turn()
        assessment = self.assessment_asking()
        assert assessment is not None, "the line has words"
        return assessment.question

    def commit_line(self) -> None:
        """Keeps the line; what is still missing from it is asked for in other words."""
        is_changed = self.line is not None and self.line.is_changed
        super().commit_line()
        if is_changed:
            self._next_turn()

    def _next_turn(self) -> None:
        if self.selection is not None:
            self._turns[self.selection] = self._turns.get(self.selection, 0) + 1
