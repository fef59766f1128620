"""When the system or a vanished terminal ends the program: it leaves in order, so that the terminal is usable after it.

Textual by itself dies of SIGTERM with the terminal still raw, and runs on for ever where the terminal has gone while
SIGHUP is ignored. The exit code is 128 + the number of the signal, as shells have it.
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
_LOOK_EVERY = 0.5
_PATIENCE = 2.0
"""Seconds for an orderly end: giving back a terminal that has gone can wait for ever on a line that nobody reads."""
_ON_ITS_WAY = 0.3
"""Seconds for what was typed before the signal and has not arrived yet; it is kept when the app ends."""


def leave_in_order(app: OkrApp) -> None:
    """Makes an app that runs end by itself on the signals that end programs, and when its terminal has gone."""
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        try:
            loop.add_signal_handler(number, _end, app, number)
        except (NotImplementedError, RuntimeError, ValueError):
            return
    app.set_interval(_LOOK_EVERY, lambda: None if has_terminal() else _end(app, signal.SIGHUP))


def has_terminal() -> bool:
    """Whether standard input still belongs to a terminal that is there; True where that cannot be told."""
    if not hasattr(os, "tcgetpgrp"):
        return True
    try:
        os.tcgetpgrp(0)
    except OSError:
        return False
    return True


def _end(app: OkrApp, number: int) -> None:
    code = 128 + number
    last_resort = threading.Timer(_PATIENCE, os._exit, (code,))
    last_resort.daemon = True
    last_resort.start()
    app.safekeeping.write_now()
    asyncio.get_running_loop().call_later(_ON_ITS_WAY, partial(app.exit, return_code=code))
