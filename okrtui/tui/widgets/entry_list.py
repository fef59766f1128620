"""The list of entries: it draws only what is visible, and the row under the cursor can be typed in.

The list knows no document. It is given rows and a `Describe` that says what stands around the words of a visible row;
it reports what the user points at and what is typed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from textual import events
from textual.content import Content, Span

from okrtui.okr.model import KeyPath
from okrtui.okr.visible import visible
from okrtui.tui.messages import EntryOpened, EntryPointedAt
from okrtui.tui.present.rows import Row
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.painted import Painted
from okrtui.tui.widgets.wrapping import place_of, wrap

_PREFIX = 4
"""Cells before the words of a row at depth 0: the cursor bar, the mark of two cells, a blank."""

Description = tuple[Content, str, list[Content]]
"""The mark before the words, the style of the words, and what may stand at the right end, fullest form first."""

Describe = Callable[[Row], Description]


class EntryList(Painted, can_focus=True):
    """Rows of objectives, key results and initiatives with one cursor, and a line editor in the row under it."""

    def __init__(self, *, id: str | None = None, base: str = "background") -> None:
        super().__init__(id=id)
        self.background = base
        self.rows: Sequence[Row] = ()
        self.cursor = -1
        self.buffer: LineBuffer | None = None
        self.is_live = True
        self._describe: Describe | None = None
        self._numbers: dict[KeyPath, int] = {}
        self._painted: dict[int, str] = {}
        self._tops: list[int] = [0]
        self._top = 0
        self._width = 0

    # What is shown

    def show(self, rows: Sequence[Row], selection: KeyPath | None, describe: Describe) -> None:
        """Shows other rows with the cursor on a path; everything visible is painted."""
        self.rows, self._describe = rows, describe
        self._painted.clear()
        self._numbers = {row.path: number for number, row in enumerate(rows) if row.path is not None}
        self.cursor = self._number_of(selection)
        self._lay_out()
        self._scroll_to_cursor()
        self.refresh()

    def move_cursor(self, selection: KeyPath | None) -> None:
        """Puts the cursor on a path; paints the two rows that change, or all when the view has to scroll."""
        before = self.cursor
        self.cursor = self._number_of(selection)
        if self._scroll_to_cursor():
            self.refresh()
            return
        for number in {before, self.cursor}:
            self.repaint_entry(number)

    def repaint_entry(self, number: int) -> None:
        """Paints one row of the list anew, however many lines it has."""
        if 0 <= number < len(self.rows):
            self.repaint_rows(self._tops[number] - self._top, self._tops[number + 1] - self._top)

    def repaint_path(self, path: KeyPath) -> None:
        """Paints the row of an entry anew where it is visible."""
        self.repaint_entry(self._number_of(path))

    def repaint_marks(self) -> None:
        """Paints the visible rows anew whose mark is not the one that was painted last."""
        if self._describe is None:
            return
        for number in self.visible_numbers():
            if self._describe(self.rows[number])[0].plain != self._painted.get(number):
                self.repaint_entry(number)

    def visible_numbers(self) -> range:
        """The numbers of the rows of which something can be seen."""
        if not self.rows:
            return range(0)
        first = self._number_at(self._top)
        last = self._number_at(self._top + max(0, self.size.height - 1))
        return range(first, last + 1)

    @property
    def page(self) -> int:
        """How many rows a page key moves by."""
        return max(1, len(self.visible_numbers()) - 1)

    def set_live(self, live: bool) -> None:
        """Says whether this list is the one that keys go to."""
        if live != self.is_live:
            self.is_live = live
            self.repaint_entry(self.cursor)

    # Typing

    def start_typing(self, text: str, at: int | None = None) -> None:
        """Opens the line editor in the row under the cursor, the text cursor at its end or at a position."""
        self.buffer = LineBuffer(text, len(text) if at is None else at)
        self._lay_out()
        self._scroll_to_cursor()
        self.refresh()

    def stop_typing(self) -> None:
        """Closes the line editor."""
        self.buffer = None
        self._lay_out()

    def type_key(self, key: str, character: str | None) -> bool:
        """Gives a key to the line editor; True where it did something with it."""
        buffer = self.buffer
        if buffer is None or not edit_key(buffer, key, character, self._wrapped(self.cursor)):
            return False
        self._after_typing()
        return True

    def type_text(self, text: str) -> None:
        """Writes pasted text at the text cursor."""
        if self.buffer is not None:
            self.buffer.insert(text)
            self._after_typing()

    def undo_typing(self) -> None:
        """Takes back the last change within the line."""
        if self.buffer is not None and self.buffer.undo():
            self._after_typing()

    def select_next_blank(self) -> bool:
        """Selects the next blank of the line, to be typed over; False where there is none."""
        if self.buffer is None or not self.buffer.select_next_blank():
            return False
        self._after_typing()
        return True

    def _after_typing(self) -> None:
        height = self._height(self.cursor)
        if height != self._tops[self.cursor + 1] - self._tops[self.cursor]:
            grown = height - (self._tops[self.cursor + 1] - self._tops[self.cursor])
            for number in range(self.cursor + 1, len(self._tops)):
                self._tops[number] += grown
            self._scroll_to_cursor()
            self.refresh()
        elif self._scroll_to_cursor():
            self.refresh()
        else:
            self.repaint_entry(self.cursor)

    # Painting

    def row_content(self, y: int) -> tuple[Content, str]:
        """A visible line of a row: the cursor bar, the mark and the words on its first line, the rest below."""
        line = y + self._top
        number = self._number_at(line)
        if not self.rows or line >= self._tops[-1] or self._describe is None:
            return Content(""), f"text on {self.background}"
        row = self.rows[number]
        content = self._line_of(row, number, line - self._tops[number])
        is_here = number == self.cursor
        return content, f"text on {'cursor' if is_here else self.background}"

    def _line_of(self, row: Row, number: int, line: int) -> Content:
        assert self._describe is not None
        mark, style, tails = self._describe(row)
        self._painted[number] = mark.plain
        if row.path is None:
            return Content.assemble("  ", (visible(row.text), style))
        is_here = number == self.cursor
        glyph = self.glyphs.selected if self.is_live else self.glyphs.selected_elsewhere
        bar = (glyph, "accent") if is_here else " "
        rows = self._wrapped(number)
        lead = Content.assemble(bar, "  " * row.depth, mark if line == 0 else "  ", " ")
        text = self._words(number, rows[line], style)
        if line == len(rows) - 1 and not (is_here and self.buffer is not None):
            return self._with_tail(Content.assemble(lead, text), tails)
        return Content.assemble(lead, text)

    def _words(self, number: int, span: tuple[int, int], style: str) -> Content:
        start, end = span
        if number != self.cursor or self.buffer is None:
            return Content.assemble((visible(self.rows[number].text[start:end]).rstrip(), style))
        shown = visible(self.buffer.text[start:end])
        first, last = self.buffer.selection or (self.buffer.cursor, self.buffer.cursor + 1)
        first, last = max(0, first - start), last - start
        spans = [Span(0, len(shown), style)] if style and shown else []
        if first < min(last, len(shown)) or (first == len(shown) and end == len(self.buffer.text)):
            shown += " " if first == len(shown) else ""
            spans.append(Span(first, min(last, len(shown)), "reverse"))
        return Content(shown, spans)

    def _with_tail(self, content: Content, tails: list[Content]) -> Content:
        room = self._width - content.cell_length - 2
        for tail in tails:
            if tail.cell_length <= room:
                return Content.assemble(content, " " * (room - tail.cell_length + 1), tail)
        return content

    # Layout

    def on_resize(self) -> None:
        """Breaks the rows anew for another width."""
        self._lay_out()
        self._scroll_to_cursor()
        self.refresh()

    def _lay_out(self) -> None:
        self._width = self.size.width
        heights = (self._height(number) for number in range(len(self.rows)))
        self._tops = [0, *accumulate(heights)]
        self._top = max(0, min(self._top, self._tops[-1] - self.size.height))

    def _height(self, number: int) -> int:
        row = self.rows[number]
        return 1 if row.path is None else len(self._wrapped(number))

    def _wrapped(self, number: int) -> list[tuple[int, int]]:
        if number == self.cursor and self.buffer is not None:
            return wrap(visible(self.buffer.text), self._text_width(number) - 1)
        return wrap(visible(self.rows[number].text), self._text_width(number))

    def _text_width(self, number: int) -> int:
        return max(8, (self._width or 80) - _PREFIX - 1 - 2 * self.rows[number].depth)

    def _number_of(self, path: KeyPath | None) -> int:
        return -1 if path is None else self._numbers.get(path, -1)

    def _number_at(self, line: int) -> int:
        return min(max(0, bisect_right(self._tops, line) - 1), max(0, len(self.rows) - 1))

    def _scroll_to_cursor(self) -> bool:
        """Scrolls as little as makes the cursor's row (or the typed line of it) visible; True where it had to."""
        height = self.size.height
        if self.cursor < 0 or height <= 0:
            return False
        first, last = self._tops[self.cursor], self._tops[self.cursor + 1] - 1
        if self.buffer is not None:
            typed = first + place_of(self._wrapped(self.cursor), self.buffer.cursor)[0]
            first, last = (first, last) if last - first < height else (typed, typed)
        top = min(max(self._top, last - height + 1), first)
        scrolled, self._top = top != self._top, top
        return scrolled

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Selects the row that was clicked; opens it on the second click."""
        number = self._number_at(event.y - self.content_offset.y + self._top)
        if not self.rows or self.rows[number].path is None:
            return
        path = self.rows[number].path
        assert path is not None
        self.post_message(EntryOpened(path) if event.chain >= 2 else EntryPointedAt(path))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scrolls the view without moving the cursor."""
        self._scroll_view(3)
        event.stop()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scrolls the view without moving the cursor."""
        self._scroll_view(-3)
        event.stop()

    def _scroll_view(self, step: int) -> None:
        top = max(0, min(self._top + step, self._tops[-1] - self.size.height))
        if top != self._top:
            self._top = top
            self.refresh()
