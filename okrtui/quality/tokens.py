"""The words, numbers and signs of a line, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign: `text` as it stands in the line, `lower` in its plain lower-case form.

    `kind` is "word", "number", "sign" (currencies, per cent, arrows, comparisons) or "mark" (punctuation).
    """

    text: str
    lower: str
    start: int
    end: int
    kind: str


_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_][\w'’-]*+)|(?P<sign>[%‰$€£¥₹→<>≥≤=~±+]|->|=>)|(?P<mark>\S)"
)


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; every character that is not white space belongs to exactly one of them."""
    return tuple(
        Token(
            found[0],
            found[0].lower().replace("’", "'"),
            found.start(),
            found.end(),
            found.lastgroup or "mark",
        )
        for found in _TOKEN.finditer(text)
    )
