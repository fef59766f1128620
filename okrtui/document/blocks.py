"""A scanned text cut at its objectives, so that a change costs as much as the objective that it is in.

Where a text is regular, its meaning is that of its preamble and of each `[[objectives]]` block read alone, put
together: each header opens a new element, and no later table can reach back into an earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from okrtui.document.scanner import Section
from okrtui.okr.model import KeyPath

OBJECTIVES = "objectives"


@dataclass(frozen=True, slots=True)
class Block:
    """The preamble of a text or one objective with everything below it.

    The sections hold the offsets and paths of the text in which they were scanned, where the block started at `origin`
    and was objective `number` (-1 for the preamble).
    """

    sections: tuple[Section, ...]
    origin: int
    number: int
    length: int

    def at(self, start: int, number: int) -> tuple[Section, ...]:
        """The sections as they stand in a text in which the block starts at `start` and is objective `number`."""
        by = start - self.origin
        if not by and number == self.number:
            return self.sections
        return tuple(_moved(section, by, number) for section in self.sections)


def _moved(section: Section, by: int, number: int) -> Section:
    """A section of an objective that stands elsewhere; the preamble never does."""
    path: KeyPath = (OBJECTIVES, number, *section.path[2:])
    header = section.header.shifted(by) if section.header else None
    keys = [key.shifted(by) for key in section.keys] if by else section.keys
    return Section(path, header, section.is_element, keys)


def divide(sections: Sequence[Section], length: int) -> tuple[Block, ...] | None:
    """The preamble and the objectives of a text of that length, or None where the text is not regular."""
    cuts = [at for at, section in enumerate(sections) if section.is_element and len(section.path) == 2]
    cuts = [at for at in cuts if sections[at].path[0] == OBJECTIVES]
    first = cuts[0] if cuts else len(sections)
    if any(_touches_objectives(section) for section in sections[:first]):
        return None
    if any(section.path[0] != OBJECTIVES for section in sections[first:]):
        return None
    bounds = [0, *cuts, len(sections)]
    starts = [0, *(sections[at].start for at in cuts), length]
    return tuple(
        Block(tuple(sections[low:high]), starts[at], at - 1, starts[at + 1] - starts[at])
        for at, (low, high) in enumerate(pairwise(bounds))
    )


def _touches_objectives(section: Section) -> bool:
    if section.path:
        return section.path[0] == OBJECTIVES
    return any(key.parts[0] == OBJECTIVES for key in section.keys)
