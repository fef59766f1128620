"""A text as an editor of lines shows it: what is edited there, and only that, changes in the exact text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.workspace.shown_text import ShownText

BREAKS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c")
ORIGINALS = st.lists(
    st.sampled_from([*BREAKS, "a", "b = 1", '"', "é", "\ufeff", " ", "😀"]), max_size=12
).map("".join)
TYPED = st.text(alphabet="ab\n# é", max_size=6)


@given(ORIGINALS)
def test_a_text_that_was_not_edited_has_no_edit(original: str):
    text = ShownText(original)
    assert text.edit(text.shown) is None


@given(ORIGINALS)
def test_the_lines_are_those_that_python_sees_and_one_more_behind_a_final_break(original: str):
    lines = original.splitlines()
    ends_in_break = not original or (original + "x").splitlines() != [*lines[:-1], lines[-1] + "x"]
    assert ShownText(original).lines == ([*lines, ""] if ends_in_break else lines)


@given(ORIGINALS, st.data(), TYPED, st.sampled_from(["\n", "\r\n"]))
def test_an_edit_of_what_is_shown_is_carried_over_and_all_else_stays(
    original: str, data: st.DataObject, typed: str, newline: str
):
    text = ShownText(original, newline)
    start = data.draw(st.integers(0, len(text.shown)))
    end = data.draw(st.integers(start, len(text.shown)))
    wanted = text.shown[:start] + typed + text.shown[end:]
    edit = text.edit(wanted)
    if edit is None:
        assert wanted == text.shown
        return
    first, last, new = edit
    after = original[:first] + new + original[last:]
    assert ShownText(after).shown == wanted
    replaced = len(ShownText(original[first:last]).shown)
    assert replaced <= end - start + 1, "one more only where a carriage return alone is in the way"


@given(ORIGINALS, st.data())
def test_a_place_is_found_again_in_both_directions(original: str, data: st.DataObject):
    text = ShownText(original)
    line = data.draw(st.integers(0, len(text.lines) - 1))
    column = data.draw(st.integers(0, len(text.lines[line])))
    assert text.location(text.offset((line, column))) == (line, column)


@given(ORIGINALS, st.integers(-3, 40), st.integers(-3, 40))
def test_a_place_that_does_not_exist_is_taken_to_one_that_does(original: str, line: int, column: int):
    assert 0 <= ShownText(original).offset((line, column)) <= len(original)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_lines_get_the_break_of_the_file(newline: str):
    original = f"a = 1{newline}b = 2{newline}"
    assert ShownText(original, newline).edit("a = 1\n# new\nb = 2\n") == (
        len(f"a = 1{newline}"),
        len(f"a = 1{newline}"),
        f"# new{newline}",
    )


def test_the_smallest_stretch_is_replaced():
    assert ShownText("one two three").edit("one 2 three") == (4, 7, "2")


def test_a_lone_carriage_return_does_not_swallow_the_line_break_typed_behind_it():
    text = ShownText("# a\r# b")
    start, end, new = text.edit("# a\n\n# b") or (0, 0, "")
    assert ShownText(text.original[:start] + new + text.original[end:]).shown == "# a\n\n# b"
