"""Reading and writing all bytes of a regular file through descriptors, and its hash."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path


class NotRegular(OSError):  # noqa: N818 - said as the sentence reads
    """What stands at a path is a folder, a pipe, a socket or a device; `kind` says which."""

    def __init__(self, kind: str) -> None:
        super().__init__(0, kind)
        self.kind = kind


def digest_of(content: bytes) -> str:
    """The SHA-256 of a content, by which a change on disk is noticed."""
    return hashlib.sha256(content).hexdigest()


def read_regular(path: Path, most: int | None = None) -> tuple[bytes, os.stat_result]:
    """The bytes of a regular file, at most `most` of them, and its status.

    Raises NotRegular for anything else, without waiting for a pipe's other end, and OSError.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotRegular(_kind(status.st_mode))
        return _read_all(descriptor, most), status
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, most: int | None) -> bytes:
    pieces: list[bytes] = []
    left = most
    while left is None or left > 0:
        piece = os.read(descriptor, 1 << 20 if left is None else min(left, 1 << 20))
        if not piece:
            break
        pieces.append(piece)
        left = None if left is None else left - len(piece)
    return b"".join(pieces)


def _kind(mode: int) -> str:
    kinds = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
    return kinds.get(stat.S_IFMT(mode), "a device")


def write_all(descriptor: int, content: bytes) -> None:
    """Write all bytes, however many calls it takes."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]
