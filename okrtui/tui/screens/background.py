"""Judges the lines of a file that wait for their verdict, in slices between which keys are served."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from okrtui.okr.model import Entry, entry_at
from okrtui.workspace.outline import exists

if TYPE_CHECKING:
    from okrtui.tui.screens.edit import EditScreen

_SLICE = 0.008
_PAUSE = 0.004
_AFTER_A_KEY = 0.3
_HEADER_EVERY = 0.5


class BackgroundJudging:
    """The work that is left to judge on one screen: what is visible first, then the rest of the file."""

    def __init__(self, screen: EditScreen) -> None:
        self._screen = screen
        self._waiting: Iterator[Entry] = iter(())
        self._is_armed = False
        self._not_before = 0.0
        self._header_shown = 0.0
        self._has_news = False

    def start(self) -> None:
        """Looks through the file as it is now for lines without a verdict."""
        self._waiting = self._entries()
        self._arm(0.001)

    def wait(self) -> None:
        """Leaves the processor to the user's typing for a while."""
        self._not_before = perf_counter() + _AFTER_A_KEY

    def _entries(self) -> Iterator[Entry]:
        session = self._screen.session
        okrs = session.shown()
        panes = (self._screen.objectives, self._screen.entries)
        paths = [pane.rows[number].path for pane in panes for number in pane.visible_numbers()]
        for path in paths:
            # The rows may still be those of another state of the file, to be replaced in a moment.
            if path is not None and exists(okrs, path):
                yield entry_at(okrs, path)
        yield from session.verdicts.waiting(okrs)

    def _arm(self, delay: float) -> None:
        if not self._is_armed:
            self._is_armed = True
            self._screen.set_timer(delay, self._judge_a_slice)

    def _judge_a_slice(self) -> None:
        self._is_armed = False
        if self._screen not in self._screen.app.screen_stack:
            return
        if perf_counter() < self._not_before:
            self._arm(_AFTER_A_KEY)
            return
        end = perf_counter() + _SLICE
        session = self._screen.session
        before = session.verdicts.judged
        for entry in self._waiting:
            session.verdicts.of(entry, session.shown())
            if perf_counter() > end:
                self._arm(_PAUSE)
                break
        else:
            self._screen.okr_app.files.keep_verdicts(session)
        self._has_news |= session.verdicts.judged != before
        if self._has_news:
            self._show()

    def _show(self) -> None:
        screen = self._screen
        screen.objectives.repaint_marks()
        screen.entries.repaint_marks()
        if not self._is_armed or perf_counter() - self._header_shown > _HEADER_EVERY:
            self._header_shown = perf_counter()
            self._has_news = False
            screen.show_verdict()
