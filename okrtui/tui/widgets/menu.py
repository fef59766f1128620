"""Lines of which one is marked, to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from okrtui.tui.widgets.lines import Lines


class Menu(Lines):
    """Lines with a cursor; only lines that are said to be choices can have it."""

    def __init__(self, *, base: str = "text on background", id: str | None = None) -> None:
        super().__init__(base=base, id=id)
        self.choices: Sequence[bool] = ()
        self.cursor = -1

    def show_choices(self, lines: Sequence[tuple[Content, bool]]) -> None:
        """Shows other lines, each with whether it can be chosen; the cursor stays where it can."""
        self.choices = [can_be_chosen for _, can_be_chosen in lines]
        self.show([content for content, _ in lines])
        if not (0 <= self.cursor < len(self.choices) and self.choices[self.cursor]):
            self.cursor = next((number for number, choice in enumerate(self.choices) if choice), -1)
        self.refresh()

    def step(self, step: int) -> bool:
        """Moves the cursor to the next choice in a direction; False where there is none."""
        number = self.cursor + step
        while 0 <= number < len(self.choices) and not self.choices[number]:
            number += step
        if not 0 <= number < len(self.choices):
            return False
        self.put_cursor(number)
        return True

    def put_cursor(self, number: int) -> None:
        """Marks a line, -1 for none, and brings it into view with the lines up to the next choice."""
        before, self.cursor = self.cursor, number
        top = self._top_for(number) if number >= 0 else self.top
        if top != self.top:
            self.top = top
            self.refresh()
            return
        self.repaint_row(before - self.top)
        self.repaint_row(number - self.top)

    def _top_for(self, number: int) -> int:
        """Which line is to stand first so that a choice can be seen, and what belongs to it as far as there is room."""
        last = number
        while last + 1 < len(self.choices) and not self.choices[last + 1]:
            last += 1
        return min(max(min(self.top, number), last - self.size.height + 1), number)

    def row_content(self, y: int) -> tuple[Content, str]:
        """A line, on the colour of the cursor where it is marked."""
        content, base = super().row_content(y)
        if y + self.top != self.cursor:
            return Content.assemble(" ", content), base
        return Content.assemble((self.glyphs.selected, "accent"), content), "text on cursor"
