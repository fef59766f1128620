"""The coach, woken in a thread: its words and weights take a tenth of a second to load, in which keys are served."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp


class Waking:
    """The coach of one app, who sleeps until somebody waits for a verdict."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app
        self._waiting: list[Callable[[], object]] = []
        self.is_awake = False

    def then(self, callback: Callable[[], object]) -> None:
        """Calls something once the coach is awake, which is now or soon."""
        if self.is_awake:
            callback()
            return
        if not self._waiting:
            threading.Thread(target=self._wake, daemon=True).start()
        if callback not in self._waiting:
            self._waiting.append(callback)

    def _wake(self) -> None:
        try:
            from okrtui.quality.assessment import assess_key_result
            from okrtui.quality.context import Context

            assess_key_result("Raise answers from 1 to 2", Context())
        finally:
            with suppress(RuntimeError):  # the program has ended meanwhile
                if self._app.is_running:
                    self._app.call_from_thread(self._call_those_who_wait)

    def _call_those_who_wait(self) -> None:
        self.is_awake = True
        waiting, self._waiting = self._waiting, []
        for callback in waiting:
            callback()
