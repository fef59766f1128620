"""A program on a pseudo-terminal, and somebody in front of it who looks and presses keys."""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.pty.terminal import Terminal

ENTER, ESCAPE, TAB, BACKSPACE = "\r", "\x1b", "\t", "\x7f"
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
_TAKE_TERMINAL = 'exec 0<>"$0" 1>&0 2>&0; exec "$@"'


def ctrl(letter: str) -> str:
    """What a terminal sends for ctrl and a letter."""
    return chr(ord(letter.upper()) - 64)


class NotSeenError(AssertionError):
    """What was waited for did not come onto the screen; the message shows the screen."""


class Program:
    """A running command whose terminal is ours.

    It leads a session of its own with the pseudo-terminal as its controlling terminal, as under a terminal
    emulator. Use it as a context manager: the process is ended with the block. Times are those of
    `time.perf_counter`, taken when bytes arrive, so the cost of drawing them is in none. With `link`,
    output comes at no more than so many bytes a second, and the program feels the back-pressure. With
    `delay`, it comes so many seconds later: the way there and back of a far terminal.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        terminal: Terminal | None = None,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        link: int | None = None,
        delay: float = 0.0,
    ) -> None:
        self.terminal = terminal or Terminal()
        self.link = link
        self.delay = delay
        self._master, slave = os.openpty()
        self._slave = slave
        self._set_size()
        self.line_at_start = self.line_discipline
        self._backlog: deque[tuple[float, bytes]] = deque()
        self._hung_up = False
        self.started = self.last_arrival = self._link_free = time.perf_counter()
        # The shell opens the terminal as the leader of a new session, by which it becomes the controlling
        # one: no code of ours runs between fork and exec, which would not be safe beside threads.
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", _TAKE_TERMINAL, os.ttyname(slave), *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=environment,
            cwd=folder,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()
        os.close(self._slave)

    @property
    def line_discipline(self) -> list[Any]:
        """The settings of the terminal's line (`termios.tcgetattr`): echo, line editing, signals by key."""
        return termios.tcgetattr(self._slave)

    def press(self, *keys: str) -> None:
        """Send keys as the terminal would, without waiting."""
        self.send("".join(keys).encode())

    def send(self, data: bytes) -> None:
        """Send bytes as they are, without waiting."""
        self._write(data)

    def wait_for(self, pattern: str, timeout: float = 20) -> float:
        """Wait until a pattern matches the screen between two frames; returns when its last bytes came."""
        return self.wait_until(lambda text: re.search(pattern, text) is not None, pattern, timeout)

    def wait_until(self, seen: Callable[[str], bool], what: str, timeout: float = 20) -> float:
        """Wait until `seen` is true of the text; returns when its last bytes came, or raises NotSeenError."""
        end = time.perf_counter() + timeout
        while not (self.terminal.is_between_frames and seen(self.terminal.text)):
            ended = self.process.poll() is not None
            if not self.take(0.2) and (ended or time.perf_counter() > end):
                reason = "the program has ended" if ended else f"{timeout} s have passed"
                raise NotSeenError(f"{what!r} is not there and {reason}; the screen:\n{self.terminal.text}")
        return self.last_arrival

    def settle(self, quiet: float = 0.15, timeout: float = 20) -> float:
        """Wait until nothing came for `quiet` seconds; returns when the last bytes came."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end and self.take(quiet):
            pass
        return self.last_arrival

    def take(self, timeout: float) -> bool:
        """Draw the next piece of output and answer the questions in it; whether one came in time."""
        self._collect(0 if self._backlog else timeout)
        if not self._backlog:
            return False
        while (left := self._backlog[0][0] - time.perf_counter()) > 0:
            self._collect(left)
        self.last_arrival, data = self._backlog.popleft()
        if replies := self.terminal.feed(data):
            self._write(replies)
        return True

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size, told to the program by signal and, if it asked for it, in band."""
        replies = self.terminal.resize(rows, columns)
        self._set_size()
        if replies:
            self._write(replies)

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Take the terminal away, as a closed window or a lost connection does."""
        if not self._hung_up:
            os.close(self._master)
        self._hung_up = True

    def wait_for_exit(self, timeout: float = 20) -> int:
        """Wait until the program has ended; returns its exit code (negative: ended by that signal)."""
        end = time.perf_counter() + timeout
        while self.process.poll() is None:
            if time.perf_counter() > end:
                raise NotSeenError(f"no exit within {timeout} s; the screen:\n{self.terminal.text}")
            time.sleep(0.005) if self._hung_up else self.take(0.02)
        while not self._hung_up and self.take(0.05):
            pass
        return self.process.returncode

    def _write(self, data: bytes) -> None:
        if not self._hung_up:
            os.write(self._master, data)

    def _collect(self, timeout: float) -> None:
        """Read all that waits: a piece is stamped when it came, not when there was time to draw it."""
        while select.select([self._master], [], [], max(timeout, 0))[0]:
            self._backlog.append(self._read())
            timeout = 0
            if self.link is not None:
                break

    def _read(self) -> tuple[float, bytes]:
        if self.link is None:
            return time.perf_counter() + self.delay, os.read(self._master, 65536)
        data = os.read(self._master, max(1, self.link // 100))
        self._link_free = max(self._link_free, time.perf_counter()) + len(data) / self.link
        time.sleep(max(0.0, self._link_free - time.perf_counter()))
        return self._link_free + self.delay, data

    def _set_size(self) -> None:
        size = struct.pack("HHHH", self.terminal.rows, self.terminal.columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)
