"""The strip below the outline of a narrow screen: as much of a verdict as its few lines hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.content import Content

from okrtui.quality.verdict import Assessment
from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.examples import example_lines
from okrtui.tui.present.judged import Judged
from okrtui.tui.present.suggestions import suggestions_on_rows
from okrtui.tui.present.text import cut, flowed, joined, wrapped
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

HEIGHT = 7


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows that belong together: how many they want to be, how many at least, and themselves in so many."""

    wanted: int
    least: int
    in_rows: Callable[[int], list[Content]]


def strip_lines(judged: Judged, width: int, height: int = HEIGHT) -> list[Content]:
    """The panel for a narrow screen: a line for the verdict; then the line, the reason, the parts, the question, what
    would better it, each cut to one row only where the rows are taken by what stands before it.
    """
    assessment = judged.assessment
    if assessment is None:
        rows = nothing_yet(judged, width - 2)
        return [_title(judged, Content(" Quality "), width), *(Content.assemble(" ", row) for row in rows)]
    title = Content.assemble(" ", verdict_head(assessment, judged.glyphs), " ")
    if judged.examples is not None:
        rows = example_lines(judged.examples, judged.glyphs, width - 2, rows_after=2)
        title = Content.assemble(title.rstrip(), (", examples near it ", "muted"))
    else:
        rows = _in_rows(_blocks(judged, assessment, width - 2), height - 1)
    return [_title(judged, title, width), *(Content.assemble(" ", row) for row in rows)]


def _blocks(judged: Judged, assessment: Assessment, width: int) -> list[_Block]:
    """What the strip tells, from its first row to its last."""
    have, lack = facets(judged, assessment)
    parts = flowed([*have, *lack], width)
    fixes = len(judged.suggestions)
    told = set_aside(assessment, width, most=1)[:1] or finding_rows(unsaid(assessment), width, 1, most=1)
    is_told = bool(told) and (bool(assessment.disagreements) or not fixes)
    asked = question(assessment)
    return [
        _words(marked(judged.words or assessment), width),
        _words(reason(assessment), width),
        _Block(len(parts), 1, lambda rows: parts if rows > 1 else [cut(joined([*have, *lack]), width)]),
        _Block(len(told), int(is_told), lambda rows: told[:rows]),
        _words(asked, width) if asked else _Block(0, 0, lambda rows: []),
        _Block(fixes, min(1, fixes), lambda rows: suggestions_on_rows(judged, assessment.text, width, rows)),
    ]


def _words(content: Content, width: int) -> _Block:
    """A sentence on up to four rows."""
    return _Block(min(4, len(wrapped(content, width))), 1, lambda rows: wrapped(content, width, most=rows))


_FIRST_SERVED = (0, 1, 4, 2, 5, 3)
"""Which blocks get a row more, the first before all others: the words of line, reason and question are not cut."""


def _in_rows(blocks: Sequence[_Block], room: int) -> list[Content]:
    given = [block.least for block in blocks]
    for place in _FIRST_SERVED:
        more = min(blocks[place].wanted - given[place], room - sum(given))
        given[place] += max(0, more)
    return [row for block, rows in zip(blocks, given, strict=True) if rows for row in block.in_rows(rows)]


def _title(judged: Judged, title: Content, width: int) -> Content:
    rule = judged.glyphs.rule
    counts = Content.assemble(" ", counts_line(judged.file, judged.glyphs), " ")
    title = cut(title, max(1, width - counts.cell_length - 2))
    room = max(0, width - title.cell_length - counts.cell_length - 2)
    return Content.assemble((rule, "border"), title, (rule * room, "border"), counts, (rule, "border"))
