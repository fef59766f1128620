"""A text and its file: strict reading, and saving that never leaves half a file or another's change behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NamedTuple

from okrtui.document.file_bytes import NotRegular, digest_of, read_regular
from okrtui.document.folder_lock import locked
from okrtui.document.in_place import write_in_place
from okrtui.document.limits import LARGEST
from okrtui.document.replacing import CannotReplace, create, replace
from okrtui.document.storage_errors import ChangedOnDisk, Missing, NotSaved, Unreadable, reason_of

_NUL = ("A path cannot hold a NUL character.", "Check the path.")
BOM = b"\xef\xbb\xbf"
_ONLY_IN_PLACE = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.EXDEV}


class Loaded(NamedTuple):
    """A file as it was read: its exact text without the byte order mark, which `bom` tells of, and its digest.

    `path` is the path as it was given; `read_only` tells that saving will be refused.
    """

    path: Path
    text: str
    bom: bool
    digest: str
    read_only: bool


class Saved(NamedTuple):
    """The digest of what the file now holds, and what did not go quite as it should."""

    digest: str
    warnings: tuple[str, ...] = ()


def load(path: Path) -> Loaded:
    """Read a file; raises Missing or Unreadable."""
    content, status = _read(path)
    if len(content) > LARGEST:
        raise Unreadable(path, "The file has more than 5 MB.", "Make a file for each team and cycle.")
    text, bom = decode(path, content)
    return Loaded(path, text, bom, digest_of(content), _is_read_only(path, status))


def _read(path: Path) -> tuple[bytes, os.stat_result]:
    try:
        return read_regular(path, LARGEST + 1)
    except NotRegular as error:
        raise Unreadable(path, f"This is {error.kind}, not a file.", "Give the path of a file.") from error
    except FileNotFoundError as error:
        raise Missing(path, "There is no such file.", "Check the path, or make a new file.") from error
    except OSError as error:
        raise Unreadable(path, *reason_of(error)) from error
    except ValueError as error:
        raise Unreadable(path, *_NUL) from error


def decode(path: Path, content: bytes) -> tuple[str, bool]:
    """The text of a content and whether it began with a byte order mark; raises Unreadable if it is not UTF-8."""
    bom = content.startswith(BOM)
    body = content[len(BOM) :] if bom else content
    try:
        return body.decode("utf-8"), bom
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        reason = f"It is not UTF-8: byte {error.start + 1} (line {line}) belongs to no character."
        raise Unreadable(path, reason, "Convert the file to UTF-8.") from error


def encode(text: str, bom: bool) -> bytes:
    """The content of a file with this text."""
    return (BOM if bom else b"") + text.encode("utf-8")


def _is_read_only(path: Path, status: os.stat_result) -> bool:
    """Whether a file says that it must not be written, even to a superuser, or the system says so."""
    return not status.st_mode & 0o222 or not os.access(path, os.W_OK)


def digest_on_disk(path: Path) -> str | None:
    """The digest of what the file holds at this moment, None where it cannot be read."""
    try:
        return digest_of(read_regular(path, LARGEST + 1)[0])
    except (OSError, ValueError):
        return None


def save(path: Path, text: str, bom: bool, digest: str | None, spare_folder: Path | None = None) -> Saved:
    """Write a text to its file, whose content must still have `digest`; None for a file that is not there yet.

    Symbolic links stay links, and owner, mode and attributes stay. `spare_folder` takes the backup where a file has
    to be written in place in a folder that takes none. Raises ChangedOnDisk or NotSaved, both with the file as it
    was.
    """
    content = _encoded(path, text, bom)
    try:
        real = Path(os.path.realpath(path))
        with locked(real.parent) as folder:
            warnings = _write(folder, real, content, digest, spare_folder or _state_folder())
    except NotRegular as error:
        raise NotSaved(path, f"This is {error.kind}, not a file.", "Save to another path.") from error
    except OSError as error:
        raise NotSaved(path, *reason_of(error)) from error
    except ValueError as error:
        raise NotSaved(path, *_NUL) from error
    return Saved(digest_of(content), tuple(warnings))


def _encoded(path: Path, text: str, bom: bool) -> bytes:
    try:
        return encode(text, bom)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        reason = f"Half a character pair stands in line {line}; no file can hold it."
        raise NotSaved(path, reason, "Delete that character.") from error


def _state_folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path("okrtui")


def _write(folder: int, path: Path, content: bytes, digest: str | None, spare_folder: Path) -> list[str]:
    try:
        old, status = read_regular(path)
    except FileNotFoundError:
        if digest is not None:
            raise ChangedOnDisk(path, None) from None
        return create(folder, path, content)
    if old == content:
        return []
    if digest is None or digest_of(old) != digest:
        raise ChangedOnDisk(path, old, was_there=digest is not None)
    if _is_read_only(path, status):
        raise NotSaved(path, "The file is read-only.", "Save a copy elsewhere.")
    if status.st_nlink == 1 and os.access(path.parent, os.W_OK):
        try:
            return replace(folder, path, content, status, digest)
        except CannotReplace:
            pass
        except OSError as error:
            if error.errno not in _ONLY_IN_PLACE:
                raise
    return write_in_place(path, content, old, digest, spare_folder)
