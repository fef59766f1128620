"""Verbs that say an entry anew and keep what it said: work becomes an initiative with its hypothesis, reasons a `why`.

Each is one transaction, and raises Refused where it cannot be made exactly. A `draw` argument draws ids.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from okrtui.document import arrays
from okrtui.document.document import Document
from okrtui.document.draft import Draft
from okrtui.document.edits import Refused, Transaction
from okrtui.document.ids import DrawId, draw_id, unused_id
from okrtui.document.material import Material
from okrtui.document.rendering import render_like
from okrtui.document.stating import id_of
from okrtui.document.turning import bets_on, without_foreign_fields
from okrtui.okr.model import EntryKind, KeyPath, entry_kind


def retitle_leaving_work(
    document: Document, path: KeyPath, title: str, work: str, draw: DrawId = draw_id
) -> Transaction:
    """Give an entry another title, and put the work that left it among the initiatives of its objective.

    The work of a key result is a bet on it.
    """
    draft = Draft(document)
    draft.set(path, "title", title)
    _add_initiative(draft, path, work, draw)
    return draft.transaction("Keep the result", path)


def _add_initiative(draft: Draft, path: KeyPath, work: str, draw: DrawId) -> None:
    """Adds an initiative; where key results are bare titles it is one too, since these have no id to bet on."""
    initiatives = (*path[:2], "initiatives")
    is_bet = entry_kind(path) is EntryKind.KEY_RESULT
    if draft.takes_bare_titles(initiatives) and not (is_bet and isinstance(draft.value(path), dict)):
        draft.insert(initiatives, sys.maxsize, Material(work))
        return
    expects = {"expects": id_of(draft, path, draw)} if is_bet else {}
    own = unused_id(EntryKind.INITIATIVE, draft.document.text, draw)
    draft.insert(initiatives, sys.maxsize, Material({"id": own, "title": work, **expects}))


def replace_work_by_result(
    document: Document,
    path: KeyPath,
    result: str,
    *,
    signal: str = "",
    chain: Sequence[str] = (),
    draw: DrawId = draw_id,
) -> Transaction:
    """Put a result in the place of a key result that is work, which becomes an initiative that expects the result.

    Bets on the work are bets on the result then; fields of the work that an initiative has not become comments.
    `signal` is by what the bet will be known to have worked; `chain` are the answers that led from the work to the
    result, kept in the `why` of the objective.
    """
    draft = Draft(document)
    bets = bets_on(document, path)
    work = without_foreign_fields(draft, path)
    fresh = _insert_result(draft, path, int(path[-1]), result, draw)
    for bet in bets:
        draft.set(bet, "expects", fresh)
    draft.remove((*path[:-1], int(path[-1]) + 1))
    initiatives = (*path[:2], "initiatives")
    placed = draft.insert(initiatives, sys.maxsize, work)
    _set_hypothesis(draft, (*initiatives, placed), fresh, signal)
    _add_why(draft, path[:2], chain)
    return draft.transaction("So what?", path)


def add_result_of_bet(
    document: Document,
    path: KeyPath,
    result: str,
    *,
    signal: str = "",
    chain: Sequence[str] = (),
    draw: DrawId = draw_id,
) -> Transaction:
    """Add the key result that an initiative is a bet on; see `replace_work_by_result`."""
    draft = Draft(document)
    key_results = (*path[:2], "key_results")
    count = len(_list_at(draft, path[:2], "key_results"))
    fresh = _insert_result(draft, (*key_results, count), count, result, draw)
    _set_hypothesis(draft, path, fresh, signal)
    _add_why(draft, path[:2], chain)
    return draft.transaction("So what?", (*key_results, count))


def add_result_beside(
    document: Document, path: KeyPath, result: str, *, chain: Sequence[str] = (), draw: DrawId = draw_id
) -> Transaction:
    """Add a key result below another one, with the answers that led to it; see `replace_work_by_result`."""
    draft = Draft(document)
    below = int(path[-1]) + 1
    _insert_result(draft, path, below, result, draw)
    _add_why(draft, path[:2], chain)
    return draft.transaction("So what?", (*path[:-1], below))


def add_why(document: Document, path: KeyPath, reasons: Sequence[str]) -> Transaction:
    """Add reasons to the `why` of an objective; those that stand there already are not written twice."""
    draft = Draft(document)
    _add_why(draft, path[:2], reasons)
    return draft.transaction("Add why", path)


def set_why(document: Document, path: KeyPath, reasons: Sequence[str]) -> Transaction:
    """Make reasons the `why` of an objective; those that stay are left as they are written, with their comments."""
    draft = Draft(document)
    objective = path[:2]
    known, wanted = _list_at(draft, objective, "why"), list(dict.fromkeys(reasons))
    if not all(isinstance(reason, str) for reason in known):
        raise Refused("Something other than words stands in `why`; edit it in the text view.")
    if not wanted:
        draft.unset(objective, "why")
    elif known != wanted and _is_list(draft, objective, "why"):
        _replace_reasons(draft, (*objective, "why"), known, wanted)
    elif known != wanted:
        draft.set(objective, "why", wanted if len(wanted) > 1 else wanted[0])
    return draft.transaction("Edit why", path)


def _replace_reasons(draft: Draft, place: KeyPath, known: list[str], wanted: list[str]) -> None:
    """Turns one list of reasons into another: some are taken out, then others restated in their places or added."""
    gone = [at for at, reason in enumerate(known) if reason not in wanted or reason in known[:at]]
    for at in reversed(gone[: max(0, len(known) - len(wanted))]):
        draft.remove((*place, at))
        known = known[:at] + known[at + 1 :]
    for at, reason in enumerate(wanted):
        if at >= len(known):
            draft.insert(place, at, Material(reason))
        elif reason != known[at]:
            draft.insert(place, at, _restated(draft, place, at, reason))
            draft.remove((*place, at + 1))


def _restated(draft: Draft, place: KeyPath, at: int, words: str) -> Material:
    """Other words for an element of an array, in its quotes and with its comments."""
    document = draft.document
    found = document.find_value(place)
    if found is None:
        raise Refused("The `why` is written in an unusual way; edit it in the text view.")
    old = arrays.element(document.text, found.value, at)
    return Material(words, element=replace(old, body=render_like(words, old.body, document.newline)))


def _insert_result(draft: Draft, path: KeyPath, position: int, result: str, draw: DrawId) -> str:
    """Writes a key result into the list of a path and tells its id."""
    fresh = unused_id(EntryKind.KEY_RESULT, draft.document.text, draw)
    draft.insert(path[:-1], position, Material({"id": fresh, "title": result}))
    return fresh


def _set_hypothesis(draft: Draft, path: KeyPath, expects: str, signal: str) -> None:
    draft.set(path, "expects", expects)
    if signal:
        draft.set(path, "signal", signal)


def _add_why(draft: Draft, objective: KeyPath, reasons: Sequence[str]) -> None:
    known = _list_at(draft, objective, "why")
    new = [reason for reason in dict.fromkeys(reasons) if reason not in known]
    if new:
        draft.set(objective, "why", [*known, *new])


def _is_list(draft: Draft, path: KeyPath, key: str) -> bool:
    owner = draft.value(path)
    return isinstance(owner, dict) and bool(owner.get(key)) and isinstance(owner[key], list)


def _list_at(draft: Draft, path: KeyPath, key: str) -> list[Any]:
    """The list at a key, a single word or table standing for a list of one."""
    owner = draft.value(path)
    found = owner.get(key) if isinstance(owner, dict) else None
    if found is None:
        return []
    return list(found) if isinstance(found, list) else [found]
