"""The document after a change within one objective, read anew only around the entries that the change touches.

Where an objective is regular, its key results and initiatives have headers of their own below everything else of it,
and each runs to the header of the next: then no entry can reach into another, and a few of them can be read alone.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from okrtui.document.blocks import OBJECTIVES, Block
from okrtui.document.document import Document, read_model
from okrtui.document.edits import Edit
from okrtui.document.scanner import Section, scan
from okrtui.document.values import ScanError
from okrtui.okr.ignores import find_notes
from okrtui.okr.model import KeyPath, Objective
from okrtui.okr.problems import Problem

LISTS = ("key_results", "initiatives")
_HEADER = "[[objectives]]\n"


@dataclass(frozen=True, slots=True)
class _Cut:
    """The entries of an objective from `low` up to `high`, of which the first stands at `begin`; -1 is its own part."""

    number: int
    sections: Sequence[Section]
    firsts: Sequence[int]
    low: int
    high: int
    begin: int
    end: int

    def counts(self, until: int) -> dict[str, int]:
        """How many entries of each list stand before one."""
        names = [str(self.sections[first].path[2]) for first in self.firsts[: max(until, 0)]]
        return {name: names.count(name) for name in LISTS}

    @property
    def span(self) -> tuple[int, int]:
        """The sections that are read anew, from and up to."""
        first = self.firsts[self.low] if self.low >= 0 else 0
        last = self.firsts[self.high] if self.high < len(self.firsts) else len(self.sections)
        return first, last


@dataclass(frozen=True, slots=True)
class _Part:
    """What the text of a cut says: one objective with some of its entries."""

    data: dict[str, Any]
    sections: list[Section]
    okrs: Objective
    faults: tuple[Problem, ...]


def reparsed_entries(before: Document, text: str, edits: Sequence[Edit]) -> Document | None:
    """The document of `text`, which is that of `before` with `edits`; None where more must be read to tell."""
    at = bisect_right(before.starts, edits[0].start) - 1
    if at < 1 or at != bisect_right(before.starts, edits[-1].end) - 1 or before.okrs.ignores:
        return None
    cut = _cut(before, at, edits)
    if cut is None:
        return None
    grown = len(text) - len(before.text)
    part = _read(text[cut.begin : cut.end + grown], cut, before.fiscal_year_start)
    return None if part is None else _joined(before, text, cut, part, grown)


def _cut(before: Document, at: int, edits: Sequence[Edit]) -> _Cut | None:
    """The entries that edits touch and one on either side, since comments at a border change hands."""
    sections = before.block_sections(at)
    firsts = _firsts(sections)
    if firsts is None:
        return None
    starts = [sections[first].start for first in firsts]
    low = bisect_left(starts, edits[0].start) - 2
    high = bisect_right(starts, edits[-1].end) + 1
    is_last = at == len(before.blocks) - 1
    if low < -1 or (high > len(firsts) and not is_last) or (low == -1 and high >= len(firsts)):
        return None
    high = min(high, len(firsts))
    block_end = before.starts[at] + before.blocks[at].length
    begin = starts[low] if low >= 0 else before.starts[at]
    end = starts[high] if high < len(firsts) else block_end
    return _Cut(at - 1, sections, firsts, low, high, begin, end)


def _firsts(sections: Sequence[Section]) -> list[int] | None:
    """Where the entries begin among the sections of an objective; None where it is not regular."""
    firsts: list[int] = []
    for number, section in enumerate(sections):
        path = section.path
        if len(path) == 4 and section.is_element and path[2] in LISTS:
            firsts.append(number)
        elif not _belongs(section, sections[firsts[-1]].path if firsts else ()):
            return None
    return firsts or None


def _belongs(section: Section, entry: KeyPath) -> bool:
    """Whether a section is below an entry or, with (), the objective's own and writes no list of entries."""
    if entry:
        return section.path[:4] == entry
    names = section.path[2:3] or tuple(key.parts[0] for key in section.keys)
    return not any(name in LISTS for name in names)


def _read(text: str, cut: _Cut, fiscal_year_start: int) -> _Part | None:
    """What the text of a cut says; None where it is not what stands in an objective."""
    if cut.low >= 0:
        text = _HEADER + text
    if next(find_notes(text), None) is not None:
        return None  # what is set aside is looked for by objectives
    try:
        sections = scan(text)
        data = tomllib.loads(text)
    except (ScanError, ValueError, RecursionError):
        return None
    if list(data) != [OBJECTIVES] or len(sections) < 2 or sections[0].keys or len(data[OBJECTIVES]) != 1:
        return None
    below = sections[1:]
    if below[0].path != (OBJECTIVES, 0) or below[0].start or _firsts(below) is None:
        return None
    okrs, faults = read_model(data, fiscal_year_start)
    return _Part(data[OBJECTIVES][0], below, okrs.objectives[0], faults)


