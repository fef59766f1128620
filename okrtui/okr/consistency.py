"""What is wrong between the entries of one file: ids given twice, bets on a missing key result."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from okrtui.okr import problems as kinds
from okrtui.okr.model import Entry, Initiative, KeyResult, OkrFile, entries
from okrtui.okr.nearest import nearest
from okrtui.okr.problems import Problem
from okrtui.okr.tables import quoted


def inconsistencies(okrs: OkrFile) -> Iterator[Problem]:
    """All problems between the entries of a file.

    Where there can be none, which is asked after each change, nothing but the entries is looked at.
    """
    ids = [entry.id for entry in _all(okrs) if entry.id]
    if len(set(ids)) < len(ids):
        yield from _duplicate_ids(okrs)
    if any(bet.expects for objective in okrs.objectives for bet in objective.initiatives):
        yield from _unknown_key_results(okrs)


def _all(okrs: OkrFile) -> Iterator[Entry]:
    return chain.from_iterable((each, *each.key_results, *each.initiatives) for each in okrs.objectives)


def _duplicate_ids(okrs: OkrFile) -> Iterator[Problem]:
    titles: dict[str, str] = {}
    for path, entry in entries(okrs):
        if not entry.id:
            continue
        if entry.id in titles:
            message = f"The id {quoted(entry.id)} is already that of {quoted(titles[entry.id])}."
            yield kinds.DUPLICATE_ID.at(
                (*path, "id"), message, "Delete one of the two ids; a new one is written."
            )
        titles.setdefault(entry.id, entry.title)


def _unknown_key_results(okrs: OkrFile) -> Iterator[Problem]:
    known = {entry.id for _, entry in entries(okrs) if isinstance(entry, KeyResult)}
    for path, entry in entries(okrs):
        if isinstance(entry, Initiative) and entry.expects and entry.expects not in known:
            meant = nearest(entry.expects, known)
            remedy = f'Did you mean "{meant}"?' if meant else "Write the id of a key result of this file."
            message = f"No key result of this file has the id {quoted(entry.expects)}."
            yield kinds.UNKNOWN_KEY_RESULT.at((*path, "expects"), message, remedy)
