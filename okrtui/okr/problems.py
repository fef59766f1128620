"""What is wrong in a file: said with its place and its remedy, while all that is right is still shown."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import KeyPath


class Severity(StrEnum):
    """How much a problem or finding matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file.

    `code` is OKR + three digits (0xx: the file and what stands in it, 4xx: links; findings about lines have
    the others). `path` leads to the value that is wrong or, where a key is missing, to where it should stand.
    `line` and `column` count from 1 and are 0 until the document, which knows the text, has filled them in.
    """

    code: str
    name: str
    message: str
    remedy: str
    severity: Severity
    path: KeyPath = ()
    line: int = 0
    column: int = 0


class ProblemKind(NamedTuple):
    """What problems of one kind have in common."""

    code: str
    name: str
    severity: Severity

    def at(self, path: KeyPath, message: str, remedy: str) -> Problem:
        """A problem of this kind with the value at a path."""
        return Problem(self.code, self.name, message, remedy, self.severity, path)


TOO_LARGE = ProblemKind("OKR001", "too-large", Severity.ERROR)
SYNTAX = ProblemKind("OKR002", "syntax", Severity.ERROR)
TOO_COMPLEX = ProblemKind("OKR003", "too-complex", Severity.ERROR)
VERSION = ProblemKind("OKR010", "version", Severity.WARNING)
CYCLE = ProblemKind("OKR011", "cycle", Severity.ERROR)
WRONG_TYPE = ProblemKind("OKR012", "wrong-type", Severity.ERROR)
UNKNOWN_KEY = ProblemKind("OKR013", "unknown-key", Severity.HINT)
UNKNOWN_WORD = ProblemKind("OKR014", "unknown-word", Severity.ERROR)
OUT_OF_RANGE = ProblemKind("OKR015", "out-of-range", Severity.ERROR)
DAY_WITH_TIME = ProblemKind("OKR016", "day-with-time", Severity.HINT)
NO_TITLE = ProblemKind("OKR017", "no-title", Severity.WARNING)
DUPLICATE_ID = ProblemKind("OKR018", "duplicate-id", Severity.ERROR)
HIDDEN_CHARACTER = ProblemKind("OKR019", "hidden-character", Severity.HINT)
INCOMPLETE_PAIR = ProblemKind("OKR020", "incomplete-pair", Severity.WARNING)
BAD_LINK = ProblemKind("OKR401", "bad-link", Severity.ERROR)
UNKNOWN_KEY_RESULT = ProblemKind("OKR402", "unknown-key-result", Severity.WARNING)
UNKNOWN_FILE = ProblemKind("OKR403", "unknown-file", Severity.WARNING)
UNKNOWN_ENTRY = ProblemKind("OKR404", "unknown-entry", Severity.WARNING)

KINDS = tuple(kind for kind in tuple(vars().values()) if isinstance(kind, ProblemKind))
"""All of them, by code."""
