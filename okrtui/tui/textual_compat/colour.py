"""Colours taken out of what Textual paints, and how many of them a terminal has."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter


@lru_cache(4096)
def _without_colour(style: Style) -> Style:
    return Style(
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
        strike=style.strike,
    )


class NoColour(LineFilter):
    """Takes every colour out, the default ones included, and leaves bold, dim, underline, reverse and strike."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same text without colours."""
        return [
            Segment(text, None if style is None else _without_colour(style), control)
            for text, style, control in segments
        ]


def use_no_colour(app: App[Any]) -> None:
    """Makes an app paint without any colour, where Textual itself would paint greys."""
    filters = getattr(app, "_filters", None)
    if isinstance(filters, list):
        filters[:] = [NoColour()]


def colour_depth(app: App[Any]) -> int:
    """How many colours the terminal is known to have: 0, 16, 256 or 16,777,216."""
    system = app.console.color_system
    return {None: 0, "standard": 16, "windows": 16, "256": 256, "truecolor": 1 << 24}.get(system, 16)
