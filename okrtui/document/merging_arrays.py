"""Two versions of an array put together, element by element, where the changes do not touch."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from okrtui.document import arrays
from okrtui.document.arrays import Element
from okrtui.document.edits import Edit, Refused, Transaction, apply
from okrtui.document.rows import rows
from okrtui.document.values import Shape, Value, read_value

_COMMENT = re.compile(r"#[^\n]*")


class Hunk(NamedTuple):
    """The elements from `start` up to `end` of the common version are replaced by others."""

    start: int
    end: int
    elements: tuple[Element, ...]

    def touches(self, other: Hunk) -> bool:
        """Whether both change the same elements; two additions at one place do not."""
        return self.start < other.end and other.start < self.end


def merged_array(base: str, mine: str, theirs: str, newline: str) -> str | None:
    """The array as it is written in `mine`, with the changes of `theirs`; None where they cannot be put together.

    All three are TOML values that may be anything.
    """
    versions = [(text, read_value(text, 0)) for text in (base, mine, theirs)]
    if any(value.shape is not Shape.ARRAY for _, value in versions):
        return None
    if _loose_comments(*versions[0]) != _loose_comments(*versions[2]):
        return None
    before, ours, others = (_elements(*version) for version in versions)
    mine_too = _hunks(before, ours)
    changes = [_beside(hunk, mine_too) for hunk in _hunks(before, others) if hunk not in mine_too]
    if any(hunk.touches(other) for hunk in changes for other in mine_too):
        return None
    places = _places(before, ours)
    try:
        for hunk in reversed(changes):
            mine = _changed(mine, places, hunk, newline)
    except Refused:
        return None
    return mine


def _elements(text: str, array: Value) -> list[Element]:
    """The elements with their comments, which count without their indents."""
    found = (arrays.element(text, array, position) for position in range(len(array.elements)))
    return [Element(each.body, arrays.indented(each.lead, ""), each.tail.strip()) for each in found]


def _loose_comments(text: str, array: Value) -> list[str]:
    """The comments of an array that belong to none of its elements."""
    table = rows(text, array)
    ends = [(row.start, row.end) for row in table] if table else [each.span for each in array.elements]
    position, found = array.start, []
    for start, end in (*ends, (array.end, array.end)):
        found += _COMMENT.findall(text, position, start)
        position = end
    return found


def _hunks(base: list[Element], side: list[Element]) -> list[Hunk]:
    codes = SequenceMatcher(None, base, side, autojunk=False).get_opcodes()
    return [Hunk(start, end, tuple(side[low:high])) for tag, start, end, low, high in codes if tag != "equal"]


def _beside(hunk: Hunk, mine: list[Hunk]) -> Hunk:
    """A change without the elements that mine adds at the same place already."""
    added = [element for other in mine if other[:2] == hunk[:2] for element in other.elements]
    if hunk.start < hunk.end:
        return hunk
    return hunk._replace(elements=tuple(element for element in hunk.elements if element not in added))


def _places(base: list[Element], mine: list[Element]) -> list[int]:
    """Where each border between elements of the common version is in mine; that after an addition of mine."""
    places = [0] * (len(base) + 1)
    for _, start, end, low, high in SequenceMatcher(None, base, mine, autojunk=False).get_opcodes():
        for at in range(start, end + 1):
            places[at] = high if at == end else low + min(at - start, high - low)
    return places


def _changed(text: str, places: list[int], hunk: Hunk, newline: str) -> str:
    start = places[hunk.start]
    for _ in range(hunk.end - hunk.start):
        text = _applied(text, arrays.remove(text, read_value(text, 0), start))
    for number, element in enumerate(hunk.elements):
        new = Element(element.body, element.lead, f"  {element.tail}" if element.tail else "")
        text = _applied(text, arrays.insert(text, read_value(text, 0), start + number, new, newline))
    return text


def _applied(text: str, edits: list[Edit]) -> str:
    return apply(text, Transaction(tuple(edits), ""))
