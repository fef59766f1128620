"""Looks for suggestions once a verdict is on the screen and the keys rest, so that no key ever waits for them."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from okrtui.okr.model import Entry, KeyPath

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion
    from okrtui.tui.screens.edit import EditScreen

_AFTER_A_MOVE = 0.05
_AFTER_A_KEY = 0.3

_Subject = tuple[KeyPath, Entry, str]


class Suggesting:
    """The suggestions for the line under the cursor of one screen.

    While a line is typed, those that were found last stay until the keys rest.
    """

    def __init__(self, screen: EditScreen) -> None:
        self._screen = screen
        self._found_for: _Subject | None = None
        self._found: tuple[Suggestion, ...] = ()
        self._is_armed = False
        self._not_before = 0.0

    def shown(self) -> tuple[Suggestion, ...]:
        """What can be shown without waiting; a look for the rest is arranged."""
        subject = self._subject()
        if subject is None:
            return ()
        is_typing = self._screen.session.line is not None
        if subject == self._found_for:
            return self._without_words_of(subject) if is_typing else self._found
        self._not_before = perf_counter() + (_AFTER_A_KEY if is_typing else _AFTER_A_MOVE)
        self._arm()
        is_same_line = self._found_for is not None and self._found_for[0] == subject[0]
        return self._without_words_of(subject) if is_typing and is_same_line else ()

    def _without_words_of(self, subject: _Subject) -> tuple[Suggestion, ...]:
        """The suggestions that say more than to fill the blanks of the line, which whoever types it sees."""
        return tuple(each for each in self._found if each.text != subject[1].title)

    def _subject(self) -> _Subject | None:
        session = self._screen.session
        entry, objective = session.selected(), session.objective_shown()
        if session.selection is None or entry is None or objective is None:
            return None
        return session.selection, entry, objective.title

    def _arm(self) -> None:
        if not self._is_armed:
            self._is_armed = True
            self._screen.set_timer(max(0.001, self._not_before - perf_counter()), self._look)

    def _look(self) -> None:
        self._is_armed = False
        if perf_counter() < self._not_before:
            self._arm()
            return
        before = self._found
        self._found_for, self._found = self._subject(), self._screen.session.suggestions()
        if self._found or before:
            self._screen.show_verdict()
