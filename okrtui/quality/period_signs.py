"""The named signs of a time expression: what tells a deadline from a part of the metric or of the past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrtui.quality.period_surroundings import (
    PARTICIPLES,
    REACH,
    Supposed,
    sentence_signs,
    signs_of_numbers,
    signs_of_other_periods,
)
from okrtui.quality.periods import Period
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import Vocabulary

SURELY = "surely a deadline"
"""The sign of a time expression that no weight can unmake: "by June", "this quarter" outside any bracket."""

_LEAD_WORDS = "by, before, until, till, no later than, not later than, by the time, ahead of, in time for"
_LEADS = frozenset(_LEAD_WORDS.split(", "))
_FIXED = frozenset(("date", "end", "feast", "season", "relative"))
_BODIES = frozenset(("noun.person", "noun.staff", "noun.organisation"))
_TELLING_CLASSES = """
    signal.event noun.effort noun.thing noun.quality noun.behaviour noun.result signal.auxiliary
"""
_TELLING = _BODIES.union(_TELLING_CLASSES.split())
_BREAKS = frozenset((",", ";", "(", ":"))


def period_signs(
    text: str,
    tokens: Sequence[Token],
    periods: Sequence[Period],
    index: int,
    words: Vocabulary,
    numbers: Sequence[Supposed],
) -> list[str]:
    """The signs of one of the time expressions of a line."""
    one = periods[index]
    first = next((i for i, token in enumerate(tokens) if token.end > one.start), len(tokens))
    last = next((i for i in range(first, len(tokens)) if tokens[i].start >= one.end), len(tokens))
    before, content = tokens[max(0, first - REACH) : first], tokens[first:last]
    follow = tokens[last].lower if last < len(tokens) else ">"
    group = "deadline" if one.lead in _LEADS else one.lead
    return [
        f"n {min(len(periods), 3)} {min(index, 3)}",
        *_itself(one, content, group),
        *_sides(one, before, follow, group),
        *_bracket(before),
        *sentence_signs(tokens, (first, last), group, one.shape, words),
        *signs_of_numbers((first, last), group, one.shape, numbers),
        *signs_of_other_periods(text, periods, index),
        *_meaning(text, one, before, content, group, words),
    ]


def _itself(one: Period, content: Sequence[Token], group: str) -> Iterator[str]:
    yield "shape " + one.shape
    yield "lead " + one.lead
    yield f"{one.shape} {one.lead}"
    yield f"group {group}"
    yield f"group {group} {one.shape}"
    yield from ("in " + token.lower for token in content)


def _sides(one: Period, before: Sequence[Token], follow: str, group: str) -> Iterator[str]:
    lead_in = before[-1].lower if before else "<"
    where = "end" if follow in (">", ".") else "start" if not before else "mid"
    yield "follow " + follow
    yield "-1 " + lead_in
    yield f"lead {one.lead} {follow}"
    yield f"{one.lead} {lead_in}"
    yield f"{one.shape} {one.lead} {where}"
    yield "number before" if before and before[-1].kind in ("number", "sign") else "no number before"
    yield from ("~ " + token.lower for token in before[-4:])


def _bracket(before: Sequence[Token]) -> Iterator[str]:
    opened = _opened_at(before)
    if opened is not None:
        yield "bracketed"
        yield from ("bracket " + token.lower for token in before[opened + 1 : opened + 4])


def _opened_at(before: Sequence[Token]) -> int | None:
    """Where the bracket opens that is still open."""
    depth = 0
    for i in range(len(before) - 1, -1, -1):
        if before[i].lower in (")", "]"):
            depth += 1
        elif before[i].lower in ("(", "["):
            if not depth:
                return i
            depth -= 1
    return None


def _meaning(
    text: str,
    one: Period,
    before: Sequence[Token],
    content: Sequence[Token],
    group: str,
    words: Vocabulary,
) -> Iterator[str]:
    """Who or what stands in the expression, whether the clause is about the past, and whether all is plain."""
    inner = {name for token in content for name, _form in words.entry(token.lower) if name in _TELLING}
    yield from sorted(f"{group} {name}" for name in inner) or [f"{group} no word known"]
    if any(token.text[:1].isupper() for token in content[1:]):
        yield f"{group} capital {one.shape}"
    participle = bool(before) and before[-1].lower.endswith(PARTICIPLES)
    yield f"{group} {one.shape} {'participle' if participle else 'other'}"
    past = _is_past(before, words)
    if past:
        yield "past"
        yield f"past {group} {one.shape}"
    people = not _BODIES.isdisjoint(inner)
    day = "signal.event" in inner or text[one.start : one.end].lower().endswith("day")
    yield f"{group} people {people} day {day} participle {participle}"
    fixed = one.shape in _FIXED or (day and one.shape == "event") or one.lead == "by the time"
    leads = group == "deadline" or (content and content[0].lower == "this" and one.shape == "relative")
    if leads and fixed and not past and not people and _opened_at(before) is None:
        yield SURELY


def _is_past(before: Sequence[Token], words: Vocabulary) -> bool:
    for token in reversed(before[-8:]):
        if token.lower in _BREAKS:
            return False
        if "signal.past" in words.classes(token.lower):
            return True
    return False
