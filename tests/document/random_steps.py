"""Random steps on a document, each checked against what it means on plain data and against the comments' owners."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from okrtui.document import operations as op
from okrtui.document.document import Document
from okrtui.document.edits import Refused, Transaction, apply, invert
from okrtui.document.history import History
from okrtui.okr.model import KeyPath, entry_at
from tests.document import plain_okrs as reference
from tests.document.toml_writer import COMMENT

INEXACT = "This change would"


@dataclass
class Step:
    """A transaction with the plain data that it should lead to; `copied` is the path of what is there twice then."""

    name: str
    transaction: Transaction
    expected: Any
    deleted: KeyPath | None = None
    copied: KeyPath | None = None


def draw_step(document: Document, below: Callable[[int], int]) -> Step:
    """A random step; raises Refused where the operation does."""
    paths = list(reference.entry_paths(document.data))
    entries = [path for path in paths if len(path) == 4]
    if not paths or below(6) == 0:
        return _add(document, below)
    path = paths[below(len(paths))]
    match below(8):
        case 0:
            return _set_title(document, path, below)
        case 1:
            return _set_owner(document, path)
        case 2:
            return _delete(document, path)
        case 3:
            return _duplicate(document, path)
        case 4 | 5:
            return _move(document, path, below)
        case 6 if entries:
            return _turn(document, entries[below(len(entries))])
        case 7 if entries:
            return _paste(document, entries[below(len(entries))], below)
    return _add(document, below)


def _add(document: Document, below: Callable[[int], int]) -> Step:
    objectives = len(document.data.get("objectives", []))
    title = f"new {below(100)} \"'\\ é"
    if not objectives or below(4) == 0:
        path: KeyPath = ("objectives",)
        position = below(objectives + 1)
        transaction = op.add_objective(document, position, title)
    else:
        objective = below(objectives)
        name = reference.LISTS[below(2)]
        path = ("objectives", objective, name)
        position = below(len(reference.at(reference.plain(document.data), path)) + 1)
        add = op.add_key_result if name == "key_results" else op.add_initiative
        transaction = add(document, objective, position, title)
    after = reference.plain(document.apply(transaction).data)
    added = dict(reference.at(after, (*path, position)))
    assert set(added) - {"id", "key_results", "initiatives"} == {"title"}
    assert re.fullmatch(r"(o|kr|in)-[0-9a-z]{6}", added.get("id", "o-000000"))
    assert added["title"] == title
    return Step("add", transaction, reference.inserted(reference.plain(document.data), path, position, added))


def _set_title(document: Document, path: KeyPath, below: Callable[[int], int]) -> Step:
    token = re.split(r"\s", document_title(document, path))[0]
    title = f"{token} now {below(100)}" + ("\nsecond line" if below(4) == 0 else "")
    expected = reference.plain(document.data)
    reference.at(expected, path)["title"] = title
    return Step("set_title", op.set_title(document, path, title), expected)


def _set_owner(document: Document, path: KeyPath) -> Step:
    expected = reference.plain(document.data)
    reference.at(expected, path)["owner"] = "ana"
    return Step("set_field", op.set_field(document, path, "owner", "ana"), expected)


def _delete(document: Document, path: KeyPath) -> Step:
    expected, _ = reference.removed(reference.plain(document.data), path)
    return Step("delete", op.delete(document, path), expected, deleted=path)


def _duplicate(document: Document, path: KeyPath) -> Step:
    transaction = op.duplicate(document, path)
    return _copied_step("duplicate", document, transaction, path, (path[:-1], int(path[-1]) + 1))


def _paste(document: Document, path: KeyPath, below: Callable[[int], int]) -> Step:
    objective = below(len(document.data["objectives"]))
    target = ("objectives", objective, path[2])
    position = below(len(reference.at(reference.plain(document.data), target)) + 1)
    transaction = op.paste_entry(document, op.copy_entry(document, path), objective, position)
    return _copied_step("paste", document, transaction, path, (target, position))


def _copied_step(
    name: str, document: Document, transaction: Transaction, path: KeyPath, place: tuple[KeyPath, int]
) -> Step:
    before = reference.plain(document.data)
    copy = reference.at(reference.plain(document.apply(transaction).data), (*place[0], place[1]))
    assert same(reference.without_ids(copy), reference.without_ids(reference.at(before, path)))
    return Step(name, transaction, reference.inserted(before, place[0], place[1], copy), copied=path)


def _move(document: Document, path: KeyPath, below: Callable[[int], int]) -> Step:
    plain = reference.plain(document.data)
    parent = None if len(path) == 2 else below(len(plain["objectives"]))
    target: KeyPath = ("objectives",) if parent is None else ("objectives", parent, path[2])
    expected, entry = reference.removed(plain, path)
    position = below(len(reference.at(expected, target)) + 1)
    expected = reference.inserted(expected, target, position, entry)
    return Step("move", op.move(document, path, parent, position), expected)


def _turn(document: Document, path: KeyPath) -> Step:
    turns = {"key_results": op.turn_into_initiative, "initiatives": op.turn_into_key_result}
    name = reference.LISTS[1 - reference.LISTS.index(str(path[2]))]
    expected, entry = reference.removed(reference.plain(document.data), path)
    foreign = ("weight", "unit") if path[2] == "key_results" else ()
    entry = {key: value for key, value in entry.items() if key not in foreign}
    target = (*path[:2], name)
    expected = reference.inserted(expected, target, len(reference.at(expected, target)), entry)
    return Step("turn", turns[str(path[2])](document, path), expected)


def document_title(document: Document, path: KeyPath) -> str:
    """The title of an entry."""
    return entry_at(document.okrs, path).title


def same(first: Any, second: Any) -> bool:
    """Equality of data in which nan equals nan and types count."""
    if isinstance(first, dict) and isinstance(second, dict):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, list) and isinstance(second, list):
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, float) and isinstance(second, float) and math.isnan(first):
        return math.isnan(second)
    return type(first) is type(second) and bool(first == second)


def check_step(before: Document, step: Step) -> Document:
    """The document after a step; everything that must hold of it is asserted."""
    after = before.apply(step.transaction)
    assert same(reference.plain(after.data), step.expected), step.name
    anew = Document.parse(after.text)
    assert same(anew.data, after.data)
    assert repr(anew.okrs) == repr(after.okrs)
    assert anew.problems == after.problems
    assert [block.length for block in anew.blocks] == [block.length for block in after.blocks]
    for at in range(len(anew.blocks)):
        assert anew.block_sections(at) == after.block_sections(at)
    inverse = invert(before.text, step.transaction)
    assert after.apply(inverse).text == before.text
    selected = step.transaction.selects
    assert selected is None or entry_at(after.okrs, selected) is not None
    if "\r\n" in before.text:
        assert not re.search(r"(?<!\r)\n", after.text), "line ends are mixed"
    _check_comments(before, after, step)
    ids = Counter(reference.all_ids(after.data))
    assert all(count == 1 for count in ids.values()), ids
    return after


def _check_comments(before: Document, after: Document, step: Step) -> None:
    old, new = owners(before), owners(after)
    gone = _tokens_below(before, step.deleted) - set(_tokens(after).values())
    twice = _tokens_below(before, step.copied)
    for owner, count in old.items():
        if owner in gone:
            assert new[owner] <= in_footer(before, owner), f"comment of {owner} stayed"
        elif owner in twice:
            assert count <= new[owner] <= 2 * count, f"comments of {owner}"
        elif step.deleted is not None and owner in _tokens_below(before, step.deleted):
            assert new[owner] <= count, f"comments of {owner}, which is there twice"
        else:
            assert new[owner] == count, f"comments of {owner}"
    for found in COMMENT.finditer(after.text, 0, footer_start(after)):
        if found[1] != "file" and found[1] not in gone:
            path = after.entry_at_offset(found.start())
            title = document_title(after, path) if path else ""
            assert re.match(rf"{found[1]}\b", title), f"comment of {found[1]} at {title!r}"


def owners(document: Document) -> Counter[str]:
    """How many comments each owner has in the text."""
    return Counter(COMMENT.findall(document.text))


def in_footer(document: Document, owner: str) -> int:
    """How many comments of an owner stand below the last statement, where they belong to the file."""
    return COMMENT.findall(document.text[footer_start(document) :]).count(owner)


def footer_start(document: Document) -> int:
    """Where the last statement ends."""
    blocks = range(len(document.blocks))
    return max((section.end for block in blocks for section in document.block_sections(block)), default=0)


def _tokens_below(document: Document, path: KeyPath | None) -> set[str]:
    """The tokens of an entry and of those in it."""
    if path is None:
        return set()
    return {token for other, token in _tokens(document).items() if other[: len(path)] == path}


def _tokens(document: Document) -> dict[KeyPath, str]:
    """The token of each entry."""
    paths = reference.entry_paths(document.data)
    return {path: re.split(r"\s", document_title(document, path))[0] for path in paths}


def run_steps(text: str, below: Callable[[int], int], count: int) -> Counter[str]:
    """Take steps on a text, then undo and redo all of them; tells which were taken and which refused."""
    document = Document.parse(text)
    assert document.syntax_error is None, document.syntax_error
    history, texts, tally = History(), [text], Counter[str]()
    for _ in range(count):
        try:
            step = draw_step(document, below)
        except Refused as refusal:
            assert not refusal.reason.startswith(INEXACT), refusal.reason
            tally[f"refused: {refusal.reason}"] += 1
            continue
        inverse = invert(document.text, step.transaction)
        document = check_step(document, step)
        history.push(step.transaction, inverse)
        texts.append(document.text)
        tally[step.name] += 1
    _check_history(document.text, history, texts)
    return tally


def _check_history(text: str, history: History, texts: list[str]) -> None:
    for expected in reversed(texts[:-1]):
        back = history.undo()
        assert back is not None
        text = apply(text, back)
        assert text == expected
    assert history.undo() is None and history.is_at_saved()
    for expected in texts[1:]:
        forth = history.redo()
        assert forth is not None
        text = apply(text, forth)
        assert text == expected
    assert history.redo() is None
