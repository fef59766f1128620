"""The key results of an objective together, as rows of which some can be chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from okrtui.okr.model import answer_of
from okrtui.quality.sets import QUESTION, Step, StepKind
from okrtui.quality.verdict import KeyResultAssessment
from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.text import cut, joined, spread, words, wrapped
from okrtui.workspace.tally import ZoneCounts
from okrtui.workspace.together import SetView

_BLANK = Content("")
_STEP_ROWS = 3


@dataclass(frozen=True, slots=True)
class SetRow:
    """One row: `place` is the key result that it leads to, `step` the step; neither where it cannot be chosen."""

    content: Content
    place: int | None = None
    step: Step | None = None

    @property
    def can_be_chosen(self) -> bool:
        """Whether the cursor stops here."""
        return self.place is not None or self.step is not None


def set_rows(view: SetView, glyphs: Glyphs, width: int) -> list[SetRow]:
    """All rows: the objective, the counts, the key results, the question with its answer, and what is left to do."""
    rows = [
        *_objective(view, glyphs, width),
        SetRow(_counts(view, glyphs, width)),
        SetRow(_BLANK),
        *_lines(view, glyphs, width),
        SetRow(_BLANK),
        *_question(view, width),
        SetRow(_BLANK),
        *_steps(view, glyphs, width),
    ]
    rows += [SetRow(_BLANK), *(SetRow(row) for row in _asked(view, width))]
    if view.of_file:
        rows += [
            SetRow(_BLANK),
            *(SetRow(row) for each in view.of_file for row in wrapped(words(each.message), width)),
        ]
    return rows


def _asked(view: SetView, width: int) -> list[Content]:
    """What the coach asks about the set."""
    return wrapped(Content.assemble(("? ", "accent bold"), (view.around.question, "accent")), width)


def _objective(view: SetView, glyphs: Glyphs, width: int) -> Iterator[SetRow]:
    title = Content.assemble(
        zone_mark(view.zone_of_objective, glyphs), " ", words(view.objective.title, "bold")
    )
    yield from (SetRow(row) for row in wrapped(title, width, most=2))


def _counts(view: SetView, glyphs: Glyphs, width: int) -> Content:
    """How many key results there are in each zone, and on each level."""
    levels = [
        Content.assemble((f"{level.value} ", "muted"), str(count))
        for level, count in view.around.levels.items()
    ]
    return spread(counts_line(ZoneCounts(view.around.zones), glyphs), joined(levels), width)


def _lines(view: SetView, glyphs: Glyphs, width: int) -> Iterator[SetRow]:
    for place, line in enumerate(view.lines):
        head = Content.assemble(
            (f"{place + 1} ", "muted"), zone_mark(line.zone, glyphs), " ", words(line.text)
        )
        yield SetRow(spread(head, _cell(line, glyphs), width), place=place)
    if not view.lines:
        yield SetRow(Content.assemble(("No key result yet.", "muted")))


def _cell(line: KeyResultAssessment, glyphs: Glyphs) -> Content:
    return Content.assemble((f"{line.level.value} {glyphs.times} {line.measure.value}", "muted"))


def _question(view: SetView, width: int) -> Iterator[SetRow]:
    """The question, and what the team has answered."""
    yield from (SetRow(row) for row in wrapped(Content.assemble((QUESTION, "accent bold")), width))
    answer, rest = answer_of(view.objective.enough)
    if not answer:
        other = view.objective.enough
        told = f"  {other} (begins with neither yes, no nor partly)" if other else "  Not answered yet"
        yield SetRow(cut(words(told, "muted"), width))
        return
    said = Content.assemble("  ", (answer.capitalize(), "bold"), ": " if rest else "", words(rest))
    yield from (SetRow(row) for row in wrapped(said, width, most=2))


def _steps(view: SetView, glyphs: Glyphs, width: int) -> Iterator[SetRow]:
    if not view.steps:
        yield SetRow(Content.assemble(zone_mark(view.zone, glyphs), "  ", ("The set is green.", "bold")))
        return
    yield SetRow(Content.assemble(("What would make the set green, in order", "accent bold")))
    for number, step in enumerate(view.steps, 1):
        head = Content.assemble((f"{number} ", "muted"), zone_mark(step.zone, glyphs), " ")
        first, *more = wrapped(_step(step), max(10, width - head.cell_length), most=_STEP_ROWS)
        yield SetRow(Content.assemble(head, first), step=step)
        yield from (SetRow(Content.assemble(" " * head.cell_length, row)) for row in more)


def _step(step: Step) -> Content:
    if step.kind is StepKind.QUESTION:
        return Content.assemble(
            ("Answer the question: ", "muted"), "a asks for yes, partly or no, in your words."
        )
    of = f"Key result {(step.place or 0) + 1}: " if step.kind is StepKind.LINE else f"{step.code} "
    return Content.assemble((of, "muted"), words(step.text))
