"""The words of one line while they are edited: text, cursor and the line's own undo; knows no widget."""

from __future__ import annotations

import re
from dataclasses import field

from okrtui.lean_dataclass import dataclass
from okrtui.quality.blanks import Span, blanks_in

_WORD_LEFT = re.compile(r"\w+\W*$|\W+$")
_WORD_RIGHT = re.compile(r"\W*\w+|\W+")
_BREAKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")

State = tuple[str, int]


@dataclass(slots=True)
class LineBuffer:
    """A text with a cursor; `cursor` is the position in characters before which typing goes on.

    `selection` are the characters behind the cursor that typing and deleting replace; any move gives it up.
    """

    text: str = ""
    cursor: int = 0
    selection: Span | None = None
    _past: list[State] = field(default_factory=list)
    _future: list[State] = field(default_factory=list)
    _typing: bool = False

    def __post_init__(self) -> None:
        self.cursor = min(self.cursor, len(self.text))

    def insert(self, text: str) -> None:
        """Writes text at the cursor; line breaks and tabs become blanks, since a title is one line."""
        words = _BREAKS.sub(" ", text)
        if not (self._typing and len(words) == 1 and words != " "):
            self._remember()
        start, end = self.selection or (self.cursor, self.cursor)
        self._put(self.text[:start] + words + self.text[end:], start + len(words))
        self._typing = True

    def with_inserted(self, text: str) -> str:
        """The text as it would be with another at the cursor, line breaks and all."""
        start, end = self.selection or (self.cursor, self.cursor)
        return self.text[:start] + text + self.text[end:]

    def delete_left(self) -> None:
        """Takes out the character before the cursor."""
        self._delete(max(0, self.cursor - 1), self.cursor)

    def delete_right(self) -> None:
        """Takes out the character after the cursor."""
        self._delete(self.cursor, min(len(self.text), self.cursor + 1))

    def delete_word_left(self) -> None:
        """Takes out the word before the cursor."""
        self._delete(self._word_left(), self.cursor)

    def delete_word_right(self) -> None:
        """Takes out the word after the cursor."""
        self._delete(self.cursor, self._word_right())

    def delete_to_start(self) -> None:
        """Takes out all before the cursor."""
        self._delete(0, self.cursor)

    def delete_to_end(self) -> None:
        """Takes out all after the cursor."""
        self._delete(self.cursor, len(self.text))

    def replace(self, text: str) -> None:
        """Takes other words for all of them."""
        if text != self.text:
            self._remember()
            self._put(text, len(text))

    def move(self, position: int) -> None:
        """Puts the cursor before a character, within the text."""
        self.cursor = max(0, min(len(self.text), position))
        self.selection = None
        self._typing = False

    def select_next_blank(self) -> bool:
        """Selects the next blank behind the cursor, the first one behind the last; False where there is none."""
        blanks = blanks_in(self.text)
        if not blanks:
            return False
        passed = self.cursor + (self.selection is not None)
        start, end = next((blank for blank in blanks if blank[0] >= passed), blanks[0])
        self.move(start)
        self.selection = (start, end)
        return True

    def left(self) -> None:
        """Moves the cursor a character to the left."""
        self.move(self.cursor - 1)

    def right(self) -> None:
        """Moves the cursor a character to the right."""
        self.move(self.cursor + 1)

    def word_left(self) -> None:
        """Moves the cursor to the start of the word before it."""
        self.move(self._word_left())

    def word_right(self) -> None:
        """Moves the cursor behind the word after it."""
        self.move(self._word_right())

    def start(self) -> None:
        """Moves the cursor before the first character."""
        self.move(0)

    def end(self) -> None:
        """Moves the cursor behind the last character."""
        self.move(len(self.text))

    def undo(self) -> bool:
        """Takes back the last change within the line; False where there is none."""
        return self._swap(self._past, self._future)

    def redo(self) -> bool:
        """Does again what `undo` took back; False where there is nothing."""
        return self._swap(self._future, self._past)

    def _delete(self, start: int, end: int) -> None:
        start, end = self.selection or (start, end)
        if start < end:
            self._remember()
            self._put(self.text[:start] + self.text[end:], start)

    def _put(self, text: str, cursor: int) -> None:
        self.text, self.cursor, self.selection = text, cursor, None

    def _remember(self) -> None:
        self._past.append((self.text, self.cursor))
        self._future.clear()
        self._typing = False

    def _swap(self, source: list[State], other: list[State]) -> bool:
        if not source:
            return False
        other.append((self.text, self.cursor))
        self._put(*source.pop())
        self._typing = False
        return True

    def _word_left(self) -> int:
        match = _WORD_LEFT.search(self.text, 0, self.cursor)
        return match.start() if match else 0

    def _word_right(self) -> int:
        match = _WORD_RIGHT.match(self.text, self.cursor)
        return match.end() if match else len(self.text)
