"""A journal of unsaved text in the state folder, so that no death of the process or the terminal takes it along.

Each session on a file has a journal of its own: one file, replaced in one step, readable by its user alone. It goes
when the text is saved or the session ends cleanly; what is left of a session that has ended is offered at the next.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from okrtui.document import living
from okrtui.document.file_bytes import digest_of, read_regular, write_all
from okrtui.document.storage import digest_on_disk, encode
from okrtui.document.storage_errors import reason_of

_SUFFIX = ".draft"
_DAYS = 180
"""Two quarters: whoever comes back to a file after that has begun another cycle."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A text that a session left behind unsaved.

    `path` is the file's, `base` the text of the file on which the unsaved one is based and `digest` that of its content
    (None for a file that was not there yet), `written` the time in seconds since the epoch, `journal` the file that
    holds all this.
    """

    path: Path
    text: str
    base: str
    bom: bool
    digest: str | None
    written: float
    journal: Path

    def discard(self) -> None:
        """Delete the journal: its text is saved, in another journal, or not wanted."""
        with suppress(OSError):
            self.journal.unlink()


class Journal:
    """The journal of one session on one file; `text` is what it holds, None where it holds nothing.

    Where the state folder takes no files it does nothing but say so once; it never stands in the way of editing. A
    text that was handed over later is never overtaken by an older one, whichever thread is the slower.
    """

    def __init__(self, path: Path, folder: Path) -> None:
        self.text: str | None = None
        self._path = Path(os.path.realpath(path))
        self._folder = folder
        self._presence: living.Presence | None = None
        self._warned = False
        self._turn = 0
        self._lock = threading.Lock()
        with suppress(OSError):
            self._presence = living.Presence(path, folder)

    def write(self, text: str, bom: bool, digest: str | None, base: str = "") -> str | None:
        """Keep a text and what it is based on; tells, once until it works again, why it could not be kept."""
        turn = self._next_turn()
        try:
            self._write(turn, text, {"bom": bom, "digest": digest}, base)
        except (OSError, ValueError) as error:
            warned, self._warned = self._warned, True
            reason = reason_of(error)[0] if isinstance(error, OSError) else str(error)
            return None if warned else f"Unsaved text cannot be kept for recovery in {self._folder}. {reason}"
        self._warned = False
        return None

    def _next_turn(self) -> int:
        with self._lock:
            self._turn += 1
            return self._turn

    def _write(self, turn: int, text: str, said: dict[str, object], base: str) -> None:
        if self._presence is None:
            self._presence = living.Presence(self._path, self._folder)
        body = text.encode("utf-8") + base.encode("utf-8")
        place = {"path": str(self._path), "length": len(text.encode("utf-8")), "written": time.time()}
        content = json.dumps({**said, **place, "sha256": digest_of(body)}).encode() + b"\n" + body
        path = self._folder / f"{self._presence.name}{_SUFFIX}"
        with _whole(path, content) as unnamed, self._lock:
            if turn == self._turn:
                unnamed.rename(path)
                self.text = text

    def other_session(self) -> int | None:
        """The process number of another session that is at work on the same file, None where there is none."""
        return living.living(self._path, self._folder, self._presence)

    def forget(self) -> None:
        """Delete what was kept, since it is saved or undone."""
        with self._lock:
            self._turn += 1
            self.text = None
            if self._presence is not None:
                with suppress(OSError):
                    (self._folder / f"{self._presence.name}{_SUFFIX}").unlink()

    def close(self) -> None:
        """End the session cleanly: nothing is left of it in the state folder."""
        self.forget()
        if self._presence is not None:
            self._presence.close()
            self._presence = None


@contextmanager
def _whole(path: Path, content: bytes) -> Iterator[Path]:
    """A file beside `path` that holds a content, on the disk; it goes unless it is given another name."""
    unnamed = path.with_suffix(f".{secrets.token_hex(4)}.new")
    descriptor = os.open(unnamed, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        try:
            write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        yield unnamed
    finally:
        unnamed.unlink(missing_ok=True)


def pending(path: Path, folder: Path) -> Unsaved | None:
    """The newest text that an ended session left unsaved for a file, None where there is none."""
    found = [unsaved for unsaved in all_pending(folder) if living.key_of(unsaved.path) == living.key_of(path)]
    return found[0] if found else None


def all_pending(folder: Path) -> list[Unsaved]:
    """What ended sessions left unsaved, the newest first.

    A text that its file holds already is no longer unsaved; its journal is deleted.
    """
    found: list[Unsaved] = []
    for journal in _journals(folder):
        unsaved = None if living.is_living(journal.stem, folder) else read_journal(journal)
        if unsaved is None:
            continue
        if digest_on_disk(unsaved.path) == digest_of(encode(unsaved.text, unsaved.bom)):
            unsaved.discard()
        else:
            found.append(unsaved)
    return sorted(found, key=lambda unsaved: -unsaved.written)


def _journals(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.glob(f"*{_SUFFIX}")
    except OSError:
        return


def read_journal(journal: Path) -> Unsaved | None:
    """What a journal holds, None where it is no whole journal."""
    try:
        head, _, body = read_regular(journal)[0].partition(b"\n")
        said = json.loads(head)
        if said["sha256"] != digest_of(body):
            return None
        text, base = (part.decode("utf-8") for part in (body[: said["length"]], body[said["length"] :]))
        return Unsaved(Path(said["path"]), text, base, said["bom"], said["digest"], said["written"], journal)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def clean(folder: Path, now: float | None = None) -> None:
    """Delete what nobody asked for in 180 days and what killed sessions left half made."""
    oldest = (time.time() if now is None else now) - _DAYS * 86_400
    living.sweep(folder)
    for old in (*_journals(folder), *folder.glob("*.new")):
        with suppress(OSError):
            if old.stat().st_mtime < oldest and not living.is_living(old.stem, folder):
                old.unlink()
