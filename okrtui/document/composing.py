"""Two changes in a row as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from okrtui.document.edits import Edit, smallest_edit


def compose(
    before: str, first: Sequence[Edit], between: str, second: Sequence[Edit], after: str
) -> tuple[Edit, ...]:
    """The edits that lead from `before` to `after`, given those that lead there by way of `between`.

    Where the second edits keep clear of what the first put in, all of them are kept apart; where they do not, one
    edit covers both.
    """
    if not first:
        return tuple(second)
    moved = [_before_first(edit, first) for edit in second]
    if all(edit is not None for edit in moved):
        edits = sorted(
            [*first, *(edit for edit in moved if edit is not None)], key=lambda edit: (edit.start, edit.end)
        )
        if all(one.end < two.start for one, two in pairwise(edits)):
            return tuple(edits)
    whole = smallest_edit(before, after)
    return (whole,) if whole else ()


def _before_first(edit: Edit, first: Sequence[Edit]) -> Edit | None:
    """An edit of the text between as one of the text before; None where it touches what the first edits put in."""
    shift = 0
    for done in first:
        start = done.start + shift
        if edit.end < start:
            break
        if edit.start <= start + len(done.text):
            return None
        shift += len(done.text) - (done.end - done.start)
    return Edit(edit.start - shift, edit.end - shift, edit.text)
