"""A key result turned into an initiative, or back: what the other kind cannot say is kept as comments of the entry.

Both kinds have a title, an id, an owner and comments. Any other field of the entry becomes a comment line above it
(`# was: baseline = 61, target = 75`), each check-in one of its own, and comments at such a field join them. Bets on a
key result that is one no longer lose their `expects`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from okrtui.document import arrays
from okrtui.document.document import Document
from okrtui.document.draft import Draft
from okrtui.document.edits import Refused
from okrtui.document.material import Material, comments_in, lift
from okrtui.document.rendering import render, render_key
from okrtui.document.scanner import scan
from okrtui.okr import keys
from okrtui.okr.model import EntryKind, Initiative, KeyPath, KeyResult, entries, entry_kind

_CHECK_INS = "checkins"


@dataclass(frozen=True, slots=True)
class SetAside:
    """What turning an entry sets aside: fields and check-ins become comments, the bets on it expect nothing more."""

    fields: int = 0
    check_ins: int = 0
    bets: int = 0


def what_turning_sets_aside(document: Document, path: KeyPath) -> SetAside:
    """What `turn` sets aside of the key result or initiative at a path; raises Refused where there is none."""
    draft = Draft(document)
    entry = draft.value(path)
    foreign = _foreign_keys(entry, path)
    check_ins = _records(entry[_CHECK_INS]) if _CHECK_INS in foreign else []
    return SetAside(len(foreign) - bool(check_ins), len(check_ins), len(bets_on(document, path)))


def turn(draft: Draft, path: KeyPath) -> KeyPath:
    """Make a key result the last initiative of its objective, or the other way round; tells where it stands then.

    Raises Refused where that cannot be made exactly.
    """
    is_less = bool(_foreign_keys(draft.value(path), path))
    material = without_foreign_fields(draft, path)
    for bet in bets_on(draft.document, path):
        draft.unset(bet, "expects")
    draft.remove(path)
    target = (*path[:2], _other_list(path))
    try:
        return (*target, draft.insert(target, sys.maxsize, material))
    except Refused as refused:
        if not is_less:
            raise
        raise Refused(f"Its other fields are to be kept as comments. {refused.reason}") from None


def without_foreign_fields(draft: Draft, path: KeyPath) -> Material:
    """The key result or initiative at a path as the other kind, lifted when its other fields have left it.

    It is not taken out; raises Refused where comments stand within a value that would become one.
    """
    entry = draft.value(path)
    foreign = _foreign_keys(entry, path)
    comments: list[str] = []
    for key in foreign:
        comments += _comments_at(draft.document, (*path, key))
        draft.unset(path, key)
    comments += _as_comments({key: entry[key] for key in foreign})
    value = draft.value(path)
    return _with_comments(lift(draft.document, path, value), comments, draft.document.newline)


def bets_on(document: Document, path: KeyPath) -> list[KeyPath]:
    """The initiatives that expect the key result at a path, unless another key result has the same id."""
    lines = dict(entries(document.okrs))
    entry = lines.get(path)
    if not isinstance(entry, KeyResult) or not entry.id:
        return []
    if any(
        isinstance(other, KeyResult) and other.id == entry.id and at != path for at, other in lines.items()
    ):
        return []
    return [at for at, bet in lines.items() if isinstance(bet, Initiative) and bet.expects == entry.id]


def _foreign_keys(entry: Any, path: KeyPath) -> list[str]:
    """The keys of an entry that only its own kind has; keys that no kind knows stay as they are."""
    own, other = keys.KEY_RESULT, keys.INITIATIVE
    if entry_kind(path) is EntryKind.INITIATIVE:
        own, other = other, own
    return [key for key in entry if key in own and key not in other] if isinstance(entry, dict) else []


def _other_list(path: KeyPath) -> str:
    return "initiatives" if entry_kind(path) is EntryKind.KEY_RESULT else "key_results"


def _comments_at(document: Document, path: KeyPath) -> list[str]:
    """The comments that belong to a key and its value."""
    found = document.find_value(path)
    if found is None:
        return [line for part in document.regions(path) for line in comments_in(part.core.of(document.text))]
    if arrays.has_comments(document.text, found.value):
        raise Refused(f"Comments stand within `{path[-1]}`; edit it in the text view.")
    return [] if found.member is not None else list(comments_in(found.statement.span.of(document.text)))


def _as_comments(fields: dict[str, Any]) -> Iterator[str]:
    """Fields as comment lines: one for the simple ones, one for each check-in."""
    check_ins = _records(fields.get(_CHECK_INS))
    simple = {key: value for key, value in fields.items() if key != _CHECK_INS or not check_ins}
    if simple:
        yield f"# was: {_on_one_line(simple)}"
    yield from (f"# was a check-in: {_on_one_line(record)}" for record in check_ins)


def _records(value: Any) -> list[dict[str, Any]]:
    """The check-ins of a list of them; none where anything else stands there."""
    return value if isinstance(value, list) and all(isinstance(each, dict) for each in value) else []


def _on_one_line(fields: dict[str, Any]) -> str:
    return ", ".join(f"{render_key(key)} = {render(value)}" for key, value in fields.items())


def _with_comments(material: Material, comments: list[str], newline: str) -> Material:
    """An entry with more comment lines above it."""
    if not comments:
        return material
    if material.element is not None:
        more = "".join(line + newline for line in comments)
        return replace(material, element=replace(material.element, lead=material.element.lead + more))
    header = scan(material.lines)[1].header
    assert header is not None, "an entry that is no element starts with its header"
    indent = material.lines[header.start : header.key].partition("[")[0]
    more = "".join(f"{indent}{line}{newline}" for line in comments)
    return replace(material, lines=material.lines[: header.start] + more + material.lines[header.start :])
