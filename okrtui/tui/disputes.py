"""The commands by which a finding is set aside: what is wrong about it is chosen, the reason typed in the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.document.edits import Refused

if TYPE_CHECKING:
    from okrtui.quality.disagreement import Objection
    from okrtui.tui.app import OkrApp
    from okrtui.tui.screens.edit import EditScreen

_MOST = 9


class Disputes:
    """What is said against the coach on the Edit screen of an app."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    @property
    def _screen(self) -> EditScreen:
        return self._app.edit_screen

    def disagree(self) -> None:
        """Asks what of the judgement is wrong, where that can be several things, and then why."""
        objections = self._screen.session.objections()[:_MOST]
        if len(objections) == 1:
            self._ask_why(objections[0])
            return
        choices = {
            str(number): (f"{each.claim} ({each.codes[-1]})", lambda each=each: self._ask_why(each))
            for number, each in enumerate(objections, 1)
        }
        self._screen.footer.choose("What do you see differently?", choices)

    def _ask_why(self, objection: Objection) -> None:
        label = f"{objection.claim[0].upper()}{objection.claim[1:]}, because"
        session = self._screen.session
        subject = ("disagree", objection.codes, session.selection)
        self._screen.footer.ask(
            label,
            lambda reason: self._set_aside(objection, reason),
            next(iter(session.answers_left(subject)), ""),
            is_line=True,
            on_leave=lambda reason: session.leave_answers(subject, (reason,)),
        )

    def _set_aside(self, objection: Objection, reason: str) -> None:
        try:
            self._screen.session.set_aside(objection, reason)
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)
            return
        self._screen.show_all()
        codes = " and ".join(objection.codes)
        self._screen.footer.show_notice(f"{codes} set aside at this line; u takes it back, # lists all.")
