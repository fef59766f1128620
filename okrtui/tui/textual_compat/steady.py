"""An application that does not die of what comes late."""

from __future__ import annotations

from typing import TypeVar

from textual._context import active_message_pump
from textual.app import App
from textual.css.query import NoMatches
from textual.dom import DOMNode

from okrtui.tui.textual_compat.punctual import Punctual

Result = TypeVar("Result")


class SteadyApp(Punctual, App[Result]):
    """Goes on where a screen that has been left misses one of its widgets.

    Timers and callbacks of a screen may still come while it is taken down and part of its widgets have gone; nobody
    sees that screen any more. The same error on a screen that is there ends the program, as any other does.
    """

    def _handle_exception(self, error: Exception) -> None:
        if isinstance(error, NoMatches) and self._is_on_screen_left():
            self.log.warning(f"A screen that has been left missed a widget: {error}")
        else:
            super()._handle_exception(error)

    def _is_on_screen_left(self) -> bool:
        """Whether what runs now belongs to a screen that has been left."""
        pump = active_message_pump.get(None)
        if not isinstance(pump, DOMNode) or isinstance(pump, App):
            return False
        root = pump.ancestors_with_self[-1] if not pump.is_attached else pump.screen
        return root not in self.screen_stack
