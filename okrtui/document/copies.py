"""Copies of entries: with ids of their own and the line breaks of the text that they join."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from okrtui.document.edits import Edit, Refused, Transaction, apply
from okrtui.document.ids import DrawId, unused_id
from okrtui.document.material import Material
from okrtui.document.outline import find_value
from okrtui.document.rendering import render
from okrtui.document.scanner import scan
from okrtui.okr.model import EntryKind, KeyPath


def with_line_breaks(material: Material, newline: str) -> Material:
    """The same entry with the line breaks of the text that it joins; what it means does not depend on them."""
    element = material.element
    if element is not None:
        parts = (_broken(part, newline) for part in (element.body, element.lead, element.tail))
        element = type(element)(*parts)
    return replace(material, lines=_broken(material.lines, newline), element=element)


def _broken(text: str, newline: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", newline)


def with_new_ids(material: Material, text: str, draw: DrawId) -> Material:
    """The same entry with other ids wherever it has one, so that it can stand beside the first in `text`.

    Bets inside it that name one of its own key results name the new one.
    """
    if material.kind is None:
        return material
    source, root = _standalone(material)
    data: Any = tomllib.loads(source)
    for step in root:
        data = data[step]
    new = {old: unused_id(kind, text, draw) for _, kind, old in _ids(data, material.kind)}
    if not new:
        return material
    sections = scan(source)
    edits: list[Edit] = []
    for path, old in _mentions(data, material.kind, new):
        found = find_value(sections, (*root, *path))
        if found is None:
            raise Refused("An id of this entry is written in an unusual way; edit it in the text view.")
        edits.append(Edit(found.value.start, found.value.end, f'"{new[old]}"'))
    edits.sort(key=lambda edit: edit.start)
    return _from_standalone(material, apply(source, Transaction(tuple(edits), "")), root)


def _standalone(material: Material) -> tuple[str, KeyPath]:
    """The entry as a TOML text of its own, and its path in there."""
    if material.lines:
        above: KeyPath = material.names
        return material.lines, (*above, 0)
    body = material.element.body if material.element else render(material.data)
    return f"entry = [{body}]", ("entry", 0)


def _from_standalone(material: Material, source: str, root: KeyPath) -> Material:
    data: Any = tomllib.loads(source)
    for step in root:
        data = data[step]
    if material.lines:
        return replace(material, data=data, lines=source)
    body = source[len("entry = [") : -1]
    element = replace(material.element, body=body) if material.element else None
    return replace(material, data=data, element=element)


def _ids(data: Any, kind: EntryKind) -> Iterator[tuple[KeyPath, EntryKind, str]]:
    """The ids of an entry and of the entries in it: path, kind and id."""
    if not isinstance(data, dict):
        return
    if isinstance(data.get("id"), str):
        yield ("id",), kind, data["id"]
    if kind is EntryKind.OBJECTIVE:
        for key, below in (("key_results", EntryKind.KEY_RESULT), ("initiatives", EntryKind.INITIATIVE)):
            for position, entry in _elements(data, key):
                for path, inner, found in _ids(entry, below):
                    yield (key, position, *path), inner, found


def _elements(data: dict[str, Any], key: str) -> Iterator[tuple[int, Any]]:
    found = data.get(key)
    return enumerate(found) if isinstance(found, list) else iter(())


def _mentions(data: Any, kind: EntryKind, new: dict[str, str]) -> Iterator[tuple[KeyPath, str]]:
    """Where the old ids stand: as an entry's own and as what a bet of the entry expects."""
    for path, _, found in _ids(data, kind):
        yield path, found
    if kind is EntryKind.OBJECTIVE and isinstance(data, dict):
        for position, entry in _elements(data, "initiatives"):
            if isinstance(entry, dict) and entry.get("expects") in new:
                yield ("initiatives", position, "expects"), entry["expects"]
