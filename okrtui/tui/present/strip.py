"""The strip below the outline of a narrow screen: as much of a verdict as its few lines hold."""

from __future__ import annotations

from textual.content import Content

from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.examples import example_lines
from okrtui.tui.present.judged import Judged
from okrtui.tui.present.suggestions import best_suggestion
from okrtui.tui.present.text import cut, joined, wrapped
from okrtui.tui.present.verdict import (
    facets,
    finding_rows,
    marked,
    nothing_yet,
    question_rows,
    set_aside,
    unsaid,
    verdict_head,
)


def strip_lines(judged: Judged, width: int) -> list[Content]:
    """The panel for a narrow screen: verdict, marked line in two rows, reason, parts, question, best suggestion.

    A finding stands where there is no suggestion.
    """
    assessment = judged.assessment
    if assessment is None:
        return [_strip_title(judged, Content(" Quality "), width), *nothing_yet(width)]
    width -= 1
    title = Content.assemble(" ", verdict_head(assessment, judged.glyphs), " ")
    if judged.examples is not None:
        rows = example_lines(judged.examples, judged.glyphs, width - 1, rows_after=2)
        title = Content.assemble(title, ("examples near it ", "muted"))
        return [_strip_title(judged, title, width + 1), *(Content.assemble(" ", row) for row in rows)]
    line = wrapped(marked(judged.words or assessment), width, most=2)
    have, lack = facets(judged, assessment)
    fix = best_suggestion(judged.suggestions, assessment.text, judged.glyphs, width)
    rest = [
        cut(Content(assessment.reason), width),
        cut(joined([*have, *lack]), width),
        *(
            set_aside(assessment, width, most=1)[:1]
            or ([] if fix else finding_rows(unsaid(assessment), width, 1, most=1))
        ),
        *[cut(each, width) for each in question_rows(assessment, 10_000)],
        *fix,
    ]
    return [_strip_title(judged, title, width + 1), *(Content.assemble(" ", each) for each in [*line, *rest])]


def _strip_title(judged: Judged, title: Content, width: int) -> Content:
    rule = judged.glyphs.rule
    counts = Content.assemble(" ", counts_line(judged.file, judged.glyphs), " ")
    room = max(0, width - title.cell_length - counts.cell_length - 2)
    return Content.assemble((rule, "border"), title, (rule * room, "border"), counts, (rule, "border"))
