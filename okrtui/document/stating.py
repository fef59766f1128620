"""Verbs that write several fields of an entry as one step: a line with its numbers, an initiative with its hypothesis.

Each is one transaction, and raises Refused where it cannot be made exactly. A `draw` argument draws ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from okrtui.document.document import Document
from okrtui.document.draft import Draft
from okrtui.document.edits import Transaction
from okrtui.document.ids import DrawId, draw_id, unused_id
from okrtui.document.material import Material
from okrtui.okr.model import EntryKind, KeyPath, entry_kind


def add_with_fields(
    document: Document, path: KeyPath, title: str, fields: Mapping[str, Any], draw: DrawId = draw_id
) -> Transaction:
    """Add an entry where a path says, with some of its fields; without any it may be a bare title beside such."""
    draft = Draft(document)
    kind = entry_kind(path)
    data: Any = {"id": unused_id(kind, document.text, draw), "title": title, **fields}
    if not fields and draft.takes_bare_titles(path[:-1]):
        data = title
    placed = draft.insert(path[:-1], int(path[-1]), Material(data))
    return draft.transaction(f"Build {kind.replace('_', ' ')}", (*path[:-1], placed))


def retitle_with_fields(
    document: Document, path: KeyPath, title: str, fields: Mapping[str, Any]
) -> Transaction:
    """Give an entry another title and some of its fields other values; its other fields stay."""
    draft = Draft(document)
    draft.set(path, "title", title)
    for key, value in fields.items():
        draft.set(path, key, value)
    return draft.transaction(f"Build {entry_kind(path).replace('_', ' ')}", path)


def set_bet(
    document: Document,
    path: KeyPath,
    title: str,
    result: KeyPath | None,
    signal: str,
    *,
    is_other_result: bool,
    draw: DrawId = draw_id,
) -> Transaction:
    """Give an initiative its hypothesis: title, the key result at a path that it expects, the signal; "" takes it out.

    The expected result is written only where it is another one; None then takes it out.
    """
    draft = Draft(document)
    _set_or_unset(draft, path, "title", title)
    if is_other_result:
        _set_or_unset(draft, path, "expects", "" if result is None else id_of(draft, result, draw))
    _set_or_unset(draft, path, "signal", signal)
    return draft.transaction("Edit bet", path)


def id_of(draft: Draft, path: KeyPath, draw: DrawId) -> str:
    """The id of a key result, which is written where it has none yet."""
    entry = draft.value(path)
    known = entry.get("id") if isinstance(entry, dict) else None
    if isinstance(known, str) and known:
        return known
    fresh = unused_id(EntryKind.KEY_RESULT, draft.document.text, draw)
    draft.set(path, "id", fresh)
    return fresh


def _set_or_unset(draft: Draft, path: KeyPath, key: str, value: str) -> None:
    """Writes a field where it says something else now; takes it out where it is to say nothing."""
    entry = draft.value(path)
    before = entry.get(key, "") if isinstance(entry, dict) else (entry if key == "title" else "")
    if value == before:
        return
    if value:
        draft.set(path, key, value)
    else:
        draft.unset(path, key)


def set_head(document: Document, values: Mapping[tuple[str, ...], Any]) -> Transaction:
    """Give keys at the head of a file, by their paths, other values; "" takes one out."""
    draft = Draft(document)
    for path, value in values.items():
        if value == "":
            draft.unset(path[:-1], path[-1])
        else:
            draft.set(path[:-1], path[-1], value)
    return draft.transaction("Edit team and cycle", None)
