"""The signs on the screen, and their ASCII forms for terminals and fonts that have no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from textual.content import Content

from okrtui.okr.model import Status
from okrtui.quality.zones import Zone

LETTERS: Mapping[Zone, str] = {Zone.RED: "R", Zone.YELLOW: "Y", Zone.GREEN: "G"}


class Glyphs(NamedTuple):
    """One set of signs; every sign but the sparkline and the letters stands one cell wide."""

    zones: Mapping[Zone, str]
    statuses: Mapping[Status, str]
    waiting: str
    selected: str
    selected_elsewhere: str
    rule: str
    thumb: str
    arrow: str
    up: str
    times: str
    ellipsis: str
    unsaved: str
    spark: str
    top_left: str
    horizontal: str


UNICODE = Glyphs(
    zones={Zone.GREEN: "●", Zone.YELLOW: "▲", Zone.RED: "■"},
    statuses={
        Status.IDEA: "○",
        Status.TODO: "○",
        Status.DOING: "◐",
        Status.DONE: "✓",
        Status.DROPPED: "✗",
    },
    waiting="·",
    selected="▌",
    selected_elsewhere="▏",
    rule="─",
    thumb="▐",
    arrow="→",
    up="↑",
    times="×",
    ellipsis="…",
    unsaved="●",
    spark="▁▂▃▄▅▆▇█",
    top_left="┌",
    horizontal="─",
)

ASCII = Glyphs(
    zones={Zone.GREEN: "+", Zone.YELLOW: "~", Zone.RED: "!"},
    statuses={
        Status.IDEA: "o",
        Status.TODO: "o",
        Status.DOING: "%",
        Status.DONE: "v",
        Status.DROPPED: "x",
    },
    waiting=".",
    selected=">",
    selected_elsewhere="|",
    rule="-",
    thumb="#",
    arrow=">",
    up="^",
    times="x",
    ellipsis="~",
    unsaved="*",
    spark="_.-=^",
    top_left="+",
    horizontal="-",
)


def zone_mark(zone: Zone | None, glyphs: Glyphs) -> Content:
    """A zone as shape, letter and colour, two cells wide; a line that waits for its verdict has a dot."""
    if zone is None:
        return Content.assemble((f"{glyphs.waiting} ", "muted"))
    return Content.assemble((glyphs.zones[zone] + LETTERS[zone], f"{zone.value} bold"))
