"""Coaching: a line is given a better wording, or is asked "so what?" until a result shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused, Transaction
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import EntryKind, Initiative, KeyPath, Objective, entry_at, entry_kind
from okrtui.quality.context import Context
from okrtui.quality.zones import Level, Zone
from okrtui.workspace.line_writing import LineWriting
from okrtui.workspace.outline import exists

if TYPE_CHECKING:
    from okrtui.document import restating, turning
    from okrtui.quality import verdict
    from okrtui.quality.ladder import Rung
    from okrtui.quality.suggestions import Suggestion
else:
    restating = Deferred("okrtui.document.restating")
    turning = Deferred("okrtui.document.turning")
    verdict = Deferred("okrtui.quality.verdict")

_WORK = (Level.ACTIVITY, Level.OUTPUT)
_UNANSWERED = "Answer at least one rung, or leave with escape."


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs that lead up from an entry, the lowest first; `level` is where the entry stands, None for an objective.

    `reasons` are those that an objective has already: the answers to its whys so far, the lowest first.
    """

    path: KeyPath
    line: str
    level: Level | None
    rungs: tuple[Rung, ...]
    reasons: tuple[str, ...] = ()

    @property
    def kind(self) -> EntryKind:
        """What kind of entry the ladder starts from."""
        return entry_kind(self.path)

    @property
    def makes_key_result(self) -> bool:
        """Whether the best answer becomes a key result; above an outcome the answers are reasons only."""
        return self.level is not None and (
            self.kind is EntryKind.INITIATIVE or self.level is not Level.OUTCOME
        )


def _nothing_set_aside() -> turning.SetAside:
    return turning.SetAside()


@dataclass(frozen=True, slots=True)
class Climbed:
    """What was written of the answers besides the key result: new reasons of the objective, a signal of the bet.

    `aside` is what of the work became comments.
    """

    reasons: int
    has_signal: bool = False
    aside: turning.SetAside = field(default_factory=_nothing_set_aside)


