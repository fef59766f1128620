"""The named features of an objective to which weights are given: its opening, what it holds, in which order.

Every feature has a name that says what it is, so that a verdict can be traced back to words. None depends on
capitals or on the last full stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from okrtui.quality.objective_facts import Tag
from okrtui.quality.tokens import Token

VERBS = frozenset(["deliver", "effort", "build", "enable", "improve", "change", "win", "become", "learn"])
"""Classes that only count where an objective opens: later in it the same words are mostly nouns."""

ORDERED = (
    *("everybody", "ourselves", "people", "relieve", "purpose", "value"),
    *("state", "feeling", "thing", "metric", "business"),
)
"""Classes whose order in an objective tells something, the most telling first."""

ANY_ORDERED = frozenset(ORDERED)

OBJECTS = ("people", "everybody", "metric", "business", "thing", "experience", "praise", "slogan")
"""Classes of what the opening verb is done to, the most telling first."""

BEFORE_THE_OPENING = frozenset(["to", "a", "an", "the", "we", "our", "will", "please"])
FIRST_WORDS = frozenset(["a", "an", "the", "we", "our", "to", "no", "every"])
ENDS_THE_OBJECT = frozenset(
    [
        *("that", "who", "where", "which", "when", "so", "because", "for", "with"),
        *("without", "to", "by", "of", "in", "on", "and", "before", ","),
    ]
)
CONNECTORS = (ENDS_THE_OBJECT | {"as", "while", "until", "after"}) - {"on", "and", ","}
LENGTHS = ((2, "tiny"), (4, "short"), (7, "middle"), (12, "usual"), (18, "long"))
"""The longest objective of each length class, in words."""

Classes = Mapping[int, set[str]]
"""The classes of the words and phrases that begin at each position."""

ENDINGS = ("ing", "ed", "es", "s", "ly", "er")


def features_of(words: Sequence[Token], tags: Sequence[Tag]) -> frozenset[str]:
    """The names of everything that was found in the words of an objective and their classes."""
    start = opening_of(words)
    classes = _classes_by_place(tags)
    opening = classes.get(start) or {"none"}
    held = {tag.name for tag in tags} - VERBS
    length = length_class(words)
    end = max((tag.last for tag in tags if tag.first == start), default=start + 1)
    target = _object_of(words, classes, end)
    return frozenset(
        [
            "bias",
            f"length:{length}",
            f"opens with word:{_stem(words[start].lower) if words else ''}",
            *(f"first word:{word.lower}" for word in words[:1] if word.lower in FIRST_WORDS),
            *(f"holds:{name}" for name in held),
            *_about_opening(opening, held, length, target),
            *_sequence(words, classes),
            *_shape(words, tags),
            *(f"word:{_stem(word.lower)}" for word in words if word.kind == "word"),
        ]
    )


def opening_of(words: Sequence[Token]) -> int:
    """The position of the word with which an objective really starts, after articles and the like."""
    return next(
        (
            place
            for place, word in enumerate(words)
            if word.kind == "word" and word.lower not in BEFORE_THE_OPENING
        ),
        0,
    )


def length_class(words: Sequence[Token]) -> str:
    """How long an objective is, in one word."""
    count = sum(word.kind in ("word", "number") for word in words)
    return next((name for most, name in LENGTHS if count <= most), "endless")


def _about_opening(opening: set[str], held: set[str], length: str, target: str) -> Iterator[str]:
    yield f"object:{target}"
    for name in opening:
        yield f"opens:{name}"
        yield f"opens:{name}, length:{length}"
        yield f"opens:{name}, object:{target}"
        yield from (f"opens:{name}, holds:{other}" for other in held - {name})


def _object_of(words: Sequence[Token], classes: Classes, start: int) -> str:
    """The class of what the opening is about: the last telling word before the next part of the sentence."""
    found = "none"
    for place in range(start, len(words)):
        if words[place].lower in ENDS_THE_OBJECT:
            break
        names = classes.get(place, set())
        found = next((name for name in OBJECTS if name in names), found)
    return found


def _sequence(words: Sequence[Token], classes: Classes) -> Iterator[str]:
    """Which class follows which, with ^ for the start and $ for the end."""
    names_in_order = (classes.get(place, set()) for place in range(len(words)))
    marks = [
        next(name for name in ORDERED if name in names) for names in names_in_order if names & ANY_ORDERED
    ]
    chain = ["^", *marks, "$"]
    return (f"order:{before}>{after}" for before, after in pairwise(chain))


def _shape(words: Sequence[Token], tags: Sequence[Tag]) -> Iterator[str]:
    """Numbers, lists, connecting words, and an exclamation mark."""
    plain = [word.lower for word in words]
    if any(word.kind == "number" for word in words):
        yield "number"
    if "%" in plain:
        yield "per cent"
    yield f"commas:{min(plain.count(','), 3)}"
    if {"and", "&", "+"} & set(plain):
        yield "and"
    if plain[-1:] == ["!"]:
        yield "exclaims"
    yield from (f"connects:{word}" for word in CONNECTORS & set(plain))
    listed = [
        tag
        for tag in tags
        if tag.name == "deliver" and (tag.first == 0 or plain[tag.first - 1] in {",", "and", "&", "+", "/"})
    ]
    if len(listed) > 1:
        yield "lists deliverables"


def _classes_by_place(tags: Sequence[Tag]) -> Classes:
    classes: dict[int, set[str]] = {}
    for tag in tags:
        classes.setdefault(tag.first, set()).add(tag.name)
    return classes


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """A word without a common ending, where enough of it is left."""
    ending = next((each for each in ENDINGS if word.endswith(each) and len(word) - len(each) >= 3), "")
    return word[: len(word) - len(ending)]
