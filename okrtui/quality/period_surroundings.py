"""The signs of a time expression that the rest of its line gives: its sentence, its numbers, its other times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from okrtui.quality.period import Period
from okrtui.quality.quantity import Quantity
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import Vocabulary

Supposed = tuple[Quantity, str]
"""A number and what it is by itself: "target", "baseline" or "neither"."""

REACH = 16
"""How many words before a time expression are looked at."""

Span = tuple[int, int]
"""The tokens of a time expression, from the first up to the last (exclusive)."""

_WHOSE = {
    "distributive": frozenset(("each", "any", "every", "their", "its", "his", "her", "a", "an")),
    "ours": frozenset(("we", "our", "us", "the", "next")),
    "theirs": frozenset(("they", "them", "he", "she", "it")),
}
"""Words that tell whose day it is: one for each case is part of the metric, ours may be a deadline."""

_CHANGE = frozenset(("->", "from", "to", "now", "today"))
PARTICIPLES = ("ed", "en", "wn", "ne")
"""The ends of most participles."""

LONGEST_NAME = 3
"""A lead and two words may be the name of an event: "by FOSDEM"."""

_SIDE_CLAUSE = frozenset(("who", "which", "that", "where", "whose", "when", "if"))


def sentence_signs(
    tokens: Sequence[Token], span: Span, group: str, shape: str, words: Vocabulary
) -> Iterator[str]:
    """How the sentence opens, whether this is a side clause of it, and who is spoken of in the expression."""
    first, last = span
    start = 1 if tokens[0].kind == "label" and len(tokens) > 1 else 0
    yield from _opening(tokens, start, first, f"{group} {shape}", group, words)
    before = tokens[max(start, first - REACH) : first]
    if any(token.lower in _SIDE_CLAUSE for token in before):
        yield "side clause"
        yield f"side clause {group}"
    counted = any(token.kind == "number" for token in before)
    behind = any(token.kind == "number" for token in tokens[last:])
    yield f"numbers {counted} {behind}"
    yield f"numbers {counted} {behind} {group} {shape}"
    if any(token.lower in _CHANGE for token in before):
        yield f"change before {group}"
    inside = {token.lower for token in tokens[first:last]}
    for name, known in _WHOSE.items():
        if not known.isdisjoint(inside):
            yield name
            yield f"{name} {group} {shape}"
    if first and last - first <= LONGEST_NAME and any(t.text[:1].isupper() for t in tokens[first + 1 : last]):
        yield f"named {group} {shape} {tokens[first - 1].lower.endswith(PARTICIPLES)}"


def _opening(
    tokens: Sequence[Token], start: int, first: int, kind: str, group: str, words: Vocabulary
) -> Iterator[str]:
    if first <= start:
        return
    for name, form in words.entry(tokens[start].lower)[:2] or (("unknown", ""),):
        yield f"opens {name}{form} {kind}"
        yield f"opens {name}{form} {group}"


def signs_of_numbers(span: Span, group: str, shape: str, numbers: Sequence[Supposed]) -> Iterator[str]:
    """What the numbers on both sides are: a time behind the target is a deadline, one behind the baseline is past."""
    first, last = span
    before = [(first - number.last, role) for number, role in numbers if number.last <= first][-1:]
    after = [(number.first - last, role) for number, role in numbers if number.first >= last][:1]
    for side, found in (("before", before), ("after", after)):
        for gap, role in found:
            near = "at" if gap < 2 else "near" if gap < 4 else "far"
            yield f"{side} {role} {near}"
            yield f"{side} {role} {group}"
            yield f"{side} {role} {near} {group} {shape}"
        if not found:
            yield f"{side} none {group}"
            yield f"{side} none {group} {shape}"


def signs_of_other_periods(text: str, periods: Sequence[Period], index: int) -> Iterator[str]:
    """Whether another time of the same kind in the line is later or earlier."""
    mine = _rank(text, periods[index])
    if mine is None:
        return
    others = [
        rank
        for i, other in enumerate(periods)
        if i != index and (rank := _rank(text, other)) is not None and rank[0] == mine[0]
    ]
    if any(other[1] > mine[1] for other in others):
        yield "earlier than another"
    elif any(other[1] < mine[1] for other in others):
        yield "later than another"


_YEAR = re.compile(r"(?:20|fy\s?|ay\s?)(\d\d)\b", re.IGNORECASE)
_PART = re.compile(r"\b([qh])([1-4])\b", re.IGNORECASE)


def _rank(text: str, one: Period) -> tuple[str, int] | None:
    """The kind and the order of a time that can be compared: a year, a quarter, a half."""
    content = text[one.start : one.end]
    if found := _YEAR.search(content):
        return "year", int(found[1])
    if found := _PART.search(content):
        return found[1].lower(), int(found[2])
    return None
