"""What happens when a file was changed on disk while it was edited here: joined where it can be, else asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.document.edits import Refused
from okrtui.okr.visible import visible

if TYPE_CHECKING:
    from okrtui.document import storage
    from okrtui.document.conflicts import Choice, Conflict
    from okrtui.tui.app import OkrApp
    from okrtui.workspace.session import Session


class Conflicts:
    """The joining of an app's files, and the choices that were made while one is being settled."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app
        self._choices: dict[str, Choice] = {}
        self._made_on: str | None = None
        self._asked: Conflict | None = None

    def take(self, session: Session, theirs: storage.Loaded) -> None:
        """Joins what somebody wrote to a file; where both changed the same, says that saving will ask."""
        name = visible(session.path.name)
        was_changed = session.is_changed
        try:
            conflicts = session.join(theirs, {})
        except Refused as refused:
            self._app.say(f"{name} has changed on disk: {refused.reason}", is_error=True)
            return
        if conflicts:
            self._app.say(
                f"{name} has changed on disk, and so have you; ctrl+s asks what to keep.", is_error=True
            )
            return
        self._app.show_all()
        joined = "joined with your changes" if was_changed else "read again"
        self._app.say(f"{name} has changed on disk: {joined}. u takes it back.")

    def settle(self, session: Session) -> bool:
        """Joins a file that is to be saved; False while there is a conflict to ask about or nothing to join."""
        theirs = session.theirs()
        if theirs is None:
            return False
        if theirs.digest != self._made_on:
            # Choices were made between other texts than these.
            self._choices.clear()
            self._made_on = theirs.digest
        conflicts = session.join(theirs, self._choices)
        if not conflicts:
            self._choices.clear()
            self._app.show_all()
            return True
        from okrtui.tui.screens.conflict import ConflictScreen

        self._asked = conflicts[0]
        self._app.push_screen(ConflictScreen(conflicts[0], len(conflicts)))
        return False

    def choose(self, choice: Choice) -> None:
        """Settles the conflict that was asked about and goes on with saving."""
        screen = self._app.screen
        if self._asked is not None and getattr(screen, "is_seen", False):
            self._choices[self._asked.place] = choice
            self._app.pop_screen()
            self._app.call_later(self._app.files.save)

    def leave(self) -> None:
        """Leaves everything as it is: nothing is saved, nothing is dropped."""
        self._choices.clear()
        self._app.pop_screen()
        self._app.call_later(self._app.say, "Nothing was saved; ctrl+s asks again.")
