"""Fields below the lists, filled in one after the other; they hold the answers until these are kept or left."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from okrtui.tui.textual_compat import ECHO_FIRST, Punctual, ask_for_paint
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from okrtui.quality.verdict import Assessment


class FieldsPane(Punctual, Lines):
    """A field for each answer; a subclass says how they are shown and judges them once they are on the screen.

    `keys_context` is where the commands work that its keys run; `subject` tells the line that the answers are about.
    """

    keys_context: str
    subject: Hashable

    def __init__(self, texts: Sequence[str], here: int = 0) -> None:
        super().__init__()
        self.buffers = [LineBuffer(text, len(text)) for text in texts]
        self.here = here
        self._at_first = list(texts)
        self._here_at_first = here
        self._is_judging = False

    @property
    def texts(self) -> list[str]:
        """What stands in the fields now."""
        return [buffer.text for buffer in self.buffers]

    @property
    def has_changed(self) -> bool:
        """Whether something was typed that would be lost with the fields."""
        return self.texts != self._at_first

    @property
    def buffer(self) -> LineBuffer:
        """The field that is typed in."""
        return self.buffers[self.here]

    @property
    def answers_to_leave(self) -> tuple[str, ...]:
        """What is to be remembered where the fields are left; () where nothing was answered."""
        return tuple(self.texts) if self.has_changed else ()

    def take_up(self, answers: Sequence[str]) -> None:
        """Goes on with answers that were left, in the first field that has none."""
        self.buffers = [LineBuffer(text, len(text)) for text in answers]
        self.here = next((place for place, text in enumerate(answers) if not text), len(answers) - 1)

    def begin_anew(self) -> None:
        """Has the fields as they were at first; within each, undo brings the answer back."""
        for buffer, text in zip(self.buffers, self._at_first, strict=True):
            buffer.replace(text)
        self.here = self._here_at_first
        self.show_fields()
        self.judge_soon()

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parts without which the line that comes of the fields is half a sentence."""
        return ()

    @property
    def assessment(self) -> Assessment | None:
        """What the coach says of the line that comes of the fields, where one does."""
        return None

    def show_fields(self) -> None:
        """Shows the fields as they are now; a subclass says how."""
        raise NotImplementedError

    def judge(self) -> None:
        """Judges what stands in the fields and shows it; a subclass that judges says how."""

    # Keys

    def step(self, step: int) -> None:
        """Goes to the next field, to the one before for a negative step, around the end."""
        self.here = (self.here + step) % len(self.buffers)
        self.show_fields()

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the field; True where it did something with it."""
        buffer = self.buffer
        before = buffer.text
        if not edit_key(buffer, key, character, [(0, len(buffer.text))]):
            return False
        self._after_a_key(has_changed=buffer.text != before)
        return True

    def type_text(self, text: str) -> None:
        """Writes pasted text into the field."""
        self.buffer.insert(text)
        self._after_a_key(has_changed=True)

    def undo(self) -> None:
        """Takes back the last change within the field."""
        if self.buffer.undo():
            self._after_a_key(has_changed=True)

    def typed(self) -> None:
        """What follows for the other fields where the words of one have changed; a subclass says what."""

    def judge_soon(self) -> None:
        """Has the fields judged once they are on the screen."""
        if not self._is_judging:
            self._is_judging = True
            ask_for_paint(self)
            self.set_timer(ECHO_FIRST, self._judge)

    def on_resize(self) -> None:
        """Shows them for another width."""
        self.show_fields()

    def _after_a_key(self, *, has_changed: bool) -> None:
        if has_changed:
            self.typed()
        self.show_fields()
        if has_changed:
            self.judge_soon()

    def _judge(self) -> None:
        self._is_judging = False
        self.judge()
        if self.assessment is not None:
            self.okr_app.edit_screen.show_verdict()
