"""A file replaced in one step by one with the same owner, mode and attributes: whoever looks sees old or new, whole.

The new content is on the disk before its name is. What comes out when the names change places is looked at: if
another program wrote in between, the names change back.
"""

from __future__ import annotations

import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from okrtui.document.exchange import CannotExchange, exchange
from okrtui.document.file_bytes import digest_of, read_regular, write_all
from okrtui.document.storage_errors import ChangedOnDisk

_SUFFIX = ".okrtui-new"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class CannotReplace(Exception):  # noqa: N818 - said as the sentence reads
    """The file cannot be replaced by another without losing something of it; it can only be written in place."""


def replace(folder: int, path: Path, content: bytes, before: os.stat_result, digest: str) -> list[str]:
    """Replace the file at `path`, in the open `folder`, whose content had this digest; gives warnings.

    Raises ChangedOnDisk, CannotReplace or OSError, each with the file as it was.
    """
    _remove_leftovers(folder)
    with _temporary(folder, path.name) as temporary:
        _fill(folder, temporary, content, before, path)
        return _swap(folder, path, temporary, digest)


def create(folder: int, path: Path, content: bytes) -> list[str]:
    """Make a file that is not there yet; gives warnings. Raises ChangedOnDisk if it is there, or OSError."""
    with _temporary(folder, path.name) as temporary:
        _fill(folder, temporary, content, None, path)
        try:
            os.link(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)
        except FileExistsError:
            raise ChangedOnDisk(path, read_regular(path)[0], was_there=False) from None
        except OSError:
            _rename_to_free(folder, path, temporary)
    return sync_folder(folder)


def _rename_to_free(folder: int, path: Path, temporary: str) -> None:
    """For file systems where a file has one name only: take the name if it is still free at the last look."""
    if os.path.lexists(path):
        raise ChangedOnDisk(path, read_regular(path)[0], was_there=False)
    os.rename(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)


def _remove_leftovers(folder: int) -> None:
    """Delete what saves that were killed more than an hour ago left half made in the folder."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.endswith(_SUFFIX) and os.stat(name, dir_fd=folder).st_mtime < time.time() - 3600:
                os.unlink(name, dir_fd=folder)


@contextmanager
def _temporary(folder: int, name: str) -> Iterator[str]:
    """A name that is free in the folder; whatever stands there at the end is removed."""
    room = 255 - 32
    short = os.fsdecode(os.fsencode(name)[:room])
    temporary = f".{short}.{secrets.token_hex(6)}{_SUFFIX}"
    try:
        yield temporary
    finally:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)


def _fill(folder: int, name: str, content: bytes, before: os.stat_result | None, path: Path) -> None:
    descriptor = os.open(name, _NEW, 0o600 if before else 0o666, dir_fd=folder)
    try:
        write_all(descriptor, content)
        if before is not None:
            _keep_metadata(descriptor, before, path)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_metadata(descriptor: int, before: os.stat_result, path: Path) -> None:
    """Owner before mode, since a change of owner clears mode bits; then the extended attributes, access lists too."""
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.fchown(descriptor, before.st_uid, before.st_gid)
        except PermissionError as error:
            raise CannotReplace from error
    os.fchmod(descriptor, before.st_mode & 0o7777)
    if sys.platform == "linux":
        _copy_attributes(path, descriptor)


def _copy_attributes(path: Path, descriptor: int) -> None:
    try:
        for name in os.listxattr(path):
            os.setxattr(descriptor, name, os.getxattr(path, name))
    except OSError as error:
        if error.errno != errno.ENOTSUP:
            raise CannotReplace from error


def _swap(folder: int, path: Path, temporary: str, digest: str) -> list[str]:
    try:
        exchange(folder, temporary, path.name)
    except CannotExchange:
        return _rename(folder, path, temporary, digest)
    try:
        old, _ = read_regular(path.parent / temporary)
    except OSError as error:
        return [f"Saved, but what the file held before could not be looked at: {error.strerror}."]
    if digest_of(old) != digest:
        _change_back(folder, path, temporary)
        raise ChangedOnDisk(path, old)
    return sync_folder(folder)


def _change_back(folder: int, path: Path, temporary: str) -> None:
    """Give what another program wrote its name again, at the price of what was to be saved, which the session has."""
    try:
        exchange(folder, temporary, path.name)
    except (CannotExchange, OSError):
        os.rename(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)


def _rename(folder: int, path: Path, temporary: str, digest: str) -> list[str]:
    """Without an exchange, the last look at the old content is right before the new one takes its name."""
    old, _ = read_regular(path)
    if digest_of(old) != digest:
        raise ChangedOnDisk(path, old)
    os.rename(temporary, path.name, src_dir_fd=folder, dst_dir_fd=folder)
    return sync_folder(folder)


def sync_folder(folder: int) -> list[str]:
    """Write the folder itself to the disk; what fails here is a warning, since the file has its new content."""
    try:
        os.fsync(folder)
    except OSError as error:
        return [f"Saved, but the folder could not be written to the disk yet: {error.strerror}."]
    return []
