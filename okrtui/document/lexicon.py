"""The lexical forms of TOML 1.0 as regular expressions, and keys split into their parts.

All repetitions that could backtrack are possessive: a hostile text costs linear time.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

_BASIC = r'"(?!"")[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+"'
_LITERAL = r"'(?!'')[^'\n]*+'"
_LONG_BASIC = r'"""[^"\\]*+(?:(?:\\[\s\S]|"{1,2}+(?!"))[^"\\]*+)*+"{3,5}+'
_LONG_LITERAL = r"'''[^']*+(?:'{1,2}+(?!')[^']*+)*+'{3,5}+"
_PLAIN = r"[0-9A-Za-z+._:-]++(?:[ ][0-9][0-9:.+Zz-]*+)?"
_PART = rf"(?:[A-Za-z0-9_-]++|{_BASIC}|{_LITERAL})"
_TAIL = r"[ \t]*+(?:\#[^\n]*+)?(?:\n|\Z|\r\n)"

MOST_KEY_PARTS = 100
DEEPEST = 100

KEY = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{0,{MOST_KEY_PARTS - 1}}}+"
SCALAR = rf"(?:{_BASIC}|{_LITERAL}|{_PLAIN}|{_LONG_BASIC}|{_LONG_LITERAL})"

match_key = re.compile(KEY).match
match_scalar = re.compile(SCALAR).match
match_tail = re.compile(_TAIL).match
match_blank_inside = re.compile(r"(?:[ \t\r\n]++|\#[^\n]*+)*+").match
match_blank_lines = re.compile(r"(?:[ \t]*+\r?\n)++").match
match_directives = re.compile(r"(?:\#:[^\n]*+(?:\n|\Z))++").match
match_statement = re.compile(
    rf"(?P<lead>(?:[ \t]*+\#[^\n]*+\n)*+)(?P<indent>[ \t]*+)"
    rf"(?:(?P<key>{KEY})[ \t]*+=[ \t]*+(?:(?P<scalar>{SCALAR}){_TAIL})?"
    rf"|\[\[[ \t]*+(?P<array>{KEY})[ \t]*+\]\]{_TAIL}"
    rf"|\[[ \t]*+(?P<table>{KEY})[ \t]*+\]{_TAIL})"
).match
match_loose_comments = re.compile(r"(?:[ \t]*+\#[^\n]*+(?:\n|\Z))++|[ \t]++\Z").match

_split = re.compile(_PART).findall
_find_parts = re.compile(_PART).finditer


@lru_cache(maxsize=4096)
def key_parts(raw: str) -> tuple[str, ...]:
    """The parts of a bare, quoted or dotted key as it stands in the text, with quotes and escapes resolved."""
    return tuple(_unquoted(part) for part in _split(raw))


def _unquoted(part: str) -> str:
    if part[0] == '"':
        return str(tomllib.loads(f"k = {part}")["k"])
    return part[1:-1] if part[0] == "'" else part


def match_key_prefix(raw: str, depth: int) -> int:
    """Where the first `depth` parts of a key end."""
    parts = _find_parts(raw)
    for _ in range(depth - 1):
        next(parts)
    return next(parts).end()
