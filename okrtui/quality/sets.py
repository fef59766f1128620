"""What would make the key results of an objective a green set, in order: bad lines first, then what the set lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from okrtui.okr.model import Objective, answer_of
from okrtui.okr.problems import Severity
from okrtui.quality.verdict import Finding, KeyResultAssessment, SetAssessment, Zone

QUESTION = "If all of these were reached, would the objective be true?"

_SEVERITIES = tuple(Severity)
_WORST_FIRST = (Zone.RED, Zone.YELLOW)


class StepKind(StrEnum):
    """What a step is about: one line, the set as a whole, or the question whose answer the file keeps."""

    LINE = "line"
    SET = "set"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do.

    `place` is the position of the key result that it is about, counted from 0, None where it is about the set; `code`
    is that of the rule that asks for it, "" for the question.
    """

    kind: StepKind
    text: str
    zone: Zone
    place: int | None = None
    code: str = ""


def steps_to_green(
    objective: Objective, lines: Sequence[KeyResultAssessment], around: SetAssessment
) -> tuple[Step, ...]:
    """What is left to do: red lines, yellow lines, findings of the set by weight, the question; () for a green set."""
    of_lines = [_step_of_line(place, each) for place, each in enumerate(lines) if each.zone is not Zone.GREEN]
    of_lines.sort(key=lambda step: _WORST_FIRST.index(step.zone))
    findings = sorted(around.findings, key=lambda each: _SEVERITIES.index(each.severity))
    return (*of_lines, *map(_step_of_set, findings), *_question(objective))


def set_zone(steps: Sequence[Step]) -> Zone:
    """The zone of a set with some steps left: that of the worst of them."""
    zones = {step.zone for step in steps}
    return next((zone for zone in _WORST_FIRST if zone in zones), Zone.GREEN)


def _step_of_line(place: int, line: KeyResultAssessment) -> Step:
    decisive = deciding_finding(line)
    action = decisive.action if decisive else line.reason
    return Step(StepKind.LINE, action, line.zone, place, decisive.code if decisive else "")


def deciding_finding(line: KeyResultAssessment) -> Finding | None:
    """The finding that says why a line is not green."""
    return next((each for each in line.findings if line.reason.endswith(each.message)), None)


def _step_of_set(finding: Finding) -> Step:
    zone = Zone.RED if finding.severity is Severity.ERROR else Zone.YELLOW
    return Step(StepKind.SET, f"{finding.message} {finding.action}", zone, None, finding.code)


def _question(objective: Objective) -> Iterator[Step]:
    """The question as a step, while nobody has answered it; a no is a finding of the set."""
    if not answer_of(objective.enough)[0]:
        yield Step(StepKind.QUESTION, QUESTION, Zone.YELLOW)
