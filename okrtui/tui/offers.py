"""What is offered when a file is shown for the first time: unsaved text of an ended session, reading beside another."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from okrtui.document.edits import Refused
from okrtui.tui.panes.footer import Footer
from okrtui.workspace.session import Session

if TYPE_CHECKING:
    from okrtui.document.recovery import Unsaved
    from okrtui.tui.app import OkrApp
    from okrtui.workspace.state import OnDisk


class Offers:
    """The offers of an app, made in the footer."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    def make(self, session: Session) -> None:
        """Takes a session up for safekeeping and offers what there is to offer."""
        unsaved, process = self._app.safekeeping.take_up(session)
        cut_off = self._app.safekeeping.cut_off_save(session)
        if cut_off is not None:
            self._offer_what_stood_before(session, cut_off)
        elif process is not None:
            self._offer_reading(session, process, unsaved)
        elif unsaved is not None:
            self._offer_recovery(session, unsaved)

    def _offer_what_stood_before(self, session: Session, before: str) -> None:
        def show() -> None:
            self._offer_what_stood_before(session, before)
            self._app.views.show_difference(session.document.text, before)

        self._footer.choose(
            "A save of this file was cut off; what stood here before it was kept.",
            {
                "r": ("take that", lambda: self._take_before(session, before)),
                "s": ("show the difference", show),
            },
        )

    def _take_before(self, session: Session, before: str) -> None:
        self._take(session, before)

    def _take(self, session: Session, text: str, since: OnDisk | None = None) -> bool:
        """Takes a kept text into the session; False, with the reason in the footer, where that is refused."""
        try:
            session.recover(text, since)
        except Refused as refused:
            self._app.say(refused.reason, is_error=True)
            return False
        self._app.show_all()
        self._app.say("Recovered, not saved yet; u goes back to what is in the file.")
        return True

    @property
    def _footer(self) -> Footer:
        """The last line of the screen that is seen: the Text screen where a file is no TOML."""
        return (self._app.command_screen or self._app.edit_screen).footer

    def _offer_reading(self, session: Session, process: int, unsaved: Unsaved | None) -> None:
        def edit() -> None:
            if unsaved is not None:
                self._app.call_later(self._offer_recovery, session, unsaved)

        self._footer.choose(
            f"Process {process} has this file open too.",
            {"r": ("read only", lambda: self._read_only(session)), "e": ("edit all the same", edit)},
        )

    def _read_only(self, session: Session) -> None:
        session.read_only = True
        self._app.show_all()

    def _offer_recovery(self, session: Session, unsaved: Unsaved) -> None:
        when = datetime.fromtimestamp(unsaved.written).strftime("%Y-%m-%d %H:%M")
        since = "" if unsaved.digest == session.disk.digest else " The file has changed since."
        self._footer.choose(
            f"Unsaved text of {when} was kept.{since}",
            {
                "r": ("recover", lambda: self._recover(session, unsaved)),
                "s": ("show the difference", lambda: self._show(session, unsaved)),
                "d": ("discard", lambda: self._discard(session, unsaved)),
            },
        )

    def _discard(self, session: Session, unsaved: Unsaved) -> None:
        """Asks once more: the key may have been pressed for something else, before the offer was seen."""
        self._footer.choose(
            "Discard the unsaved text for good?",
            {
                "y": ("yes", unsaved.discard),
                "n": ("no", lambda: self._offer_recovery(session, unsaved)),
            },
            lambda: self._offer_recovery(session, unsaved),
        )

    def _recover(self, session: Session, unsaved: Unsaved) -> None:
        """Takes an unsaved text, and joins what has changed in the file since."""
        since = None
        if session.disk.digest is not None:
            since = replace(session.disk, bom=unsaved.bom, digest=unsaved.digest, text=unsaved.base)
        if not self._take(session, unsaved.text, since):
            return
        self._app.safekeeping.write_now()
        unsaved.discard()
        theirs = session.theirs()
        if theirs is not None:
            self._app.conflicts.take(session, theirs)

    def _show(self, session: Session, unsaved: Unsaved) -> None:
        self._offer_recovery(session, unsaved)
        self._app.views.show_difference(session.document.text, unsaved.text)
