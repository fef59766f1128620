"""The commands on whole files: open, save, read again, edit elsewhere, leave."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.config.paths import cache_folder, state_folder
from okrtui.document.edits import Refused
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved, Unreadable
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.screens.edit import EditScreen
from okrtui.tui.terminal import EditorFailed, edit_in_editor
from okrtui.workspace.session import Session

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp


_READ_AT_ONCE = 20_000
"""Characters that are read before anybody could press a key."""


class FileVerbs:
    """What an app does with files."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    # Opening

    def open_first(self) -> None:
        """Shows the first file; where there is none, or it cannot be read, the list of files."""
        app = self._app
        files = app.workspace.files
        if not files or not self.open(files[0]):
            app.views.show_files()
        elif len(files) > 1:
            app.start_notices.append(f"{len(files)} files here: > shows the next, ctrl+o lists them.")
        app.call_after_refresh(self._tell_start_notices)

    def open(self, path: Path) -> bool:
        """Shows a file in the Edit screen; False, with the reason in the footer, where it cannot be read."""
        try:
            session = self._app.workspace.session(path, objectives=self._app.size.height)
        except Unreadable as error:
            self._app.start_notices.append(f"{path.name}: {error.reason} {error.remedy}")
            self._app.call_after_refresh(self._tell_start_notices)
            return False
        self.show(session)
        return True

    def show(self, session: Session) -> None:
        """Shows a session in the Edit screen, in the place of the one before; broken TOML in the Text screen."""
        app = self._app
        while len(app.screen_stack) > 1 and not isinstance(app.screen, EditScreen):
            app.pop_screen()
        if isinstance(app.screen, EditScreen):
            app.switch_screen(EditScreen(session))
        else:
            app.push_screen(EditScreen(session))
        if session.is_broken:
            app.views.show_text()
        app.after_first_paint(lambda: self._read_whole(session))

    def _read_whole(self, session: Session) -> None:
        """Reads the rest of a file, of which more than the beginning is read in a thread: keys do not wait for it."""
        if session.is_read or len(session.disk.text) <= _READ_AT_ONCE:
            self._read(session)
            self._first_look(session)
            return

        def read() -> None:
            try:
                self._read(session)
            finally:
                with suppress(RuntimeError):  # the program has ended meanwhile
                    if self._app.is_running:
                        self._app.call_from_thread(self._first_look, session)

        threading.Thread(target=read, daemon=True).start()

    def _read(self, session: Session) -> None:
        """Reads all of a file with what is wrong in it, and what was said of its lines before."""
        _ = session.read_whole().problems
        self.recall(session)

    def recall(self, session: Session) -> None:
        """Takes the verdicts that an earlier run has kept of a file, where anything may be kept."""
        if self._app.safekeeping.is_on:
            session.verdicts.remember(cache_folder() / "verdicts", session.path)

    def keep_verdicts(self, session: Session) -> None:
        """Leaves the verdicts on a file to the next run, in a thread of its own."""
        keep = session.verdicts.keep()
        if keep is not None:
            threading.Thread(target=keep, daemon=True).start()

    def _first_look(self, session: Session) -> None:
        """Shows all of a file; a text that is no TOML as text; and offers what there is to offer for the file."""
        app = self._app
        if session.show_whole():
            app.show_all()
        app.end_start()
        if session.is_broken and app.screen is app.edit_screen:
            app.views.show_text()
        for screen in app.screen_stack:
            if isinstance(screen, EditScreen) and screen.session is session:
                screen.holding.release()
        app.screen.call_after_refresh(app.offers.make, session)

    def readable(self) -> list[Session]:
        """The sessions on all files that can be read."""
        sessions = []
        for path in self._app.workspace.files:
            try:
                sessions.append(self._app.workspace.session(path))
            except Unreadable as error:
                self._app.say(f"{path.name}: {error.reason} {error.remedy}", is_error=True)
        return sessions

    def turn(self, step: int) -> None:
        """Shows the file some steps further."""
        session = self._app.edit_screen.session
        self.open(self._app.workspace.beside(session.path, step))

    def _tell_start_notices(self) -> None:
        if self._app.start_notices:
            self._app.say("  ".join(self._app.start_notices), is_error=False)
            self._app.start_notices.clear()

    # Keeping

    def save(self) -> bool:
        """Writes the file and says so; asks where it was changed on disk meanwhile."""
        app = self._app
        session, screen = app.edit_screen.session, self._screen
        if not screen.keep_what_is_typed():
            return False
        try:
            warnings = session.save()
        except ChangedOnDisk as error:
            return self._join_and_save(session, error)
        except NotSaved as error:
            screen.footer.choose(
                f"Not saved: {error}", {"c": ("save a copy", self.ask_save_copy)}, screen.footer.clear_notice
            )
            return False
        except Refused as error:
            app.say(f"Not saved: {error}", is_error=True)
            return False
        screen.show_header()
        broken = session.document.syntax_error
        if broken is not None:
            warnings = (f"It is no TOML yet: line {broken.line}, {broken.message}", *warnings)
        app.say(" ".join([f"Saved {session.path.name}.", *warnings]))
        return True

    def ask_save_copy(self) -> None:
        """Asks for a name and writes the text there, never over a file that is there."""
        session = self._app.edit_screen.session
        suggestion = str(session.path.with_name(f"copy-of-{session.path.name}"))
        self._screen.footer.ask("Save a copy as", self._save_copy, suggestion, is_proposal=True)

    def reload(self) -> None:
        """Takes what stands on disk as one step that can be undone."""
        session = self._app.edit_screen.session
        try:
            session.reload()
        except (Unreadable, Refused) as error:
            self._app.say(f"Not read again: {error}", is_error=True)
            return
        self._app.show_all()
        self._app.say("Read again; u brings back what stood here.")

    def edit_outside(self) -> None:
        """Opens the text in the user's editor and takes its changes as one step."""
        app = self._app
        session = app.edit_screen.session
        if not self._screen.keep_what_is_typed():
            return
        text = self._edited_outside(session)
        if text is not None and text != session.document.text:
            session.replace_whole(text, "Edit in $EDITOR")
            app.show_all()
        if session.document.syntax_error is not None:
            app.views.show_text()

    # Leaving

    def leave(self) -> None:
        """Ends the program; asks where something would be lost."""
        if not self._screen.keep_what_is_typed():
            return
        changed = self._app.workspace.changed()
        if not changed:
            self._app.exit(0)
            return
        names = ", ".join(session.path.name for session in changed)
        self._screen.footer.choose(
            f"Unsaved: {names}.",
            {
                "s": ("save and quit", self._save_and_leave),
                "d": ("discard and quit", lambda: self._app.exit(0)),
            },
            lambda: self._app.say("Nothing was discarded; q asks again."),
        )

    def _save_and_leave(self) -> None:
        """Saves every file; the first that cannot be saved is shown, and asks what to do."""
        for session in self._app.workspace.changed():
            try:
                session.save()
            except (ChangedOnDisk, NotSaved, Refused):
                if session is not self._app.session:
                    self.show(session)
                self._app.call_after_refresh(self.save)
                return
        self._app.exit(0)

    # Inside

    @property
    def _screen(self) -> CommandScreen:
        """The screen that is seen, which asks what there is to ask."""
        return self._app.command_screen or self._app.edit_screen

    def _edited_outside(self, session: Session) -> str | None:
        """The text as the user's editor leaves it; None, with the reason in the footer, where the editor fails."""
        with self._app.suspend():
            # An error must not leave this block, which would then never bring the screen back.
            try:
                text = session.document.text
                return edit_in_editor(text, session.path.name, state_folder(), no_colour=self._app.no_color)
            except EditorFailed as error:
                reason = str(error)
        self._app.say(reason, is_error=True)
        return None

    def _save_copy(self, answer: str) -> None:
        try:
            self._app.edit_screen.session.save_copy(Path(answer).expanduser())
        except (NotSaved, Refused) as error:
            self._app.say(f"Not saved: {error}", is_error=True)
            return
        self._app.say(f"Saved a copy as {answer}.")

    def _join_and_save(self, session: Session, error: ChangedOnDisk) -> bool:
        """Joins what somebody else has written and saves that; asks about each conflict first."""
        if error.content is None or session.theirs() is None:
            self._ask_about_change(str(error))
            return False
        try:
            joined = self._app.conflicts.settle(session)
        except Refused as refused:
            self._ask_about_change(f"{error.reason} {refused.reason}")
            return False
        if not joined or not self.save():
            return False
        self._app.say(f"Saved {session.path.name}, joined with what had changed on disk.")
        return True

    def _ask_about_change(self, reason: str) -> None:
        self._screen.footer.choose(
            reason,
            {
                "c": ("save mine as a copy", self.ask_save_copy),
                "t": ("take theirs (u brings mine back)", self.reload),
                "!": ("overwrite theirs", self._overwrite),
            },
            lambda: self._app.say("Nothing was saved; ctrl+s asks again.", is_error=True),
        )

    def _overwrite(self) -> None:
        session = self._app.edit_screen.session
        try:
            session.save(over_theirs=True)
        except (ChangedOnDisk, NotSaved, Refused) as error:
            self._app.say(f"Not saved: {error}", is_error=True)
            return
        self._screen.show_header()
        self._app.say(f"Saved {session.path.name} over what stood there.")
