"""The inventory: lines as they are often written, each with one that a coach would be glad of, by function.

Each function has its own TOML file here. All pairs are made up, numbers and all; they show a shape, not a goal.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from okrtui.quality.blanks import NUMBER
from okrtui.quality.vocabulary.inflections import bases

FUNCTIONS = (
    "product",
    "sales",
    "support",
    "people",
    "finance",
    "operations",
    "public_service",
    "health",
    "education",
    "personal",
    "marketing",
    "engineering",
)

MOST_NEAR = 3
_WORD = re.compile(r"[^\W\d_]{3,}")
_SAYS_LITTLE = frozenset(
    ("the", "and", "for", "that", "with", "from", "our", "new", "all", "who", "their", "than")
)
_NUMBER = re.compile(r"\d[\d.,]*(?:(?:bn|[mk])\b)?")
_OF_THE_AFTER = 0.5
"""How much a word counts that a line has in common with the better line only: it speaks of the same matter."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A line as it is often written, and one that says what was wanted; `function` is where it comes from."""

    before: str
    after: str
    function: str = ""


@lru_cache(maxsize=1)
def packaged_pairs() -> tuple[Pair, ...]:
    """The pairs that okrtui brings along, function by function."""
    import tomllib
    from importlib.resources import files

    folder = files("okrtui.quality.inventory")
    return tuple(
        Pair(pair["before"], pair["after"], function.replace("_", " "))
        for function in FUNCTIONS
        for pair in tomllib.loads(folder.joinpath(f"{function}.toml").read_text(encoding="utf-8"))["pairs"]
    )


def search(pairs: Iterable[Pair], words: str) -> list[Pair]:
    """The pairs in which each of some words, or its beginning, stands; all of them for no words."""
    wanted = words.casefold().split()
    return [pair for pair in pairs if all(f" {word}" in _searched(pair) for word in wanted)]


def _searched(pair: Pair) -> str:
    return " " + " ".join(re.split(r"[^\w%€$£]+", f"{pair.function} {pair.before} {pair.after}".casefold()))


def nearest_pairs(pairs: Sequence[Pair], line: str, most: int = MOST_NEAR) -> tuple[Pair, ...]:
    """The pairs that have most in common with a line; rare words count for more, those of the better line for less."""
    before = [_stems(pair.before) for pair in pairs]
    after = [_stems(pair.after) for pair in pairs]
    known = Counter(stem for stems in (*before, *after) for stem in stems)
    weight = {stem: log(2 * len(pairs) / count) for stem, count in known.items()}
    own = _stems(line)

    def nearness(at: int) -> float:
        shared = sum(weight[stem] for stem in own & before[at])
        return shared + _OF_THE_AFTER * sum(weight[stem] for stem in own & after[at] - before[at])

    return tuple(pairs[at] for at in sorted(range(len(pairs)), key=nearness, reverse=True)[:most])


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    """The words of a text in their base forms."""
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()) if word not in _SAYS_LITTLE)


def _stem(word: str) -> str:
    found = bases(word)
    return found[0][0] if found else word


def as_template(after: str) -> str:
    """A better line with blanks for where it starts and where it ends, since those numbers are nobody's."""
    from okrtui.quality.assessment import assess_key_result

    slots = assess_key_result(after).slots
    places = sorted({(slot.start, slot.end) for name in ("baseline", "target") if (slot := slots.get(name))})
    for start, end in reversed(places):
        after = after[:start] + _NUMBER.sub(NUMBER, after[start:end], count=1) + after[end:]
    return after
