"""TOML data as trees that are never changed in place: a changed copy shares all that did not change."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from okrtui.okr.model import KeyPath

Data = Mapping[str, Any]


def value_at(data: Data, path: KeyPath) -> Any:
    """What stands at a path; raises KeyError, IndexError or TypeError where nothing does."""
    found: Any = data
    for step in path:
        found = found[step]
    return found


def has(data: Data, path: KeyPath) -> bool:
    """Whether anything stands at a path."""
    try:
        value_at(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def with_value(data: Any, path: KeyPath, value: Any) -> Any:
    """A copy in which `value` stands at `path`; tables that are missing on the way are made."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return [
            with_value(element, rest, value) if at == step else element for at, element in enumerate(data)
        ]
    return {**data, step: with_value(data.get(step, {}), rest, value)}


def without(data: Any, path: KeyPath) -> Any:
    """A copy in which nothing stands at `path`; later elements of a list move up, and an emptied list stays."""
    parent, step = path[:-1], path[-1]
    holder = value_at(data, parent)
    if isinstance(step, int):
        return with_value(data, parent, [element for at, element in enumerate(holder) if at != step])
    return with_value(data, parent, {key: value for key, value in holder.items() if key != step})


def with_inserted(data: Any, path: KeyPath, position: int, element: Any) -> Any:
    """A copy in which `element` stands at `position` of the list at `path`, which is made where it is missing."""
    elements = value_at(data, path) if has(data, path) else []
    return with_value(data, path, [*elements[:position], element, *elements[position:]])


def same(first: Any, second: Any) -> bool:
    """Whether two trees mean the same: 1 is neither 1.0 nor true, nan equals nan, the order of keys is free."""
    if first is second:
        return True
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, list) and isinstance(second, list):
        return _same_elements(first, second)
    if type(first) is not type(second):
        return False
    if isinstance(first, float):
        return _same_floats(first, second)
    return bool(first == second)


def _same_elements(first: Sequence[Any], second: Sequence[Any]) -> bool:
    return len(first) == len(second) and all(map(same, first, second))


def _same_floats(first: float, second: float) -> bool:
    if math.isnan(first) or math.isnan(second):
        return math.isnan(first) and math.isnan(second)
    return first == second and math.copysign(1, first) == math.copysign(1, second)
