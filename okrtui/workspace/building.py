"""Building a line from answers: who, future state and value; who does what by how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import Entry, EntryKind, KeyPath, entry_at, entry_kind
from okrtui.workspace.line import blank_entry
from okrtui.workspace.line_writing import LineWriting
from okrtui.workspace.outline import exists, objective_of, place_for

if TYPE_CHECKING:
    from okrtui.document import stating
    from okrtui.quality import parts, verdict
    from okrtui.quality.part_fields import FieldValue
    from okrtui.quality.parts import Part
    from okrtui.quality.verdict import Assessment
else:
    parts = Deferred("okrtui.quality.parts")
    stating = Deferred("okrtui.document.stating")
    verdict = Deferred("okrtui.quality.verdict")


@dataclass(frozen=True, slots=True)
class Build:
    """A line that is to be built: where it stands or, if it is new, will stand; its words and answers so far."""

    path: KeyPath
    is_new: bool
    line: str = ""
    answers: tuple[str, ...] = ()

    @property
    def kind(self) -> EntryKind:
        """What kind of line it is."""
        return entry_kind(self.path)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is asked for."""
        return parts.OBJECTIVE_PARTS if self.kind is EntryKind.OBJECTIVE else parts.KEY_RESULT_PARTS


class Building(LineWriting):
    """The verbs by which a line is built; what is kept is one step that can be undone."""

    def build(self, kind: EntryKind) -> Build:
        """A new objective or key result, to be built where a new line of that kind would stand."""
        self._may_change()
        if kind is not EntryKind.OBJECTIVE and self.selection is None:
            raise Refused("A key result needs an objective to belong to: write that first.")
        path = place_for(self.okrs, self.selection, kind)
        return replace(Build(path, is_new=True), answers=_no_answers(kind))

    def rebuild(self) -> Build:
        """The objective or key result under the cursor, with its answers where it can be taken apart into them."""
        from okrtui.quality.taking_apart import key_result_parts, objective_parts

        path, assessment = self._selected_path(), self.assessment()
        answers = _no_answers(entry_kind(path))
        if isinstance(assessment, verdict.KeyResultAssessment):
            answers = astuple(key_result_parts(assessment))
        elif isinstance(assessment, verdict.ObjectiveAssessment):
            answers = astuple(objective_parts(assessment))
        return Build(path, is_new=False, line=entry_at(self.okrs, path).title, answers=answers)

    def subject_of(self, build: Build) -> tuple[str, ...]:
        """What the answers of a build are about: the line that it stands in, or the objective that gets a new one."""
        if not build.is_new:
            return ("parts", build.kind.value, build.line)
        if build.kind is EntryKind.OBJECTIVE:
            return ("new", build.kind.value)
        return ("new", build.kind.value, self.okrs.objectives[objective_of(build.path)].title)

    def built_line(self, build: Build, answers: Sequence[str]) -> str:
        """The line that the answers make; "" where there are none."""
        from okrtui.quality.key_result_sentence import key_result_sentence
        from okrtui.quality.objective_sentence import objective_sentence

        if build.kind is EntryKind.OBJECTIVE:
            return objective_sentence(parts.ObjectiveParts(*answers))
        return key_result_sentence(parts.KeyResultParts(*answers))

    def missing_parts(self, build: Build, answers: Sequence[str], line: str) -> tuple[str, ...]:
        """The names of the parts that a line still waits for; () for one that is not made of the answers alone."""
        if not any(map(str.strip, answers)) or line != self.built_line(build, answers):
            return ()
        made = parts.ObjectiveParts if build.kind is EntryKind.OBJECTIVE else parts.KeyResultParts
        return made(*answers).missing

    def judge_built(self, build: Build, answers: Sequence[str], line: str) -> Assessment | None:
        """What the coach says of a line that is being built; None where it has no words.

        It asks nothing that an answer has told, whether or not it can be read off the line.
        """
        if not line.strip():
            return None
        entry: Entry = blank_entry(build.kind)
        if not build.is_new and exists(self.okrs, build.path):
            entry = entry_at(self.okrs, build.path)
        return _asking_else(self.verdicts.judge(replace(entry, title=line), self.okrs), build.parts, answers)

    def keep_built(
        self, build: Build, answers: Sequence[str], line: str, *, fill_fields: bool = False
    ) -> None:
        """Writes a line that was built; with `fill_fields` the fields of a key result too, as its answers say.

        Raises Refused where there are no words yet, or where the line to be replaced has changed meanwhile.
        """
        line = " ".join(line.split())
        if not line:
            raise Refused("Answer at least one question, or leave with escape.")
        fields: dict[str, FieldValue] = {}
        if fill_fields and build.kind is EntryKind.KEY_RESULT:
            from okrtui.quality.part_fields import fields_of

            fields = fields_of(parts.KeyResultParts(*answers), line)
        if build.is_new:
            self._may_change()
            self._apply(stating.add_with_fields(self.document, build.path, line, fields))
            return
        self._refuse_if_not(build)
        self._apply(stating.retitle_with_fields(self.document, build.path, line, fields))

    def _refuse_if_not(self, build: Build) -> None:
        if not exists(self.okrs, build.path) or entry_at(self.okrs, build.path).title != build.line:
            raise Refused("The line has changed meanwhile: leave with escape and begin anew.")
        self._may_change()


def _asking_else(found: Assessment, asked: Sequence[Part], answers: Sequence[str]) -> Assessment:
    """An assessment that does not ask for who or when where these have been answered."""
    told = {part.name for part, answer in zip(asked, answers, strict=True) if answer.strip()}
    words = tuple(word for name, word in (("who", "who"), ("by", "by when")) if name in told)
    if found.gap in ("", "placeholder") or not found.question.casefold().startswith(words):
        return found
    from okrtui.quality.questions import question_about_else

    return replace(found, question=question_about_else(found.gap, found.question, words, found.text))


def _no_answers(kind: EntryKind) -> tuple[str, ...]:
    return ("",) * len(parts.OBJECTIVE_PARTS if kind is EntryKind.OBJECTIVE else parts.KEY_RESULT_PARTS)
