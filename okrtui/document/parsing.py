"""From a text to its TOML data and its sections, or to the one problem that makes it no TOML file.

`tomllib` is the judge of what is valid; the limits keep a hostile text from costing more than its length.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from typing import Any, NamedTuple

from okrtui.document.days import day_slip
from okrtui.document.limits import LARGEST
from okrtui.document.scanner import Section, scan
from okrtui.document.values import ScanError
from okrtui.okr.problems import SYNTAX, TOO_COMPLEX, TOO_LARGE, Problem, ProblemKind

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_REMEDY = "Correct the text here, or undo the last step."
_OPEN_QUOTE = ("The text in quotes has no end.", "Put the closing quote where it ends.")
_NO_VALUE = ("No value stands here.", "Put text in quotes; a number, a date, true and false stand bare.")
_OPEN_LIST = (
    "The list has no end, or lacks a comma here.",
    "Put a comma behind each entry and ] at the end.",
)
_TWICE = ("The key stands here a second time.", "Keep one of the two.")
_IN_PLAIN_WORDS = {
    r"Illegal character '\n'": _OPEN_QUOTE,
    "Unterminated string": _OPEN_QUOTE,
    'Expected "\'"': _OPEN_QUOTE,
    "Invalid value": _NO_VALUE,
    "Unclosed array": _OPEN_LIST,
    "Cannot overwrite a value": _TWICE,
}
"""What `tomllib` says of slips that people make often, and how it is told; all else is told as it says it."""


class Parsed(NamedTuple):
    """The data of a TOML text and where everything stands in it."""

    data: dict[str, Any]
    sections: list[Section]


def parse(text: str) -> Parsed | Problem:
    """The data and sections of a text, or the problem with line and column that keeps it from having any."""
    if len(text) > LARGEST or len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        return _at(TOO_LARGE, (1, 1), "The text has more than 5 MB.", "Make a file for each team and cycle.")
    try:
        sections = scan(text)
    except ScanError as error:
        return _problem_of_scan(text, error)
    data = load(text)
    return data if isinstance(data, Problem) else Parsed(data, sections)


def _problem_of_scan(text: str, error: ScanError) -> Problem:
    """What `tomllib` says, but at an open quote that the scanner found rather than at the end of the text."""
    place = line_column(text, error.offset)
    if not error.limit:
        found = load(text)
        if isinstance(found, Problem):
            line, column = min(place, (found.line, found.column))
            return replace(found, line=line, column=column)
    kind = TOO_COMPLEX if error.limit else SYNTAX
    return _at(kind, place, error.reason, "Write it more simply.")


def _at(kind: ProblemKind, place: tuple[int, int], message: str, remedy: str) -> Problem:
    return replace(kind.at((), message, remedy), line=place[0], column=place[1])


def load(text: str) -> dict[str, Any] | Problem:
    """The data of a text, or the problem that keeps it from having any."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _problem_of_toml(text, str(error))
    except RecursionError:
        return _at(TOO_COMPLEX, (1, 1), "Values are nested too deep.", "Write it more simply.")
    except ValueError as error:
        return _at(SYNTAX, (1, 1), f"A value cannot be read: {error}.", "Correct it.")


def _problem_of_toml(text: str, message: str) -> Problem:
    found = _PLACE.search(message)
    place = line_column(text, len(text))
    if found and found[1]:
        place = int(found[1]), int(found[2])
    slip = day_slip(text.split("\n")[place[0] - 1], place[1])
    if slip:
        return _at(SYNTAX, (place[0], slip.column), slip.message, slip.remedy)
    said = message[: found.start()] if found else message
    return _at(SYNTAX, place, *_IN_PLAIN_WORDS.get(said, (f"{said}.", _REMEDY)))


def line_column(text: str, offset: int) -> tuple[int, int]:
    """The line and column of an offset, both counted from 1, the column in characters."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def offset_at(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both counted from 1, taken to the nearest one that exists."""
    start = 0
    for _ in range(line - 1):
        found = text.find("\n", start)
        if found < 0:
            return len(text)
        start = found + 1
    end = text.find("\n", start)
    return min(start + max(column - 1, 0), len(text) if end < 0 else end)
