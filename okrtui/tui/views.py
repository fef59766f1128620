"""The commands that show another screen; screens are imported when they are first shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp
    from okrtui.tui.screens.files import FilesScreen
    from okrtui.tui.screens.inventory import InventoryScreen
    from okrtui.tui.screens.matrix import MatrixScreen
    from okrtui.tui.screens.notes import NotesScreen
    from okrtui.tui.screens.page import PageScreen
    from okrtui.tui.screens.problems import ProblemsScreen
    from okrtui.tui.screens.set import SetScreen
    from okrtui.tui.screens.text import TextScreen


class Views:
    """The other screens of an app. The properties name the screen that is seen, for the commands that work on it."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    @property
    def text(self) -> TextScreen:
        """The Text screen, while it is seen."""
        return cast("TextScreen", self._app.screen)

    @property
    def files(self) -> FilesScreen:
        """The list of files, while it is seen."""
        return cast("FilesScreen", self._app.screen)

    @property
    def matrix(self) -> MatrixScreen:
        """The Matrix screen, while it is seen."""
        return cast("MatrixScreen", self._app.screen)

    @property
    def set(self) -> SetScreen:
        """The key results of an objective together, while they are seen."""
        return cast("SetScreen", self._app.screen)

    @property
    def inventory(self) -> InventoryScreen:
        """The inventory, while it is seen."""
        return cast("InventoryScreen", self._app.screen)

    @property
    def notes(self) -> NotesScreen:
        """The list of disagreements, while it is seen."""
        return cast("NotesScreen", self._app.screen)

    @property
    def problems(self) -> ProblemsScreen:
        """The list of problems, while it is seen."""
        return cast("ProblemsScreen", self._app.screen)

    @property
    def page(self) -> PageScreen:
        """The page to read, while it is seen."""
        return cast("PageScreen", self._app.screen)

    def show_text(self) -> None:
        """Shows the file as text, at the entry under the cursor or at what makes it unreadable."""
        from okrtui.tui.screens.text import TextScreen

        self._app.push_screen(TextScreen(self._app.edit_screen.session))

    def show_matrix(self) -> None:
        """Shows the lines of the file in the matrix."""
        from okrtui.tui.screens.matrix import MatrixScreen

        self._app.push_screen(MatrixScreen(self._app.edit_screen.session))

    def show_files(self) -> None:
        """Shows the files of the workspace and the templates."""
        from okrtui.tui.screens.files import FilesScreen

        self._app.push_screen(FilesScreen())

    def show_keys(self) -> None:
        """Shows every key."""
        from okrtui.tui.present.pages import keys_page
        from okrtui.tui.screens.page import PageScreen

        self._app.push_screen(PageScreen("Keys", lambda width: keys_page(self._app.keys, width)))

    def show_disagreements(self) -> None:
        """Shows what was set aside, and why."""
        from okrtui.tui.screens.notes import NotesScreen

        self._app.push_screen(NotesScreen(self._app.edit_screen.session))

    def show_set(self) -> None:
        """Shows the key results of the objective together."""
        from okrtui.tui.screens.set import SetScreen

        self._app.push_screen(SetScreen(self._app.edit_screen.session))

    def show_inventory(self) -> None:
        """Shows the pairs of lines before and after."""
        from okrtui.tui.screens.inventory import InventoryScreen

        self._app.push_screen(InventoryScreen(self._app.edit_screen.session, self._app.examples.read()))

    def show_rules(self) -> None:
        """Explains what was found about the line under the cursor and its set."""
        self.show_pages("Rules about this line", self._app.edit_screen.session.codes_told())

    def show_pages(self, title: str, codes: Sequence[str]) -> None:
        """Shows the pages of some rules or problems."""
        from okrtui.tui.present.rule_pages import rules_page
        from okrtui.tui.screens.page import PageScreen

        self._app.push_screen(PageScreen(title, lambda width: rules_page(codes, width)))

    def show_problems(self) -> None:
        """Shows what is wrong in the file, in the settings and with the paths."""
        from okrtui.tui.screens.problems import ProblemsScreen

        self._app.push_screen(ProblemsScreen())

    def show_difference(self, before: str, after: str) -> None:
        """Shows what differs between the file and an unsaved text."""
        from okrtui.tui.present.differences import difference_page
        from okrtui.tui.screens.page import PageScreen

        self._app.push_screen(
            PageScreen("The file and the unsaved text", lambda w: difference_page(before, after, w))
        )

    def show_palette(self) -> None:
        """Offers every command by name."""
        from okrtui.tui.palette import command_palette

        self._app.push_screen(command_palette(self._app))

    def next_theme(self) -> None:
        """Turns to the next theme."""
        title = self._app.look.next_theme()
        self._app.say(f"Theme: {title}. To keep it, set theme in okrtui.toml.")
