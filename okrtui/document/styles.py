"""How the tables of a file are written: header keys, indents, the sign between key and value, blank lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.outline import names
from okrtui.document.rendering import render_key
from okrtui.document.scanner import Section
from okrtui.okr.model import KeyPath


@dataclass(frozen=True, slots=True)
class HeaderStyle:
    """How the tables of a list are written: the header's key as it stands, indents, the sign between key and value."""

    key: str
    indent: str
    key_indent: str
    equals: str
    blank_lines: int


def style_of(document: Document, path: KeyPath) -> HeaderStyle:
    """How the tables of the list at `path` are written, or would be, after its own ones or others of its kind."""
    samples = _samples(document, path)
    if not samples or samples[-1].header is None:
        return _style_by_owner(document, path)
    text, sample, header = document.text, samples[-1], samples[-1].header
    return HeaderStyle(
        text[header.key : header.key_end],
        text[header.start : header.key].partition("[")[0],
        key_indent(text, sample),
        equals_sign(text, sample),
        _blank_lines(text, [section.start for section in samples]),
    )


def _blank_lines(text: str, starts: Sequence[int]) -> int:
    """How many blank lines set a table of a list off: as many as the second has above it, else the first."""
    start = starts[1] if len(starts) > 1 else starts[0]
    return blank_lines_above(text, start) if text[:start].strip() else 1


def _samples(document: Document, path: KeyPath) -> list[Section]:
    """The first two tables of this list or, if it has none, the first of a list of the same name in the file."""
    first_two = [document.own_section((*path, position)) for position in (0, 1)]
    own = [section for section in first_two if section is not None]
    if own:
        return own
    wanted = names(path)
    for at, block in enumerate(document.blocks):
        for number, section in enumerate(block.sections):
            if section.is_element and names(section.path) == wanted:
                return [document.block_sections(at)[number]]
    return []


def _style_by_owner(document: Document, path: KeyPath) -> HeaderStyle:
    """Below its owner: two more blanks than the owner's header, a blank line above."""
    owner = document.own_section(path[:-1])
    text = document.text
    if not path[:-1] or owner is None or owner.header is None:
        return HeaderStyle(".".join(map(render_key, names(path))), "", "", _any_equals(document), 1)
    header = owner.header
    indent = text[header.start : header.key].partition("[")[0] + "  "
    key = f"{text[header.key : header.key_end]}.{render_key(str(path[-1]))}"
    return HeaderStyle(key, indent, indent, equals_sign(text, owner), 1)


def _any_equals(document: Document) -> str:
    sections = document.sections()
    return equals_sign(document.text, sections[0]) if sections else " = "


def indent_of(document: Document, path: KeyPath) -> str:
    """The white space in front of the keys of the table at a path, none where it has no header."""
    section = document.own_section(path)
    return key_indent(document.text, section) if section else ""


def key_indent(text: str, section: Section) -> str:
    """The white space in front of a section's keys, or of its header where it has no keys."""
    if section.keys:
        first = section.keys[0]
        return text[first.start : first.key]
    return text[section.header.start : section.header.key].partition("[")[0] if section.header else ""


def equals_sign(text: str, section: Section) -> str:
    """What stands between key and value: ` = `, or `=` where the section is written without blanks."""
    return "=" if any(text[key.key_end : key.value] == "=" for key in section.keys) else " = "


def blank_start(text: str, offset: int) -> int:
    """Where the blank lines directly above an offset start."""
    solid = text[:offset].rstrip(" \t\r\n")
    line_end = text.find("\n", len(solid))
    return line_end + 1 if solid and 0 <= line_end < offset else min(len(solid), offset)


def blank_lines_above(text: str, offset: int) -> int:
    """How many blank lines stand directly above an offset."""
    return text.count("\n", blank_start(text, offset), offset)
