"""What the operations mean, said on plain data: lists and tables without any text."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from okrtui.okr.model import KeyPath

LISTS = ("key_results", "initiatives")


def entry_paths(data: dict[str, Any]) -> Iterator[KeyPath]:
    """The paths of all entries in the data of a file."""
    for number, objective in enumerate(data.get("objectives", [])):
        yield ("objectives", number)
        for name in LISTS:
            below = objective.get(name, []) if isinstance(objective, dict) else []
            for position, _ in enumerate(below):
                yield ("objectives", number, name, position)


def at(data: Any, path: KeyPath) -> Any:
    """What stands at a path."""
    for step in path:
        data = data[step]
    return data


def plain(data: dict[str, Any]) -> Any:
    """A copy in which short forms are written out and empty lists are left out, so that only the meaning counts."""
    return _file(copy.deepcopy(data))


def _file(data: dict[str, Any]) -> dict[str, Any]:
    data["objectives"] = [_objective(objective) for objective in data.get("objectives", [])]
    return data


def _objective(entry: Any) -> dict[str, Any]:
    objective = _table(entry)
    for name in LISTS:
        objective[name] = [_table(below) for below in objective.get(name, [])]
    return objective


def _table(entry: Any) -> dict[str, Any]:
    return dict(entry) if isinstance(entry, dict) else {"title": entry}


def removed(data: Any, path: KeyPath) -> Any:
    """Plain data without an entry, and that entry."""
    data = copy.deepcopy(data)
    return data, at(data, path[:-1]).pop(path[-1])


def inserted(data: Any, path: KeyPath, position: int, entry: Any) -> Any:
    """Plain data with an entry more."""
    data = copy.deepcopy(data)
    at(data, path).insert(position, entry)
    return data


def without_ids(entry: Any) -> Any:
    """An entry without its ids and without what its bets expect, for comparing copies."""
    if isinstance(entry, dict):
        return {key: without_ids(value) for key, value in entry.items() if key not in ("id", "expects")}
    return [without_ids(value) for value in entry] if isinstance(entry, list) else entry


def all_ids(data: dict[str, Any]) -> list[str]:
    """The ids of all entries of a file."""
    entries = (at(data, path) for path in entry_paths(data))
    return [entry["id"] for entry in entries if isinstance(entry, dict) and "id" in entry]
