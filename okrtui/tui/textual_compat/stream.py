"""What an application wants shown, and what of it has been sent: frames that are overtaken are never written."""

from __future__ import annotations

from collections.abc import Callable

from rich.color import ColorSystem

from okrtui.tui.textual_compat.composed import Update, put, size_of
from okrtui.tui.textual_compat.difference import Abilities, Shown
from okrtui.tui.textual_compat.frame import Frame
from okrtui.tui.textual_compat.moves import Place

_ONE_PIECE = 96
"""Characters up to which a terminal shows a write in one go even without synchronised output."""
_SYNCHRONISED = "\x1b[?2026h{}\x1b[?2026l"


class ThinStream:
    """Takes updates and sends differences while the line is free; the newest frame is always sent in the end."""

    def __init__(
        self, abilities: Abilities, send: Callable[[str], None], is_free: Callable[[], bool]
    ) -> None:
        self._shown = Shown(abilities)
        self._wanted: Frame | None = None
        self._cursor: Place | None = None
        self._send = send
        self._is_free = is_free
        self.is_synchronised = False
        self.is_waiting = False

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height of the frame that is wanted; None before the first."""
        return None if self._wanted is None else (self._wanted.width, self._wanted.height)

    def take(self, update: Update, system: ColorSystem, cursor: Place | None = None) -> None:
        """Takes what was composed; nothing is sent."""
        size = size_of(update)
        if self._wanted is None or self.size != size:
            self._wanted = Frame(*size)
        put(update, self._wanted, system)
        self._cursor = cursor

    def send(self) -> None:
        """Sends what is wanted and not shown; while the line is not free it waits, and takes in what comes."""
        if self._wanted is None:
            return
        self.is_waiting = not self._is_free()
        if self.is_waiting:
            return
        text = self._shown.become(self._wanted, self._cursor)
        if text:
            is_framed = self.is_synchronised and len(text) > _ONE_PIECE
            self._send(_SYNCHRONISED.format(text) if is_framed else text)

    def forget(self) -> None:
        """Takes nothing for granted that was sent before."""
        self._shown.forget()
