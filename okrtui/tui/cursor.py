"""The commands that move: among lines, panes and found words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.okr.model import EntryKind, KeyPath, entry_kind, objective_path
from okrtui.tui.panes.entries import first_entry
from okrtui.workspace.outline import objective_of

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp
    from okrtui.tui.screens.edit import EditScreen
    from okrtui.workspace.session import Session

_MOST_UNREAD = 40
"""How many lines a key may wait for the coach to read; in a large file the rest is read in the background."""


class Cursor:
    """What moves on the Edit screen of an app."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app
        self._words = ""
        self._left_at: dict[int, KeyPath] = {}

    @property
    def _screen(self) -> EditScreen:
        return self._app.edit_screen

    @property
    def _session(self) -> Session:
        return self._screen.session

    def step(self, step: int) -> None:
        """Goes to the next or previous line of the list; scrolls the panel where that has the keys."""
        if self._screen.pane == "quality":
            self._screen.quality.scroll_by_lines(step)
            return
        self._go_to_row(self._row() + step, step)

    def page(self, step: int) -> None:
        """Goes as far as fits on the screen."""
        if self._screen.pane == "quality":
            self._screen.quality.scroll_by_lines(step * 10)
            return
        self._go_to_row(self._row() + step * self._screen.live_list.page, step)

    def to_end(self, step: int) -> None:
        """Goes to the first or the last line of the list; scrolls to the end of the panel where that has the keys."""
        if self._screen.pane == "quality":
            self._screen.quality.scroll_by_lines(step * len(self._screen.quality.lines))
            return
        self._go_to_row(0 if step < 0 else len(self._screen.live_list.rows) - 1, step)

    def turn(self, step: int) -> None:
        """Goes to the pane beside; in an outline up to the objective or down to its first key result.

        From a panel that covers the outline there is one way, back to the line that it tells of.
        """
        selection = self._session.selection
        if self._screen.has_class("panel"):
            self._screen.toggle_panel()
        elif self._screen.pane == "quality":
            self.go_to_pane("entries" if step < 0 else "objectives")
        elif selection is None:
            return
        elif entry_kind(selection) is EntryKind.OBJECTIVE:
            if step > 0:
                self.go_to_pane("entries")
        elif step < 0:
            self.go_to_pane("objectives")
        elif self._screen.is_wide:
            self.go_to_pane("quality")

    def go_to_pane(self, pane: str) -> None:
        """Goes to a pane by its name: objectives, entries or quality."""
        screen, session = self._screen, self._session
        if pane == "quality" and not screen.is_wide:
            if not screen.has_class("panel"):
                screen.toggle_panel()
            return
        if screen.has_class("panel"):
            screen.toggle_panel()
        screen.pane = pane
        selection = session.selection
        if selection is not None and pane == "objectives":
            if entry_kind(selection) is not EntryKind.OBJECTIVE:
                self._left_at[objective_of(selection)] = selection
            session.select(objective_path(objective_of(selection)))
        elif selection is not None and pane == "entries" and entry_kind(selection) is EntryKind.OBJECTIVE:
            self._enter(objective_of(selection))
        screen.show_selection()

    def next_not_green(self, step: int) -> None:
        """Goes to the next line that is red or yellow."""
        found = self._session.next_not_green(step, most_unread=_MOST_UNREAD)
        if found:
            self._arrive()
        elif found is None:
            waiting = self._session.counts().waiting
            self._screen.footer.show_notice(
                f"Nothing among the lines read so far; {waiting} are still to be read."
            )
        else:
            self._screen.footer.show_notice("Every line is green.")

    def ask_find(self) -> None:
        """Asks for words to find."""
        self._screen.footer.ask("Find", self._find, self._words, is_proposal=True)

    def find_again(self, step: int) -> None:
        """Finds the same words again, or asks for them."""
        if self._words:
            self._find(self._words, step)
        else:
            self.ask_find()

    def _find(self, words: str, step: int = 1) -> None:
        self._words = words
        if not words or self._session.find(words, step):
            self._arrive()
        else:
            self._screen.footer.show_notice(f"No line holds “{words}”.", is_error=True)

    def _arrive(self) -> None:
        if self._screen.pane == "quality" and self._screen.is_wide:
            self._screen.pane = "objectives"
        self._screen.show_selection()

    def _enter(self, objective: int) -> None:
        okrs = self._session.okrs
        left_at = self._left_at.get(objective)
        first = first_entry(okrs, objective)
        if left_at is not None and first is not None:
            self._session.select(left_at)
        elif first is not None:
            self._session.select(first)
        else:
            self._screen.pane = "objectives"
            self._screen.footer.show_notice("This objective has no key result yet: a writes the first one.")

    def _row(self) -> int:
        return self._screen.live_list.cursor

    def _go_to_row(self, number: int, step: int) -> None:
        rows = self._screen.live_list.rows
        number = max(0, min(len(rows) - 1, number))
        while 0 <= number < len(rows) and rows[number].path is None:
            number += 1 if step > 0 else -1
        if 0 <= number < len(rows):
            self._session.select(rows[number].path)
            self._screen.show_selection()
