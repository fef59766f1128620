"""The calls that a save makes to the system, counted, with a fault put in at one of them.

A fault is the death of the process or an error of the system. Each try runs in a forked child, so that a kill is one.
"""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks.faults.tally import Report, Tally
from okrtui.document import exchange, replacing, storage
from okrtui.document.exchange import CannotExchange
from okrtui.document.in_place import interrupted
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved

CALLS = (
    "open", "read", "write", "fstat", "fsync", "fchown", "fchmod", "listxattr", "getxattr", "setxattr", "link",
    "rename", "unlink", "access", "lseek", "ftruncate", "pread", "close",
)  # fmt: skip
OLD, NEW = b"old = 1\n" * 3000, b"new = 2\n" * 2000
Fault = Callable[[str], None]


def killed(call: str) -> None:
    """The process dies at the call."""
    os.kill(os.getpid(), signal.SIGKILL)


def failed(number: int) -> Fault:
    """The call ends with an error."""

    def fail(call: str) -> None:
        raise OSError(number, os.strerror(number))

    return fail


class Counter:
    """Counts calls and lets a fault happen before the one of a number, counted from 1; 0 stands for none."""

    def __init__(self, at: int, fault: Fault) -> None:
        self.count = 0
        self._at = at
        self._fault = fault

    def wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The call, counted."""

        def counted(*arguments: Any, **named: Any) -> Any:
            self.count += 1
            if self.count == self._at:
                self._fault(name)
            return call(*arguments, **named)

        return counted


def _cannot(folder: int, first: str, second: str) -> None:
    raise CannotExchange


def save_with(
    counter: Counter, path: Path, digest: str | None, spare: Path, by_rename: bool
) -> tuple[Report, str]:
    """Save with all calls counted; what the save says of itself, and to the user."""
    with ExitStack() as patches:
        for name in CALLS:
            patches.enter_context(mock.patch.object(os, name, counter.wrap(name, getattr(os, name))))
        patches.enter_context(mock.patch.object(fcntl, "flock", counter.wrap("flock", fcntl.flock)))
        swap = _cannot if by_rename else exchange.exchange
        patches.enter_context(mock.patch.object(replacing, "exchange", counter.wrap("exchange", swap)))
        try:
            storage.save(path, NEW.decode(), False, digest, spare)
        except NotSaved as error:
            return Report.NOT_SAVED, f"{error.reason} {error.remedy}"
        except ChangedOnDisk as error:
            return Report.CHANGED, f"{error.reason} {error.remedy}"
        except Exception as error:  # noqa: BLE001 - whatever else comes out is what is looked for
            return Report.CRASHED, repr(error)
    return Report.SAVED, ""


def count_calls(prepare: Callable[[Path], None], folder: Path, by_rename: bool) -> int:
    """How many calls a save makes when nothing goes wrong."""
    path, spare = _prepared(prepare, folder)
    counter = Counter(0, killed)
    assert save_with(counter, path, _digest(path), spare, by_rename)[0] is Report.SAVED
    return counter.count


def try_at(
    at: int, fault: Fault, prepare: Callable[[Path], None], folder: Path, by_rename: bool, tally: Tally
) -> None:
    """One try with a fault at the call of a number."""
    path, spare = _prepared(prepare, folder)
    old, digest = _content(path, spare), _digest(path)
    child = os.fork()
    if child == 0:
        report, message = save_with(Counter(at, fault), path, digest, spare, by_rename)
        (folder / "message").write_text(message)
        os._exit(report.value)
    _, status = os.waitpid(child, 0)
    report = Report.DIED if os.WIFSIGNALED(status) else Report(os.waitstatus_to_exitcode(status))
    said = folder / "message"
    tally.add(old, NEW, _content(path, spare), report, said.read_text() if said.exists() else "")


def _content(path: Path, spare: Path) -> bytes | None:
    """What the file holds, or its backup if a save in place was cut off."""
    if not path.exists():
        return None
    return (interrupted(path, spare) or path).read_bytes()


def _prepared(prepare: Callable[[Path], None], folder: Path) -> tuple[Path, Path]:
    """A folder as it was at the start, with the file in it, and a folder for backups."""
    for left in list(folder.rglob("*")):
        if not left.is_dir():
            left.unlink()
    (folder / "okrs").mkdir(exist_ok=True)
    path = folder / "okrs" / "team.toml"
    prepare(path)
    return path, folder / "spare"


def _digest(path: Path) -> str | None:
    return storage.digest_on_disk(path)
