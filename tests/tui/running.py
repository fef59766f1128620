"""okrtui running without a terminal: keys go in, the text of the screen comes out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

from textual import events
from textual.errors import NoWidget
from textual.keys import _character_to_key
from textual.pilot import OutOfBounds, Pilot
from textual.screen import Screen
from textual.strip import Strip

from okrtui.config.options import StartOptions
from okrtui.config.settings import load_settings
from okrtui.okr.model import Entry
from okrtui.tui.app import OkrApp
from okrtui.workspace.session import Session
from okrtui.workspace.workspace import Workspace

WIDE = (120, 40)
NARROW = (80, 24)
SLIM = (59, 20)
TODAY = date(2026, 11, 24)

_PATIENCE = 3000
"""How many times a condition is looked at before it is given up; a bound, not a measure of speed."""


class Running:
    """One app in its terminal of a given size."""

    def __init__(self, app: OkrApp, pilot: Pilot[int]) -> None:
        self.app = app
        self._pilot = pilot

    # What the user does

    async def press(self, *keys: str) -> None:
        """Presses keys by name, one after the other, and waits until each has been dealt with."""
        for key in keys:
            self._send(key)
            await self._settle()

    async def type(self, text: str) -> None:
        """Types a text faster than it can be shown."""
        for character in text:
            self._send(character)
        await self._settle()

    async def paste(self, text: str) -> None:
        """Pastes a text, as a terminal hands it over."""
        self.app.post_message(events.Paste(text))
        await self._settle()

    async def resize(self, width: int, height: int) -> None:
        """Gives the terminal another size."""
        await self._pilot.resize_terminal(width, height)
        await self._settle()

    async def click(self, words: str, times: int = 1) -> None:
        """Clicks on the first place on the screen where some words stand."""
        y, line = next((y, line) for y, line in enumerate(self.lines) if words in line)
        await self.click_at(line.index(words), y, times)

    async def click_at(self, x: int, y: int, times: int = 1) -> None:
        """Clicks on a cell of the screen; beside all widgets nothing happens."""
        with suppress(NoWidget, OutOfBounds):
            await self._pilot.click(offset=(x, y), times=times)
        await self._settle()

    async def until(self, condition: Callable[[], object]) -> None:
        """Waits for what comes by itself a little later, such as the verdicts on a whole file."""
        for _ in range(_PATIENCE):
            if condition():
                return
            await asyncio.sleep(0.002)
            await self._settle()
        raise AssertionError(f"It never came; the screen shows\n{self.text}")

    def _send(self, key: str) -> None:
        name = _character_to_key(key) if len(key) == 1 else key
        character = key if len(key) == 1 else {"space": " ", "enter": "\r", "tab": "\t"}.get(key)
        self.app.post_message(events.Key(name, character))

    async def _settle(self) -> None:
        """Lets everything happen that follows from what was done, up to what waits for the clock."""
        quiet_rounds = 0
        for _ in range(_PATIENCE):
            await self._pilot._wait_for_screen()
            screen = self.app.screen
            pumps = [self.app, *screen.walk_children(with_self=True)]
            is_quiet = not any(pump.message_queue_size or pump._next_callbacks for pump in pumps)
            if self.app._exit or self.app._exception is not None:
                return
            quiet_rounds = quiet_rounds + 1 if is_quiet and not _waits_for_paint(screen) else 0
            if quiet_rounds == 2:
                return
            screen._on_timer_update()

    # What the user sees

    @property
    def strips(self) -> list[Strip]:
        """The screen as it is painted, row by row."""
        return self.app.screen._compositor.render_strips(self.app.size)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as text, without the blanks at their ends."""
        return [strip.text.rstrip() for strip in self.strips]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.lines)

    @property
    def header(self) -> str:
        """The first row."""
        return self.lines[0]

    @property
    def footer(self) -> str:
        """What the footer shows, in one line however many rows it takes."""
        shown = self.app.screen.footer  # type: ignore[attr-defined]
        rows = self.lines[-shown.size.height :]
        return " ".join(" ".join(rows).split())

    def line_with(self, words: str) -> str:
        """The first row of the screen in which some words stand."""
        found = [line for line in self.lines if words in line]
        assert found, f"“{words}” is not on the screen:\n{self.text}"
        return found[0]

    # What is behind it

    @property
    def session(self) -> Session:
        """The session on the file that is seen."""
        assert self.app.session is not None
        return self.app.session

    @property
    def selected(self) -> Entry:
        """The entry under the cursor."""
        entry = self.session.selected()
        assert entry is not None
        return entry

    @property
    def is_judged(self) -> bool:
        """Whether the coach has read every line of the file."""
        return self.session.counts().waiting == 0

    @property
    def has_left(self) -> bool:
        """Whether the program has ended."""
        return self.app._exit


def _waits_for_paint(screen: Screen[Any]) -> bool:
    return bool(
        screen._callbacks or screen._dirty_widgets or screen._layout_required or screen._repaint_required
    )


def _is_ready(app: OkrApp) -> bool:
    """Whether all of the first file is shown, and the coach can read it; true too where there is no file."""
    session = app.session
    return session is None or (app.waking.is_awake and session.is_read and session.shown() is session.okrs)


@asynccontextmanager
async def okrtui(
    *paths: Path,
    size: tuple[int, int] = WIDE,
    here: Path | None = None,
    ascii: bool | None = None,
    theme: str | None = None,
    read_only: bool = False,
    at_once: bool = False,
) -> AsyncIterator[Running]:
    """okrtui on some paths, started as the command line starts it, and shown on the day `TODAY`.

    With `at_once` it is given when its first screen stands, else when it shows all of its first file.
    """
    workspace = Workspace.find(paths, here or paths[0].parent, read_only=read_only)
    loaded = load_settings(workspace.root)
    workspace.rules = loaded.settings.rules
    app = OkrApp(workspace, loaded, StartOptions(read_only, None, ascii, theme))
    app.today = lambda: TODAY
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        running = Running(app, pilot)
        await running.until(lambda: any(running.lines[-1:]) and (at_once or _is_ready(app)))
        yield running
        if app._exception is None:
            app.exit(0)
