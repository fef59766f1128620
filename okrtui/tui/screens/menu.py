"""A screen that is one list between a title and a footer."""

from __future__ import annotations

from textual.app import ComposeResult

from okrtui.tui.panes.footer import Footer
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.widgets.lines import Lines
from okrtui.tui.widgets.menu import Menu


class MenuScreen(CommandScreen):
    """A list whose rows are made for its width; it goes by the name of the screen's context."""

    CSS_PATH = "page.tcss"
    AUTO_FOCUS = None

    def compose(self) -> ComposeResult:
        """Title, list and footer."""
        yield Lines(id="header", base="text on surface")
        yield Menu(id=self.context)
        yield Footer()

    def on_mount(self) -> None:
        """Shows the list once its width is known."""
        self.call_after_refresh(self.show_all)

    def on_resize(self) -> None:
        """Makes the rows for the new width."""
        self.call_after_refresh(self.show_all)

    def show_all(self) -> None:
        """Shows the title and the rows as they stand now."""
        raise NotImplementedError

    @property
    def _menu(self) -> Menu:
        return self.query_one(Menu)
