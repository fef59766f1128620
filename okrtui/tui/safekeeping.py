"""Keeps unsaved text in journals while files are edited, and watches for what others write to them.

A journal is written about a second after a change, in a thread of its own, so that no slow disk holds up a key. A file
is looked at every two seconds by its size and times, also on network folders, and read only where these differ.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.config.paths import state_folder
from okrtui.lean_dataclass import dataclass
from okrtui.tui.screens.base import CommandScreen
from okrtui.workspace.session import Session

if TYPE_CHECKING:
    from okrtui.document.recovery import Journal, Unsaved
    from okrtui.tui.app import OkrApp

_EVERY = 1.0
_LOOK_AT_DISK_EVERY = 2

Signature = tuple[int, int, int]


@dataclass(slots=True)
class _Kept:
    """A journal and the thread that writes to it."""

    journal: Journal
    writing: threading.Thread | None = None


class Safekeeping:
    """The journals of an app's sessions; without recovery it only watches the files."""

    def __init__(self, app: OkrApp, *, recovery: bool) -> None:
        self._app = app
        self._recovery = recovery
        self._kept: dict[Path, _Kept] = {}
        self._seen: dict[Path, Signature | None] = {}
        self._ticks = 0

    @property
    def is_on(self) -> bool:
        """Whether anything of the user's words may be kept outside of the files."""
        return self._recovery

    @property
    def folder(self) -> Path:
        """Where the journals are."""
        return state_folder() / "recovery"

    def start(self) -> None:
        """Begins to keep and to watch."""
        self._app.set_interval(_EVERY, self._tick)
        # While another program has the terminal, nothing ticks here.
        self._app.app_suspend_signal.subscribe(self._app, lambda _: self.write_now(), immediate=True)

    def take_up(self, session: Session) -> tuple[Unsaved | None, int | None]:
        """Begins with a session that is shown for the first time.

        Returns what an ended session left unsaved for its file, and the process of another session that has it open.
        """
        session.spare_folder = state_folder()
        self._seen.setdefault(session.path, signature(session.path))
        if session.path in self._kept or not self._recovery or session.read_only:
            return None, None
        from okrtui.document import recovery

        unsaved = recovery.pending(session.path, self.folder)
        kept = self._kept[session.path] = _Kept(recovery.Journal(session.path, self.folder))
        return unsaved, kept.journal.other_session()

    def drafts(self) -> list[Unsaved]:
        """What ended sessions left unsaved for any file, the newest first."""
        if not self._recovery:
            return []
        from okrtui.document import recovery

        return recovery.all_pending(self.folder)

    def cut_off_save(self, session: Session) -> str | None:
        """What stood in a file before a save of it was cut off in the middle; None where the file is whole."""
        if not self._recovery or session.read_only:
            return None
        from okrtui.document import in_place, storage
        from okrtui.document.storage_errors import Unreadable

        try:
            backup = in_place.interrupted(session.path, state_folder())
            return None if backup is None else storage.decode(backup, backup.read_bytes())[0]
        except (OSError, Unreadable):
            return None

    def write_now(self) -> None:
        """Keeps all that is unsaved at once, as before an end that was not asked for."""
        for session in self._app.workspace.sessions.values():
            kept, text = self._kept.get(session.path), self._unsaved(session)
            if kept is not None and text is not None and text != kept.journal.text:
                self._write(session, kept, text)

    def close(self) -> None:
        """Ends cleanly: nothing is left of the journals, nor of what nobody has asked for in a long time.

        That is not cleaned at a start, which would be before it could be offered.
        """
        for kept in self._kept.values():
            kept.journal.close()
        self._kept.clear()
        if self._recovery:
            from okrtui.document import recovery

            recovery.clean(self.folder)

    def _tick(self) -> None:
        self._ticks += 1
        for session in self._app.workspace.sessions.values():
            if self._ticks % _LOOK_AT_DISK_EVERY == 0:
                self._look_at_disk(session)
            kept = self._kept.get(session.path)
            if kept is not None:
                self._keep(session, kept)

    def _keep(self, session: Session, kept: _Kept) -> None:
        if kept.writing is not None and kept.writing.is_alive():
            return
        text = self._unsaved(session)
        if text is None:
            if kept.journal.text is not None:
                kept.journal.forget()
        elif text != kept.journal.text:
            kept.writing = threading.Thread(target=self._write, args=(session, kept, text), daemon=True)
            kept.writing.start()

    def _unsaved(self, session: Session) -> str | None:
        """The whole text as it is typed now; None where all of it is saved."""
        for screen in self._app.screen_stack:
            text = screen.text_as_typed(session) if isinstance(screen, CommandScreen) else None
            if text is not None:
                return text
        return session.text_as_typed() if session.is_changed else None

    def _write(self, session: Session, kept: _Kept, text: str) -> None:
        disk = session.disk
        warning = kept.journal.write(text, disk.bom, disk.digest, disk.text)
        if warning is not None:
            self._app.call_later(self._app.say, warning, is_error=True)

    def _look_at_disk(self, session: Session) -> None:
        now = signature(session.path)
        if now == self._seen.get(session.path) or session.disk.digest is None or self._is_typing(session):
            return
        self._seen[session.path] = now
        theirs = session.theirs()
        if theirs is not None:
            self._app.conflicts.take(session, theirs)

    def _is_typing(self, session: Session) -> bool:
        screen = self._app.command_screen
        return session.line is not None or (screen is not None and screen.is_busy)


def signature(path: Path) -> Signature | None:
    """What differs when a file has been written: its number, size and time; None where it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
