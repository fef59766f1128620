"""Breaking a line into rows: nothing is lost, nothing is too wide, and words stay whole where they can."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from okrtui.tui.widgets.wrapping import place_of, wrap

TEXTS = st.text(alphabet="abc  é日本😀-", max_size=60)
WIDTHS = st.integers(1, 25)


@given(TEXTS, WIDTHS)
def test_the_rows_together_are_the_text(text: str, width: int):
    rows = wrap(text, width)
    assert "".join(text[start:end] for start, end in rows) == text
    assert rows[0][0] == 0
    assert all(start < end for start, end in rows) or rows == ((0, 0),)


@given(TEXTS, st.integers(2, 25))
def test_no_row_is_wider_than_the_width_but_for_blanks_at_its_end(text: str, width: int):
    assert all(cell_len(text[start:end].rstrip(" ")) <= width for start, end in wrap(text, width))


@given(TEXTS, st.integers(2, 25))
def test_a_word_that_fits_is_never_broken(text: str, width: int):
    for _, end in wrap(text, width)[:-1]:
        if text[end - 1] != " " and text[end] != " ":
            start_of_word = text.rfind(" ", 0, end) + 1
            word = text[start_of_word:].split(" ")[0]
            assert cell_len(word) > width


@given(TEXTS, st.integers(2, 25))
def test_a_row_is_filled_before_the_next_is_begun(text: str, width: int):
    rows = wrap(text, width)
    for (start, end), _ in pairwise(rows):
        next_word = text[end:].split(" ")[0]
        assert not next_word or cell_len(text[start:end] + next_word) > width or text[end - 1] != " "


@given(TEXTS, WIDTHS, st.data())
def test_every_cursor_has_one_place_and_the_last_stands_behind_the_text(
    text: str, width: int, data: st.DataObject
):
    rows = wrap(text, width)
    position = data.draw(st.integers(0, len(text)))
    row, offset = place_of(rows, position)
    assert rows[row][0] + offset == position
    assert offset < rows[row][1] - rows[row][0] or (row == len(rows) - 1 and position == len(text))
