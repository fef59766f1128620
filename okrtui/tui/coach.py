"""The commands of the coach: suggestions are taken, blanks are walked, lines climb the "so what?" ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from okrtui.document.edits import Refused
from okrtui.tui.present.notices import climbed_notice

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion
    from okrtui.tui.app import OkrApp
    from okrtui.tui.panes.ladder import LadderPane
    from okrtui.tui.screens.edit import EditScreen


class Coach:
    """What helps to better a line on the Edit screen of an app."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    @property
    def _screen(self) -> EditScreen:
        return self._app.edit_screen

    def fix(self, number: int = 0) -> None:
        """Opens the line with the words of a suggestion, counted from 0, and its first blank to be typed over."""
        try:
            taken = self._screen.session.take_suggestion(number)
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)
            return
        self._screen.open_line()
        if taken.blanks:
            self.next_blank()
        self._screen.footer.show_notice(_what_to_do(taken))

    def choose(self) -> None:
        """Asks which of the suggestions is to be taken; takes the one there is at once."""
        from okrtui.tui.present.suggestions import suggestion_words
        from okrtui.tui.present.text import cut

        screen = self._screen
        entry, suggestions = screen.session.selected(), screen.session.suggestions()
        if entry is None or len(suggestions) < 2:
            self.fix()
            return
        room = max(20, screen.size.width - 8)
        choices = {
            str(number): (
                cut(suggestion_words(each, entry.title, self._app.glyphs), room).plain,
                lambda number=number: self.fix(number - 1),
            )
            for number, each in enumerate(suggestions, 1)
        }
        screen.footer.choose("Which wording?", choices)

    def next_blank(self) -> None:
        """Goes to the next blank of the line that is typed."""
        if not self._screen.live_list.select_next_blank():
            self._screen.footer.show_notice("No blank is left: enter keeps the line.")

    def ask_another(self) -> None:
        """Asks another question about the line under the cursor."""
        question = self._screen.session.ask_another()
        self._screen.show_verdict()
        self._screen.footer.show_notice(question)

    # The ladder

    def so_what(self) -> None:
        """Opens the ladder above the line under the cursor: "so what?" for work, five whys for an objective."""
        from okrtui.tui.panes.ladder import LadderPane

        session = self._screen.session
        try:
            self._screen.ask(LadderPane(session, session.ladder()))
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)

    def keep_ladder(self) -> None:
        """Writes the answers as one step; the ladder stays open where that was refused."""
        pane = self._ladder
        try:
            climbed = self._screen.session.climb(pane.ladder, pane.answers, pane.signal)
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)
            return
        self._screen.close_questions()
        self._screen.footer.show_notice(climbed_notice(pane.ladder, climbed))

    def begin_ladder_anew(self) -> None:
        """Has the rungs as they were at first."""
        self._ladder.begin_anew()

    def leave_ladder(self) -> None:
        """Closes the ladder; nothing has changed."""
        self._screen.leave_questions()

    def step_ladder(self, step: int) -> None:
        """Goes to the next field in the order of answering."""
        self._ladder.step(step)

    def climb_ladder(self, step: int) -> None:
        """Goes to the field above or below."""
        self._ladder.climb(step)

    def undo_answer(self) -> None:
        """Takes back the last change within the answer."""
        self._ladder.undo()

    @property
    def _ladder(self) -> LadderPane:
        return cast("LadderPane", self._screen.questions)


def _what_to_do(taken: Suggestion) -> str:
    """What the suggestion that was taken is about, and what is left to do."""
    if taken.initiative:
        kept = "enter keeps the line and makes an initiative of the work."
        return f"Tab goes to the next blank; {kept}" if taken.blanks else kept.capitalize()
    if not taken.blanks:
        return f"{taken.title}: enter keeps it."
    return f"{taken.title}: tab goes to the next blank."
