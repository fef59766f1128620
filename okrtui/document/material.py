"""An entry lifted out of its text, ready to be put down elsewhere in the form that its new place asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from okrtui.document import arrays, headers
from okrtui.document.arrays import Element, indented
from okrtui.document.document import Document
from okrtui.document.edits import Refused
from okrtui.document.outline import names
from okrtui.document.rendering import inline_table, key_lines, render, render_key
from okrtui.document.scanner import Section, Statement, scan
from okrtui.document.styles import HeaderStyle
from okrtui.document.values import Shape, read_value
from okrtui.okr.model import EntryKind, KeyPath, entry_kind


@dataclass(frozen=True, slots=True)
class Material:
    """An entry as data and as it was written.

    `lines` are its whole lines where it has headers of its own, their keys starting with `names`; `element` is its
    text where it was an element of an array. A new entry has neither. `kind` is None for what is no entry, such as a
    check-in.
    """

    data: Any
    kind: EntryKind | None = None
    lines: str = ""
    names: tuple[str, ...] = ()
    element: Element | None = None

    @property
    def title(self) -> str:
        """The title of the entry, empty where it has none."""
        found = self.data.get("title", "") if isinstance(self.data, dict) else self.data
        return found if isinstance(found, str) else ""


def lift(document: Document, path: KeyPath, data: Any) -> Material:
    """The entry at a path with everything that belongs to it; `data` is what the file says there."""
    found = document.find_value(path)
    kind = entry_kind(path)
    if found is not None and found.holder is not None and found.member is None:
        element = arrays.element(document.text, found.holder, int(path[-1]))
        return Material(data, kind, element=element)
    parts = document.regions(path)
    if not parts:
        raise Refused("This entry is written in an unusual way; edit it in the text view.")
    newline = document.newline
    pieces = (part.core.of(document.text) for part in parts)
    lines = "".join(piece if piece.endswith("\n") else piece + newline for piece in pieces)
    return Material(data, kind, lines=lines, names=names(path))


def as_lines(material: Material, style: HeaderStyle, newline: str) -> str:
    """The entry as lines below a header in the style of its new place."""
    if material.lines:
        statements = [section.header for section in scan(material.lines) if section.header]
        return headers.with_header_key(material.lines, statements, len(material.names), style.key)
    element = material.element or Element("")
    header = f"{indented(element.lead, style.indent)}{style.indent}[[{style.key}]]{element.tail}{newline}"
    return header + _body_lines(material, element.body, style, newline)


def _body_lines(material: Material, body: str, style: HeaderStyle, newline: str) -> str:
    if not body:
        return key_lines(material.data, style.key_indent, style.equals, newline)
    value = read_value(body, 0)
    if value.shape is not Shape.TABLE:
        return f"{style.key_indent}title{style.equals}{body}{newline}"
    members = (
        f"{body[member.start : member.key_end]}{style.equals}{member.value.span.of(body)}"
        for member in value.members
    )
    return "".join(f"{style.key_indent}{line}{newline}" for line in members)


def as_element(material: Material, newline: str) -> tuple[Element, Any]:
    """The entry as an element of an array with its data: a bare title where it has nothing else, else a table."""
    if material.element is not None:
        return material.element, material.data
    if not material.lines:
        return Element(render(material.data)), material.data
    sections = scan(material.lines)
    own = sections[1]
    lead = "".join(comment + newline for comment in _comments(material.lines, sections))
    if material.data.keys() == {"title"}:
        statement = own.keys[0]
        return Element(material.lines[statement.value : statement.value_end], lead), material.data["title"]
    return Element(inline_table(_members(material, own)), lead), material.data


def _members(material: Material, own: Section) -> Iterator[str]:
    """The keys below the entry's own header as they stand there, then what has headers below it, rendered."""
    text = material.lines
    written: set[str] = set()
    for statement in own.keys:
        written.add(statement.parts[0])
        raw = text[statement.key : statement.key_end]
        yield f"{raw} = {text[statement.value : statement.value_end]}"
    for key, value in material.data.items():
        if key not in written:
            yield f"{render_key(key)} = {render(value)}"


def comments_in(lines: str) -> Iterator[str]:
    """All comments in whole lines outside their values, in order, each without its indent."""
    return _comments(lines, scan(lines))


def _comments(text: str, sections: list[Section]) -> Iterator[str]:
    """All comments of an entry's lines outside its values, in order."""
    position = 0
    for statement in _statements(sections):
        yield from _comment_lines(text[position : statement.start])
        behind = text[max(statement.value_end, statement.key_end) : statement.end].lstrip(" \t]").rstrip()
        if behind:
            yield behind
        position = statement.end
    yield from _comment_lines(text[position:])


def _statements(sections: list[Section]) -> Iterator[Statement]:
    for section in sections:
        if section.header:
            yield section.header
        yield from section.keys


def _comment_lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())
