"""Faults at every call of a save, for each way in which a file is saved."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.faults.calls import OLD, Fault, count_calls, failed, killed, try_at
from benchmarks.faults.tally import Tally


def _plain(path: Path) -> None:
    path.write_bytes(OLD)


def _two_names(path: Path) -> None:
    path.write_bytes(OLD)
    (path.parent / "other name").hardlink_to(path)


def _none(path: Path) -> None:
    """The file is not there yet."""


Way = tuple[str, Callable[[Path], None], bool]
WAYS: tuple[Way, ...] = (
    ("by exchange", _plain, False),
    ("by rename", _plain, True),
    ("in place", _two_names, False),
    ("a new file", _none, False),
)
FAULTS: tuple[tuple[str, Fault], ...] = (
    ("killed", killed),
    ("disk full", failed(errno.ENOSPC)),
    ("disk fault", failed(errno.EIO)),
    ("no permission", failed(errno.EACCES)),
    ("read-only system", failed(errno.EROFS)),
)


def faults_at_every_call(folder: Path, faults: Sequence[tuple[str, Fault]] = FAULTS) -> Iterator[Tally]:
    """A tally for each fault and each way of saving, with a try at each call of the save."""
    for way, prepare, by_rename in WAYS:
        calls = count_calls(prepare, folder, by_rename)
        for name, fault in faults:
            tally = Tally(f"{name} at each of {calls} calls, {way}")
            for at in range(1, calls + 1):
                try_at(at, fault, prepare, folder, by_rename, tally)
            yield tally
