"""Where the elements of arrays and the members of inline tables stand."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import Enum
from typing import NoReturn

from okrtui.document.lexicon import (
    DEEPEST,
    key_parts,
    match_blank_inside,
    match_key,
    match_scalar,
)
from okrtui.document.spans import Span


class ScanError(ValueError):
    """The text is no TOML at `offset`, or goes over a limit; `reason` is in words for the user."""

    def __init__(self, offset: int, reason: str, limit: bool = False) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason
        self.limit = limit


def read_key(raw: str, offset: int) -> tuple[str, ...]:
    """The parts of the key that stands at an offset; raises ScanError where an escape in it names no character."""
    try:
        return key_parts(raw)
    except tomllib.TOMLDecodeError as error:
        raise ScanError(offset, "A key holds an escape that names no character.") from error


class Shape(Enum):
    """What a value is, as far as its place in the text is concerned."""

    SCALAR = "scalar"
    ARRAY = "array"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the text: `elements` of an array or `members` of an inline table, in order."""

    shape: Shape
    start: int
    end: int
    elements: tuple[Value, ...] = ()
    members: tuple[Member, ...] = ()

    @property
    def span(self) -> Span:
        """The characters of the value."""
        return Span(self.start, self.end)

    def shifted(self, by: int) -> Value:
        """The same value in a text where it stands `by` characters further on."""
        return Value(
            self.shape,
            self.start + by,
            self.end + by,
            tuple(element.shifted(by) for element in self.elements),
            tuple(Member(m.parts, m.start + by, m.key_end + by, m.value.shifted(by)) for m in self.members),
        )


@dataclass(frozen=True, slots=True)
class Member:
    """A key with its value inside an inline table; the key stands from `start` to `key_end`."""

    parts: tuple[str, ...]
    start: int
    key_end: int
    value: Value

    @property
    def span(self) -> Span:
        """The characters from the key to the end of the value."""
        return Span(self.start, self.value.end)


def string_of(token: str) -> str:
    """The text that a TOML value is; empty where it is no text, or no value."""
    try:
        found = tomllib.loads(f"v = {token}")["v"]
    except tomllib.TOMLDecodeError:
        return ""
    return found if isinstance(found, str) else ""


def read_value(text: str, start: int, depth: int = 0) -> Value:
    """The value that starts at an offset; raises ScanError where there is none or where it nests too deep."""
    if depth > DEEPEST:
        raise ScanError(start, f"Values are nested more than {DEEPEST} deep here.", limit=True)
    match text[start : start + 1]:
        case "[":
            return _read_array(text, start, depth)
        case "{":
            return _read_table(text, start, depth)
    scalar = match_scalar(text, start)
    if scalar is None:
        _fail(start)
    return Value(Shape.SCALAR, start, scalar.end())


def _read_array(text: str, start: int, depth: int) -> Value:
    elements: list[Value] = []
    position = _skip_blank(text, start + 1)
    while not text.startswith("]", position):
        elements.append(read_value(text, position, depth + 1))
        position = _past_comma(text, elements[-1].end, "]")
    return Value(Shape.ARRAY, start, position + 1, elements=tuple(elements))


def _read_table(text: str, start: int, depth: int) -> Value:
    members: list[Member] = []
    position = _skip_blank(text, start + 1)
    while not text.startswith("}", position):
        key = match_key(text, position)
        equals = _skip_blank(text, key.end()) if key else position
        if key is None or not text.startswith("=", equals):
            _fail(position)
        value = read_value(text, _skip_blank(text, equals + 1), depth + 1)
        members.append(Member(read_key(key.group(), position), position, key.end(), value))
        position = _past_comma(text, value.end, "}")
    return Value(Shape.TABLE, start, position + 1, members=tuple(members))


def _past_comma(text: str, position: int, closing: str) -> int:
    position = _skip_blank(text, position)
    if text.startswith(",", position):
        return _skip_blank(text, position + 1)
    if not text.startswith(closing, position):
        _fail(position)
    return position


def _skip_blank(text: str, position: int) -> int:
    blank = match_blank_inside(text, position)
    return blank.end() if blank else position


def _fail(offset: int) -> NoReturn:
    raise ScanError(offset, "This is no TOML.")
