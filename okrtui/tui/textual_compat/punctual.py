"""Timers that keep their word on a machine that is busy."""

from __future__ import annotations

from textual.message_pump import MessagePump
from textual.timer import Timer, TimerCallback


class Punctual(MessagePump):
    """Calls back after a delay, however late it has become.

    Textual's timers pass over beats that they have missed, which is right for those that go on. One that calls only
    once takes its one call for missed where the processor was away, between two looks at the clock, for longer than the
    delay: and then nothing comes of it, ever. Falls back to that.
    """

    def set_timer(
        self,
        delay: float,
        callback: TimerCallback | None = None,
        *,
        name: str | None = None,
        pause: bool = False,
    ) -> Timer:
        """Calls once after so many seconds."""
        timer = super().set_timer(delay, callback, name=name, pause=True)
        if hasattr(timer, "_skip"):
            timer._skip = False
        if not pause:
            timer.resume()
        return timer
