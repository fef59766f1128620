"""The keys that each table of an OKR file may have: the names of the model's fields."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from okrtui.okr.model import CheckIn, Comment, Initiative, KeyResult, Objective, Review

_IN_COMMENTS = "ignores"
"""The one field that is read from comments, and so is no key."""


def _names(part: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(part) if field.name != _IN_COMMENTS)


FILE: Final = ("version", "team", "cycle", "start", "end", "horizon", "objectives")
CYCLE: Final = ("start", "end")
OBJECTIVE: Final = _names(Objective)
KEY_RESULT: Final = _names(KeyResult)
INITIATIVE: Final = _names(Initiative)
CHECKIN: Final = _names(CheckIn)
COMMENT: Final = _names(Comment)
REVIEW: Final = _names(Review)
