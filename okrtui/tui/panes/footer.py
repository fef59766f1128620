"""The last line of a screen: the keys that help now, a short notice, or a question with its answer being typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content, Span

from okrtui.okr.visible import visible
from okrtui.tui.present import bars
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.painted import Painted


@dataclass(slots=True)
class _Question:
    label: str
    answer: LineBuffer
    on_answer: Callable[[str], None]


@dataclass(slots=True)
class _Choice:
    question: str
    choices: Mapping[str, tuple[str, Callable[[], None]]]


class Footer(Painted):
    """One line; while it asks, it takes the keys. Escape leaves a question without an answer."""

    base = "text on surface"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hints: Sequence[tuple[str, str]] = ()
        self._notice: Content | None = None
        self._asking: _Question | _Choice | None = None

    @property
    def is_asking(self) -> bool:
        """Whether keys belong to a question here."""
        return self._asking is not None

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Shows other keys, and no notice."""
        if hints != self._hints or self._notice is not None:
            self._hints, self._notice = hints, None
            self.repaint_row(0)

    def show_notice(self, text: str, *, is_error: bool = False) -> None:
        """Shows a short message until the next key."""
        self._notice = bars.notice(text, is_error=is_error)
        self.repaint_row(0)

    def ask(self, label: str, on_answer: Callable[[str], None], answer: str = "") -> None:
        """Asks for a line of text; `on_answer` is called with it on enter."""
        self._asking = _Question(label, LineBuffer(answer, len(answer)), on_answer)
        self.repaint_row(0)

    def choose(self, question: str, choices: Mapping[str, tuple[str, Callable[[], None]]]) -> None:
        """Asks for one of some keys, each with its label and what it does."""
        self._asking = _Choice(question, choices)
        self.repaint_row(0)

    def take_key(self, key: str, character: str | None) -> None:
        """Gives a key to the question that is asked."""
        asking = self._asking
        if key == "escape":
            self._asking = None
        elif isinstance(asking, _Choice) and (key in asking.choices or character in asking.choices):
            self._asking = None
            asking.choices[key if key in asking.choices else str(character)][1]()
        elif isinstance(asking, _Question) and key == "enter":
            self._asking = None
            asking.on_answer(asking.answer.text)
        elif isinstance(asking, _Question):
            edit_key(asking.answer, key, character, [(0, len(asking.answer.text))])
        self.repaint_row(0)

    def take_text(self, text: str) -> None:
        """Gives pasted text to the question that is asked."""
        if isinstance(self._asking, _Question):
            self._asking.answer.insert(text)
            self.repaint_row(0)

    def row_content(self, y: int) -> tuple[Content, str]:
        """The line itself."""
        match self._asking:
            case _Question() as question:
                return self._question_line(question), "text on panel"
            case _Choice() as choice:
                return self._choice_line(choice), "text on panel"
        if self._notice is not None:
            return self._notice, self.base
        return bars.footer(self._hints, self.glyphs, self.size.width), self.base

    def _question_line(self, question: _Question) -> Content:
        label = f" {question.label} "
        room = max(4, self.size.width - len(label) - 2)
        start = max(0, question.answer.cursor - room)
        text = visible(question.answer.text[start : start + room]) + " "
        at = question.answer.cursor - start
        return Content.assemble((label, "accent bold"), Content(text, [Span(at, at + 1, "reverse")]))

    def _choice_line(self, choice: _Choice) -> Content:
        hints = [
            part for key, (label, _) in choice.choices.items() for part in ((f" {key} ", "bold"), label, "  ")
        ]
        return Content.assemble(
            (f" {choice.question} ", "accent bold"), *hints, (" escape ", "bold"), "go on"
        )
