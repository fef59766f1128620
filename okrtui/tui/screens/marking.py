"""Which words of a line that is typed the panel shows with their evidence: whole ones.

Marks on half a word tell nothing, and a letter that is painted once costs half the bytes of one that is painted twice.
What the coach says of the line changes with every letter all the same, and then the words come along.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from okrtui.okr.model import KeyPath

if TYPE_CHECKING:
    from okrtui.quality.verdict import Assessment
    from okrtui.tui.present.judged import Judged
    from okrtui.tui.screens.edit import EditScreen

_AT_REST = 0.3
"""Seconds after the last letter in which a word that has not ended is shown too."""


class Marking:
    """The words that one screen shows with their evidence."""

    def __init__(self, screen: EditScreen) -> None:
        self._screen = screen
        self._shown: Assessment | None = None
        self._shown_at: KeyPath | None = None
        self._typed = ""
        self._typed_at = 0.0
        self._is_armed = False

    def of(self, judged: Judged) -> Judged:
        """What the panel is to show, with the words of before while a word is being typed."""
        assessment, selection = judged.assessment, self._screen.session.selection
        if assessment is not None and self._shown_at == selection and self._is_within_word(assessment):
            return replace(judged, words=self._shown)
        self._shown, self._shown_at = assessment, selection
        return judged

    def _is_within_word(self, assessment: Assessment) -> bool:
        """Whether letters come for a word that has not ended, and the coach says nothing new."""
        buffer, shown = self._screen.live_list.buffer, self._shown
        if buffer is None or shown is None or assessment.reason != shown.reason:
            return False
        if buffer.text != self._typed:
            self._typed, self._typed_at = buffer.text, perf_counter()
        if not buffer.text[: buffer.cursor][-1:].isalnum() or assessment.text == shown.text:
            return False
        left = self._typed_at + _AT_REST - perf_counter()
        if left > 0:
            self._arm(left)
        return left > 0

    def _arm(self, seconds: float) -> None:
        if not self._is_armed:
            self._is_armed = True
            self._screen.set_timer(seconds, self._look_again)

    def _look_again(self) -> None:
        self._is_armed = False
        if self._screen.is_current:
            self._screen.show_verdict()
