"""What is wrong in a file: said with its place and its remedy, while everything that is right is still shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from okrtui.okr.model import KeyPath


class Severity(StrEnum):
    """How much a problem or finding matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file.

    `code` is OKR + three digits (0xx: the file, 1xx: its structure, 4xx: links); `line` and `column` count from 1 and
    are 0 until the document, which knows the text, has filled them in.
    """

    code: str
    name: str
    message: str
    remedy: str
    severity: Severity
    path: KeyPath = ()
    line: int = 0
    column: int = 0
