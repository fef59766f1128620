"""The quality matrix as lines: four levels by four measures, with the cell of a line marked."""

from __future__ import annotations

from textual.content import Content

from okrtui.quality.context import TeamRules
from okrtui.quality.matrix import cell
from okrtui.quality.zones import Level, Measure
from okrtui.tui.present.glyphs import Glyphs

LEVELS = (Level.IMPACT, Level.OUTCOME, Level.OUTPUT, Level.ACTIVITY)
MEASURES = (Measure.NONE, Measure.METRIC, Measure.TARGET, Measure.RANGE)
_LABEL_WIDTH = 10


def matrix_lines(
    rules: TeamRules, glyphs: Glyphs, width: int, here: tuple[Level, Measure] | None = None
) -> list[Content]:
    """The matrix as five lines; the marked cell stands in brackets, its row and column heads are set bold."""
    column = max(6, min(9, (width - _LABEL_WIDTH) // 4))
    heads = [
        (f"{_head(measure, column):^{column}}", "bold" if here and here[1] is measure else "muted")
        for measure in MEASURES
    ]
    lines = [Content.assemble(" " * _LABEL_WIDTH, *heads)]
    for level in LEVELS:
        label = (f"{level.value:<{_LABEL_WIDTH}}", "bold" if here and here[0] is level else "muted")
        cells = [_cell(rules, glyphs, level, measure, column, here) for measure in MEASURES]
        lines.append(Content.assemble(label, *cells))
    return lines


def _head(measure: Measure, column: int) -> str:
    return measure.value if len(measure.value) < column else measure.value[:3]


def _cell(
    rules: TeamRules,
    glyphs: Glyphs,
    level: Level,
    measure: Measure,
    column: int,
    here: tuple[Level, Measure] | None,
) -> Content:
    zone = cell(level, measure, rules).zone
    marked = here == (level, measure)
    sign = f"[{glyphs.zones[zone]}]" if marked else glyphs.zones[zone]
    return Content.assemble((f"{sign:^{column}}", f"{zone.value} bold" if marked else zone.value))
