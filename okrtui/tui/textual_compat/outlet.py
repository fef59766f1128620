"""The last thing before the terminal: it knows when all that was written has gone out."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO

_LEAVE_SCREEN = "\x1b[?1049l"
_PLAIN_PEN = "\x1b[m"


class Outlet:
    """The file that Textual's writing thread writes to, around the real one.

    `is_free` is set to False by whoever hands something to that thread, and is True again when the thread has written
    all it had, which is when it flushes; `on_free` is then called in that thread.
    """

    def __init__(self, file: IO[str], on_free: Callable[[], None]) -> None:
        self._file = file
        self._on_free = on_free
        self.is_free = True

    def write(self, text: str) -> int:
        """Passes a text on. The screen is left with a plain pen, or the shell would go on in our colours."""
        return self._file.write(f"{_PLAIN_PEN}{text}" if text.startswith(_LEAVE_SCREEN) else text)

    def flush(self) -> None:
        """Waits until the terminal has taken everything."""
        self._file.flush()
        self.is_free = True
        self._on_free()

    def fileno(self) -> int:
        """The number of the real file."""
        return self._file.fileno()

    def isatty(self) -> bool:
        """Whether the real file is a terminal."""
        return self._file.isatty()
