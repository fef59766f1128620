"""How many lines stand in each zone, in one line."""

from __future__ import annotations

from textual.content import Content

from okrtui.quality.zones import Zone
from okrtui.tui.present.glyphs import LETTERS, Glyphs
from okrtui.tui.present.text import joined
from okrtui.workspace.tally import ZoneCounts


def counts_line(counts: ZoneCounts | None, glyphs: Glyphs) -> Content:
    """The zones with their numbers, and how many lines still wait; that nothing was read where there are no counts."""
    if counts is None:
        return Content.assemble(("not read", "error bold"))
    parts = [
        Content.assemble((f"{glyphs.zones[zone]}{LETTERS[zone]}", f"{zone.value} bold"), f" {counts[zone]}")
        for zone in (Zone.GREEN, Zone.YELLOW, Zone.RED)
    ]
    if counts.waiting:
        parts.append(Content.assemble((f"{glyphs.waiting} {counts.waiting} to read", "muted")))
    return joined(parts)
