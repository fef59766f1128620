"""What comes from the terminal, read so that nothing that is pasted runs a command and no odd byte ends the program.

Textual 8.2 takes an escape inside of a paste for a key, loses its thread on a byte that is no UTF-8, and on a key code
that is no character.
"""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from threading import Event
from time import monotonic

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.message import Message

PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"
_AT_ONCE = 4096
_WAIT = 0.1


class PasteParser(XTermParser):
    """Textual's parser, with everything between the brackets of a paste taken as text."""

    def __init__(self) -> None:
        super().__init__()
        self._pasted: str | None = None
        self._held = ""
        self._held_until = 0.0

    def feed(self, data: str) -> Iterator[Message]:
        """The messages of some more input; the end of the input is told by ""."""
        if not data:
            yield from super().feed(data)
            return
        rest = self._held + data
        self._held = ""
        while rest:
            if self._pasted is None:
                keys, rest = self._up_to_paste(rest)
                if keys:
                    yield from super().feed(keys)
            else:
                rest = self._up_to_end(rest)
                if self._pasted.endswith(PASTE_END):
                    yield from self._out_of_patience()
                    # Textual's own parser leaves out NUL characters too.
                    yield events.Paste(self._pasted.removesuffix(PASTE_END).replace("\0", ""))
                    self._pasted = None

    def tick(self) -> Iterator[Message]:
        """The messages of what has been begun and not gone on with in time, such as a lone escape."""
        if self._held and monotonic() >= self._held_until:
            held, self._held = self._held, ""
            yield from super().feed(held)
            yield from self._out_of_patience()
        yield from super().tick()

    def _up_to_paste(self, data: str) -> tuple[str, str]:
        """The keys before a paste, and the rest; a bracket that may still be coming is held back for a moment."""
        keys, start, rest = data.partition(PASTE_START)
        if start:
            self._pasted = ""
            return keys, rest
        begun = next((size for size in range(5, 0, -1) if keys.endswith(PASTE_START[:size])), 0)
        if begun:
            keys, self._held = keys[:-begun], keys[-begun:]
            self._held_until = monotonic() + constants.ESCAPE_DELAY
        return keys, ""

    def _up_to_end(self, data: str) -> str:
        """Takes what is pasted, with the bracket at its end where that has come; gives what comes after it."""
        before = self._pasted or ""
        self._pasted = before + data
        end = self._pasted.find(PASTE_END, max(0, len(before) - len(PASTE_END)))
        if end < 0:
            return ""
        end += len(PASTE_END)
        self._pasted, rest = self._pasted[:end], self._pasted[end:]
        return rest

    def _out_of_patience(self) -> Iterator[Message]:
        """The messages of a sequence that has been begun, now, and not when its time is over."""
        if self._timeout_time is not None:
            self._timeout_time = 0.0
            yield from super().tick()

    def _parse_extended_key(self, sequence: str) -> list[events.Key] | None:  # type: ignore[override]
        """The keys of a sequence of the kitty protocol; None too where its numbers stand for no character."""
        try:
            return super()._parse_extended_key(sequence)
        except (OverflowError, ValueError):
            return None


def read_keyboard(file: int, is_over: Event, take: Callable[[Message], object]) -> None:
    """Hands on what comes from a terminal until it is over; a terminal that has gone is waited for.

    That it has gone is noticed, and acted on, elsewhere.
    """
    parser = PasteParser()
    decode = getincrementaldecoder("utf-8")("replace").decode
    with selectors.SelectSelector() as selector:
        selector.register(file, selectors.EVENT_READ)
        while not is_over.is_set():
            if selector.select(_WAIT):
                data = _read(file)
                if not data:
                    is_over.wait(_WAIT)
                for message in parser.feed(decode(data)) if data else ():
                    take(message)
            for message in parser.tick():
                take(message)


def _read(file: int) -> bytes:
    try:
        return os.read(file, _AT_ONCE)
    except OSError:
        return b""
