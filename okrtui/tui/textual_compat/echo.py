"""Paints in the order in which they are wanted, where Textual leaves that to which widget has nothing to do first."""

from __future__ import annotations

from textual.widget import Widget


def ask_for_paint(widget: Widget) -> None:
    """Tells the screen now of the paint that a widget needs.

    Textual tells it once the widget is idle; what the screen is asked to do after its next paint can then come before
    that paint. Falls back to waiting.
    """
    check = getattr(widget, "_check_refresh", None)
    if callable(check):
        check()
