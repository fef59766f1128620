"""What can go wrong between a text and its file, each with its reason and its remedy in words for the user."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_REASONS = {
    errno.ENOENT: ("There is no such file or folder.", "Check the path."),
    errno.ENOTDIR: ("A part of the path is no folder.", "Check the path."),
    errno.EACCES: ("You have no permission for it.", "Ask its owner, or save a copy elsewhere."),
    errno.EPERM: ("The system does not permit it.", "Save a copy elsewhere."),
    errno.EROFS: ("It is on a file system that is read-only.", "Save a copy elsewhere."),
    errno.ENOSPC: ("The disk is full.", "Free some space and save again, or save a copy elsewhere."),
    errno.EDQUOT: ("Your share of the disk is used up.", "Free some space and save again."),
    errno.EIO: ("The disk reports a fault.", "Save a copy on another disk."),
    errno.ELOOP: ("Its symbolic links lead in a circle.", "Correct the links."),
    errno.ENAMETOOLONG: ("Its name is too long.", "Choose a shorter name."),
    errno.ETXTBSY: ("Another program is running it.", "Close that program."),
}


class StorageError(Exception):
    """Something that went wrong with the file at `path`; `reason` and `remedy` are sentences."""

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        super().__init__(path, reason, remedy)
        self.path = path
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path}: {self.reason} {self.remedy}"


class Unreadable(StorageError):  # noqa: N818 - said as the sentence reads: "raises Unreadable"
    """The file cannot be read as text."""


class Missing(Unreadable):
    """There is no file at the path."""


class ChangedOnDisk(StorageError):  # noqa: N818 - said as the sentence reads
    """The file is no longer the one that was read; it was left as it is.

    `content` holds the bytes that are in it now, None where it has been deleted; `was_there` is False for a file that
    was to be made anew.
    """

    def __init__(self, path: Path, content: bytes | None, was_there: bool = True) -> None:
        reason = (
            "Another program has changed the file." if was_there else "There is a file of that name by now."
        )
        remedy = "Compare both versions before you save."
        if content is None:
            reason, remedy = (
                "The file has been deleted, or has another name now.",
                "Write it anew, or save a copy.",
            )
        super().__init__(path, reason, remedy)
        self.content = content


class NotSaved(StorageError):  # noqa: N818 - said as the sentence reads
    """The text could not be written; the file is as it was."""


def reason_of(error: OSError) -> tuple[str, str]:
    """The reason and the remedy for an error of the operating system."""
    said = os.strerror(error.errno) if error.errno else str(error)
    return _REASONS.get(error.errno or 0, (f"The system says: {said}.", "Save a copy elsewhere."))
