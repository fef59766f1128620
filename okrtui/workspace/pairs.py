"""A team's own pairs of lines before and after, from `okrtui-pairs.toml` beside its OKR files; read leniently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.okr import problems as kinds
from okrtui.okr.model import KeyPath
from okrtui.okr.problems import Problem
from okrtui.okr.tables import Table, type_name

if TYPE_CHECKING:
    from okrtui.document.scanner import Section
    from okrtui.quality.inventory import Pair

OWN = "your team"
_KEYS = ("before", "after", "function")


@dataclass(frozen=True, slots=True)
class TeamPairs:
    """The pairs that could be read, and all that was wrong, each with its line and column."""

    path: Path
    pairs: tuple[Pair, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_team_pairs(path: Path) -> TeamPairs:
    """The pairs of a file: none, and no problem, where there is no file; never raises."""
    from okrtui.document import storage
    from okrtui.document.storage_errors import Missing, Unreadable

    try:
        text = storage.load(path).text
    except Missing:
        return TeamPairs(path)
    except Unreadable as error:
        problem = replace(kinds.SYNTAX.at((), error.reason, error.remedy), line=1, column=1)
        return TeamPairs(path, (), (problem,))
    return _read(path, text)


def _read(path: Path, text: str) -> TeamPairs:
    from okrtui.document.parsing import parse

    parsed = parse(text)
    if isinstance(parsed, Problem):
        return TeamPairs(path, (), (parsed,))
    problems: list[Problem] = []
    top = Table(parsed.data, (), problems)
    top.note_unknown(("pairs",))
    read = (_pair(top, element, at) for at, element in enumerate(top.elements("pairs")))
    pairs = tuple(pair for pair in read if pair is not None)
    return TeamPairs(path, pairs, tuple(_placed(each, text, parsed.sections) for each in problems))


def _pair(top: Table, element: object, at: int) -> Pair | None:
    from okrtui.quality.inventory import Pair

    if not isinstance(element, Mapping):
        message = f"Element {at + 1} of `pairs` is {type_name(element)}, where a table should be."
        top.add(kinds.WRONG_TYPE, "pairs", message, 'Write { before = "...", after = "..." }.', at)
        return None
    table = Table(element, ("pairs", at), top.problems)
    before, after, function = (table.text(key).strip() for key in _KEYS)
    table.note_unknown(_KEYS)
    missing = [key for key, text in (("before", before), ("after", after)) if not text]
    if missing:
        message = f"Pair {at + 1} has no `{missing[0]}`, and is left out."
        top.add(kinds.INCOMPLETE_PAIR, "pairs", message, f'Write {missing[0]} = "...".', at)
        return None
    return Pair(before, after, function or OWN)


def _placed(problem: Problem, text: str, sections: Sequence[Section]) -> Problem:
    """The problem with the line and column of its key, or of what leads to it."""
    from okrtui.document.parsing import line_column

    ways = (problem.path[:length] for length in range(len(problem.path), 0, -1))
    offsets = (_offset(sections, way) for way in ways)
    line, column = line_column(text, next((offset for offset in offsets if offset is not None), 0))
    return replace(problem, line=line, column=column)


def _offset(sections: Sequence[Section], path: KeyPath) -> int | None:
    """Where the value at a path, or the header of the table there, starts; None where the path leads to neither."""
    from okrtui.document.outline import find_value

    found = find_value(sections, path)
    if found is not None:
        return found.value.start
    return next((each.header.start for each in sections if each.path == path and each.header), None)
