"""The key results of one objective together: counts, levels, whether they are enough, what would make them green."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from okrtui.document.edits import Refused
from okrtui.okr.model import key_result_path, objective_path
from okrtui.quality.sets import QUESTION, StepKind
from okrtui.tui.commands import SET
from okrtui.tui.present.glyphs import zone_mark
from okrtui.tui.present.set_view import SetRow, set_rows
from okrtui.tui.present.text import spread
from okrtui.tui.screens.menu import MenuScreen
from okrtui.tui.widgets.lines import Lines
from okrtui.workspace.session import Session
from okrtui.workspace.together import typed_answer

_WORDS = "(yes, partly, no)"
_HINT = "partly: what is missing"


class SetScreen(MenuScreen):
    """One objective at a time; enter leads to what the cursor is on."""

    context = SET

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._position = session.objective_position() or 0
        self._rows: list[SetRow] = []

    def show_all(self) -> None:
        """Shows the set as it stands now."""
        count = len(self._session.okrs.objectives)
        if not count:
            self.leave()
            return
        self._position = min(self._position, count - 1)
        view, glyphs = self._session.set_view(self._position), self.okr_app.glyphs
        title = Content.assemble(" ", ("The set", "bold"), "  ", zone_mark(view.zone, glyphs))
        place = Content.assemble((f"objective {self._position + 1} of {count} ", "muted"))
        self.query_one("#header", Lines).show([spread(title, place, self.size.width)])
        self._rows = set_rows(view, glyphs, max(20, self._menu.size.width - 2))
        self._menu.show_choices([(row.content, row.can_be_chosen) for row in self._rows])
        self.show_hints()

    # Commands

    def step(self, step: int) -> None:
        """Puts the cursor on the next or previous row that can be chosen; scrolls where there is none."""
        if not self._menu.step(step):
            self._menu.scroll_by_lines(step)

    def turn(self, step: int) -> None:
        """Shows the set of the next or previous objective."""
        position = self._position + step
        if not 0 <= position < len(self._session.okrs.objectives):
            self.footer.show_notice("There is no objective in that direction.")
            return
        self._position = position
        self._menu.put_cursor(-1)
        self.show_all()

    def open(self) -> None:
        """Goes to the key result, explains the finding, or asks the question."""
        number = self._menu.cursor
        if not 0 <= number < len(self._rows):
            return
        row, step = self._rows[number], self._rows[number].step
        place = row.place if step is None else step.place
        if place is not None:
            self._session.select(key_result_path(self._position, place))
            self.leave()
        elif step is not None and step.kind is StepKind.QUESTION:
            self.ask_enough()
        elif step is not None:
            self.okr_app.views.show_pages("What the set lacks", [step.code])

    def ask_enough(self) -> None:
        """Asks whether reaching all of these would make the objective true, then for what would be missing."""
        left = next(iter(self._session.answers_left(self._subject)), "")
        self._ask(f"{QUESTION} {_WORDS}", self._take, left)

    def leave(self) -> None:
        """Goes back to the lists, to the objective that was seen last."""
        here = self._session.selection
        if here is None or here[:2] != objective_path(self._position):
            self._session.select(objective_path(self._position))
        self.dismiss()
        self.okr_app.edit_screen.call_after_refresh(self.okr_app.edit_screen.show_all)

    # Inside

    @property
    def _subject(self) -> tuple[str, int]:
        return "enough", self._position

    def _ask(self, label: str, take: Callable[[str], None], text: str = "", before: str = "") -> None:
        """Asks; what is left without enter is there again behind `before`, when the question is asked next."""
        subject = self._subject
        self.footer.ask(
            label,
            take,
            text,
            on_leave=lambda left: self._session.leave_answers(subject, (f"{before}{left}",)),
            hint="" if before else _HINT,
        )

    def _take(self, text: str) -> None:
        """Takes an answer as it is typed; asks for what is missing where that was not said."""
        answer, rest = typed_answer(text)
        if not answer and rest:
            self._ask(f"Begin with yes, partly or no. {QUESTION}", self._take, text)
        elif rest or answer == "yes":
            self._answer(answer, rest)
        elif answer:
            label = f"{answer.capitalize()}: what is missing?"
            self._ask(label, lambda rest: self._answer(answer, rest), before=f"{answer}: ")

    def _answer(self, answer: str, rest: str) -> None:
        try:
            self._session.answer_enough(self._position, answer, rest)
        except Refused as refused:
            self.footer.show_notice(refused.reason, is_error=True)
            return
        self._session.leave_answers(self._subject, ())
        self.show_all()
        self.footer.show_notice("Kept in the file; u in the lists takes it back.")
