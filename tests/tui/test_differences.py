"""The page of what differs between the file and an unsaved text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from okrtui.tui.present.differences import difference_page

TITLES = [
    "Raise answered searches from 61% to 75%",
    "Halve the calls about bills",
    "Reduce waits to 5 minutes",
]


def array(*titles: str) -> str:
    return f"key_results = [{', '.join(map(repr, titles))}]\n"


def page(before: str, after: str, width: int = 60) -> list[str]:
    return [line.plain for line in difference_page(before, after, width)]


def test_a_change_far_along_a_line_is_seen_in_full_on_both_sides():
    lines = page(array(*TITLES), array(*TITLES[:-1], "Reduce waits to 3 minutes"))
    before, after = (
        next(i for i, each in enumerate(lines) if each.startswith(sign)) for sign in ("-…", "+…")
    )
    assert "to 5" in " ".join(lines[before:after])
    assert "to 3" in " ".join(lines[after:])


def test_what_is_other_in_a_line_is_underlined_and_nothing_else():
    lines = difference_page(array(*TITLES), array(*TITLES[:-1], "Reduce waits to 3 minutes"), 60)
    marked = [
        line.plain[span.start : span.end]
        for line in lines
        for span in line.spans
        if "underline" in str(span.style)
    ]
    assert marked == ["5", "3"]


def test_an_entry_that_was_added_to_an_array_is_shown_in_full():
    shown = " ".join(page(array(*TITLES), array(*TITLES, "More tenants renew their contract early")))
    assert "More tenants renew their contract early" in shown


def test_lines_around_a_change_are_there_and_the_same_text_has_no_difference():
    assert page("a\nb\nc\n", "a\nB\nc\n")[-4:] == [" a", "-b", "+B", " c"]
    assert page("a\n", "a\n") == ["They are the same."]


LINES = st.lists(st.text("ab\x1b [", max_size=90), max_size=6).map("\n".join)


@given(LINES, LINES, st.integers(20, 80))
def test_two_texts_never_look_the_same_and_nothing_is_wider_than_the_screen(
    before: str, after: str, width: int
):
    lines = page(before, after, width)
    assert all(len(line) <= width for line in lines)
    assert (lines == ["They are the same."]) == (before.splitlines() == after.splitlines())
    if before.splitlines() != after.splitlines():
        assert any(line[:1] in ("-", "+") for line in lines[2:])