class Coaching(LineWriting):
    """The verbs by which a line climbs; each is one step that can be undone."""

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Proven edits of the line under the cursor, as it is typed now; () where there is nothing to better."""
        from okrtui.quality.assessment import context_of
        from okrtui.quality.suggestions import suggest, suggest_objective

        entry, objective = self.selected(), self.objective_shown()
        if entry is None or objective is None or isinstance(entry, Initiative):
            return ()
        context = context_of(entry, self.shown(), self.verdicts.rules)
        if isinstance(entry, Objective):
            return suggest_objective(entry.title, context)
        return suggest(entry.title, context, objective.title)

    def take_suggestion(self, number: int) -> Suggestion:
        """Opens the selected line with the words of a suggestion, counted from 0; committing it writes it."""
        suggestions = self.suggestions()
        if number >= len(suggestions):
            raise Refused("There is no such suggestion for this line.")
        chosen = suggestions[number]
        line = self.edit_line()
        self.line = replace(line.with_text(chosen.text), initiative=chosen.initiative)
        return chosen

    def ladder(self) -> Ladder:
        """The "so what?" ladder above the selected entry."""
        from okrtui.quality.ladder import rungs_above, whys

        path = self._selected_path()
        assessment = self.assessment()
        if assessment is None:
            raise Refused("This line has no words yet.")
        if isinstance(assessment, verdict.KeyResultAssessment):
            return Ladder(path, assessment.text, assessment.level, rungs_above(assessment.level))
        if isinstance(assessment, verdict.InitiativeAssessment):
            level = assessment.level if assessment.level in _WORK else Level.OUTPUT
            return Ladder(path, assessment.text, level, rungs_above(level))
        return Ladder(path, assessment.text, None, whys(), self._reasons(path))

    def judge_answers(self, ladder: Ladder, answers: Sequence[str]) -> tuple[list[Zone | None], int | None]:
        """The zone of each answer, None without words, and the place of the one that would be the key result.

        The answers above an objective are judged as objectives, since one of them may be the better one.
        """
        from okrtui.quality.assessment import assess_key_result, assess_objective
        from okrtui.quality.ladder import best_answer

        context = self._answer_context()
        assess = assess_objective if ladder.level is None else assess_key_result
        zones = [assess(answer, context).zone if answer.strip() else None for answer in answers]
        return zones, best_answer(answers, context) if ladder.makes_key_result else None

    def _answer_context(self) -> Context:
        """What surrounds an answer on a ladder: the cycle of the file and the rules of the team."""
        return Context(cycle=self.okrs.cycle, rules=self.verdicts.rules)

    def climb(self, ladder: Ladder, answers: Sequence[str], signal: str = "") -> Climbed:
        """Takes the answers of a ladder, one a rung and "" where there is none: all of it is one step.

        Those above an objective are its reasons from then on. Of others the best becomes a key result, and a key result
        that was work an initiative that expects it, with `signal` as what will show that the bet works; the other
        answers are reasons, which are kept in the objective's `why`. Raises Refused where no rung is answered, or where
        the line has changed meanwhile.
        """
        self._refuse_if_changed(ladder)
        if ladder.level is None:
            return self._edit_reasons(ladder, answers)
        downwards = dict.fromkeys(answer.strip() for answer in reversed(answers) if answer.strip())
        given = list(downwards)[::-1]
        if not given:
            raise Refused(_UNANSWERED)
        if not ladder.makes_key_result:
            return self._climbed(restating.add_why(self.document, ladder.path, given), ladder)
        return self._climb_to_result(ladder, given, signal)

    def _climb_to_result(self, ladder: Ladder, given: Sequence[str], signal: str) -> Climbed:
        """Writes the best of the answers given as the key result, and the others as reasons."""
        from okrtui.quality.ladder import best_answer

        best = best_answer(given, self._answer_context())
        assert best is not None, "each answer given has words"
        result, reasons = given[best], [*given[:best], *given[best + 1 :]]
        aside = self._set_aside(ladder)
        step = self._climbing(ladder, result, signal.strip(), reasons)
        return replace(self._climbed(step, ladder), has_signal=bool(signal.strip()), aside=aside)

    def _refuse_if_changed(self, ladder: Ladder) -> None:
        is_same = exists(self.okrs, ladder.path) and entry_at(self.okrs, ladder.path).title == ladder.line
        if not is_same or (ladder.level is None and self._reasons(ladder.path) != ladder.reasons):
            raise Refused("The line has changed meanwhile: leave with escape and begin anew.")

    def _edit_reasons(self, ladder: Ladder, answers: Sequence[str]) -> Climbed:
        """Makes the answers the reasons of an objective, before those for which the ladder has no rung."""
        shown, others = ladder.reasons[: len(ladder.rungs)], ladder.reasons[len(ladder.rungs) :]
        given = [answer if answer in shown else answer.strip() for answer in answers if answer.strip()]
        if tuple(given) == shown:
            raise Refused("Nothing has changed: leave with escape." if shown else _UNANSWERED)
        return self._climbed(restating.set_why(self.document, ladder.path, [*given, *others]), ladder)

    def _climbed(self, step: Transaction, ladder: Ladder) -> Climbed:
        """Takes a step and tells how many reasons it added."""
        objective = ladder.path[:2]
        before = self._reasons(objective)
        self._apply(step)
        return Climbed(len(self._reasons(objective)) - len(before))

    def _reasons(self, objective: KeyPath) -> tuple[str, ...]:
        entry = entry_at(self.okrs, objective)
        return entry.why if isinstance(entry, Objective) else ()

    def _set_aside(self, ladder: Ladder) -> turning.SetAside:
        """What the work cannot say any more when it becomes an initiative."""
        if ladder.kind is not EntryKind.KEY_RESULT or ladder.level is Level.IMPACT:
            return _nothing_set_aside()
        return turning.what_turning_sets_aside(self.document, ladder.path)

    def _climbing(self, ladder: Ladder, result: str, signal: str, chain: Sequence[str]) -> Transaction:
        if ladder.kind is EntryKind.INITIATIVE:
            return restating.add_result_of_bet(self.document, ladder.path, result, signal=signal, chain=chain)
        if ladder.level is Level.IMPACT:
            return restating.add_result_beside(self.document, ladder.path, result, chain=chain)
        return restating.replace_work_by_result(
            self.document, ladder.path, result, signal=signal, chain=chain
        )
