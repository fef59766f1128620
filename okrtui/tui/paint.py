"""From Content to the cells of a row: styles are named by role, so that one palette serves every theme and terminal.

A style is a few words: a role of the theme ("muted", "red"), "on" before the role of a background, and attributes
("bold", "underline", "reverse", "dim"). User text never passes through markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from rich.cells import cell_len, set_cell_size
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

_ATTRIBUTES = frozenset({"bold", "dim", "italic", "underline", "reverse", "strike"})
_WITHOUT_COLOUR = {
    "muted": Style(dim=True),
    "evidence": Style(underline=True),
    "accent": Style(bold=True),
    "error": Style(bold=True),
}


class Palette:
    """The styles of a theme by role; without colours every role becomes an attribute or nothing."""

    def __init__(self, colours: Mapping[str, str] | None) -> None:
        self._colours = colours
        self._styles: dict[str, Style] = {}

    def style(self, words: str) -> Style:
        """The style that some words name; an unknown role raises KeyError, since it is a mistake of the program."""
        style = self._styles.get(words)
        if style is None:
            style = self._styles[words] = self._resolve(words)
        return style

    def _resolve(self, words: str) -> Style:
        style = Style()
        background = False
        for word in words.split():
            if word == "on":
                background = True
            elif word in _ATTRIBUTES:
                style += Style.parse(word)
            else:
                style += self._role(word, background=background)
                background = False
        return style

    def _role(self, role: str, *, background: bool) -> Style:
        if self._colours is None:
            return Style() if background else _WITHOUT_COLOUR.get(role, Style())
        colour = Color.parse(self._colours[role])
        style = Style(bgcolor=colour) if background else Style(color=colour)
        return style + Style(underline=True) if role == "evidence" and not background else style


def paint(content: Content, width: int, palette: Palette, base: str) -> Strip:
    """One row of cells: the content cut or filled to a width, on a base style."""
    base_style = palette.style(base)
    segments: list[Segment] = []
    room = width
    for text, words in pieces(content):
        cells = cell_len(text)
        if cells > room:
            text, cells = set_cell_size(text, room), room
        if text:
            segments.append(Segment(text, base_style + palette.style(words) if words else base_style))
        room -= cells
        if room <= 0:
            break
    if room > 0:
        segments.append(Segment(" " * room, base_style))
    return Strip(segments, width)


def pieces(content: Content) -> list[tuple[str, str]]:
    """The content as runs of text with the words of all styles that cover them."""
    plain = content.plain
    if not content.spans:
        return [(plain, "")] if plain else []
    cuts = sorted({0, len(plain), *(cut for span in content.spans for cut in (span.start, span.end))})
    runs = []
    for start, end in pairwise(cuts):
        words = " ".join(str(span.style) for span in content.spans if span.start <= start and end <= span.end)
        runs.append((plain[start:end], words))
    return runs
