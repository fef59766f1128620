"""Which key does what in the line editor; the keys that every terminal line editor has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.wrapping import Row, place_of

_KEYS: dict[str, Callable[[LineBuffer], None]] = {
    "left": LineBuffer.left,
    "ctrl+b": LineBuffer.left,
    "right": LineBuffer.right,
    "ctrl+f": LineBuffer.right,
    "ctrl+left": LineBuffer.word_left,
    "alt+b": LineBuffer.word_left,
    "ctrl+right": LineBuffer.word_right,
    "alt+f": LineBuffer.word_right,
    "home": LineBuffer.start,
    "ctrl+a": LineBuffer.start,
    "end": LineBuffer.end,
    "ctrl+e": LineBuffer.end,
    "backspace": LineBuffer.delete_left,
    "ctrl+h": LineBuffer.delete_left,
    "delete": LineBuffer.delete_right,
    "ctrl+d": LineBuffer.delete_right,
    "ctrl+w": LineBuffer.delete_word_left,
    "alt+backspace": LineBuffer.delete_word_left,
    "alt+d": LineBuffer.delete_word_right,
    "ctrl+delete": LineBuffer.delete_word_right,
    "ctrl+u": LineBuffer.delete_to_start,
    "ctrl+k": LineBuffer.delete_to_end,
}


def edit_key(buffer: LineBuffer, key: str, character: str | None, rows: Sequence[Row]) -> bool:
    """Does to the buffer what a key means; False for a key that means nothing here.

    `rows` is how the text is broken on the screen, which the up and down keys go by.
    """
    if key in _KEYS:
        _KEYS[key](buffer)
    elif key in ("up", "down"):
        _move_row(buffer, rows, -1 if key == "up" else 1)
    elif character is not None and character.isprintable():
        buffer.insert(character)
    else:
        return False
    return True


def _move_row(buffer: LineBuffer, rows: Sequence[Row], step: int) -> None:
    number, offset = place_of(rows, buffer.cursor)
    if not 0 <= number + step < len(rows):
        buffer.move(0 if step < 0 else len(buffer.text))
        return
    start, end = rows[number + step]
    last = end if number + step == len(rows) - 1 else end - 1
    buffer.move(min(start + offset, last))
