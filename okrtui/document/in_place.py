"""A file written where it stands, with a backup on the disk until that is done.

For files that cannot be replaced by another: with several names, in folders where nothing can be made, mounted one
by one, or of another owner. A process that dies while it writes can leave such a file torn; its backup then stands
beside it, and its name tells which new content would have been whole.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from okrtui.document.file_bytes import digest_of, read_regular, write_all
from okrtui.document.living import key_of
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved, reason_of

_SUFFIX = ".okrtui-old"


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
        backup = _backup(path, old, digest_of(content), spare_folder)
        try:
            _overwrite(descriptor, content)
        except OSError as error:
            _put_back(path, descriptor, old, backup, error)
    finally:
        with suppress(OSError):
            os.close(descriptor)
    with suppress(OSError):
        backup.unlink()
    return []


def interrupted(path: Path, spare_folder: Path) -> Path | None:
    """The backup of a file that a save, which died on the way, left torn; None where the file is whole.

    A backup that is not needed, since the file holds its content or the whole new one, is deleted. Raises OSError
    where the file or its backup cannot be read.
    """
    real = Path(os.path.realpath(path))
    for backup in _backups(real, spare_folder):
        if not real.exists():
            return backup
        found, old = read_regular(real)[0], read_regular(backup)[0]
        new_digest = backup.name.removesuffix(_SUFFIX).rpartition(".")[2]
        if found != old and not digest_of(found).startswith(new_digest):
            return backup
        with suppress(OSError):
            backup.unlink()
    return None


def _backups(path: Path, spare_folder: Path) -> Iterator[Path]:
    for folder in (path.parent, spare_folder):
        yield from folder.glob(f".{key_of(path)}.*{_SUFFIX}")


def _backup(path: Path, old: bytes, new_digest: str, spare_folder: Path) -> Path:
    name = f".{key_of(path)}.{new_digest[:16]}{_SUFFIX}"
    try:
        return _write_backup(path.parent, name, old)
    except OSError:
        spare_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _write_backup(spare_folder, name, old)


def _write_backup(folder: Path, name: str, old: bytes) -> Path:
    """The backup under its name, which it gets when it is whole and on the disk."""
    unnamed = folder / f".{secrets.token_hex(8)}.okrtui-new"
    descriptor = os.open(unnamed, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        try:
            write_all(descriptor, old)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        return unnamed.rename(folder / name)
    except OSError:
        unnamed.unlink(missing_ok=True)
        raise


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
