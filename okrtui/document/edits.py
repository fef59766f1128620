"""Changes to a text as replacements that can be applied and inverted exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from itertools import pairwise
from typing import NamedTuple

from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import KeyPath


class Refused(Exception):  # noqa: N818 - said as the sentence reads: "raises Refused"
    """A change that cannot be made exactly; `reason` says why in words for the user. Nothing was changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Edit(NamedTuple):
    """The characters from `start` up to `end` are replaced by `text`; offsets count in the text before the change."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Transaction:
    """Replacements that belong together and are one step of undo.

    `title` says what the step does ("Delete key result"), `selects` is the entry to select afterwards, and `expects`
    the data that the text must then have; None for a change of the text itself, which may have any outcome.
    Edits are in order and do not overlap.
    """

    edits: tuple[Edit, ...]
    title: str
    selects: KeyPath | None = None
    expects: Mapping[str, object] | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        for before, after in pairwise(self.edits):
            if before.end > after.start:
                raise ValueError(f"edits overlap or are out of order: {before}, {after}")


def apply(text: str, transaction: Transaction) -> str:
    """The text after the transaction."""
    pieces: list[str] = []
    position = 0
    for edit in transaction.edits:
        pieces += (text[position : edit.start], edit.text)
        position = edit.end
    pieces.append(text[position:])
    return "".join(pieces)


def invert(text: str, transaction: Transaction) -> Transaction:
    """The transaction that brings back `text`, exactly, from the text after `transaction`."""
    edits: list[Edit] = []
    shift = 0
    for edit in transaction.edits:
        start = edit.start + shift
        edits.append(Edit(start, start + len(edit.text), text[edit.start : edit.end]))
        shift += len(edit.text) - (edit.end - edit.start)
    return Transaction(tuple(edits), transaction.title, transaction.selects)


def smallest_edit(old: str, new: str, start: int = 0) -> Edit | None:
    """The shortest single replacement that turns `old`, which stands at `start`, into `new`; None if they are equal."""
    if old == new:
        return None
    shorter = min(len(old), len(new))
    head = _common(old, new, shorter)
    tail = _common(old[head:][::-1], new[head:][::-1], shorter - head)
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail])


def _common(first: str, second: str, most: int) -> int:
    """How many characters two texts share at their start, found by halving, since whole slices compare fast."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
