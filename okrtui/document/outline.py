"""Questions to the sections of a scanned text: where a path stands, which lines belong to an entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okrtui.document.rows import rows
from okrtui.document.scanner import Section, Statement
from okrtui.document.spans import Span
from okrtui.document.values import Member, Shape, Value
from okrtui.okr.model import KeyPath


@dataclass(frozen=True, slots=True)
class Found:
    """A value that a key statement holds, itself or further inside.

    `trail` leads from the statement's value down to the value at the path; `member` is the member of an inline table
    whose value it is, if it is one.
    """

    section: Section
    statement: Statement
    trail: tuple[Value, ...]
    member: Member | None = None

    @property
    def value(self) -> Value:
        """The value at the path."""
        return self.trail[-1]

    @property
    def holder(self) -> Value | None:
        """The array or inline table that the value is directly in, or None for a statement's own value."""
        return self.trail[-2] if len(self.trail) > 1 else None


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that belong to a table: from the comments above its header to where the next owner starts.

    `core_end` is past the last line of the region that is not blank.
    """

    start: int
    core_end: int
    end: int
    sections: tuple[Section, ...]

    @property
    def core(self) -> Span:
        """The lines without the blank ones after them."""
        return Span(self.start, self.core_end)


def names(path: KeyPath) -> tuple[str, ...]:
    """The keys of a path without its positions, as they stand in a header."""
    return tuple(step for step in path if isinstance(step, str))


def find_value(sections: Sequence[Section], path: KeyPath) -> Found | None:
    """The value at a path, or None where the path leads to no value or to a table with a header of its own."""
    for section in sections:
        depth = len(section.path)
        if depth < len(path) and path[:depth] == section.path:
            for statement in section.keys:
                found = _inside(section, statement, path[depth:])
                if found is not None:
                    return found
    return None


def _inside(section: Section, statement: Statement, path: KeyPath) -> Found | None:
    length = len(statement.parts)
    if path[:length] != statement.parts:
        return None
    trail = [statement.value_node()]
    member: Member | None = None
    rest = path[length:]
    while rest:
        step = _step(trail[-1], rest)
        if step is None:
            return None
        value, member, used = step
        trail.append(value)
        rest = rest[used:]
    return Found(section, statement, tuple(trail), member)


def _step(value: Value, path: KeyPath) -> tuple[Value, Member | None, int] | None:
    """The next value on the way along a path, the member it belongs to, and how many parts of the path that took."""
    if value.shape is Shape.ARRAY and isinstance(path[0], int) and 0 <= path[0] < len(value.elements):
        return value.elements[path[0]], None, 1
    for member in value.members:
        if path[: len(member.parts)] == member.parts:
            return member.value, member, len(member.parts)
    return None


def regions(sections: Sequence[Section], path: KeyPath, text: str, limit: int | None) -> list[Region]:
    """The stretches of lines that belong to the table at a path: several where other tables stand between.

    The sections end at `limit`, where another owner's lines start; None stands for the end of the text.
    """
    found: list[Region] = []
    run: list[Section] = []
    length = len(path)
    for section in sections:
        if section.header is not None and section.path[:length] == path:
            run.append(section)
        elif run:
            found.append(_region(run, section.start, text))
            run = []
    if run:
        found.append(_region(run, limit, text))
    return found


def _region(run: list[Section], end: int | None, text: str) -> Region:
    last = run[-1].end
    if end is None:
        return Region(run[0].start, last, last, tuple(run))
    loose = text[last:end].rstrip(" \t\r\n")
    core_end = text.index("\n", last + len(loose)) + 1 if loose else last
    return Region(run[0].start, core_end, end, tuple(run))


def element_span(text: str, array: Value, position: int) -> Span:
    """An element of an array: its lines with its comments where each element has lines of its own."""
    table = rows(text, array)
    return Span(table[position].start, table[position].end) if table else array.elements[position].span


def path_at_offset(sections: Sequence[Section], offset: int, text: str) -> KeyPath:
    """The path of the innermost table, key or element whose lines an offset is in."""
    section = sections[0]
    for later in sections[1:]:
        if later.start > offset:
            break
        section = later
    for statement in section.keys:
        if statement.lead <= offset < statement.end or offset == statement.end == len(text):
            return (*section.path, *statement.parts, *_path_inside(statement.value_node(), offset, text))
    return section.path


def _path_inside(value: Value, offset: int, text: str) -> Iterator[str | int]:
    table = rows(text, value) if value.start <= offset < value.end else None
    for number, element in enumerate(value.elements):
        lines = Span(table[number].start, table[number].end - 1) if table else element.span
        if lines.start <= offset <= lines.end:
            yield number
            yield from _path_inside(element, offset, text)
            return
    for member in value.members:
        if member.start <= offset <= member.value.end:
            yield from member.parts
            yield from _path_inside(member.value, offset, text)
            return
