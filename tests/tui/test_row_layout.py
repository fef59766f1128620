"""Rows of different heights under a view: what stands where, and how little the view moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from okrtui.tui.widgets.row_layout import RowLayout

HEIGHTS = st.lists(st.integers(1, 6), max_size=12)


def laid_out(heights: list[int], view: int, top: int = 0) -> RowLayout:
    layout = RowLayout()
    layout.lay_out(heights, view)
    layout.scroll(top)
    return layout


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[int], RowLayout]:
    heights = draw(HEIGHTS)
    return heights, laid_out(heights, draw(st.integers(1, 10)), draw(st.integers(0, 40)))


@given(layouts())
def test_every_line_of_the_view_belongs_to_the_row_that_stands_there(
    given_layout: tuple[list[int], RowLayout],
):
    heights, layout = given_layout
    everywhere = [(number, line) for number, height in enumerate(heights) for line in range(height)]
    shown = [layout.place(y) for y in range(layout.view)]
    expected = everywhere[layout.top : layout.top + layout.view]
    assert shown == [*expected, *[None] * (layout.view - len(expected))]
    assert list(layout.visible()) == sorted({number for number, _ in expected})


@given(layouts(), st.integers(-60, 60))
def test_the_view_never_leaves_the_rows(given_layout: tuple[list[int], RowLayout], step: int):
    heights, layout = given_layout
    before = layout.top
    moved = layout.scroll(step)
    assert 0 <= layout.top <= max(0, sum(heights) - layout.view)
    assert moved == (layout.top != before)


@given(layouts(), st.data())
def test_a_row_is_brought_into_view_whole_where_it_fits_with_the_least_scrolling(
    given_layout: tuple[list[int], RowLayout], data: st.DataObject
):
    heights, layout = given_layout
    if not heights:
        assert not layout.bring_into_view(0)
        return
    number = data.draw(st.integers(0, len(heights) - 1))
    before = layout.lines_of(number)
    was_whole = before.start >= 0 and before.stop <= layout.view
    top = layout.top
    assert layout.bring_into_view(number) == (layout.top != top)
    after = layout.lines_of(number)
    if heights[number] > layout.view:
        assert after.start == 0
    else:
        assert 0 <= after.start < after.stop <= layout.view
        assert not was_whole or layout.top == top
        assert was_whole or after.start == 0 or after.stop == layout.view


@given(layouts(), st.data())
def test_of_a_typed_row_that_does_not_fit_the_typed_line_is_shown(
    given_layout: tuple[list[int], RowLayout], data: st.DataObject
):
    heights, layout = given_layout
    if not heights:
        return
    number = data.draw(st.integers(0, len(heights) - 1))
    typed = data.draw(st.integers(0, heights[number] - 1))
    layout.bring_into_view(number, typed)
    assert 0 <= layout.lines_of(number)[typed] < layout.view


@given(layouts(), st.data())
def test_a_row_that_grows_moves_the_rows_below_it_only(
    given_layout: tuple[list[int], RowLayout], data: st.DataObject
):
    heights, layout = given_layout
    if not heights:
        return
    number, height = data.draw(st.integers(0, len(heights) - 1)), data.draw(st.integers(1, 9))
    assert layout.set_height(number, height) == (height != heights[number])
    heights[number] = height
    anew = laid_out(heights, layout.view)
    anew.top = layout.top
    assert [layout.lines_of(at) for at in range(len(heights))] == [
        anew.lines_of(at) for at in range(len(heights))
    ]
    assert layout.height == sum(heights)


def test_without_a_view_nothing_is_scrolled():
    layout = laid_out([1, 1, 1], 0)
    assert not layout.bring_into_view(2)
    assert layout.top == 0
