"""The key results of one objective together: how they stand, what would turn them green, whether they are enough."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document.edits import Refused
from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import ANSWERS, Objective, objective_path
from okrtui.quality.zones import Zone
from okrtui.workspace.state import SessionState

if TYPE_CHECKING:
    from okrtui.document import operations
    from okrtui.quality import verdict
    from okrtui.quality.sets import Step
    from okrtui.quality.verdict import Finding, KeyResultAssessment, SetAssessment
else:
    operations = Deferred("okrtui.document.operations")
    verdict = Deferred("okrtui.quality.verdict")


_TYPED = re.compile(r"\W*([^\W\d_]+)[\s,.:;–—-]*(.*)", re.DOTALL)
"""A first word, and what is typed behind the signs that set it off."""


def typed_answer(text: str) -> tuple[str, str]:
    """The answer that is typed, one of ANSWERS also where only its first letters are, or "", and what else is said."""
    match = _TYPED.fullmatch(text)
    if match is None:
        return "", text.strip()
    word, rest = match[1].casefold(), match[2].strip()
    meant = next((answer for answer in ANSWERS if answer.startswith(word)), "")
    return (meant, rest) if meant else ("", text.strip())


@dataclass(frozen=True, slots=True)
class SetView:
    """An objective with the assessments of its key results, one by one and together, and the steps that are left.

    `of_file` is what is said of the objectives of the file together.
    """

    position: int
    objective: Objective
    zone_of_objective: Zone | None
    lines: tuple[KeyResultAssessment, ...]
    around: SetAssessment
    steps: tuple[Step, ...]
    zone: Zone
    of_file: tuple[Finding, ...]


class Together(SessionState):
    """The verbs on the key results of an objective as a set."""

    def set_view(self, position: int) -> SetView:
        """The set of an objective by its position in the file, counted from 0; judges all of it."""
        from okrtui.quality.sets import set_zone, steps_to_green

        objective = self.okrs.objectives[position]
        judged = (self.verdicts.of(each, self.okrs) for each in objective.key_results)
        lines = tuple(each for each in judged if isinstance(each, verdict.KeyResultAssessment))
        around = self.verdicts.of_set(objective, self.okrs)
        steps = steps_to_green(objective, lines, around)
        self.verdicts.of(objective, self.okrs)
        zone, of_file = self.verdicts.zone(objective, self.okrs), self.verdicts.of_file(self.okrs)
        return SetView(position, objective, zone, lines, around, steps, set_zone(steps), of_file)

    def answer_enough(self, position: int, answer: str, rest: str = "") -> None:
        """Writes whether reaching all key results of an objective would make it true: yes, partly or no, and why."""
        from okrtui.okr.ignores import one_line

        self._may_change()
        if position >= len(self.okrs.objectives):
            raise Refused("There is no such objective any more.")
        reason = one_line(rest)
        text = f"{answer}: {reason}" if reason else answer
        step = operations.set_field(self.document, objective_path(position), "enough", text)
        self._apply(replace(step, title="Answer: enough?", selects=self.selection))
