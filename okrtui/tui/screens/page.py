"""A screen that is one page to read."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content

from okrtui.tui.commands import PAGE
from okrtui.tui.panes.footer import Footer
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.widgets.lines import Lines


class PageScreen(CommandScreen):
    """A title and lines that are made for the width of the screen."""

    CSS_PATH = "page.tcss"
    AUTO_FOCUS = None
    context = PAGE

    def __init__(self, title: str, lines: Callable[[int], list[Content]]) -> None:
        super().__init__()
        self._title_text = title
        self._lines = lines

    def compose(self) -> ComposeResult:
        """Title, page and footer."""
        yield Lines(id="header", base="text on surface")
        yield Lines(id="page")
        yield Footer()

    def on_mount(self) -> None:
        """Shows the page once its width is known."""
        self.call_after_refresh(self._show)

    def on_resize(self) -> None:
        """Makes the lines for the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        self.query_one("#header", Lines).show([Content.assemble(" ", (self._title_text, "bold"))])
        page = self.query_one("#page", Lines)
        page.show(self._lines(page.size.width))
        self.show_hints()

    def scroll_page(self, step: int) -> None:
        """Scrolls by lines."""
        self.query_one("#page", Lines).scroll_by_lines(step)

    def leave(self) -> None:
        """Goes back to the screen before."""
        self.dismiss()
