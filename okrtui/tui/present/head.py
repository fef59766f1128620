"""The head of a file as lines: what is asked for, and what its cycle means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from okrtui.okr.cycle import Cycle
from okrtui.tui.present.fields import asked, labelled, title_line
from okrtui.tui.present.glyphs import Glyphs
from okrtui.tui.present.text import cut
from okrtui.workspace.heading import QUESTIONS

HEIGHT = 1 + len(QUESTIONS) + 1
_INDENT = 12


def head_lines(
    texts: Sequence[str],
    cursor: tuple[int, int],
    cycle: Cycle | None,
    wrong: str,
    today: date,
    glyphs: Glyphs,
    width: int,
) -> list[Content]:
    """All lines of it; `cursor` is the field that is typed in and the character before which it stands there."""
    here, at = cursor
    rows = [
        asked(name, question, texts[place], at if place == here else None, _INDENT, width)
        for place, (name, question) in enumerate(QUESTIONS)
    ]
    told = Content.assemble((wrong, "error")) if wrong else Content.assemble((_span(cycle, today), "muted"))
    below = labelled("", cut(told, width - _INDENT - 1), _INDENT, is_here=False)
    return [title_line("The file: whose objectives, and for when", glyphs, width), *rows, below]


def _span(cycle: Cycle | None, today: date) -> str:
    """From when to when a cycle runs, and how far it has gone."""
    if cycle is None:
        return "Without a cycle, no line has an end by itself."
    week = cycle.week_of(today)
    now = "" if week is None else f", now week {week} of {cycle.weeks}"
    return f"{cycle.start} to {cycle.end}{now}"
