"""The comments of a text by which a team sets findings aside, with the entries that they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from okrtui.document.outline import path_at_offset
from okrtui.document.scanner import Section, Statement
from okrtui.document.spans import Span
from okrtui.document.values import Shape, Value
from okrtui.okr.ignores import find_notes, read_ignore
from okrtui.okr.model import IGNORE_MARK, Ignore, KeyPath, Objective, OkrFile, entry_kind


@dataclass(frozen=True, slots=True)
class PlacedIgnore:
    """One such comment: the path of its entry, () where it belongs to the file, and where the comment stands."""

    path: KeyPath
    ignore: Ignore
    span: Span


def find_ignores(
    text: str, sections: Sequence[Section], *, to_the_end: bool = True
) -> Iterator[PlacedIgnore]:
    """The comments of a scanned text, in order.

    `to_the_end` tells that the text is whole, so that what stands below its last statement belongs to the file.
    """
    if IGNORE_MARK not in text.lower():
        return
    starts = [section.start for section in sections]
    for found in find_notes(text):
        section = sections[max(0, bisect_right(starts, found.start()) - 1)]
        if not _is_comment(section, found.start()):
            continue
        is_behind_all = to_the_end and section is sections[-1] and found.start() >= section.end
        path = () if is_behind_all else path_at_offset([section], found.start(), text)
        end = found.end() - found.group().endswith("\r")
        yield PlacedIgnore(_entry_of(path), read_ignore(text[found.start() : end]), Span(found.start(), end))


def with_ignores(okrs: OkrFile, found: Iterable[PlacedIgnore]) -> OkrFile:
    """The model of a file with what is set aside at each entry."""
    by_path: dict[KeyPath, tuple[Ignore, ...]] = {}
    for placed in found:
        by_path[placed.path] = (*by_path.get(placed.path, ()), placed.ignore)
    if not by_path:
        return okrs
    touched = {path[1] for path in by_path if path}
    objectives = tuple(
        _objective(each, at, by_path) if at in touched else each for at, each in enumerate(okrs.objectives)
    )
    return replace(okrs, objectives=objectives, ignores=by_path.get((), ()))


def _objective(objective: Objective, at: int, by_path: dict[KeyPath, tuple[Ignore, ...]]) -> Objective:
    path: KeyPath = ("objectives", at)
    return replace(
        objective,
        ignores=by_path.get(path, ()),
        key_results=tuple(
            replace(each, ignores=by_path.get((*path, "key_results", number), ()))
            for number, each in enumerate(objective.key_results)
        ),
        initiatives=tuple(
            replace(each, ignores=by_path.get((*path, "initiatives", number), ()))
            for number, each in enumerate(objective.initiatives)
        ),
    )


def _entry_of(path: KeyPath) -> KeyPath:
    """The innermost entry on a path, () where there is none."""
    for length in (4, 2):
        try:
            entry_kind(path[:length])
        except KeyError:
            continue
        return path[:length]
    return ()


def _is_comment(section: Section, offset: int) -> bool:
    """Whether a # at an offset opens a comment, and does not stand in a key or in a text in quotes."""
    statements = [*([section.header] if section.header else []), *section.keys]
    holder = next((each for each in statements if each.start <= offset < each.end), None)
    return holder is None or not _is_written(holder, offset)


def _is_written(statement: Statement, offset: int) -> bool:
    if statement.key <= offset < statement.key_end:
        return True
    return statement.value <= offset < statement.value_end and _is_in_scalar(statement.value_node(), offset)


def _is_in_scalar(value: Value, offset: int) -> bool:
    """Whether an offset within a value is in a key or a scalar of it, and not between its parts."""
    if not value.elements and not value.members:
        return value.shape is Shape.SCALAR
    inside = [each for each in value.elements if each.start <= offset < each.end]
    inside += [each.value for each in value.members if each.value.start <= offset < each.value.end]
    if inside:
        return _is_in_scalar(inside[0], offset)
    return any(each.start <= offset < each.key_end for each in value.members)
