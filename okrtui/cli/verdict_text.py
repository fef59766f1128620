"""A verdict as a few lines for a reader: the marked line, zone and cell, reason, what was found, one
question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from okrtui.okr.visible import visible
from okrtui.quality.labels import facets, found_and_missing, measure_name
from okrtui.quality.reasons import EMPTY
from okrtui.quality.verdict import (
    Disagreement,
    Evidence,
    Finding,
    KeyResultAssessment,
    ObjectiveAssessment,
    Zone,
)

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion

SHAPES = {Zone.RED: "■R", Zone.YELLOW: "▲Y", Zone.GREEN: "●G"}
ASCII_SHAPES = {Zone.RED: "!R", Zone.YELLOW: "~Y", Zone.GREEN: "+G"}

MISSIONS = {
    1: "build exactly this",
    2: "build something that does it",
    3: "let people do something",
    4: "solve a problem",
    5: "improve an experience",
    6: "move a metric",
    7: "short-term business outcome",
    8: "long-term business outcome",
}
"""The eight mission types in a few words."""

ASKED_FOR = ("direction", "metric", "who", "baseline", "target", "due")
"""The slots that a key result is expected to fill."""

INDENT = "    "


def as_text(
    assessment: KeyResultAssessment | ObjectiveAssessment,
    suggestions: Sequence[Suggestion] | None = None,
    *,
    ascii_only: bool = False,
    with_score: bool = True,
) -> str:
    """The lines of a verdict, without a last line end; control characters of the text are made visible.

    Of a line in which nothing is written it says only that, for nothing has a level or lacks a part yet.
    """
    is_empty = assessment.reason == EMPTY
    score = f"  score {assessment.score}" if with_score and not is_empty else ""
    shapes = ASCII_SHAPES if ascii_only else SHAPES
    body = [
        "" if is_empty else _underline(assessment.text, assessment.evidence, "^" if ascii_only else "‾"),
        f"{assessment.zone.upper()}{'' if is_empty else f'  {_place(assessment)}'}{score}",
        assessment.reason,
        "" if is_empty else _parts(assessment),
        *(_finding(finding, assessment.reason) for finding in assessment.findings),
        *(_set_aside(each) for each in assessment.disagreements),
        f"? {assessment.question}",
        *(
            f"{number} {shapes[each.zone]} {visible(each.told_of(assessment.text))}"
            for number, each in enumerate(suggestions or (), 1)
        ),
    ]
    return "\n".join(
        [
            f"{shapes[assessment.zone]}  {visible(assessment.text)}".rstrip(),
            *(INDENT + line for line in body if line),
        ]
    )


def _finding(finding: Finding, reason: str) -> str:
    """A finding with its message; where that is the reason itself, with what it does instead."""
    is_reason = reason.endswith(finding.message)
    moves = f"moves the line to {finding.moves_to}" if finding.moves_to else finding.action
    says = moves if is_reason else finding.message
    return f"{finding.code} {finding.name}: {says}"


def _set_aside(disagreement: Disagreement) -> str:
    """A finding that does not count, and why not."""
    finding = disagreement.finding
    return f"{finding.code} {finding.name}, set aside: {visible(disagreement.reason) or '(no reason)'}"


def _place(assessment: KeyResultAssessment | ObjectiveAssessment) -> str:
    """Where a line stands: its cell, or its mission type."""
    if isinstance(assessment, ObjectiveAssessment):
        return f"mission {assessment.mission}: {MISSIONS[assessment.mission]}"
    level = f"{assessment.level} or {assessment.level_or}" if assessment.level_or else assessment.level
    return f"{level} x {measure_name(assessment.measure)}"


def _parts(assessment: KeyResultAssessment | ObjectiveAssessment) -> str:
    """The parts that a good line has: those that were found, and those that are missing."""
    if isinstance(assessment, KeyResultAssessment):
        found, missing = found_and_missing(assessment, ASKED_FOR)
    else:
        found, missing = facets(assessment)
    return "  ".join([*(f"+ {name}" for name in found), *(f"- {name}" for name in missing)])


def _underline(text: str, evidence: Iterable[Evidence], mark: str) -> str:
    """Marks under the characters that decided something, each as wide as its character in a terminal."""
    marked = {place for each in evidence for place in range(each.start, each.end)}
    shown = visible(text)
    return "".join(
        (mark if place in marked else " ") * _cells(character) for place, character in enumerate(shown)
    ).rstrip()


def _cells(character: str) -> int:
    """How many cells of a terminal a character takes: two for a wide one, none for one that combines."""
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
