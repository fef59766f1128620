"""Which sessions are at work on a file: each holds a lock that ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SUFFIX = ".session"


def key_of(path: Path) -> str:
    """The name by which the state folder knows a file: the same for every path that leads to it."""
    return hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:24]


class Presence:
    """A sign in the state folder that this process is at work on a file, until it is closed or the process ends.

    Raises OSError where the folder takes no file.
    """

    def __init__(self, path: Path, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.name = f"{key_of(path)}-{secrets.token_hex(8)}"
        self._sign = folder / f"{self.name}{_SUFFIX}"
        self._descriptor = _raise_sign(self._sign)

    def close(self) -> None:
        """Take the sign away."""
        with suppress(OSError):
            self._sign.unlink()
        os.close(self._descriptor)


def _raise_sign(sign: Path) -> int:
    """A locked file with the process's number in it; it gets its name when it is locked, so that no one takes it for
    that of a process that has ended.
    """
    unnamed = sign.with_suffix(".new")
    descriptor = os.open(unnamed, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.write(descriptor, str(os.getpid()).encode())
        unnamed.rename(sign)
    except OSError:
        os.close(descriptor)
        unnamed.unlink(missing_ok=True)
        raise
    return descriptor


def living(path: Path, folder: Path, apart_from: Presence | None = None) -> int | None:
    """The process number of another session that is at work on a file, None where there is none."""
    for sign in _signs(folder, key_of(path)):
        if apart_from is None or sign.stem != apart_from.name:
            process = _holder(sign)
            if process is not None:
                return process
    return None


def is_living(name: str, folder: Path) -> bool:
    """Whether the session of that name still runs."""
    return _holder(folder / f"{name}{_SUFFIX}") is not None


def sweep(folder: Path) -> None:
    """Take away the signs of sessions that have ended."""
    for sign in _signs(folder, ""):
        if _holder(sign) is None:
            with suppress(OSError):
                sign.unlink()


def _signs(folder: Path, key: str) -> Iterator[Path]:
    try:
        yield from sorted(folder.glob(f"{key}*{_SUFFIX}"))
    except OSError:
        return


def _holder(sign: Path) -> int | None:
    """The process that holds a sign's lock: its number, 0 if that cannot be read; None where nobody holds it."""
    try:
        descriptor = os.open(sign, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        written = os.read(descriptor, 20)
        return int(written) if written.isdigit() else 0
    except OSError:
        return None
    finally:
        os.close(descriptor)
    return None
