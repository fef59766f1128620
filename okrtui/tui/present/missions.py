"""The mission types of an objective as a ladder, the highest rung on top, with the rung marked on which it stands."""

from __future__ import annotations

from textual.content import Content

from okrtui.quality.missions import MISSIONS, question_up
from okrtui.tui.present.glyphs import Glyphs
from okrtui.tui.present.text import wrapped

LADDER_WIDTH = 3 + max(map(len, MISSIONS.values()))
"""How many cells the ladder is wide."""


def mission_lines(mission: int | None, glyphs: Glyphs) -> list[Content]:
    """A row for each type; None marks no rung."""
    rows = []
    for number in sorted(MISSIONS, reverse=True):
        is_here = number == mission
        mark = glyphs.selected if is_here else " "
        style = "bold" if is_here else "muted"
        rows.append(Content.assemble((mark, "accent"), (f"{number} {MISSIONS[number]}", style)))
    return rows


def mission_question(mission: int, glyphs: Glyphs, width: int, most: int) -> list[Content]:
    """The question that leads one rung up."""
    question = Content.assemble((f"{glyphs.up} ", "accent bold"), (question_up(mission), "accent"))
    return wrapped(question, width, most=most)
