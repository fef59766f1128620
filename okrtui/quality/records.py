"""Assessments as JSON and back, so that what has been judged once can be kept.

A dataclass becomes the list of its fields in order, the outermost behind the name of its kind. What does not fit
the types of the fields is refused as a whole: a record that cannot be read is a line that has not been judged.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from okrtui.quality.verdict import Assessment, InitiativeAssessment, KeyResultAssessment, ObjectiveAssessment

_Read = Callable[[Any], Any]

_KINDS = {
    "key_result": KeyResultAssessment,
    "objective": ObjectiveAssessment,
    "initiative": InitiativeAssessment,
}


def written(assessment: Assessment) -> str:
    """An assessment as one line of JSON."""
    name = next(name for name, kind in _KINDS.items() if isinstance(assessment, kind))
    return json.dumps([name, *_plain(assessment)])


def read(line: str) -> Assessment:
    """The assessment of a line that `written` has made; raises ValueError where it is none."""
    try:
        name, *values = json.loads(line)
        assessment: Assessment = _reader_of(name)(values)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("This is no assessment.") from error
    return assessment


@cache
def _reader_of(name: str) -> _Read:
    return _dataclass(_KINDS[name])


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _dataclass(kind: type[Any]) -> _Read:
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]

    def read_fields(values: Any) -> Any:
        if not isinstance(values, list) or len(values) != len(readers):
            raise ValueError(f"These are not the fields of {kind.__name__}.")
        return kind(*[reader(value) for reader, value in zip(readers, values, strict=True)])

    return read_fields


def _reader(hint: Any) -> _Read:
    """What reads a value of a type: a dataclass, an enumeration, a tuple, a mapping by text, one of these or None."""
    arguments = get_args(hint)
    if isinstance(hint, UnionType):
        inner = _reader(arguments[0])
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        inner = _reader(arguments[0])
        return lambda values: tuple([inner(value) for value in values])
    if get_origin(hint) is Mapping:
        inner = _reader(arguments[1])
        return lambda values: {sys.intern(key): inner(value) for key, value in values.items()}
    if is_dataclass(hint):
        return _dataclass(hint)  # type: ignore[arg-type]
    if issubclass(hint, Enum):
        return lambda value: hint(value)
    return _text if hint is str else lambda value: _of_type(value, hint)


def _text(value: Any) -> str:
    """A text; equal ones are one object, since most are said of many lines."""
    return sys.intern(_of_type(value, str))


def _of_type(value: Any, kind: type[Any]) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"{value!r} is no {kind.__name__}.")
    return value
