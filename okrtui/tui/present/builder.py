"""A builder as lines: what it asks for, the line that the answers make, and what the coach says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from okrtui.okr.model import EntryKind
from okrtui.quality.verdict import Assessment, InitiativeAssessment, ObjectiveAssessment
from okrtui.tui.present.fields import answer, answer_rows, asked, labelled, side_by_side, title_line
from okrtui.tui.present.glyphs import Glyphs
from okrtui.tui.present.missions import LADDER_WIDTH, mission_lines, mission_question
from okrtui.tui.present.text import cut, joined, spread
from okrtui.tui.present.verdict import verdict_head
from okrtui.workspace.building import Build

_INDENT = 12
_LINE_ROWS = 2
_LADDER_ROWS = 8
_WITH_LADDER = 72
"""From this width on the ladder of missions stands beside the questions."""

_TITLES = {
    (EntryKind.OBJECTIVE, True): "Build an objective: who, what future, what for",
    (EntryKind.OBJECTIVE, False): "The objective by its parts: who, what future, what for",
    (EntryKind.KEY_RESULT, True): "Build a key result: who does what by how much?",
    (EntryKind.KEY_RESULT, False): "The key result by its parts: who does what by how much?",
}


@dataclass(frozen=True, slots=True)
class Building:
    """A line that is being built.

    `texts` are the answers so far and, at the end, the line itself; `here` is the one that is typed in, with the cursor
    before the character `cursor`. `missing` names the parts without which the line is half a sentence.
    """

    build: Build
    texts: Sequence[str]
    here: int
    cursor: int
    assessment: Assessment | None = None
    show_score: bool = True
    missing: Sequence[str] = ()

    def cursor_in(self, place: int) -> int | None:
        """Where the cursor stands in a field; None where it is in another one."""
        return self.cursor if place == self.here else None


def builder_height(build: Build) -> int:
    """How many lines a builder takes."""
    is_objective = build.kind is EntryKind.OBJECTIVE
    return 1 + (_LADDER_ROWS if is_objective else len(build.parts)) + _LINE_ROWS + 2


def builder_lines(building: Building, glyphs: Glyphs, width: int) -> list[Content]:
    """All lines of it."""
    build = building.build
    title = title_line(_TITLES[build.kind, build.is_new], glyphs, width)
    if build.kind is EntryKind.OBJECTIVE:
        questions = _objective_questions(building, glyphs, width)
    else:
        questions = [
            asked(part.name, part.question, building.texts[place], building.cursor_in(place), _INDENT, width)
            for place, part in enumerate(build.parts)
        ]
    return [title, *questions, *_line(building, width), *_verdict(building, glyphs, width)]


def _objective_questions(building: Building, glyphs: Glyphs, width: int) -> list[Content]:
    """Question and answer on two rows each, and the ladder of missions beside them where there is room."""
    has_ladder = width >= _WITH_LADDER
    room = width - LADDER_WIDTH - 2 if has_ladder else width
    rows: list[Content] = []
    for place, part in enumerate(building.build.parts):
        cursor = building.cursor_in(place)
        is_here = cursor is not None
        question = Content.assemble((part.question, "accent" if is_here else "muted"))
        said = answer(building.texts[place], cursor, max(8, room - _INDENT - 1), glyphs)
        rows += [
            labelled(part.name, question, _INDENT, is_here=is_here),
            labelled("", said, _INDENT, is_here=False),
        ]
    rows += [Content("")] * (_LADDER_ROWS - len(rows))
    if not has_ladder:
        return rows
    ladder = mission_lines(_mission(building), glyphs)
    return list(side_by_side(rows, ladder, width - LADDER_WIDTH - 1, width))


def _line(building: Building, width: int) -> list[Content]:
    """The line that was made of the answers, to be edited."""
    place = len(building.build.parts)
    cursor = building.cursor_in(place)
    text = building.texts[place]
    if not text and cursor is None:
        first = Content.assemble(("comes of the answers", "muted"))
        return [labelled("line", first, _INDENT, is_here=False), Content("")]
    rows = answer_rows(text, cursor, max(8, width - _INDENT - 1), _LINE_ROWS)
    labels = ("line", *[""] * (_LINE_ROWS - 1))
    return [
        labelled(label, row, _INDENT, is_here=cursor is not None)
        for label, row in zip(labels, rows, strict=True)
    ]


def _verdict(building: Building, glyphs: Glyphs, width: int) -> list[Content]:
    """Zone and place of the line, and the question that leads on; of half a line what it waits for."""
    assessment = building.assessment
    if assessment is None or isinstance(assessment, InitiativeAssessment):
        return [Content(""), Content("")]
    head = Content.assemble(" ", verdict_head(assessment, glyphs, is_so_far=bool(building.missing)))
    if building.missing:
        lacks = [Content.assemble(("- ", "yellow bold"), (name, "muted")) for name in building.missing]
        return [cut(head, width), cut(Content.assemble(" ", joined(lacks)), width)]
    if isinstance(assessment, ObjectiveAssessment):
        question = mission_question(assessment.mission, glyphs, width - 2, most=1)[0]
    else:
        question = Content.assemble(("? ", "accent bold"), (assessment.question, "accent"))
    if building.show_score:
        head = spread(head, Content.assemble((f"score {assessment.score}", "muted")), width - 1)
    return [cut(head, width), cut(Content.assemble(" ", question), width)]


def _mission(building: Building) -> int | None:
    found = building.assessment
    return found.mission if isinstance(found, ObjectiveAssessment) else None
