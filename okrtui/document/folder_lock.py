"""A lock on a folder that saving sessions hold one after another."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 5.0
_PAUSE = 0.02


@contextmanager
def locked(folder: Path) -> Iterator[int]:
    """Hold the folder's lock; gives the open folder. Raises OSError where the folder cannot be opened.

    After five seconds, and on file systems without locks, the work goes on without it: the lock spares sessions a
    conflict, but what keeps another's change from being lost is the comparison of contents.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _wait(descriptor)
        yield descriptor
    finally:
        with suppress(OSError):
            os.close(descriptor)


def _wait(descriptor: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            return
        else:
            return
