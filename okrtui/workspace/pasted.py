"""Pasted text as lines: a list out of a mail, a document or a sheet."""

from __future__ import annotations

import re

MOST = 100
"""So many lines are taken at once; more are a document and no list."""

_BULLET = re.compile(r"^(?:[-*+•◦▪‣·–—]|\d{1,2}[.)])(?:\s+|$)")


def pasted_lines(text: str) -> tuple[str, ...]:
    """The lines of a text that have words, without the bullets or numbers of a list before them; tabs become blanks."""
    lines = (_BULLET.sub("", line.replace("\t", " ").strip()) for line in text.splitlines())
    return tuple(filter(None, lines))
