"""A terminal for tests: pyte draws the screen, this module answers what a full-screen program asks.

pyte knows neither queries nor the alternate screen nor most private modes. `Terminal` stands in front of
it: it splits what a program sends into text and control sequences, answers the questions, remembers the
modes, and passes the rest on. Sequences are those of ECMA-48 and of xterm's "ctlseqs"; modes 2026 and 2048
and the kitty keyboard are as published by their makers.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

import pyte
from pyte.screens import Char

ALTERNATE_SCREEN = 1049
SYNCHRONISED_OUTPUT = 2026
IN_BAND_RESIZE = 2048
SHOWN_CURSOR = 25
LINE_WRAP = 7
AT_REST = frozenset({LINE_WRAP, SHOWN_CURSOR})
"""The private modes that are on while a shell has the terminal."""

_KNOWN = {LINE_WRAP, SHOWN_CURSOR, 1000, 1002, 1003, 1004, 1006, ALTERNATE_SCREEN, 2004}
_DRAWN_BY_PYTE = set("@ABCDEFGHJKLMPXadefgmr`")
_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[(?P<private>[<=>?]?)(?P<numbers>[0-9:;]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|[PX^_][^\x1b]*\x1b\\"
    r"|[ -/]+[0-~]"
    r"|[0-OQ-WYZ\\`-~])"
)


@dataclass
class Terminal:
    """A screen of `rows` x `columns` cells; `supports` holds the newer private modes that it says it has.

    `received` keeps every byte that arrived, `queries` every question that was answered, `modes` the
    private modes that are on, `kitty_flags` the stack of keyboard flags.
    """

    rows: int = 24
    columns: int = 80
    supports: frozenset[int] = frozenset({SYNCHRONISED_OUTPUT, IN_BAND_RESIZE})
    foreground: str = "ffff/ffff/ffff"
    background: str = "0000/0000/0000"
    received: bytearray = field(default_factory=bytearray)
    queries: list[str] = field(default_factory=list)
    modes: set[int] = field(default_factory=lambda: set(AT_REST))
    kitty_flags: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._main = pyte.Screen(self.columns, self.rows)
        self._alternate = pyte.Screen(self.columns, self.rows)
        self._streams = {False: pyte.Stream(self._main), True: pyte.Stream(self._alternate)}
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self._replies: list[str] = []
        self._drawn: dict[int, str] = {}

    @property
    def screen(self) -> pyte.Screen:
        """The pyte screen that is shown now: the main or the alternate one."""
        return self._alternate if ALTERNATE_SCREEN in self.modes else self._main

    @property
    def is_between_frames(self) -> bool:
        """Whether what stands on the screen is whole: no synchronised update is open."""
        return SYNCHRONISED_OUTPUT not in self.modes

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as text, trailing blanks included."""
        screen = self.screen
        for row in screen.dirty:
            self._drawn[row] = "".join(screen.buffer[row][column].data for column in range(self.columns))
        screen.dirty.clear()
        return [self._drawn.get(row, "") for row in range(self.rows)]

    @property
    def text(self) -> str:
        """The whole screen as one string."""
        return "\n".join(self.lines)

    def cell(self, row: int, column: int) -> Char:
        """One cell with its character, colours and attributes, as pyte keeps it."""
        return self.screen.buffer[row][column]

    def feed(self, data: bytes) -> bytes:
        """Take in output of the program; returns the answers to the questions that were in it."""
        self.received += data
        text, position = self._rest + self._decode(data), 0
        while (escape := text.find("\x1b", position)) >= 0:
            self._draw(text[position:escape])
            position = escape
            if not (found := _SEQUENCE.match(text, escape)):
                break
            self._obey(found)
            position = found.end()
        else:
            self._draw(text[position:])
            position = len(text)
        self._rest = text[position:]
        return self._take_replies()

    def resize(self, rows: int, columns: int) -> bytes:
        """Give the screen another size; returns the report that a program in mode 2048 is owed."""
        self.rows, self.columns = rows, columns
        for screen in (self._main, self._alternate):
            screen.resize(rows, columns)
        self._redraw()
        if IN_BAND_RESIZE in self.modes:
            self._report_size()
        return self._take_replies()

    def _take_replies(self) -> bytes:
        replies, self._replies = "".join(self._replies), []
        return replies.encode()

    def _redraw(self) -> None:
        self._drawn.clear()
        self.screen.dirty.update(range(self.rows))

    def _draw(self, text: str) -> None:
        if text:
            self._streams[ALTERNATE_SCREEN in self.modes].feed(text)

    def _obey(self, found: re.Match[str]) -> None:
        if found["final"] is None:
            self._obey_other(found)
        elif found["private"] == "?" and found["final"] in "hl" and not found["between"]:
            for number in found["numbers"].split(";"):
                self._switch(int(number or 0), found["final"] == "h")
        elif not self._answer(found) and not found["private"]:
            self._draw_sequence(found)

    def _obey_other(self, found: re.Match[str]) -> None:
        command = found["command"]
        if command is None:
            if found[0][1] in "78DEHM":
                self._draw(found[0])
        elif command in ("10;?", "11;?"):
            colour = self.foreground if command == "10;?" else self.background
            self._reply(found, f"\x1b]{command[:2]};rgb:{colour}\x1b\\")

    def _answer(self, found: re.Match[str]) -> bool:
        """Answer a question in CSI form, or obey what draws nothing; whether it was either."""
        match found["private"], found["numbers"], found["between"], found["final"]:
            case ("", "" | "0", "", "c"):
                self._reply(found, "\x1b[?62;22c")
            case (">", "" | "0", "", "c"):
                self._reply(found, "\x1b[>1;10;0c")
            case ("", "5", "", "n"):
                self._reply(found, "\x1b[0n")
            case ("" | "?" as private, "6", "", "n"):
                cursor = self.screen.cursor
                self._reply(found, f"\x1b[{private}{cursor.y + 1};{min(cursor.x + 1, self.columns)}R")
            case ("?", number, "$", "p"):
                self._reply(found, f"\x1b[?{number};{self._mode_report(int(number))}$y")
            case (private, number, "", "u") if private:
                self._obey_keyboard(private, number)
            case _:
                return False
        return True

    def _mode_report(self, mode: int) -> int:
        """DECRQM's figure: 0 not known, 1 on, 2 off."""
        if mode not in self.supports | _KNOWN:
            return 0
        return 1 if mode in self.modes else 2

    def _obey_keyboard(self, private: str, number: str) -> None:
        """Keep the stack of kitty flags; asked for them, stay silent as a terminal without them does."""
        if private == ">":
            self.kitty_flags.append(int(number or 0))
        elif private == "<":
            del self.kitty_flags[-int(number or 1) :]

    def _switch(self, mode: int, on: bool) -> None:
        (self.modes.add if on else self.modes.discard)(mode)
        if mode == ALTERNATE_SCREEN:
            self._alternate.reset()
            self._redraw()
        elif mode in (LINE_WRAP, SHOWN_CURSOR):
            self._draw(f"\x1b[?{mode}{'h' if on else 'l'}")
        elif mode == IN_BAND_RESIZE and on and mode in self.supports:
            self._report_size()

    def _draw_sequence(self, found: re.Match[str]) -> None:
        if found["final"] == "b":
            screen = self.screen
            before = screen.buffer[screen.cursor.y][max(screen.cursor.x - 1, 0)].data
            self._draw(before * int(found["numbers"] or 1))
        elif found["final"] in _DRAWN_BY_PYTE and not found["between"]:
            self._draw(found[0].replace(":", ";"))

    def _report_size(self) -> None:
        self._replies.append(f"\x1b[48;{self.rows};{self.columns};{self.rows * 16};{self.columns * 8}t")

    def _reply(self, found: re.Match[str], reply: str) -> None:
        self.queries.append(found[0])
        self._replies.append(reply)
