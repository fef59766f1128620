"""Random updates as Textual's compositor hands them over, and terminals that they are painted into."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from random import Random

import pyte
from pyte.screens import Char
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip

from okrtui.tui.textual_compat.colour import NoColour

DEPTHS = {
    "truecolor": ColorSystem.TRUECOLOR,
    "256": ColorSystem.EIGHT_BIT,
    "16": ColorSystem.STANDARD,
    "none": ColorSystem.STANDARD,
}
_WORDS = (
    "target",
    "from 61% to 75%",
    "●G",
    "▲Y",
    "目標",
    "한국어",
    "größer",
    "│",
    "─────",
    "e\u0301te\u0301",
    " ",
    " " * 17,
)
_COLOURS = (None, None, "default", "red", "bright_blue", "#1e2030", "#f4b8e4", "#00aa77")
_BACKGROUNDS = ("#1e2030", "#1e2030", "#101010", None, "default", "green")


class Painting:
    """A screen of random content in panes with fixed borders, and updates that change it."""

    def __init__(self, width: int, height: int, depth: str, seed: int) -> None:
        self.width, self.height = width, height
        self._random = Random(seed)
        self._has_colour = depth != "none"
        self._cuts = sorted({0, width, *(self._random.randrange(1, width) for _ in range(3))})
        self._strips = [self._row() for _ in range(height)]

    def whole(self) -> LayoutUpdate:
        """The screen as it is now."""
        return LayoutUpdate([list(row) for row in self._strips], Region(0, 0, self.width, self.height))

    def updates(self, number: int) -> Iterator[LayoutUpdate | ChopsUpdate]:
        """So many updates, the first of the whole screen, most of the others of a few lines."""
        yield self.whole()
        for _ in range(number - 1):
            if self._random.random() < 0.02:
                self._strips = [self._row() for _ in range(self.height)]
                yield self.whole()
            else:
                yield self._part()

    def _part(self) -> ChopsUpdate:
        """Some panes of up to three lines, one of them perhaps cut off where the change ends."""
        panes = list(pairwise(self._cuts))
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(self._cuts[:-1]) for _ in range(self.height)]
        spans = []
        for y in sorted(self._random.sample(range(self.height), self._random.randint(1, 3))):
            number = self._random.randrange(len(panes))
            first, end = panes[number]
            before = self._strips[y][number]
            self._strips[y][number] = chops[y][first] = after = self._changed(before)
            is_cut = (before.text + after.text).isascii() and self._random.random() < 0.3
            spans.append((y, first, self._random.randint(first + 1, end) if is_cut else end))
        return ChopsUpdate(chops, spans, [self._cuts[1:]] * self.height)

    def _row(self) -> list[Strip]:
        return [self._strip(end - first) for first, end in pairwise(self._cuts)]

    def _changed(self, strip: Strip) -> Strip:
        """Another strip, or the same with another end, as when a letter was typed."""
        if self._random.random() < 0.5:
            return self._strip(strip.cell_length)
        kept = strip.crop(0, self._random.randint(0, strip.cell_length))
        return Strip.join([kept, self._strip(strip.cell_length - kept.cell_length)])

    def _strip(self, width: int) -> Strip:
        words = self._random.choices(_WORDS, k=self._random.randint(0, 6))
        segments = [Segment(word, self._style()) for word in words]
        filled = Strip(segments).adjust_cell_length(width, self._style())
        return filled if self._has_colour else filled.apply_filter(NoColour(), Color(0, 0, 0))

    def _style(self) -> Style:
        flags = {
            name: self._random.random() < 0.2 for name in ("bold", "italic", "underline", "reverse", "strike")
        }
        colour, background = self._random.choice(_COLOURS), self._random.choice(_BACKGROUNDS)
        return Style(color=colour, bgcolor=background, **flags)


class Canvas:
    """A pyte screen without line wrap, as Textual sets up the terminal."""

    def __init__(self, width: int, height: int) -> None:
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.Stream(self._screen)
        self._stream.feed("\x1b[?7l")
        for y in range(height):  # pyte gives an erased cell its colour only where something stood before
            self._stream.feed(f"\x1b[{y + 1}H{' ' * width}")
        self._stream.feed("\x1b[H")

    def feed(self, text: str) -> None:
        """Paints output of a program."""
        self._stream.feed(text)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor."""
        return self._screen.cursor.x, self._screen.cursor.y

    def row(self, y: int) -> list[Char]:
        """The cells of a row."""
        return [self._screen.buffer[y][x] for x in range(self._screen.columns)]

    def looks(self) -> list[list[Char]]:
        """All cells as they look: the colour of letters, bold and italics cannot be seen where there are none."""
        return [[_look(cell) for cell in self.row(y)] for y in range(self._screen.lines)]


def plainly(update: LayoutUpdate | ChopsUpdate, console: Console) -> str:
    """What Textual would send. Rich keeps the numbers of a style for the first console it met: they are forgotten."""
    rows = update.strips if isinstance(update, LayoutUpdate) else [row.values() for row in update.chops]
    for strip in chain.from_iterable(rows):
        if strip is not None:
            strip._render_cache = None
            for _, style, _ in strip:
                if style is not None:
                    style._ansi = None
    return update.render_segments(console)


def _look(cell: Char) -> Char:
    if cell.data != " " or cell.underscore or cell.strikethrough or cell.reverse:
        return cell
    return Char(" ", bg=cell.bg)


def console_of(depth: str) -> Console:
    """A console with so many colours."""
    name = {"truecolor": "truecolor", "256": "256", "16": "standard", "none": "standard"}[depth]
    return Console(color_system=name, force_terminal=True)  # type: ignore[arg-type]
