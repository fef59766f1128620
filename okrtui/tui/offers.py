"""What is offered when a file is shown for the first time: unsaved text of an ended session, reading beside another."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from okrtui.document.edits import Refused
from okrtui.workspace.session import Session

if TYPE_CHECKING:
    from okrtui.document.recovery import Unsaved
    from okrtui.tui.app import OkrApp


class Offers:
    """The offers of an app, made in the footer."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    def make(self, session: Session) -> None:
        """Takes a session up for safekeeping and offers what there is to offer."""
        unsaved, process = self._app.safekeeping.take_up(session)
        if process is not None:
            self._offer_reading(session, process, unsaved)
        elif unsaved is not None:
            self._offer_recovery(session, unsaved)

    def _offer_reading(self, session: Session, process: int, unsaved: Unsaved | None) -> None:
        def edit() -> None:
            if unsaved is not None:
                self._app.call_later(self._offer_recovery, session, unsaved)

        self._app.edit_screen.footer.choose(
            f"Process {process} has this file open too.",
            {"r": ("read only", lambda: self._read_only(session)), "e": ("edit all the same", edit)},
        )

    def _read_only(self, session: Session) -> None:
        session.read_only = True
        self._app.show_all()

    def _offer_recovery(self, session: Session, unsaved: Unsaved) -> None:
        when = datetime.fromtimestamp(unsaved.written).strftime("%Y-%m-%d %H:%M")
        since = "" if unsaved.digest == session.disk.digest else " The file has changed since."
        self._app.edit_screen.footer.choose(
            f"Unsaved text of {when} was kept.{since}",
            {
                "r": ("recover", lambda: self._recover(session, unsaved)),
                "s": ("show the difference", lambda: self._show(session, unsaved)),
                "d": ("discard", unsaved.discard),
            },
        )

    def _recover(self, session: Session, unsaved: Unsaved) -> None:
        try:
            session.recover(unsaved.text)
        except Refused as refused:
            self._app.say(refused.reason, is_error=True)
            return
        self._app.safekeeping.write_now()
        unsaved.discard()
        self._app.show_all()
        self._app.say("Recovered, not saved yet; u goes back to what is in the file.")
        if session.document.syntax_error is not None:
            self._app.views.show_text()

    def _show(self, session: Session, unsaved: Unsaved) -> None:
        self._app.views.show_difference(session.document.text, unsaved.text)
        self._offer_recovery(session, unsaved)
