"""The document after a change, read anew only around the change."""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from okrtui.document.blocks import OBJECTIVES, Block, divide
from okrtui.document.document import Document, read_model
from okrtui.document.edits import Edit
from okrtui.document.ignores import PlacedIgnore, find_ignores, with_ignores
from okrtui.document.incremental_entries import reparsed_entries
from okrtui.document.scanner import scan
from okrtui.document.values import ScanError
from okrtui.okr.problems import Problem


def reparsed(before: Document, text: str, edits: Sequence[Edit]) -> Document | None:
    """The document of `text`, which is that of `before` with `edits`; None where only the whole text can tell.

    The blocks that the edits touch and one on either side are read anew, since comments at a border change hands.
    """
    if len(before.blocks) < 2 or not edits:
        return None
    found_entries = reparsed_entries(before, text, edits)
    if found_entries is not None or len(before.blocks) < 4:
        return found_entries
    starts = before.starts
    low = max(0, bisect_left(starts, edits[0].start) - 2)
    high = min(len(starts), bisect_right(starts, edits[-1].end) + 1)
    if low == 0 and high == len(starts):
        return None
    begin = starts[low]
    grown = len(text) - len(before.text)
    end = len(text) if high == len(starts) else starts[high] + grown
    part = text[begin:end]
    if high < len(starts) and not part.endswith("\n"):
        return None
    found = _read(part, begin, low, to_the_end=high == len(starts))
    return _joined(before, text, found, low, high) if found else None


@dataclass(frozen=True, slots=True)
class _Part:
    """What a stretch of text says."""

    data: dict[str, Any]
    blocks: tuple[Block, ...]
    ignores: tuple[PlacedIgnore, ...]


def _read(part: str, begin: int, low: int, *, to_the_end: bool) -> _Part | None:
    """What a stretch of text that starts at block `low` says, or None where it is not regular."""
    try:
        sections = scan(part)
        blocks = divide(sections, len(part))
        data = tomllib.loads(part)
    except (ScanError, ValueError, RecursionError):
        return None
    if blocks is None or (low > 0 and blocks[0].length):
        return None
    ignores = tuple(find_ignores(part, sections, to_the_end=to_the_end))
    if low == 0:
        return _Part(data, blocks, ignores)
    return _Part(data, tuple(_placed(block, begin, low - 1) for block in blocks[1:]), ignores)


def _placed(block: Block, begin: int, first: int) -> Block:
    """A block that was scanned in a stretch of text, as it stands in the whole text."""
    start, number = block.origin + begin, block.number + first
    return Block(block.at(start, number), start, number, block.length)


def _joined(before: Document, text: str, found: _Part, low: int, high: int) -> Document | None:
    data, blocks = found.data, found.blocks
    first, last = max(low - 1, 0), high - 1
    okrs, faults = read_model(data, before.fiscal_year_start)
    okrs = with_ignores(okrs, found.ignores)
    if before.okrs.ignores or okrs.ignores:
        return None  # they may stand at either end of the text
    part = data.get(OBJECTIVES, [])
    objectives = [*before.data.get(OBJECTIVES, [])[:first], *part, *before.data.get(OBJECTIVES, [])[last:]]
    head = data if low == 0 else before.data
    merged = {key: value for key, value in head.items() if key != OBJECTIVES}
    if objectives:
        merged[OBJECTIVES] = objectives
    models = (*before.okrs.objectives[:first], *okrs.objectives, *before.okrs.objectives[last:])
    return replace(
        before,
        text=text,
        read_whole=False,
        data=merged,
        okrs=replace(okrs if low == 0 else before.okrs, objectives=models),
        blocks=(*before.blocks[:low], *blocks, *before.blocks[high:]),
        faults=_faults(before.faults, faults, (first, last), len(part), keep_head=low > 0),
    )


def _faults(
    old: Sequence[Problem], new: Sequence[Problem], replaced: tuple[int, int], count: int, keep_head: bool
) -> tuple[Problem, ...]:
    """Old faults outside the replaced objectives and new ones inside, at their new positions."""
    first, last = replaced
    kept: list[Problem] = []
    for problem in old:
        number = _objective(problem)
        if number is None:
            kept += [problem] if keep_head else []
        elif number < first or number >= last:
            kept.append(_renumbered(problem, count - (last - first) if number >= last else 0))
    for problem in new:
        number = _objective(problem)
        if number is not None or not keep_head:
            kept.append(_renumbered(problem, first if number is not None else 0))
    return tuple(sorted(kept, key=_order))


def _objective(problem: Problem) -> int | None:
    path = problem.path
    return path[1] if len(path) > 1 and path[0] == OBJECTIVES and isinstance(path[1], int) else None


def _renumbered(problem: Problem, by: int) -> Problem:
    number = _objective(problem)
    if number is None or not by:
        return problem
    return replace(problem, path=(OBJECTIVES, number + by, *problem.path[2:]))


def _order(problem: Problem) -> int:
    number = _objective(problem)
    return -1 if number is None else number
