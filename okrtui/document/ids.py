"""Ids of entries: random, so that two people who add entries at once never give the same one."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from okrtui.okr.model import EntryKind

PREFIXES = {EntryKind.OBJECTIVE: "o", EntryKind.KEY_RESULT: "kr", EntryKind.INITIATIVE: "in"}
LENGTH = 6
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

DrawId = Callable[[EntryKind], str]


def draw_id(kind: EntryKind) -> str:
    """A random id: `o-`, `kr-` or `in-` and six digits of base 36."""
    return f"{PREFIXES[kind]}-{''.join(secrets.choice(_DIGITS) for _ in range(LENGTH))}"


def unused_id(kind: EntryKind, text: str, draw: DrawId = draw_id) -> str:
    """A drawn id that stands nowhere in a text."""
    while (drawn := draw(kind)) in text:
        pass
    return drawn
