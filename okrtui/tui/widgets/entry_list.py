"""The list of entries: it draws only what is visible, and the row under the cursor can be typed in.

The list knows no document. It is given rows and a `Describe` that says what stands around the words of a visible row;
it reports what the user points at and what is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events
from textual.content import Content, Span

from okrtui.okr.model import KeyPath
from okrtui.okr.visible import visible
from okrtui.tui.messages import EntryOpened, EntryPointedAt
from okrtui.tui.present.rows import Row
from okrtui.tui.widgets.line_buffer import LineBuffer
from okrtui.tui.widgets.line_keys import edit_key
from okrtui.tui.widgets.painted import Painted
from okrtui.tui.widgets.row_layout import RowLayout
from okrtui.tui.widgets.wrapping import Rows, place_of, wrap

_PREFIX = 4
"""Cells before the words of a row at depth 0: the cursor bar, the mark of two cells, a blank."""

Description = tuple[Content, str, list[Content]]
"""The mark before the words, the style of the words, and what may stand at the right end, fullest form first."""

Describe = Callable[[Row], Description]


class EntryList(Painted, can_focus=True):
    """Rows of objectives, key results and initiatives with one cursor, and a line editor in the row under it."""

    def __init__(
        self, *, id: str | None = None, classes: str | None = None, base: str = "background"
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.background = base
        self.rows: Sequence[Row] = ()
        self.cursor = -1
        self.buffer: LineBuffer | None = None
        self.is_live = True
        self._describe: Describe | None = None
        self._numbers: dict[KeyPath, int] = {}
        self._painted: dict[int, str] = {}
        self._placed = RowLayout()
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
        if self.buffer is not None and self.cursor != before:
            self._lay_out()
            self.refresh()
        if self._scroll_to_cursor():
            self.refresh()
            return
        for number in {before, self.cursor}:
            self.repaint_entry(number)

    def repaint_entry(self, number: int) -> None:
        """Paints one row of the list anew, however many lines it has."""
        if 0 <= number < len(self._placed):
            lines = self._placed.lines_of(number)
            self.repaint_rows(lines.start, lines.stop)

    def repaint_marks(self) -> None:
        """Paints the visible rows anew whose mark is not the one that was painted last."""
        self._repaint_marks(self.visible_numbers())

    def repaint_cursor_mark(self) -> None:
        """Paints the row under the cursor anew if its mark has changed: the only one that typing can change."""
        self._repaint_marks([self.cursor] if 0 <= self.cursor < len(self.rows) else [])

    def _repaint_marks(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            if self._describe and self._describe(self.rows[number])[0].plain != self._painted.get(number):
                self.repaint_entry(number)

    def visible_numbers(self) -> range:
        """The numbers of the rows of which something can be seen."""
        return self._placed.visible()

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

    def start_typing(self, buffer: LineBuffer) -> None:
        """Opens the line editor in the row under the cursor on words that may have been begun elsewhere."""
        self.buffer = buffer
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
        has_grown = self._placed.set_height(self.cursor, self._height(self.cursor))
        if self._scroll_to_cursor() or has_grown:
            self.refresh()
        else:
            self.repaint_entry(self.cursor)

    # Painting

    def row_content(self, y: int) -> tuple[Content, str]:
        """A visible line of a row: the cursor bar, the mark and the words on its first line, the rest below."""
        place = self._placed.place(y)
        if place is None:
            return Content(""), f"text on {self.background}"
        number, line = place
        if line >= len(self._wrapped(number)):
            # The row has become shorter; it is painted once more before the list is laid out anew.
            return Content(""), f"text on {self.background}"
        content = self._line_of(self.rows[number], number, line)
        return content, f"text on {'cursor' if number == self.cursor else self.background}"

    def _line_of(self, row: Row, number: int, line: int) -> Content:
        assert self._describe is not None
        mark, style, tails = self._describe(row)
        self._painted[number] = mark.plain
        if row.path is None:
            return Content.assemble("  ", self._words(number, self._wrapped(number)[line], style))
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
        self._placed.lay_out(map(self._height, range(len(self.rows))), self.size.height)

    def _height(self, number: int) -> int:
        return len(self._wrapped(number))

    def _wrapped(self, number: int) -> Rows:
        if number == self.cursor and self.buffer is not None:
            return wrap(visible(self.buffer.text), self._text_width(number) - 1)
        return wrap(visible(self.rows[number].text), self._text_width(number))

    def _text_width(self, number: int) -> int:
        return max(8, (self._width or 80) - _PREFIX - 1 - 2 * self.rows[number].depth)

    def _number_of(self, path: KeyPath | None) -> int:
        return -1 if path is None else self._numbers.get(path, -1)

    def _scroll_to_cursor(self) -> bool:
        """Scrolls as little as makes the cursor's row (or the typed line of it) visible; True where it had to."""
        typed = None
        if self.buffer is not None:
            typed, _ = place_of(self._wrapped(self.cursor), self.buffer.cursor)
        return self._placed.bring_into_view(self.cursor, typed)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Selects the row that was clicked; opens it on the second click."""
        place = self._placed.place(event.y - self.content_offset.y)
        path = None if place is None else self.rows[place[0]].path
        if path is not None:
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
        if self._placed.scroll(step):
            self.refresh()
