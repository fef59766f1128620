"""What a text says at its beginning, for a first screen that waits neither for the rest nor for where things stand."""

from __future__ import annotations

import tomllib

from okrtui.document.limits import LARGEST
from okrtui.okr.model import IGNORE_MARK, OkrFile
from okrtui.okr.reading import read_okrs

_NEXT_OBJECTIVE = "\n[[objectives]]"
_ENOUGH = 30_000
"""Characters behind which no more objectives are taken in, however many of them a screen can show."""


def read_beginning(text: str, objectives: int, fiscal_year_start: int = 1) -> OkrFile | None:
    """The model of a text up to so many objectives; None where only the whole text can tell.

    A text is cut before the header of an objective only. Where what looks like one stands within a value, the value
    has no end before the cut, and `tomllib` refuses the beginning.
    """
    if len(text) > LARGEST:
        return None
    end = -1
    for _ in range(objectives + 1):
        end = text.find(_NEXT_OBJECTIVE, end + 1)
        if end < 0 or end > _ENOUGH:
            break
    part = text if end < 0 else text[: end + 1]
    try:
        data = tomllib.loads(part)
    except (ValueError, RecursionError):
        return None
    okrs = read_okrs(data, fiscal_year_start)[0]
    return _with_ignores(okrs, part, to_the_end=end < 0) if IGNORE_MARK in part.lower() else okrs


def _with_ignores(okrs: OkrFile, part: str, *, to_the_end: bool) -> OkrFile | None:
    """The model with what is set aside in the comments of its text."""
    from okrtui.document.ignores import find_ignores, with_ignores
    from okrtui.document.scanner import scan
    from okrtui.document.values import ScanError

    try:
        sections = scan(part)
    except ScanError:
        return None
    found = find_ignores(part, sections, to_the_end=to_the_end)
    # A comment behind the last statement may belong to the header at which the text was cut.
    return with_ignores(okrs, (each for each in found if to_the_end or each.span.start < sections[-1].end))
