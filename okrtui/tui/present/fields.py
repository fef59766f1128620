"""Fields as lines: a label, the answer or the question that waits for one, and the text cursor."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from okrtui.tui.present.glyphs import Glyphs
from okrtui.tui.present.text import cut, spread, typed, with_cursor, words, wrapped
from okrtui.tui.widgets.wrapping import place_of, wrap

_WIDEST = 90
"""Answer and question stand within so many cells, so that the eye finds one from the other."""


def title_line(title: str, glyphs: Glyphs, width: int) -> Content:
    """The rule above fields, with what they are for."""
    title = f" {title} "
    rest = max(0, width - len(title) - 1)
    return Content.assemble((glyphs.rule, "border"), (title, "bold"), (glyphs.rule * rest, "border"))


def labelled(label: str, content: Content, indent: int, *, is_here: bool) -> Content:
    """A line with a label before it, marked where it is the one that is typed in."""
    return Content.assemble((f" {label:<{indent - 1}}", "accent bold" if is_here else "muted"), content)


def answer(text: str, cursor: int | None, room: int, glyphs: Glyphs) -> Content:
    """An answer on one row; from where its cursor can be seen, if it has one; an ellipsis where there is none yet."""
    if cursor is None:
        return cut(words(text) if text else Content.assemble((glyphs.ellipsis, "muted")), room)
    return typed(text, cursor, room - 1)


def answer_rows(text: str, cursor: int | None, room: int, most: int) -> list[Content]:
    """An answer on so many rows: those around its cursor, if it has one, else the first ones."""
    if cursor is None:
        rows = wrapped(words(text), room, most=most)
    else:
        places = wrap(text, max(1, room - 1))
        here, _ = place_of(places, cursor)
        first = max(0, min(here, len(places) - most))
        rows = [
            with_cursor(text[start:end], cursor - start)
            if number == here
            else words(text[start:end].rstrip())
            for number, (start, end) in enumerate(places)
            if first <= number < first + most
        ]
    return [*rows, *[Content("")] * (most - len(rows))]


def asked(label: str, question: str, text: str, cursor: int | None, indent: int, width: int) -> Content:
    """A field on one row: its answer, or the question; both where the cursor is and there is room for both."""
    room = max(8, min(width, _WIDEST) - indent - 1)
    if cursor is None:
        content = cut(words(text) if text else Content.assemble((question, "muted")), room)
        return labelled(label, content, indent, is_here=False)
    hint = Content.assemble((question, "accent"))
    if not text:
        return labelled(label, Content.assemble((" ", "reverse"), cut(hint, room - 1)), indent, is_here=True)
    if cell_len(text) < room - hint.cell_length - 2:
        return labelled(label, spread(typed(text, cursor, room), hint, room), indent, is_here=True)
    return labelled(label, typed(text, cursor, room - 1), indent, is_here=True)


def side_by_side(left: list[Content], right: list[Content], at: int, width: int) -> Iterator[Content]:
    """Two columns of lines, the right one from a cell on."""
    for number in range(max(len(left), len(right))):
        one = cut(left[number], at - 1) if number < len(left) else Content("")
        other = right[number] if number < len(right) else Content("")
        yield cut(Content.assemble(one, " " * (at - one.cell_length), other), width)
