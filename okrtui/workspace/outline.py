"""The entries of a file in the order in which they are read: each objective, its key results, its initiatives."""

from __future__ import annotations

from okrtui.okr.model import (
    Entry,
    EntryKind,
    KeyPath,
    OkrFile,
    entry_at,
    entry_kind,
    initiative_path,
    key_result_path,
    objective_path,
)


def outline(okrs: OkrFile) -> tuple[KeyPath, ...]:
    """The paths of all entries of a file, in reading order."""
    paths: list[KeyPath] = []
    for position in range(len(okrs.objectives)):
        paths.append(objective_path(position))
        paths.extend(children(okrs, position))
    return tuple(paths)


def children(okrs: OkrFile, objective: int) -> tuple[KeyPath, ...]:
    """The paths of an objective's key results, then of its initiatives."""
    parent = okrs.objectives[objective]
    key_results = (key_result_path(objective, number) for number in range(len(parent.key_results)))
    initiatives = (initiative_path(objective, number) for number in range(len(parent.initiatives)))
    return (*key_results, *initiatives)


def objective_of(path: KeyPath) -> int:
    """The position of the objective that an entry is or belongs to; KeyError where the path is none of an entry."""
    entry_kind(path)
    position = path[1]
    assert isinstance(position, int)
    return position


def position_of(path: KeyPath) -> int:
    """The position of an entry among its siblings; raises KeyError where the path is none of an entry."""
    entry_kind(path)
    position = path[-1]
    assert isinstance(position, int)
    return position


def sibling_path(path: KeyPath, position: int) -> KeyPath:
    """The path of the entry at another position beside an entry."""
    return (*path[:-1], position)


def entry_path(kind: EntryKind, objective: int, position: int) -> KeyPath:
    """The path of an entry by its kind, its objective and its position; an objective's own position is `objective`."""
    match kind:
        case EntryKind.OBJECTIVE:
            return objective_path(objective)
        case EntryKind.KEY_RESULT:
            return key_result_path(objective, position)
        case EntryKind.INITIATIVE:
            return initiative_path(objective, position)


def exists(okrs: OkrFile, path: KeyPath) -> bool:
    """Whether an entry stands at a path."""
    match path:
        case ("objectives", int(objective)):
            return 0 <= objective < len(okrs.objectives)
        case ("objectives", int(objective), "key_results", int(position)):
            return exists(okrs, path[:2]) and 0 <= position < len(okrs.objectives[objective].key_results)
        case ("objectives", int(objective), "initiatives", int(position)):
            return exists(okrs, path[:2]) and 0 <= position < len(okrs.objectives[objective].initiatives)
    return False


def nearest(okrs: OkrFile, path: KeyPath | None) -> KeyPath | None:
    """The entry at a path, or what the eye finds nearest when it is gone: a sibling, its objective, the last one."""
    if not okrs.objectives:
        return None
    if path is None:
        return objective_path(0)
    if exists(okrs, path):
        return path
    for position in range(position_of(path) - 1, -1, -1):
        if exists(okrs, sibling_path(path, position)):
            return sibling_path(path, position)
    return objective_path(min(objective_of(path), len(okrs.objectives) - 1))


def where_now(okrs: OkrFile, path: KeyPath | None, entry: Entry | None) -> KeyPath | None:
    """Where an entry that stood at a path stands in a file that others have written to: by its id, else by its title.

    Of several with one title it is the nearest; where there is none, what is nearest to the path.
    """
    if path is None or entry is None:
        return nearest(okrs, path)
    if exists(okrs, path) and _is_same(entry_at(okrs, path), entry):
        return path
    same = [each for each in outline(okrs) if _is_same(entry_at(okrs, each), entry)]
    beside = [each for each in same if each[:-1] == path[:-1]] or same
    return min(
        beside, key=lambda each: abs(position_of(each) - position_of(path)), default=nearest(okrs, path)
    )


def _is_same(one: Entry, other: Entry) -> bool:
    if type(one) is not type(other):
        return False
    return one.id == other.id if one.id and other.id else one.title == other.title


def place_for(okrs: OkrFile, selection: KeyPath | None, kind: EntryKind, *, before: bool = False) -> KeyPath:
    """Where a new entry of a kind is to stand: after (or before) a selection of its kind, else last of its objective.

    Raises KeyError for a key result or initiative without a selection, since there is no objective for it.
    """
    step = 0 if before else 1
    if kind is EntryKind.OBJECTIVE:
        position = 0 if selection is None else objective_of(selection) + step
        return objective_path(position)
    if selection is None:
        raise KeyError(selection)
    objective = objective_of(selection)
    if entry_kind(selection) is kind:
        return entry_path(kind, objective, position_of(selection) + step)
    siblings = sum(entry_kind(path) is kind for path in children(okrs, objective))
    return entry_path(kind, objective, siblings)
