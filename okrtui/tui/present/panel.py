"""The quality panel in full, as lines: from the verdict on the line under the cursor down to the counts."""

from __future__ import annotations

from textual.content import Content

from okrtui.okr.model import EntryKind
from okrtui.okr.visible import visible
from okrtui.quality.verdict import (
    Assessment,
    KeyResultAssessment,
    ObjectiveAssessment,
)
from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.examples import example_lines
from okrtui.tui.present.judged import Judged
from okrtui.tui.present.matrix import matrix_lines
from okrtui.tui.present.missions import mission_lines, mission_question
from okrtui.tui.present.suggestions import suggestion_lines
from okrtui.tui.present.text import flowed, spread, wrapped
from okrtui.tui.present.verdict import (
    facets,
    finding_rows,
    marked,
    nothing_yet,
    question,
    reason,
    set_aside,
    unsaid,
    verdict_head,
)
from okrtui.workspace.tally import ZoneCounts

_WITH_MISSIONS = 30
"""From this height on the panel shows the ladder of missions beside the verdict on an objective."""

_TOP_ROWS = 4
"""Verdict and reason take so many rows, so that what stands below stays where it is while a line is typed."""

_BLANK = Content("")


def panel_lines(judged: Judged, width: int, height: int) -> list[Content]:
    """The panel in full, from the verdict down to the counts; the question and the counts are never cut off.

    What stays while a line is typed stays in its place: verdict and reason have their rows, and the counts stand at the
    bottom.
    """
    assessment = judged.assessment
    if assessment is None:
        return _before_the_first_word(judged, width, height)
    if judged.examples is not None:
        return _with_examples(judged, assessment, width, height)
    advice, bottom = _advice(judged, assessment, width), _bottom(judged, width)
    top = _top(judged, assessment, width, height - len(advice) - len(bottom), height)
    room = height - len(top) - len(advice) - len(bottom)
    aside = set_aside(assessment, width, most=3)[: max(0, room)]
    findings = [*aside, *finding_rows(unsaid(assessment), width, room - len(aside))]
    return [*top, *findings, *advice, *[_BLANK] * (room - len(findings)), *bottom]


def _advice(judged: Judged, assessment: Assessment, width: int) -> list[Content]:
    """The question and the suggestions."""
    asks = None if judged.is_so_far else question(assessment)
    asked = [] if asks is None else wrapped(asks, width, most=3)
    return [*asked, *suggestion_lines(judged, assessment.text, width)]


def _top(judged: Judged, assessment: Assessment, width: int, room: int, height: int) -> list[Content]:
    """Verdict, picture and line with blank rows between; close together where there is less room than that.

    The picture shows where the line stands, which the verdict says: it is the first to go.
    """
    head = verdict_head(assessment, judged.glyphs, is_so_far=judged.is_so_far)
    verdict = [*wrapped(head, width), *wrapped(reason(assessment), width, most=4)]
    picture = _picture(judged, assessment, width, height)
    have, lack = facets(judged, assessment)
    line = wrapped(marked(judged.words or assessment), width, most=4)
    line += [*flowed(have, width), *flowed(lack, width)]
    blanks = [_BLANK] * (_TOP_ROWS - len(verdict))
    airy = [*verdict, *blanks, *picture, *[_BLANK] * bool(picture), *line, _BLANK]
    close = [*verdict, *picture, *line]
    return airy if len(airy) <= room else close if len(close) <= room else [*verdict, *line]


def _picture(judged: Judged, assessment: Assessment, width: int, height: int) -> list[Content]:
    """Where the line stands: its cell in the matrix, or its rung on the ladder of missions."""
    if isinstance(assessment, KeyResultAssessment):
        return matrix_lines(judged.rules, judged.glyphs, width, (assessment.level, assessment.measure))
    if isinstance(assessment, ObjectiveAssessment) and height >= _WITH_MISSIONS:
        return [*mission_lines(assessment.mission, judged.glyphs), *_way_up(judged, assessment, width)]
    return []


def _way_up(judged: Judged, assessment: ObjectiveAssessment, width: int) -> list[Content]:
    """The question that leads to the next mission type, always on two rows."""
    rows = mission_question(assessment.mission, judged.glyphs, width, most=2)
    return [*rows, *[_BLANK] * (2 - len(rows))]


def _with_examples(judged: Judged, assessment: Assessment, width: int, height: int) -> list[Content]:
    """The verdict in short, and the examples that are nearest to the line."""
    top = [
        *wrapped(verdict_head(assessment, judged.glyphs), width),
        *wrapped(marked(judged.words or assessment), width, most=4),
        _BLANK,
    ]
    top += [Content.assemble(("Examples near this line", "accent bold")), _BLANK]
    for example in judged.examples or ():
        top += [*example_lines([example], judged.glyphs, width), _BLANK]
    bottom = _bottom(judged, width)
    return [*top, *[_BLANK] * (height - len(top) - len(bottom)), *bottom]


def _bottom(judged: Judged, width: int) -> list[Content]:
    lines = [_BLANK]
    score = _score(judged)
    if score is not None:
        lines.append(_labelled("This line", Content(f"score {score}"), width))
    if judged.around is not None:
        objective = ZoneCounts(judged.around.zones)
        lines.append(_labelled("This objective", counts_line(objective, judged.glyphs), width))
        for finding in judged.around.findings[:2]:
            lines += wrapped(Content.assemble((f"{finding.code} ", "muted"), finding.message), width, most=2)
    lines.append(_labelled("This file", counts_line(judged.file, judged.glyphs), width))
    for note in judged.notes:
        lines += wrapped(Content.assemble((visible(note), "error")), width, most=2)
    return lines


def _score(judged: Judged) -> int | None:
    """The score of the line; None where it is not to be shown or there is none."""
    assessment = judged.assessment
    if isinstance(assessment, KeyResultAssessment | ObjectiveAssessment) and judged.show_score:
        return None if judged.is_so_far else assessment.score
    return None


def _labelled(label: str, content: Content, width: int) -> Content:
    return spread(Content.assemble((label, "muted")), content, width)


def _before_the_first_word(judged: Judged, width: int, height: int) -> list[Content]:
    """What to write, the matrix in which a key result will find its cell, and the counts, in their places."""
    lines, bottom = [_BLANK, *nothing_yet(judged, width)], _bottom(judged, width)
    if judged.kind is EntryKind.KEY_RESULT:
        lines += [*[_BLANK] * (4 - len(lines)), *matrix_lines(judged.rules, judged.glyphs, width)]
    return [*lines, *[_BLANK] * (height - len(lines) - len(bottom)), *bottom]
