"""What a screen does with questions: their pane stands below the lists, and the keys are its own until it closes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from okrtui.okr.visible import visible
from okrtui.tui.screens.base import CommandScreen

if TYPE_CHECKING:
    from okrtui.tui.panes.fields import FieldsPane
    from okrtui.tui.present.judged import Judged
    from okrtui.workspace.session import Session


_TOLD = ("", "# Answers that were being typed when the program ended:")


class AskingScreen(CommandScreen):
    """A screen on which questions can be asked; its lists are in a widget with the id `body`."""

    session: Session
    questions: FieldsPane | None = None

    def contexts(self) -> tuple[str, ...]:
        """The questions while they are asked."""
        everywhere = super().contexts()[1:]
        return (self.context if self.questions is None else self.questions.keys_context, *everywhere)

    def ask(self, questions: FieldsPane) -> None:
        """Opens questions below the lists, in the place of the strip; answers that were left there are taken up."""
        left = self.session.answers_left(questions.subject)
        if len(left) == len(questions.texts):
            questions.take_up(left)
        self.questions = questions
        self.add_class("asking")
        self.mount(questions, after="#body")
        self.show_hints()
        if questions.has_changed:
            self.footer.show_notice(f"What you had answered is here again; {self._anew} begins anew.")

    @property
    def _anew(self) -> str:
        commands = self.okr_app.keys
        context = "" if self.questions is None else self.questions.keys_context
        keys = commands.of(commands.commands[f"{context}.anew"])
        return keys[0] if keys else "the palette (ctrl+p)"

    def leave_questions(self) -> None:
        """Closes the questions without keeping the answers, which are there again when they are asked next."""
        if self.questions is not None:
            answers = self.questions.answers_to_leave
            self.session.leave_answers(self.questions.subject, answers)
            self._close_questions()
            if answers:
                self.footer.show_notice("Nothing has changed; your answers are there when you come back.")

    def close_questions(self) -> None:
        """Closes the questions, whose answers have been kept."""
        if self.questions is not None:
            self.session.leave_answers(self.questions.subject, ())
            self._close_questions()

    def _close_questions(self) -> None:
        """Closes the questions and shows what the session has now."""
        if self.questions is not None:
            self.questions.remove()
            self.questions = None
            self.remove_class("asking")
            self.show_hints()
            self.call_after_refresh(self.show_all)

    def as_answered(self, shown: Judged) -> Judged:
        """What the panel shows, of the line that comes of the answers while there is one."""
        if self.questions is None or self.questions.assessment is None:
            return shown
        so_far = bool(self.questions.missing)
        return replace(
            shown, assessment=self.questions.assessment, suggestions=(), notes=(), is_so_far=so_far
        )

    @property
    def is_typing(self) -> bool:
        """Whether answers stand in the fields that the session does not know."""
        return self.questions is not None and self.questions.has_changed

    def text_as_typed(self, session: Session) -> str | None:
        """The whole text with answers that are still being typed below it, as comments; None where there are none."""
        if session is not self.session or not self.is_attached:
            return None
        answers = [self.footer.line]
        if self.questions is not None and self.questions.has_changed:
            answers += self.questions.texts
        lines = [f"# {line}" for answer in answers for line in visible(answer).splitlines() if line.strip()]
        newline = session.document.newline
        return newline.join([session.text_as_typed(), *_TOLD, *lines, ""]) if lines else None

    def keep_what_is_typed(self) -> bool:
        """Answers are not kept by the way: where there are some, says how to keep or leave them."""
        if self.questions is None or not self.questions.has_changed:
            return True
        self.footer.show_notice(
            "These answers are not kept yet: enter keeps them, escape leaves them.", is_error=True
        )
        return False

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the fields."""
        return self.questions is not None and self.questions.type_key(key, character)

    def type_text(self, text: str) -> None:
        """Gives pasted text to the fields."""
        if self.questions is not None:
            self.questions.type_text(text)
