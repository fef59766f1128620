"""The list of problems: what is wrong, where it stands, and the remedy; enter goes there."""

from __future__ import annotations

from textual.content import Content

from okrtui.tui.commands import PROBLEMS
from okrtui.tui.present.text import cut, words, wrapped
from okrtui.tui.problem_list import Told, problem_list
from okrtui.tui.screens.menu import MenuScreen
from okrtui.tui.screens.text import TextScreen
from okrtui.tui.widgets.lines import Lines


class ProblemsScreen(MenuScreen):
    """Each problem on its rows: the place, which the cursor marks, then message and remedy."""

    context = PROBLEMS

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Told | None] = []

    def show_all(self) -> None:
        """Shows the problems as they are now."""
        self.query_one("#header", Lines).show([Content.assemble(" ", ("Problems", "bold"))])
        width = max(20, self._menu.size.width - 1)
        shown: list[tuple[Content, bool]] = []
        self._rows = []
        for told in problem_list(self.okr_app, with_links=True):
            shown.append((cut(words(told.place, "accent bold"), width), True))
            below = [
                Content.assemble("  ", row)
                for part in (words(told.message), words(told.remedy, "muted"))
                for row in wrapped(part, width - 2)
            ]
            shown += [(row, False) for row in below]
            self._rows += [told, *[None] * len(below)]
        self._menu.show_choices(shown or [(Content("Nothing is wrong here."), False)])
        self.show_hints()

    # Commands

    def step(self, step: int) -> None:
        """Puts the cursor on the next or previous problem."""
        self._menu.step(step)

    def open(self) -> None:
        """Goes to the place of the problem in the text; says where it stands if that is another file."""
        told, session = self._here(), self.okr_app.session
        if told is None or session is None:
            return
        if told.at is None:
            self.footer.show_notice(f"That is not in this file, but here: {told.place}")
            return
        self.app.switch_screen(TextScreen(session, told.at))

    def explain(self) -> None:
        """Shows the page of the problem."""
        told = self._here()
        if told is None:
            return
        if not told.code:
            self.footer.show_notice("There is no page about this one; its remedy stands below it.")
            return
        self.okr_app.views.show_pages(told.code, [told.code])

    def leave(self) -> None:
        """Goes back to the lists."""
        self.dismiss()

    # Inside

    def _here(self) -> Told | None:
        number = self._menu.cursor
        return self._rows[number] if 0 <= number < len(self._rows) else None