def _joined(before: Document, text: str, cut: _Cut, part: _Part, grown: int) -> Document:
    number, at = cut.number, cut.number + 1
    change = _Change(
        cut.counts(cut.low), cut.counts(cut.high), {name: len(part.data.get(name, ())) for name in LISTS}
    )
    is_whole = cut.low < 0
    objectives, models = [*before.data[OBJECTIVES]], [*before.okrs.objectives]
    sections = tuple(_sections(cut, part, change, grown))
    order = dict.fromkeys(entry[0] for entry in map(_entry, (section.path for section in sections)) if entry)
    objectives[number] = _data(objectives[number], part, change, order, is_whole=is_whole)
    models[number] = _model(models[number], part, change, is_whole=is_whole)
    block = Block(sections, before.starts[at], number, before.blocks[at].length + grown)
    return replace(
        before,
        text=text,
        read_whole=False,
        data={**before.data, OBJECTIVES: objectives},
        okrs=replace(before.okrs, objectives=tuple(models)),
        blocks=(*before.blocks[:at], block, *before.blocks[at + 1 :]),
        faults=_faults(before.faults, part, cut, change),
    )


@dataclass(frozen=True, slots=True)
class _Change:
    """For each list of entries: `first` up to `last` of it give way to `new` entries."""

    first: dict[str, int]
    last: dict[str, int]
    new: dict[str, int]

    def with_entries(self, name: str, old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
        """A list of that name after the change."""
        return [*old[: self.first[name]], *new, *old[self.last[name] :]]

    @property
    def shift(self) -> dict[str, int]:
        """By how many places the entries behind move on."""
        return {name: self.first[name] + self.new[name] - self.last[name] for name in LISTS}


def _data(
    old: dict[str, Any], part: _Part, change: _Change, order: Iterable[str], *, is_whole: bool
) -> dict[str, Any]:
    """The data of the objective, its lists in the order in which they begin."""
    head = part.data if is_whole else old
    data = {key: value for key, value in head.items() if key not in LISTS}
    lists = {name: change.with_entries(name, old.get(name, []), part.data.get(name, [])) for name in order}
    return data | lists


def _model(old: Objective, part: _Part, change: _Change, *, is_whole: bool) -> Objective:
    results = change.with_entries("key_results", old.key_results, part.okrs.key_results)
    bets = change.with_entries("initiatives", old.initiatives, part.okrs.initiatives)
    return replace(part.okrs if is_whole else old, key_results=tuple(results), initiatives=tuple(bets))


def _sections(cut: _Cut, part: _Part, change: _Change, grown: int) -> Iterator[Section]:
    """The sections of the whole objective, with offsets and paths of the new text."""
    first, last = cut.span
    is_whole = cut.low < 0
    yield from cut.sections[:first]
    for section in part.sections[0 if is_whole else 1 :]:
        yield _moved(section, cut.begin - (0 if is_whole else len(_HEADER)), cut.number, change.first)
    for section in cut.sections[last:]:
        yield _moved(section, grown, cut.number, change.shift)


def _moved(section: Section, by: int, number: int, shift: dict[str, int]) -> Section:
    header = section.header.shifted(by) if section.header else None
    keys = [key.shifted(by) for key in section.keys] if by else section.keys
    return Section(_path(section.path, number, shift), header, section.is_element, keys)


def _path(path: KeyPath, number: int, shift: dict[str, int]) -> KeyPath:
    """A path below an objective, with another number of it and of the entry that it leads to."""
    entry = _entry(path)
    if entry is None:
        return (OBJECTIVES, number, *path[2:])
    if path[1] == number and not shift[entry[0]]:
        return path
    return (OBJECTIVES, number, entry[0], entry[1] + shift[entry[0]], *path[4:])


def _entry(path: KeyPath) -> tuple[str, int] | None:
    """The list and number of the entry that a path leads into; None for what is the objective's own."""
    match path:
        case (str(), int(), ("key_results" | "initiatives") as name, int(number), *_):
            return name, number
    return None


def _faults(old: Sequence[Problem], part: _Part, cut: _Cut, change: _Change) -> tuple[Problem, ...]:
    """Old faults outside of what was read anew and new ones inside, at their new positions, objective by objective."""
    kept: list[Problem] = []
    for fault in old:
        entry = _entry(fault.path)
        if fault.path[:2] != (OBJECTIVES, cut.number):
            kept.append(fault)
        elif entry is None:
            kept += [fault] if cut.low >= 0 else []
        elif entry[1] < change.first[entry[0]]:
            kept.append(fault)
        elif entry[1] >= change.last[entry[0]]:
            kept.append(replace(fault, path=_path(fault.path, cut.number, change.shift)))
    for fault in part.faults:
        if cut.low < 0 or _entry(fault.path) is not None:
            kept.append(replace(fault, path=_path(fault.path, cut.number, change.first)))
    return tuple(sorted(kept, key=_order))


def _order(fault: Problem) -> int:
    path = fault.path
    return path[1] if len(path) > 1 and path[0] == OBJECTIVES and isinstance(path[1], int) else -1
