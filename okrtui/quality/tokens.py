"""The words, numbers and signs of a line, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign.

    `text` stands in the line as it is, `lower` is its plain form: lower case, straight quotes, one arrow, one dash.
    `kind` is "word", "number" (digits alone, with their separators), "sign" (currencies, per cent, arrows,
    comparisons), "mark" (punctuation), "label" (a list mark or a tag such as "KR2:" in front of the sentence) or
    "link".
    """

    text: str
    lower: str
    start: int
    end: int
    kind: str


# Every alternative runs forward without backing up over what it has read, so the time is linear in the length.
_TOKEN = re.compile(
    r"""
    (?P<link>(?:https?://|www\.)\S+)
    |(?P<number>(?!\dxx\b)(?:
        \d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d])(?:[.,]\d+)?   # 10 000
        |\d+(?:[.,:'’]\d+)*+                                         # 1,200  4.5  11:20  1'000
    ))
    |(?P<word>\dxx\b|[^\W\d_]\w*+(?:(?:['’‘-]|(?<=\d)\.(?=\d)|(?<=\b\w)\.(?=\w\b))\w+)*+)
    |(?P<sign>-+>|=>|>=|=<|<=|°[CF]?|[%‰€$£¥₹₽₩₺₪₦₱฿§→⇒➜➔⟶↗↘<>≥≤=~≈±+×])
    |(?P<mark>_{2,}|\?{2,}|\.{3,}|\S)
    """,
    re.VERBOSE,
)

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "“": '"', "”": '"'}
)
_SIGNS = {
    **dict.fromkeys(("-->", "->", "=>", "→", "⇒", "➜", "➔", "⟶", "--->"), "->"),
    **dict.fromkeys((">=", "≥"), ">="),
    **dict.fromkeys(("<=", "=<", "≤"), "<="),
}

# What people put in front of a line: "- ", "* ", "[ ]", "[P0]", "KR2:", "O2 KR1 -", "1.2)", "(3)", "#4", "(Joe)".
_LABEL = re.compile(
    r"""
    \s*(?:
        [-–—*•·▪◦‣●○■□✓✔☐☑>#]+\s+
        |\[[ xX]?\]\s*
        |\[[A-Za-z]{0,4}\d{0,3}\]:?\s*
        |\(?(?:O|Obj|Objective|KR|Key\s[Rr]esult|kr|\#)\s?\#?\d+(?:[.\-]\d+)?\)?\s*(?:[:.)\-–—|/]+\s*|(?=KR|O\d))
        |(?:KR|Key\s[Rr]esult|kr)\s*(?:[:]+|\s[-–—]\s)\s*
        |P[0-4]\s*(?:[:.)]+|\s[-–—]\s)\s*
        |\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s+
        |\(\d{1,2}(?:\.\d{1,2})?\)\s+
        |\([a-zA-Z]\)\s+|[a-zA-Z]\)\s+
        |\#\d+\s*:?\s+
    )
    """,
    re.VERBOSE,
)


def label_end(text: str) -> int:
    """Where the sentence begins after list marks and tags such as "- [P0] KR2:"; 0 where there is none."""
    position = 0
    for _ in range(4):
        found = _LABEL.match(text, position)
        if not found or found.end() >= len(text):
            break
        position = found.end()
    return position


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; every character that is not white space belongs to exactly one of them."""
    begin = label_end(text)
    tokens = []
    if label := text[:begin].strip():
        start = text.index(label)
        tokens.append(Token(label, label.lower(), start, start + len(label), "label"))
    for found in _TOKEN.finditer(text, begin):
        kind = found.lastgroup or "mark"
        raw = found[0]
        start, end = found.span()
        tokens.append(Token(raw, _plain(raw, kind), start, end, kind))
    return tuple(tokens)


def _plain(raw: str, kind: str) -> str:
    if kind == "sign":
        return _SIGNS.get(raw) or raw.lower()
    return raw.lower() if raw.isascii() else raw.translate(_PLAIN).lower()
