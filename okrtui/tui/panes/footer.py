"""The foot of a screen: the keys that help now, a short notice, or a question with its answer being typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.content import Content

from okrtui.lean_dataclass import dataclass
from okrtui.tui.present import bars
from okrtui.tui.present.text import typed, words
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.painted import Painted

_ROOM_FOR_ANSWER = 20
"""Cells; with fewer behind its question, an answer gets a row of its own."""

Choices = Mapping[str, tuple[str, Callable[[], None]]]
"""What each key chooses: its label, and what is then done."""


@dataclass(slots=True)
class _Question:
    """A question that is answered by a line of text."""

    label: str
    answer: LineBuffer
    on_answer: Callable[[str], None]
    is_proposal: bool
    is_line: bool
    on_leave: Callable[[str], None] | None
    hint: str


@dataclass(slots=True)
class _Choice:
    """A question that is answered by one key; any other does what `otherwise` says, or nothing."""

    question: str
    choices: Choices
    otherwise: Callable[[], None] | None


class Footer(Painted):
    """One line, or as many as a notice or a choice needs; while it asks, it takes the keys.

    Escape leaves a question without an answer. A notice stays until the next key.
    """

    base = "text on surface"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hints: Sequence[tuple[str, str]] = ()
        self._notice: Content | None = None
        self._asking: _Question | _Choice | None = None
        self._rows: Sequence[Content] = (Content(""),)

    @property
    def is_asking(self) -> bool:
        """Whether keys belong to a question here."""
        return self._asking is not None

    @property
    def line(self) -> str:
        """What is typed here where it is to become a line of the file; "" where it is not."""
        return (
            self._asking.answer.text if isinstance(self._asking, _Question) and self._asking.is_line else ""
        )

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Takes other keys, shown when no notice and no question is."""
        if hints != self._hints:
            self._hints = hints
            self._show()

    def show_notice(self, text: str, *, is_error: bool = False) -> None:
        """Shows a short message until the next key."""
        self._notice = bars.notice(text, is_error=is_error)
        self._show()

    def clear_notice(self) -> None:
        """Shows the keys again in the place of a message."""
        if self._notice is not None:
            self._notice = None
            self._show()

    def ask(
        self,
        label: str,
        on_answer: Callable[[str], None],
        answer: str = "",
        *,
        is_proposal: bool = False,
        is_line: bool = False,
        on_leave: Callable[[str], None] | None = None,
        hint: str = "",
    ) -> None:
        """Asks for a line of text; `on_answer` is called with it on enter, `on_leave` on escape.

        A proposal gives way to what is typed, unless a key that moves or deletes takes it up first. A line is one that
        is to stand in the file, and would be missed if the program died. The hint stands where nothing was typed yet.
        """
        buffer = LineBuffer(answer, len(answer))
        self._asking = _Question(label, buffer, on_answer, is_proposal, is_line, on_leave, hint)
        self._show()

    def choose(self, question: str, choices: Choices, otherwise: Callable[[], None] | None = None) -> None:
        """Asks for one of some keys, each with its label and what it does.

        Other keys do nothing or, with `otherwise`, end the question and do that: somebody types who has not seen it,
        and one of the next letters could be a choice.
        """
        self._asking = _Choice(question, choices, otherwise)
        self._show()

    def take_key(self, key: str, character: str | None) -> None:
        """Gives a key to the question that is asked."""
        asking = self._asking
        if key == "escape":
            self._asking = None
            if isinstance(asking, _Question) and asking.on_leave is not None:
                asking.on_leave(asking.answer.text)
        elif isinstance(asking, _Choice) and (key in asking.choices or character in asking.choices):
            self._asking = None
            asking.choices[key if key in asking.choices else str(character)][1]()
        elif isinstance(asking, _Choice) and asking.otherwise is not None:
            self._asking = None
            asking.otherwise()
        elif isinstance(asking, _Question) and key == "enter":
            self._asking = None
            asking.on_answer(asking.answer.text)
        elif isinstance(asking, _Question):
            self._give_way(asking, is_typing=character is not None)
            edit_key(asking.answer, key, character, ((0, len(asking.answer.text)),))
        self._show()

    def take_text(self, text: str) -> None:
        """Gives pasted text to the question that is asked."""
        if isinstance(self._asking, _Question):
            self._give_way(self._asking, is_typing=True)
            self._asking.answer.insert(text)
            self._show()

    def _give_way(self, question: _Question, *, is_typing: bool) -> None:
        if question.is_proposal and is_typing:
            question.answer.delete_to_start()
        question.is_proposal = False

    def on_resize(self) -> None:
        """Breaks what is shown for the new width."""
        self._show()

    def row_content(self, y: int) -> tuple[Content, str]:
        """A line of what is shown."""
        content = self._rows[y] if y < len(self._rows) else Content("")
        return content, "text on panel" if self.is_asking else self.base

    def _show(self) -> None:
        """Makes the rows; the height follows them, and so the screen is laid out anew where it must be."""
        before, self._rows = self._rows, self._made(max(1, self.size.width))
        if len(before) != len(self._rows):
            self.styles.height = len(self._rows)
        self.refresh()

    def _made(self, width: int) -> Sequence[Content]:
        match self._asking:
            case _Question() as question:
                return _question_rows(question, width)
            case _Choice() as choice:
                return bars.choice(
                    choice.question, [(key, each[0]) for key, each in choice.choices.items()], width
                )
        if self._notice is not None:
            return bars.in_rows(self._notice, width)
        return [bars.footer(self._hints, self.glyphs, width)]


def _question_rows(question: _Question, width: int) -> list[Content]:
    """The label and as much of the answer as fits behind it; below it where that would be too little to be read."""
    label = words(question.label, "accent bold")
    if label.cell_length + _ROOM_FOR_ANSWER > width:
        return [*bars.in_rows(label, width), _answer_line(Content(" "), question, width)]
    return [_answer_line(Content.assemble(" ", label, " "), question, width)]


def _answer_line(before: Content, question: _Question, width: int) -> Content:
    """The part of the answer around the text cursor, behind what stands before it."""
    answer, room = question.answer, max(4, width - before.cell_length - 2)
    line = Content.assemble(before, typed(answer.text, answer.cursor, room))
    hint = "" if answer.text or len(question.hint) >= room else f" {question.hint}"
    return Content.assemble(line, (hint, "muted"))
