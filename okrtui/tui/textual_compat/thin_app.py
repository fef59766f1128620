"""An application whose stream to the terminal is thin: only cells that have changed are sent."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from inspect import signature
from typing import TYPE_CHECKING, Any, TypeVar

from rich.color import ColorSystem
from textual import events
from textual.app import App
from textual.geometry import Size

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.screen import Screen
    from textual.timer import Timer

    from okrtui.tui.textual_compat.stream import ThinStream

Result = TypeVar("Result")

SETTLED = 0.3
"""Seconds without a further size after which a terminal is taken to keep the one it has."""

_NAMES = ("_batch_count", "_closed", "_driver", "_running", "_sync_available")
_UNEXPECTED = (AttributeError, LookupError, TypeError, ValueError)


class ThinApp(App[Result]):
    """Textual's application with a thin stream; with Textual's own where its inside is not as expected."""

    _stream: ThinStream | None = None
    _has_reported_size = False
    _has_painted = False
    _settling: Timer | None = None

    def __init__(self) -> None:
        super().__init__()
        self._after_first_paint: list[Callable[[], object]] = []

    def after_first_paint(self, callback: Callable[[], object]) -> None:
        """Calls something when a first whole screen has been shown, which is now or soon."""
        if self._has_painted:
            callback()
        elif callback not in self._after_first_paint:
            self._after_first_paint.append(callback)

    # Overridden from Textual

    def _build_driver(self, *args: Any, **options: Any) -> Driver:
        driver = super()._build_driver(*args, **options)
        if not (self.is_headless or driver.is_inline):
            try:
                self._stream = _stream_for(self, driver)
            except (ImportError, *_UNEXPECTED) as error:
                self._go_on_plainly(error)
        return driver

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if self._stream is None:
            super()._display(screen, renderable)
            return
        try:
            self._display_thinly(self._stream, renderable)
        except _UNEXPECTED as error:
            self._stream = None
            self._go_on_plainly(error)
            super()._display(screen, renderable)
            screen.refresh()

    def post_display_hook(self) -> None:
        """Calls what waits for the first paint, once there is one."""
        if not self._has_painted and self._running and not self._batch_count:
            self._has_painted = True
            for callback in self._after_first_paint:
                self.call_later(callback)

    def on_ready(self) -> None:
        """Paints at once, where Textual would wait for the next sixtieth of a second."""
        paint = getattr(self.screen, "_on_timer_update", None)
        if paint is not None and not self._has_painted:
            self.call_later(paint)

    # What makes the terminal's screen unknown

    def on_mount(self) -> None:
        """Listens for the return from a suspension."""
        self.app_resume_signal.subscribe(self, lambda _: self.repaint(), immediate=True)

    def on_resize(self, event: events.Resize) -> None:
        """Paints everything anew: a terminal may lose cells even where it ends up with the size that it had.

        The first report in band is none of a change: the terminal owes it when it is asked to report.
        """
        is_first_report = event.pixel_size is not None and not self._has_reported_size
        self._has_reported_size |= event.pixel_size is not None
        stream, is_same = self._stream, self._stream and self._stream.size == tuple(event.size)
        if stream is not None and self._has_painted and not (is_first_report and is_same):
            stream.forget()
            if is_same:
                stream.send()
            self._paint_once_sizes_settle()

    def _paint_once_sizes_settle(self) -> None:
        """Looks once more when no further size follows: reports of sizes can overtake each other, and so can frames."""
        if self._settling is not None:
            self._settling.stop()
        self._settling = self.set_timer(SETTLED, self._paint_at_the_true_size)

    def _paint_at_the_true_size(self) -> None:
        """Paints anew, after a report of the terminal's own size where it is not the one that was heard last."""
        with suppress(AttributeError, OSError, ValueError):
            size = Size(*os.get_terminal_size(sys.__stderr__.fileno()))  # type: ignore[union-attr]
            if size != self.size:
                self.post_message(events.Resize(size, size))
                return
        self.repaint()

    def repaint(self) -> None:
        """Paints the whole screen anew, whatever the terminal shows now."""
        if self._stream is None:
            self.screen.refresh()
        else:
            self._stream.forget()
            self._stream.send()

    # Inside

    def _display_thinly(self, stream: ThinStream, update: Any) -> None:
        """Takes an update always, for what it holds is not composed again, but shows it only outside of batches."""
        if self._running and not self._closed:
            cursor = self.screen.outer_size.clamp_offset(self.cursor_position)
            system = self.console._color_system or ColorSystem.TRUECOLOR
            if update is not None:
                stream.take(update, system, (cursor.x, cursor.y) if cursor else None)
            stream.is_synchronised = self._sync_available
            if not self._batch_count:
                stream.send()
        self.post_display_hook()

    def _go_on_plainly(self, error: Exception) -> None:
        self.log.warning(f"Textual is not as expected, its own stream is used: {error!r}")


def _stream_for(app: ThinApp[Any], driver: Any) -> ThinStream:
    """A stream over a driver; raises one of `_UNEXPECTED` or ImportError where Textual is not as expected."""
    from okrtui.tui.textual_compat.outlet import Outlet
    from okrtui.tui.textual_compat.stream import ThinStream
    from okrtui.tui.textual_compat.terminals import abilities_of

    if list(signature(App._display).parameters) != ["self", "screen", "renderable"]:
        raise TypeError("App._display takes something else")
    for name in _NAMES:
        getattr(app, name)
    loop = asyncio.get_running_loop()
    outlet = driver._file = Outlet(driver._file, lambda: _go_on(loop, stream))

    def send(text: str) -> None:
        outlet.is_free = False
        driver.write(text)
        driver.flush()

    stream = ThinStream(abilities_of(os.environ.get("TERM", "")), send, partial(getattr, outlet, "is_free"))
    return stream


def _go_on(loop: asyncio.AbstractEventLoop, stream: ThinStream) -> None:
    """Has a frame sent that waited, once the line is free; called from the thread that writes."""
    if stream.is_waiting:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(stream.send)
