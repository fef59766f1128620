"""Where each statement of a TOML text stands: headers, keys, values and the comments that belong to them.

The scanner takes every TOML 1.0 text; whether a text is valid is for `tomllib` to say. Comment lines directly
above a header or key belong to it; `#:` directives at the very top belong to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, NoReturn

from okrtui.document.lexicon import (
    MOST_KEY_PARTS,
    match_blank_lines,
    match_directives,
    match_loose_comments,
    match_statement,
    match_tail,
)
from okrtui.document.spans import Span
from okrtui.document.values import ScanError, Shape, Value, read_key, read_value
from okrtui.okr.model import KeyPath


class Statement(NamedTuple):
    """A header or a key with its value, as offsets into the text.

    The statement's line starts at `start`, its own comment lines at `lead`; `end` is past its line break. `key` and
    `key_end` enclose the key as written. `value` and `value_end` enclose the value and are -1 for a header;
    `inside` is what an array or inline table holds.
    """

    lead: int
    start: int
    key: int
    key_end: int
    value: int
    value_end: int
    end: int
    parts: tuple[str, ...]
    inside: Value | None = None

    def shifted(self, by: int) -> Statement:
        """The same statement in a text where it stands `by` characters further on."""
        return Statement(
            self.lead + by,
            self.start + by,
            self.key + by,
            self.key_end + by,
            self.value + by if self.value >= 0 else -1,
            self.value_end + by if self.value >= 0 else -1,
            self.end + by,
            self.parts,
            self.inside.shifted(by) if self.inside else None,
        )

    @property
    def span(self) -> Span:
        """The whole lines of the statement, its own comments included."""
        return Span(self.lead, self.end)

    def value_node(self) -> Value:
        """The value as a tree of elements and members."""
        return self.inside or Value(Shape.SCALAR, self.value, self.value_end)


@dataclass(slots=True)
class Section:
    """A header (none at the top of the file) with the keys below it, and the path of the table that it opens."""

    path: KeyPath
    header: Statement | None
    is_element: bool = False
    keys: list[Statement] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the section starts, the comments above its header included."""
        return self.header.lead if self.header else 0

    @property
    def end(self) -> int:
        """Where the last statement of the section ends."""
        if self.keys:
            return self.keys[-1].end
        return self.header.end if self.header else 0


def scan(text: str, start: int = 0) -> list[Section]:
    """The sections of a TOML text from an offset on, in order; the first has no header.

    Raises ScanError at the first place that is no TOML, and where a key has more than 100 parts or a value nests
    deeper than 100.
    """
    sections = [Section((), None)]
    elements: dict[KeyPath, int] = {}
    keys = sections[0].keys
    for kind, statement in _statements(text, start):
        if kind == "key":
            keys.append(statement)
        else:
            is_element = kind == "array"
            path = _resolve(statement.parts, is_element, elements)
            sections.append(Section(path, statement, is_element))
            keys = sections[-1].keys
    return sections


def _statements(text: str, position: int) -> Iterator[tuple[str, Statement]]:
    directives = match_directives(text, position) if position == 0 else None
    position = directives.end() if directives else position
    while position < len(text):
        found = match_statement(text, position)
        if found is None:
            position = _past_trivia(text, position)
            continue
        kind, statement = _statement(text, found)
        yield kind, statement
        position = statement.end


def _statement(text: str, found: re.Match[str]) -> tuple[str, Statement]:
    kind = found.lastgroup or ""
    lead, start, end = found.start(), found.start("indent"), found.end()
    if kind == "scalar":
        key, value, raw = found.span("key"), found.span("scalar"), found["key"]
        return "key", Statement(lead, start, *key, *value, end, read_key(raw, key[0]))
    if kind == "key":
        return kind, _long_statement(text, lead, start, found.span("key"), end)
    return kind, Statement(lead, start, *found.span(kind), -1, -1, end, read_key(found[kind], start))


def _long_statement(text: str, lead: int, start: int, key: tuple[int, int], value_start: int) -> Statement:
    value = read_value(text, value_start)
    tail = match_tail(text, value.end)
    if tail is None:
        raise ScanError(value.end, "Something stands behind the value.")
    parts = read_key(text[key[0] : key[1]], key[0])
    return Statement(lead, start, *key, value.start, value.end, tail.end(), parts, value)


def _past_trivia(text: str, position: int) -> int:
    trivia = match_blank_lines(text, position) or match_loose_comments(text, position)
    if trivia is None:
        _refuse(text, position)
    return trivia.end()


def _refuse(text: str, position: int) -> NoReturn:
    line = text[position : text.find("\n", position) % (len(text) + 1)]
    if line.partition("=")[0].count(".") >= MOST_KEY_PARTS:
        raise ScanError(position, f"A key has more than {MOST_KEY_PARTS} parts here.", limit=True)
    raise ScanError(position, "This is no TOML.")


def _resolve(parts: tuple[str, ...], is_element: bool, elements: dict[KeyPath, int]) -> KeyPath:
    """The path of a header's table; `elements` counts the tables of each array of tables so far."""
    path: KeyPath = ()
    for part in parts[:-1]:
        path += (part,)
        if path in elements:
            path += (elements[path] - 1,)
    path += (parts[-1],)
    if is_element:
        elements[path] = elements.get(path, 0) + 1
    return (*path, elements[path] - 1) if path in elements else path
