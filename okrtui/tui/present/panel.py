"""What the coach says of the line under the cursor, as the lines of the quality panel and of the narrow strip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content, Span

from okrtui.okr.visible import visible
from okrtui.quality.context import TeamRules
from okrtui.quality.missions import MISSIONS
from okrtui.quality.verdict import (
    SLOT_NAMES,
    Assessment,
    Disagreement,
    Evidence,
    Finding,
    InitiativeAssessment,
    KeyResultAssessment,
    ObjectiveAssessment,
    SetAssessment,
)
from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.examples import example_lines
from okrtui.tui.present.glyphs import LETTERS, Glyphs
from okrtui.tui.present.matrix import matrix_lines
from okrtui.tui.present.missions import mission_lines, mission_question
from okrtui.tui.present.suggestions import best_suggestion, suggestion_lines
from okrtui.tui.present.text import cut, flowed, joined, spread, words, wrapped
from okrtui.workspace.exemplifying import Example
from okrtui.workspace.verdicts import ZoneCounts

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion

_WORTH_MISSING = ("direction", "metric", "baseline", "target", "due")

HYPOTHESIS = ("key result", "signal")
"""What an initiative says to be a bet: which key result it should move, and by what that will be known."""

_WITH_MISSIONS = 30
"""From this height on the panel shows the ladder of missions beside the verdict on an objective."""


@dataclass(frozen=True, slots=True)
class Judged:
    """All that the panel shows: the assessments of the line and its set, the counts of the file, how to show them.

    `hypothesis` are the parts that the bet of an initiative has, as they are named in `HYPOTHESIS`.
    `is_so_far` tells that the line is half a sentence yet.
    `words` is the assessment whose words are shown with their evidence, where that is not the one of the line.
    """

    assessment: Assessment | None
    around: SetAssessment | None
    file: ZoneCounts
    rules: TeamRules
    glyphs: Glyphs
    show_score: bool = True
    cycle_end: str = ""
    notes: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    is_key_result: bool = False
    hypothesis: tuple[str, ...] = ()
    examples: tuple[Example, ...] | None = None
    words: Assessment | None = None
    is_so_far: bool = False


def panel_lines(judged: Judged, width: int, height: int) -> list[Content]:
    """The panel in full, from the verdict down to the counts; the question and the counts are never cut off.

    What stays while a line is typed stays in its place: a reason has three rows, and the counts stand at the bottom.
    """
    assessment = judged.assessment
    if assessment is None:
        return _before_the_first_word(judged, width, height)
    if judged.examples is not None:
        return _with_examples(judged, assessment, width, height)
    reason = wrapped(Content(assessment.reason), width, most=3)
    top = [_verdict(judged, assessment, width), *reason, *[_BLANK] * (3 - len(reason))]
    if isinstance(assessment, KeyResultAssessment):
        here = (assessment.level, assessment.measure)
        top += [*matrix_lines(judged.rules, judged.glyphs, width, here), _BLANK]
    elif isinstance(assessment, ObjectiveAssessment) and height >= _WITH_MISSIONS:
        top += [
            *mission_lines(assessment.mission, judged.glyphs),
            *_way_up(judged, assessment, width),
            _BLANK,
        ]
    have, lack = _facets(judged, assessment)
    top += [
        *wrapped(marked(judged.words or assessment), width, most=4),
        *flowed(have, width),
        *flowed(lack, width),
        _BLANK,
    ]
    fixes = suggestion_lines(judged.suggestions, assessment.text, judged.glyphs, width)
    asked = [] if judged.is_so_far else _question(assessment, width)
    advice, bottom = [*asked, *fixes], _bottom(judged, width)
    room = height - len(top) - len(advice) - len(bottom)
    aside = _set_aside(assessment, width, most=3)[: max(0, room)]
    findings = [*aside, *_findings(_unsaid(assessment), width, room - len(aside))]
    return [*top, *findings, *advice, *[_BLANK] * (room - len(findings)), *bottom]


def strip_lines(judged: Judged, width: int) -> list[Content]:
    """The panel for a narrow screen: verdict, marked line in two rows, reason, parts, question, best suggestion.

    A finding stands where there is no suggestion.
    """
    assessment = judged.assessment
    if assessment is None:
        return [_strip_title(judged, Content(" Quality "), width), *_nothing_yet(width)]
    width -= 1
    title = Content.assemble(" ", verdict_head(assessment, judged.glyphs), " ")
    if judged.examples is not None:
        rows = example_lines(judged.examples, judged.glyphs, width - 1, rows_after=2)
        title = Content.assemble(title, ("examples near it ", "muted"))
        return [_strip_title(judged, title, width + 1), *(Content.assemble(" ", row) for row in rows)]
    line = wrapped(marked(judged.words or assessment), width, most=2)
    have, lack = _facets(judged, assessment)
    fix = best_suggestion(judged.suggestions, assessment.text, judged.glyphs, width)
    rest = [
        cut(Content(assessment.reason), width),
        cut(joined([*have, *lack]), width),
        *(
            _set_aside(assessment, width, most=1)[:1]
            or ([] if fix else _findings(_unsaid(assessment), width, 1, most=1))
        ),
        *[cut(each, width) for each in _question(assessment, 10_000)],
        *fix,
    ]
    return [_strip_title(judged, title, width + 1), *(Content.assemble(" ", each) for each in [*line, *rest])]


def marked(assessment: Assessment) -> Content:
    """The line with its evidence marked in the text."""
    text = visible(assessment.text)
    spans = [Span(start, end, "evidence") for start, end in _merged(assessment.evidence)]
    return Content(text, spans)


_BLANK = Content("")


def verdict_head(assessment: Assessment, glyphs: Glyphs, *, is_so_far: bool = False) -> Content:
    """Zone and cell of a key result, zone and mission of an objective; of an initiative how it reads.

    The verdict on half a line is told as one, and more quietly.
    """
    if isinstance(assessment, InitiativeAssessment):
        return Content.assemble(("BET", "accent bold"), (f"  reads as {assessment.level.value}", "muted"))
    zone = assessment.zone
    sign = f"{glyphs.zones[zone]}{LETTERS[zone]} {zone.value.upper()}"
    if is_so_far:
        return Content.assemble(("so far ", "muted"), (sign, zone.value), "  ", _place(assessment, glyphs))
    return Content.assemble((sign, f"{zone.value} bold"), "  ", _place(assessment, glyphs))


def _verdict(judged: Judged, assessment: Assessment, width: int) -> Content:
    """Zone, cell and score."""
    head = verdict_head(assessment, judged.glyphs, is_so_far=judged.is_so_far)
    if isinstance(assessment, InitiativeAssessment) or not judged.show_score:
        return head
    return spread(head, Content.assemble((f"score {assessment.score}", "muted")), width)


def _place(assessment: KeyResultAssessment | ObjectiveAssessment, glyphs: Glyphs) -> Content:
    if isinstance(assessment, ObjectiveAssessment):
        return Content.assemble((f"mission {assessment.mission}: {MISSIONS[assessment.mission]}", "muted"))
    level = assessment.level.value
    if assessment.level_or is not None:
        level += f" or {assessment.level_or.value}?"
    return Content.assemble((f"{level} {glyphs.times} {assessment.measure.value}", "muted"))


def _way_up(judged: Judged, assessment: ObjectiveAssessment, width: int) -> list[Content]:
    """The question that leads to the next mission type, always on two rows."""
    rows = mission_question(assessment.mission, judged.glyphs, width, most=2)
    return [*rows, *[_BLANK] * (2 - len(rows))]


def _facets(judged: Judged, assessment: Assessment) -> tuple[list[Content], list[Content]]:
    """What was found in the line, and what is missing from it."""
    found, missing = _found_and_missing(judged, assessment)
    implied = [f"~ due {judged.cycle_end}"] if "due" in missing and judged.cycle_end else []
    have = [Content.assemble(("+ ", "green bold"), name) for name in found]
    lack = [
        Content.assemble(("- ", "yellow bold"), (name, "muted"))
        for name in missing
        if not (implied and name == "due")
    ]
    return have, lack + [Content.assemble((text, "muted")) for text in implied]


def _found_and_missing(judged: Judged, assessment: Assessment) -> tuple[list[str], list[str]]:
    match assessment:
        case KeyResultAssessment(slots=slots):
            found = [name for name in SLOT_NAMES if slots.get(name)]
            return found, [name for name in _WORTH_MISSING if not slots.get(name)]
        case ObjectiveAssessment(who=who, future_state=future_state, value=value):
            facets = {"who": who, "future state": future_state, "value": value}
            found = [name for name, there in facets.items() if there]
            return found, [name for name in facets if name not in found]
    return list(judged.hypothesis), [part for part in HYPOTHESIS if part not in judged.hypothesis]


def _unsaid(assessment: Assessment) -> list[Finding]:
    """The findings that the reason has not told already."""
    return [finding for finding in assessment.findings if not assessment.reason.endswith(finding.message)]


def _findings(findings: Iterable[Finding], width: int, room: int, most: int | None = None) -> list[Content]:
    lines: list[Content] = []
    for finding in list(findings)[:most]:
        text = Content.assemble((f"{finding.code} ", "muted"), finding.message)
        rows = [cut(text, width)] if most else wrapped(text, width, most=3)
        if len(lines) + len(rows) > room - (0 if most else 1):
            break
        lines += rows
    return [*lines, _BLANK] if lines and not most else lines


def _with_examples(judged: Judged, assessment: Assessment, width: int, height: int) -> list[Content]:
    """The verdict in short, and the examples that are nearest to the line."""
    top = [
        _verdict(judged, assessment, width),
        *wrapped(marked(judged.words or assessment), width, most=4),
        _BLANK,
    ]
    top += [Content.assemble(("Examples near this line", "accent bold")), _BLANK]
    for example in judged.examples or ():
        top += [*example_lines([example], judged.glyphs, width), _BLANK]
    bottom = _bottom(judged, width)
    return [*top, *[_BLANK] * (height - len(top) - len(bottom)), *bottom]


def _set_aside(assessment: Assessment, width: int, *, most: int) -> list[Content]:
    """What does not count, and the reason that the team gave, in a few rows each."""
    told = map(_one_set_aside, assessment.disagreements)
    return [row for each in told for row in wrapped(each, width, most=most)]


def _one_set_aside(disagreement: Disagreement) -> Content:
    code = f"{disagreement.finding.code} set aside: "
    return Content.assemble(("! ", "accent bold"), (code, "muted"), words(disagreement.reason))


def _question(assessment: Assessment, width: int) -> list[Content]:
    if not assessment.question:
        return []
    return wrapped(Content.assemble(("? ", "accent bold"), (assessment.question, "accent")), width, most=3)


def _bottom(judged: Judged, width: int) -> list[Content]:
    lines = [_BLANK]
    if judged.around is not None:
        objective = ZoneCounts(judged.around.zones)
        lines.append(_labelled("This objective", counts_line(objective, judged.glyphs), width))
        for finding in judged.around.findings[:2]:
            lines += wrapped(Content.assemble((f"{finding.code} ", "muted"), finding.message), width, most=2)
    lines.append(_labelled("This file", counts_line(judged.file, judged.glyphs), width))
    for note in judged.notes:
        lines += wrapped(Content.assemble((visible(note), "error")), width, most=2)
    return lines


def _labelled(label: str, content: Content, width: int) -> Content:
    return spread(Content.assemble((label, "muted")), content, width)


def _before_the_first_word(judged: Judged, width: int, height: int) -> list[Content]:
    """What to write, the matrix in which a key result will find its cell, and the counts, in their places."""
    lines, bottom = [_BLANK, *_nothing_yet(width)], _bottom(judged, width)
    if judged.is_key_result:
        lines += [*[_BLANK] * (4 - len(lines)), *matrix_lines(judged.rules, judged.glyphs, width)]
    return [*lines, *[_BLANK] * (height - len(lines) - len(bottom)), *bottom]


def _nothing_yet(width: int) -> list[Content]:
    text = "Write what will be different for whom, from what to what. The coach reads along."
    return [*wrapped(Content.assemble((text, "muted")), width)]


def _strip_title(judged: Judged, title: Content, width: int) -> Content:
    rule = judged.glyphs.rule
    counts = Content.assemble(" ", counts_line(judged.file, judged.glyphs), " ")
    room = max(0, width - title.cell_length - counts.cell_length - 2)
    return Content.assemble((rule, "border"), title, (rule * room, "border"), counts, (rule, "border"))


def _merged(evidence: Iterable[Evidence]) -> list[tuple[int, int]]:
    """The marked characters as spans that do not overlap."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((each.start, each.end) for each in evidence if each.start < each.end):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans
