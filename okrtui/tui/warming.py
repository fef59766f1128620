"""Imports, while nobody types, what the start has put off and the first change will need.

No first key waits for it then, and a program whose installation is replaced while it runs can still write.
"""

from __future__ import annotations

from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp

_PAUSE = 0.1
_AFTER_A_KEY = 0.5
_LATER = (
    "okrtui.document.operations",
    "okrtui.document.restating",
    "okrtui.document.incremental",
    "tomlkit",
)


class Warming:
    """The modules that are still to be imported."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app
        self._waiting = list(_LATER)
        self._not_before = 0.0
        self._is_armed = False

    def wait(self) -> None:
        """Leaves the processor to whoever presses keys."""
        self._not_before = perf_counter() + _AFTER_A_KEY

    def start(self) -> None:
        """Imports one after the other, a pause between them."""
        if self._waiting and not self._is_armed:
            self._is_armed = True
            self._app.set_timer(_PAUSE, self._import_next)

    def _import_next(self) -> None:
        self._is_armed = False
        if perf_counter() >= self._not_before:
            import_module(self._waiting.pop(0))
        self.start()
