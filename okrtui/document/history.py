"""Undo and redo over transactions, with exact bytes and a mark at what was saved."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from okrtui.document.edits import Transaction


class _Step(NamedTuple):
    forward: Transaction
    backward: Transaction


class History:
    """The steps that were taken and those that were taken back."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._saved: _Step | None = None
        self._saved_is_reachable = True

    def push(self, transaction: Transaction, inverse: Transaction) -> None:
        """Take note of a step that was made; what was taken back before can then no longer be made again."""
        if any(step is self._saved for step in self._undone):
            self._saved_is_reachable = False
        self._undone.clear()
        self._done.append(_Step(_without_data(transaction), _without_data(inverse)))

    def undo(self) -> Transaction | None:
        """The transaction that takes the last step back, now counted as taken back; None where there is no step."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1].backward

    def redo(self) -> Transaction | None:
        """The transaction that makes the last step taken back again; None where there is none."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1].forward

    @property
    def undo_title(self) -> str | None:
        """What `undo` would take back."""
        return self._done[-1].forward.title if self._done else None

    @property
    def redo_title(self) -> str | None:
        """What `redo` would make again."""
        return self._undone[-1].forward.title if self._undone else None

    def mark_saved(self) -> None:
        """Note that the text as it is now is what stands in the file."""
        self._saved = self._done[-1] if self._done else None
        self._saved_is_reachable = True

    def mark_unsaved(self) -> None:
        """Note that no state of the text, before or after, is what stands in the file."""
        self._saved_is_reachable = False

    def is_at_saved(self) -> bool:
        """Whether the text is, step for step, what stands in the file."""
        return self._saved_is_reachable and self._saved is (self._done[-1] if self._done else None)


def _without_data(transaction: Transaction) -> Transaction:
    """The same edits without the expected data: they were verified, and old data should not be kept alive."""
    return replace(transaction, expects=None)
