"""The quality matrix over a whole screen: each key result a dot in its cell, with counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from okrtui.quality.context import TeamRules
from okrtui.quality.matrix import cell
from okrtui.quality.verdict import Level, Measure, Zone
from okrtui.tui.present.glyphs import Glyphs
from okrtui.tui.present.matrix import LEVELS, MEASURES

Cells = dict[tuple[Level, Measure], list[Zone]]
"""The zones of the lines in each cell; a finding may have moved a line out of the zone of its cell."""

_LABEL_WIDTH = 11
_NARROW_LABEL_WIDTH = 9
_COLUMN_WIDTH = 9
_NARROWEST_COLUMN = 7
_ORDER = (Zone.RED, Zone.YELLOW, Zone.GREEN)


def grid_lines(
    cells: Cells, rules: TeamRules, glyphs: Glyphs, width: int, here: tuple[Level, Measure]
) -> list[Content]:
    """The grid as ten lines: the heads, and for each level its cells with counts, then a dot a line below them.

    All four measures are seen from 37 columns on.
    """
    is_narrow = width < _LABEL_WIDTH + len(MEASURES) * _COLUMN_WIDTH
    label_width = _NARROW_LABEL_WIDTH if is_narrow else _LABEL_WIDTH
    column = max(_NARROWEST_COLUMN, (width - label_width) // len(MEASURES))
    indent = " " * label_width
    lines = [
        Content.assemble(indent, *_heads(column, here)),
        Content.assemble((glyphs.rule * width, "border")),
    ]
    for level in LEVELS:
        label = (f"{level.value:<{label_width}}", "bold" if here[0] is level else "muted")
        row = [(level, measure) for measure in MEASURES]
        counts = [
            _count(len(cells.get(at, [])), cell(*at, rules).zone, glyphs, column, marked=at == here)
            for at in row
        ]
        dots = [_dots(cells.get(at, []), glyphs, column) for at in row]
        lines += [Content.assemble(label, *counts), Content.assemble(indent, *dots)]
    return lines


def _heads(column: int, here: tuple[Level, Measure]) -> Iterator[tuple[str, str]]:
    """The names of the measures with their styles."""
    for measure in MEASURES:
        yield f" {measure.value:<{column - 1}}", "bold" if here[1] is measure else "muted"


def _count(number: int, zone: Zone, glyphs: Glyphs, column: int, *, marked: bool) -> Content:
    """The zone that the cell stands for and how many lines it holds; brackets around the marked cell."""
    text = f"{glyphs.zones[zone]} {number}" if number else glyphs.zones[zone]
    left, right = ("[", "]") if marked else (" ", " ")
    style = f"{zone.value} bold" if number or marked else f"{zone.value} dim"
    content = Content.assemble((left, "accent bold"), (text, style), (right, "accent bold"))
    return Content.assemble(content, " " * (column - content.cell_length))


def _dots(zones: Sequence[Zone], glyphs: Glyphs, column: int) -> Content:
    """One sign a line as far as there is room, the worst first."""
    room = column - 3
    ordered = sorted(zones, key=_ORDER.index)
    shown = ordered if len(ordered) <= room else ordered[: room - 1]
    more = glyphs.ellipsis if len(shown) < len(ordered) else ""
    signs = [(glyphs.zones[zone], zone.value) for zone in shown]
    content = Content.assemble(" ", *signs, (more, "muted"))
    return Content.assemble(content, " " * (column - content.cell_length))
