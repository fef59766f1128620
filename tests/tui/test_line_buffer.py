"""The words of one line while they are edited: every key keeps the cursor in the text, and undo gives all back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.wrapping import wrap

KEYS = (
    "left", "right", "up", "down", "home", "end", "backspace", "delete", "ctrl+left", "ctrl+right", "ctrl+w", "alt+d",
    "ctrl+u", "ctrl+k", "ctrl+a", "ctrl+e", "ctrl+b", "ctrl+f", "alt+b", "alt+f", "ctrl+h", "ctrl+d", "alt+backspace",
    "ctrl+delete",
)  # fmt: skip
TEXTS = st.text(alphabet="ab é日😀,.-\t\n\r\u2028\x1b_", max_size=30)
STROKES = st.lists(st.one_of(st.sampled_from(KEYS), st.sampled_from("ab é日😀 .")), max_size=25)


def press(buffer: LineBuffer, stroke: str) -> None:
    edit_key(buffer, stroke, stroke if len(stroke) == 1 else None, wrap(buffer.text, 9))


def buffer_of(marked: str) -> LineBuffer:
    """A buffer whose cursor stands where the bar is."""
    return LineBuffer(marked.replace("|", ""), marked.index("|"))


def marked(buffer: LineBuffer) -> str:
    return buffer.text[: buffer.cursor] + "|" + buffer.text[buffer.cursor :]


@given(TEXTS, st.integers(0, 40), STROKES)
def test_the_cursor_stays_in_the_text_and_the_text_on_one_line(text: str, cursor: int, strokes: list[str]):
    buffer = LineBuffer("", 0)
    buffer.insert(text)
    buffer.move(cursor)
    for stroke in strokes:
        press(buffer, stroke)
        assert 0 <= buffer.cursor <= len(buffer.text)
        assert not set(buffer.text) & set("\t\n\r\u2028")


@given(TEXTS, STROKES)
def test_undo_gives_back_the_text_that_was_there_at_first_and_redo_the_last(text: str, strokes: list[str]):
    buffer = LineBuffer(text, len(text))
    for stroke in strokes:
        press(buffer, stroke)
    last = buffer.text
    undone = 0
    while buffer.undo():
        undone += 1
    assert buffer.text == text
    for _ in range(undone):
        assert buffer.redo()
    assert buffer.text == last
    assert not buffer.redo()


@given(TEXTS, st.integers(0, 40), st.sampled_from(KEYS))
def test_a_key_that_only_moves_changes_no_text(text: str, cursor: int, key: str):
    buffer = LineBuffer(text, min(cursor, len(text)))
    press(buffer, key)
    assert len(buffer.text) <= len(text)
    if key in ("left", "right", "up", "down", "home", "end", "ctrl+left", "ctrl+right"):
        assert buffer.text == text
        assert not buffer.undo()


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("one |two", "a", "one a|two"),
        ("one |two", "left", "one| two"),
        ("one |two", "backspace", "one|two"),
        ("one |two", "delete", "one |wo"),
        ("one tw|o three", "ctrl+left", "one |two three"),
        ("one |two three", "ctrl+left", "|one two three"),
        ("one| two three", "ctrl+right", "one two| three"),
        ("one, two|", "ctrl+w", "one, |"),
        ("one, |two", "ctrl+w", "|two"),
        ("|one two", "alt+d", "| two"),
        ("one |two", "ctrl+u", "|two"),
        ("one |two", "ctrl+k", "one |"),
        ("one |two", "home", "|one two"),
        ("one |two", "end", "one two|"),
        ("|", "backspace", "|"),
        ("|", "ctrl+w", "|"),
        ("aaa bbb ccc d|dd", "up", "aaa b|bb ccc ddd"),
        ("a|aa bbb ccc ddd", "down", "aaa bbb c|cc ddd"),
        ("aa|a bbb ccc ddd", "up", "|aaa bbb ccc ddd"),
        ("aaa bbb ccc d|dd", "down", "aaa bbb ccc ddd|"),
    ],
)
def test_keys_do_what_they_do_in_every_line_editor(before: str, key: str, after: str):
    buffer = buffer_of(before)
    press(buffer, key)
    assert marked(buffer) == after


def test_a_word_that_is_typed_is_one_step_of_undo_and_a_blank_begins_the_next():
    buffer = LineBuffer()
    for character in "one two":
        press(buffer, character)
    buffer.undo()
    assert buffer.text == "one"
    buffer.undo()
    assert buffer.text == ""


def test_pasted_lines_become_one_line():
    buffer = buffer_of("a|b")
    buffer.insert("x\r\n\ty\u2028z")
    assert marked(buffer) == "ax y z|b"


@pytest.mark.parametrize("key", ["f5", "escape", "ctrl+t", "enter"])
def test_a_key_without_meaning_is_left_to_others(key: str):
    assert not edit_key(LineBuffer("a", 1), key, None, ((0, 1),))


def test_typing_over_a_blank_replaces_it_and_goes_on_behind_what_was_typed():
    line = LineBuffer("from __ to __", 0)
    line.select_next_blank()
    line.insert("4")
    line.insert("0")
    assert (line.text, line.cursor) == ("from 40 to __", 7)


def test_deleting_takes_out_the_whole_blank():
    line = LineBuffer("from __ to __", 0)
    line.select_next_blank()
    line.delete_left()
    assert (line.text, line.cursor) == ("from  to __", 5)


def test_the_next_blank_is_the_one_behind_and_the_first_again_behind_the_last():
    line = LineBuffer("__who__ from __ to __", 0)
    seen = []
    for _ in range(4):
        line.select_next_blank()
        seen.append(line.selection)
    assert seen == [(0, 7), (13, 15), (19, 21), (0, 7)]


def test_a_move_gives_the_selection_up():
    line = LineBuffer("from __", 0)
    line.select_next_blank()
    line.right()
    line.insert("x")
    assert line.text == "from _x_"


def test_a_line_without_a_blank_selects_nothing():
    line = LineBuffer("from 4 to 2", 3)
    assert not line.select_next_blank()
    assert (line.cursor, line.selection) == (3, None)


def test_undo_brings_back_the_blank_that_was_typed_over():
    line = LineBuffer("from __", 0)
    line.select_next_blank()
    line.insert("4")
    line.undo()
    assert line.text == "from __"
