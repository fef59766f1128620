"""The commands that ask for the parts of a line: it is built from the answers, or an initiative is made a bet."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from okrtui.document.edits import Refused
from okrtui.okr.model import EntryKind, entry_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from okrtui.tui.app import OkrApp
    from okrtui.tui.panes.forms import FormPane
    from okrtui.tui.screens.edit import EditScreen


class Builder:
    """What builds lines on the Edit screen of an app."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    @property
    def _screen(self) -> EditScreen:
        return self._app.edit_screen

    # Forms

    def build_key_result(self) -> None:
        """Asks who does what by how much, for a new key result of the objective."""
        self._build(EntryKind.KEY_RESULT)

    def build_objective(self) -> None:
        """Asks for who, future state and value of a new objective."""
        self._build(EntryKind.OBJECTIVE)

    def open_parts(self) -> None:
        """Asks for the parts of the line under the cursor; of the first objective where there is no line."""
        selection = self._screen.session.selection
        if selection is None:
            self.build_objective()
        elif entry_kind(selection) is EntryKind.INITIATIVE:
            self._open(self._bet)
        else:
            self._open(self._rebuilt)

    def edit_head(self) -> None:
        """Asks for team, cycle and horizon of the file."""
        from okrtui.tui.panes.head import HeadPane

        session = self._screen.session
        self._open(lambda: HeadPane(session))

    def _build(self, kind: EntryKind) -> None:
        from okrtui.tui.panes.forms import BuilderPane

        session = self._screen.session
        self._open(lambda: BuilderPane(session, session.build(kind)))

    def _rebuilt(self) -> FormPane:
        from okrtui.tui.panes.forms import BuilderPane

        session = self._screen.session
        return BuilderPane(session, session.rebuild())

    def _bet(self) -> FormPane:
        from okrtui.tui.panes.forms import BetPane

        session = self._screen.session
        return BetPane(session, session.bet())

    def _open(self, form: Callable[[], FormPane]) -> None:
        try:
            self._screen.ask(form())
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)

    # Keys in a form

    def enter(self) -> None:
        """Goes to the next field; from the last one, keeps what stands in all of them."""
        if self._form.is_at_last:
            self._keep()
        else:
            self._form.step(1)

    def step(self, step: int) -> None:
        """Goes to another field."""
        self._form.step(step)

    def undo_typing(self) -> None:
        """Takes back the last change within the field."""
        self._form.undo()

    def begin_anew(self) -> None:
        """Has the fields as they were at first."""
        self._form.begin_anew()

    def leave(self) -> None:
        """Closes the form; nothing has changed."""
        self._screen.leave_questions()

    def _keep(self) -> None:
        try:
            told = self._form.keep(fill_fields=self._app.settings.fill_fields)
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)
            return
        self._screen.close_questions()
        self._screen.footer.show_notice(f"{told}; u takes it back.")

    @property
    def _form(self) -> FormPane:
        return cast("FormPane", self._screen.questions)
