"""What every widget of ours is built on: it paints single rows of cells by the palette of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from okrtui.tui.paint import Palette, paint
from okrtui.tui.present.glyphs import ASCII, Glyphs

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp


class Covered(Horizontal):
    """What stands side by side and leaves nothing of it to be seen."""

    BLANK = True


class Painted(Widget):
    """A widget whose rows are Content; a subclass says what stands in a row and which rows have changed."""

    base = "text on background"

    @property
    def okr_app(self) -> OkrApp:
        """The application, which knows palette and glyphs."""
        return cast("OkrApp", self.app)

    @property
    def palette(self) -> Palette:
        """The styles of the current theme."""
        return self.okr_app.palette

    @property
    def glyphs(self) -> Glyphs:
        """The signs that the terminal can show."""
        return self.okr_app.glyphs

    def row_content(self, y: int) -> tuple[Content, str]:
        """What stands in a visible row, and the base style under it."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """A visible row as cells."""
        content, base = self.row_content(y)
        if self.glyphs is ASCII:
            # Textual cuts and wraps with an ellipsis of its own.
            content = Content(content.plain.replace("…", ASCII.ellipsis), list(content.spans))
        return paint(content, self.size.width, self.palette, base)

    def repaint_row(self, y: int) -> None:
        """Paints one visible row anew."""
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def repaint_rows(self, first: int, last: int) -> None:
        """Paints the visible rows from `first` up to but not including `last` anew."""
        first, last = max(0, first), min(self.size.height, last)
        if first < last:
            self.refresh(Region(0, first, self.size.width, last - first))
