"""What a text says at its beginning, for a first screen that waits neither for the rest nor for where things stand."""

from __future__ import annotations

import tomllib

from okrtui.document.limits import LARGEST
from okrtui.okr.model import OkrFile
from okrtui.okr.reading import read_okrs

_NEXT_OBJECTIVE = "\n[[objectives]]"
_ENOUGH = 30_000
"""Characters behind which no more objectives are taken in, however many of them a screen can show."""


def read_beginning(text: str, objectives: int) -> OkrFile | None:
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
    try:
        data = tomllib.loads(text if end < 0 else text[: end + 1])
    except (ValueError, RecursionError):
        return None
    return read_okrs(data)[0]
