"""Paints in the order in which they are wanted, where Textual leaves that to which widget has nothing to do first."""

from __future__ import annotations

from textual.widget import Widget

ECHO_FIRST = 0.01
"""Seconds between a key and the coach: in them the thread that writes has put the echo on the terminal."""


def ask_for_paint(widget: Widget) -> None:
    """Tells the screen now of the paint that a widget needs.

    Textual tells it once the widget is idle; what the screen is asked to do after its next paint can then come before
    that paint. The screen paints as soon as it knows, where Textual waits for the next sixtieth of a second. Falls
    back to waiting.
    """
    check, paint = getattr(widget, "_check_refresh", None), getattr(widget.screen, "_on_timer_update", None)
    if callable(check) and callable(paint):
        check()
        widget.screen.call_later(paint)
