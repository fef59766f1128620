"""The verbs of editing as transactions; each raises Refused, with a reason for the user, where it cannot be exact.

Nothing is changed here: a transaction is handed to `Document.apply`, which verifies it. A `draw` argument draws ids.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from okrtui.document import tree
from okrtui.document.copies import with_line_breaks, with_new_ids
from okrtui.document.document import Document
from okrtui.document.draft import Draft
from okrtui.document.edits import Edit, Refused, Transaction, smallest_edit
from okrtui.document.ids import DrawId, draw_id, unused_id
from okrtui.document.material import Material, lift
from okrtui.document.turning import turn
from okrtui.okr.model import CheckIn, Comment, EntryKind, KeyPath, entry_kind

_LISTS = {
    EntryKind.OBJECTIVE: "objectives",
    EntryKind.KEY_RESULT: "key_results",
    EntryKind.INITIATIVE: "initiatives",
}
_WORDS = {
    EntryKind.OBJECTIVE: "objective",
    EntryKind.KEY_RESULT: "key result",
    EntryKind.INITIATIVE: "initiative",
}


def set_title(document: Document, path: KeyPath, title: str) -> Transaction:
    """Give an entry another title."""
    draft = Draft(document)
    draft.set(path, "title", title)
    return draft.transaction(f"Edit {_word(path)}", path)


def set_field(document: Document, path: KeyPath, key: str, value: Any) -> Transaction:
    """Give a field of an entry, or with path `()` of the file, a value; None takes the field out."""
    draft = Draft(document)
    if value is None:
        draft.unset(path, key)
    else:
        draft.set(path, key, value)
    return draft.transaction(f"{'Remove' if value is None else 'Set'} {key}", path or None)


def add_objective(document: Document, position: int, title: str, draw: DrawId = draw_id) -> Transaction:
    """Add an objective at a position, counted from 0."""
    return _add(document, EntryKind.OBJECTIVE, (), position, title, draw)


def add_key_result(
    document: Document, objective: int, position: int, title: str, draw: DrawId = draw_id
) -> Transaction:
    """Add a key result to an objective, both by position from 0."""
    return _add(document, EntryKind.KEY_RESULT, ("objectives", objective), position, title, draw)


def add_initiative(
    document: Document, objective: int, position: int, title: str, draw: DrawId = draw_id
) -> Transaction:
    """Add an initiative to an objective, both by position from 0."""
    return _add(document, EntryKind.INITIATIVE, ("objectives", objective), position, title, draw)


def add_entries(
    document: Document, path: KeyPath, titles: Sequence[str], draw: DrawId = draw_id
) -> Transaction:
    """Add entries of one kind, each below the one before, the first at a path; at least one title."""
    draft, kind = Draft(document), entry_kind(path)
    first = int(path[-1])
    placed = [
        _insert(draft, kind, path[:-1], position, title, draw) for position, title in enumerate(titles, first)
    ]
    return draft.transaction(f"Add {len(placed)} {_WORDS[kind]}s", (*path[:-1], placed[-1]))


def _add(
    document: Document, kind: EntryKind, parent: KeyPath, position: int, title: str, draw: DrawId
) -> Transaction:
    draft = Draft(document)
    path = (*parent, _LISTS[kind])
    placed = _insert(draft, kind, path, position, title, draw)
    return draft.transaction(f"Add {_WORDS[kind]}", (*path, placed))


def _insert(draft: Draft, kind: EntryKind, path: KeyPath, position: int, title: str, draw: DrawId) -> int:
    data: Any = {"id": unused_id(kind, draft.document.text, draw), "title": title}
    return draft.insert(path, position, Material(title if draft.takes_bare_titles(path) else data))


def add_check_in(document: Document, key_result: KeyPath, check_in: CheckIn) -> Transaction:
    """Add a look at a key result to its history; only the fields that say something are written."""
    return _add_record(document, key_result, "checkins", check_in, "Check in")


def add_comment(document: Document, path: KeyPath, comment: Comment) -> Transaction:
    """Add a remark to an entry; only the fields that say something are written."""
    return _add_record(document, path, "comments", comment, "Comment")


def _add_record(
    document: Document, path: KeyPath, key: str, record: CheckIn | Comment, title: str
) -> Transaction:
    draft = Draft(document)
    empty = type(record)()
    names = [field.name for field in fields(record)]
    data = {name: getattr(record, name) for name in names if getattr(record, name) != getattr(empty, name)}
    draft.insert((*path, key), sys.maxsize, Material(data))
    return draft.transaction(title, path)


def delete(document: Document, path: KeyPath) -> Transaction:
    """Take an entry out, with the comments that belong to it; the next of its list is selected, or its objective."""
    draft = Draft(document)
    draft.remove(path)
    return draft.transaction(f"Delete {_word(path)}", _after_deletion(document, path))


def _after_deletion(document: Document, path: KeyPath) -> KeyPath | None:
    parent, position = path[:-1], int(path[-1])
    left = len(tree.value_at(document.data, parent)) - 1
    if left:
        return (*parent, min(position, left - 1))
    return parent[:-1] or None


def move(document: Document, path: KeyPath, parent_objective: int | None, position: int) -> Transaction:
    """Move an entry to a position of its list, or of the list of another objective.

    `position` counts from 0 in the list as it is afterwards; `parent_objective` is None for objectives.
    """
    parent: KeyPath = () if parent_objective is None else ("objectives", parent_objective)
    target = (*parent, path[-2])
    if (*target, position) == path:
        raise Refused("It is there already.")
    return _relocate(document, path, target, position, f"Move {_word(path)}")


def turn_into_initiative(document: Document, path: KeyPath) -> Transaction:
    """Make a key result the last initiative of its objective; what an initiative cannot say becomes a comment."""
    return _turn(document, path, "Turn into initiative")


def turn_into_key_result(document: Document, path: KeyPath) -> Transaction:
    """Make an initiative the last key result of its objective; what a key result cannot say becomes a comment."""
    return _turn(document, path, "Turn into key result")


def _turn(document: Document, path: KeyPath, title: str) -> Transaction:
    draft = Draft(document)
    return draft.transaction(title, turn(draft, path))


def _relocate(document: Document, path: KeyPath, target: KeyPath, position: int, title: str) -> Transaction:
    draft = Draft(document)
    material = lift(document, path, draft.value(path))
    draft.remove(path)
    placed = draft.insert(target, position, material)
    return draft.transaction(title, (*target, placed))


def duplicate(document: Document, path: KeyPath, draw: DrawId = draw_id) -> Transaction:
    """Put a copy of an entry below it, with ids of its own."""
    return _put(
        document, copy_entry(document, path), path[:-1], int(path[-1]) + 1, f"Duplicate {_word(path)}", draw
    )


def copy_entry(document: Document, path: KeyPath) -> Material:
    """An entry with everything that belongs to it, to be pasted into this document or another."""
    return lift(document, path, Draft(document).value(path))


def paste_entry(
    document: Document, entry: Material, parent_objective: int | None, position: int, draw: DrawId = draw_id
) -> Transaction:
    """Put a copied entry at a position of an objective, or of the file if it is an objective itself.

    It takes the form of the list that it joins, and new ids where its own stand in the document.
    """
    kind = entry.kind or EntryKind.KEY_RESULT
    parent: KeyPath = () if kind is EntryKind.OBJECTIVE else ("objectives", parent_objective or 0)
    return _put(document, entry, (*parent, _LISTS[kind]), position, f"Paste {_WORDS[kind]}", draw)


def _put(
    document: Document, entry: Material, target: KeyPath, position: int, title: str, draw: DrawId
) -> Transaction:
    draft = Draft(document)
    copy = with_line_breaks(with_new_ids(entry, document.text, draw), document.newline)
    placed = draft.insert(target, position, copy)
    return draft.transaction(title, (*target, placed))


def replace_text(
    document: Document, start: int, end: int, text: str, title: str = "Edit text"
) -> Transaction:
    """Replace characters of the text itself, whatever that makes of its meaning."""
    return Transaction((Edit(start, end, text),), title)


def replace_whole(document: Document, text: str, title: str = "Edit text") -> Transaction:
    """Make the text another one by the smallest replacement, whatever that makes of its meaning."""
    edit = smallest_edit(document.text, text)
    return Transaction((edit,) if edit else (), title)


def _word(path: KeyPath) -> str:
    return _WORDS[entry_kind(path)]
