"""Two versions of an array put together, element by element.

An element is the same one in two versions where its title or id is, or where as many stand between two that are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from okrtui.document import arrays
from okrtui.document.arrays import Element
from okrtui.document.conflicts import Choice, three_way
from okrtui.document.edits import Edit, Transaction, apply
from okrtui.document.rows import rows
from okrtui.document.values import Shape, Value, read_value, string_of

_COMMENT = re.compile(r"#[^\n]*")

MergeElement = Callable[[int, str, str, str], str | None]
"""Merges an element, given by its number in the common version, of which the three versions follow."""
Settle = Callable[[int, str, tuple[str | None, str | None, str | None]], Choice]
"""Settles a conflict over the elements from a number on, the first of which has a name; a version is None where nothing
is left there."""


class Hunk(NamedTuple):
    """The elements from `start` up to `end` of the common version are replaced by others."""

    start: int
    end: int
    elements: tuple[Element, ...]

    def touches(self, other: Hunk) -> bool:
        """Whether both change the same elements; two additions at one place do not."""
        return self.start < other.end and other.start < self.end


def merged_array(
    versions: tuple[str, str, str], newline: str, merge_element: MergeElement, settle: Settle
) -> str | None:
    """The array as it is written in the second version, with the changes of the third; both come from the first.

    None where comments that belong to no element differ. Raises Refused where a change has no place.
    """
    values = [read_value(text, 0) for text in versions]
    if _loose_comments(versions[0], values[0]) != _loose_comments(versions[2], values[2]):
        return None
    base, mine, theirs = (_elements(text, value) for text, value in zip(versions, values, strict=True))
    my_hunks = _hunks(base, mine)
    text = versions[1]
    for start, end, their_hunks in reversed(_stretches(my_hunks, _news(_hunks(base, theirs), my_hunks))):
        here = [hunk for hunk in my_hunks if hunk.touches(Hunk(start, end, ()))]
        before = base[start:end]
        ours, others = _with(before, here, start), _with(before, their_hunks, start)
        merged = _merged(start, before, ours, others, merge_element, settle)
        text = _changed(text, _place(start, my_hunks), ours, merged, newline)
    return text


def _merged(
    start: int,
    base: list[Element],
    mine: list[Element],
    theirs: list[Element],
    merge_element: MergeElement,
    settle: Settle,
) -> list[Element]:
    """What stands in a stretch that theirs has changed, and mine perhaps too."""
    clear, merged = three_way(base, mine, theirs)
    if clear:
        return merged
    if len(base) == len(mine) == len(theirs) == 1:
        element = _merged_element(start, base[0], mine[0], theirs[0], merge_element)
        if element is not None:
            return [element]
    match settle(start, name_of(base[0].body), (_told(base), _told(mine), _told(theirs))):
        case Choice.THEIRS:
            return theirs
        case Choice.BOTH:
            return [*mine, *(each for each in theirs if each not in mine and each not in base)]
    return mine


def _merged_element(
    number: int, base: Element, mine: Element, theirs: Element, merge_element: MergeElement
) -> Element | None:
    leads, lead = three_way(base.lead, mine.lead, theirs.lead)
    tails, tail = three_way(base.tail, mine.tail, theirs.tail)
    if not (leads and tails):
        return None
    clear, body = three_way(base.body, mine.body, theirs.body)
    found = body if clear else merge_element(number, base.body, mine.body, theirs.body)
    return None if found is None else Element(found, lead, tail)


def _told(elements: list[Element]) -> str | None:
    """Some elements for the user, with their comments."""
    told = [f"{each.lead}{each.body}{'  ' if each.tail else ''}{each.tail}" for each in elements]
    return ("\n" if any("#" in each for each in told) else ", ").join(told) or None


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


def name_of(body: str) -> str:
    """By what an element is known: its title, else its id, else all of it."""
    value = read_value(body, 0)
    if value.shape is not Shape.TABLE:
        return string_of(body) or body
    known = {member.parts: member.value.span.of(body) for member in value.members}
    return string_of(known.get(("title",), "")) or string_of(known.get(("id",), "")) or body


def _hunks(base: list[Element], side: list[Element]) -> list[Hunk]:
    names = [name_of(each.body) for each in base], [name_of(each.body) for each in side]
    hunks: list[Hunk] = []
    for _, start, end, low, high in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        if end - start == high - low:
            pairs = zip(range(start, end), side[low:high], strict=True)
            hunks += [Hunk(at, at + 1, (new,)) for at, new in pairs if base[at] != new]
        else:
            hunks.append(Hunk(start, end, tuple(side[low:high])))
    return hunks


def _news(theirs: list[Hunk], mine: list[Hunk]) -> list[Hunk]:
    """The changes of theirs that mine does not have already."""
    return [_beside(hunk, mine) for hunk in theirs if hunk not in mine]


def _beside(hunk: Hunk, mine: list[Hunk]) -> Hunk:
    """A change without the elements that mine adds at the same place already."""
    added = [element for other in mine if other[:2] == hunk[:2] for element in other.elements]
    if hunk.start < hunk.end:
        return hunk
    return hunk._replace(elements=tuple(element for element in hunk.elements if element not in added))


def _stretches(mine: Sequence[Hunk], theirs: Sequence[Hunk]) -> list[tuple[int, int, list[Hunk]]]:
    """The stretches of the common version that theirs changes, so wide that no change of mine reaches over a border."""
    found: list[tuple[int, int, list[Hunk]]] = []
    for hunk in theirs:
        start, end, inside = hunk.start, hunk.end, [hunk]
        while True:
            wide = Hunk(start, end, ())
            reached = [each for each in mine if each.touches(wide)]
            while found and found[-1][1] > start:
                earlier = found.pop()
                start, end, inside = min(start, earlier[0]), max(end, earlier[1]), [*earlier[2], *inside]
            start = min([start, *(each.start for each in reached)])
            end = max([end, *(each.end for each in reached)])
            if (start, end) == wide[:2]:
                break
        found.append((start, end, inside))
    return found


def _with(base: list[Element], hunks: list[Hunk], offset: int) -> list[Element]:
    """Some elements of the common version, from `offset` on, with changes."""
    changed = list(base)
    for hunk in reversed(hunks):
        changed[hunk.start - offset : hunk.end - offset] = hunk.elements
    return changed


def _place(border: int, mine: list[Hunk]) -> int:
    """Where a border between elements of the common version is in mine; that after an addition of mine."""
    ended = [hunk for hunk in mine if hunk.end <= border]
    return border + sum(len(hunk.elements) - (hunk.end - hunk.start) for hunk in ended)


def _changed(text: str, at: int, old: list[Element], new: list[Element], newline: str) -> str:
    """The array with the elements from a place on, `old`, replaced by others; those that are equal stay untouched."""
    for number, element in enumerate(new[: len(old)] if len(old) == len(new) else ()):
        if element != old[number] and (element.lead, element.tail) == (old[number].lead, old[number].tail):
            value = read_value(text, 0).elements[at + number]
            text = _applied(text, [Edit(value.start, value.end, element.body)])
            old = [*old[:number], element, *old[number + 1 :]]
    if old == new:
        return text
    for _ in old:
        text = _applied(text, arrays.remove(text, read_value(text, 0), at))
    for number, element in enumerate(new):
        put = Element(element.body, element.lead, f"  {element.tail}" if element.tail else "")
        text = _applied(text, arrays.insert(text, read_value(text, 0), at + number, put, newline))
    return text


def _applied(text: str, edits: list[Edit]) -> str:
    return apply(text, Transaction(tuple(edits), ""))
