"""A file written where it stands, with a backup on the disk until that is done.

For files that cannot be replaced by another: with several names, in folders where nothing can be made, mounted one
by one, or of another owner.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from okrtui.document.file_bytes import digest_of, write_all
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved, reason_of


def write_in_place(path: Path, content: bytes, old: bytes, digest: str, spare_folder: Path) -> list[str]:
    """Write a file over its old content, whose digest is given; gives warnings.

    The backup stands beside the file or, where nothing can be made there, in `spare_folder`. Raises ChangedOnDisk,
    NotSaved or OSError; NotSaved names the backup if the file could not be put back.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        found = os.pread(descriptor, len(old) + 1, 0)
        if digest_of(found) != digest:
            raise ChangedOnDisk(path, found)
        backup = _backup(path, old, spare_folder)
        try:
            _overwrite(descriptor, content)
        except OSError as error:
            _put_back(path, descriptor, old, backup, error)
    finally:
        os.close(descriptor)
    with suppress(OSError):
        backup.unlink()
    return []


def _backup(path: Path, old: bytes, spare_folder: Path) -> Path:
    try:
        return _write_backup(path.parent, path.name, old)
    except OSError:
        spare_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _write_backup(spare_folder, path.name, old)


def _write_backup(folder: Path, name: str, old: bytes) -> Path:
    short = os.fsdecode(os.fsencode(name)[:220])
    backup = folder / f".{short}.{secrets.token_hex(6)}.okrtui-old"
    descriptor = os.open(backup, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        write_all(descriptor, old)
        os.fsync(descriptor)
    except OSError:
        backup.unlink()
        raise
    finally:
        os.close(descriptor)
    return backup


def _overwrite(descriptor: int, content: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    write_all(descriptor, content)
    os.ftruncate(descriptor, len(content))
    os.fsync(descriptor)


def _put_back(path: Path, descriptor: int, old: bytes, backup: Path, error: OSError) -> None:
    reason, remedy = reason_of(error)
    try:
        _overwrite(descriptor, old)
    except OSError:
        raise NotSaved(path, reason, f"The old content is in {backup}.") from error
    backup.unlink()
    raise NotSaved(path, reason, remedy) from error
