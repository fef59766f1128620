"""A thin stream with a terminal at its end, over a line that can be held up."""

from __future__ import annotations

from rich.color import ColorSystem

from okrtui.tui.textual_compat.composed import Update
from okrtui.tui.textual_compat.difference import Abilities
from okrtui.tui.textual_compat.stream import ThinStream
from tests.thin.paintings import Canvas


class Line:
    """`sent` are the pieces that went out; they stand on the `canvas`."""

    def __init__(self, width: int, height: int, abilities: Abilities | None = None) -> None:
        self.sent: list[str] = []
        self.is_free = True
        self.canvas = Canvas(width, height)
        self.stream = ThinStream(abilities or Abilities(), self._send, lambda: self.is_free)

    def take(self, update: Update, system: ColorSystem = ColorSystem.TRUECOLOR) -> str:
        """What is sent for an update."""
        before = len(self.sent)
        self.stream.take(update, system)
        self.stream.send()
        return "".join(self.sent[before:])

    def become_free(self) -> None:
        """Lets through what waits."""
        self.is_free = True
        self.stream.send()

    def _send(self, text: str) -> None:
        self.sent.append(text)
        self.canvas.feed(text)
