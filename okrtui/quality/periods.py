"""The points and stretches of time that a line names: candidates for its deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from okrtui.quality.calendar_words import event_lead, time_expression
from okrtui.quality.events import event_after, takes_in
from okrtui.quality.period import Period

__all__ = ["Period", "find_periods"]

MOST = 24
"""So many time expressions are looked for; a line with more is no key result."""

_WITH_ARTICLE = frozenset(("relative", "season", "end", "stretch"))
_AROUND_WORDS = "in over across within throughout through during before until for"
_AROUND = frozenset(_AROUND_WORDS.split())
"""Words behind which a stretch with an article is a time: "over the season"."""
_BEFORE_A_DAY = frozenset(("by", "before", "until", "till", "on", "no later than", "not later than"))
_WHOLE = ("course", "whole", "duration")


def find_periods(text: str, begin: int = 0) -> tuple[Period, ...]:
    """Every time expression of a text from `begin` on, left to right, without overlap."""
    plain = _lowered(text)
    found = list(islice(_points(plain, begin), MOST))
    for match in islice(event_lead().finditer(plain, begin), MOST):
        found = _with_event(plain, begin, match, found)
    found.sort(key=lambda period: period.start)
    return tuple(_joined(plain, found))


def _lowered(text: str) -> str:
    """The text in lower case with every character in its place; the few that would become two stay as they are."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _points(plain: str, begin: int) -> Iterator[Period]:
    """The time expressions that the pattern finds, without what only looks like one."""
    for match in time_expression().finditer(plain, begin):
        lead, article, edge = match["lead"] or "", match["article"], match["edge"]
        shape = match.lastgroup or "date"
        if shape == "stretch" and not edge and (article is None or lead not in _AROUND):
            continue
        if edge:
            shape = "stretch" if edge.startswith(_WHOLE) else "end"
        elif shape == "date" and _may_be_a_number(match["date"]) and lead not in _BEFORE_A_DAY:
            continue
        without = article and not lead and shape not in _WITH_ARTICLE
        yield Period(match.end("article") + 1 if without else match.start(), match.end(), lead, shape)


def _may_be_a_number(point: str) -> bool:
    """Whether a day and month in digits may as well be another number: 1/3, 5.12."""
    return len(point) < 6 and point[0].isdigit() and point[-1] != "." and ("/" in point or "." in point)


def _with_event(plain: str, begin: int, match: re.Match[str], found: list[Period]) -> list[Period]:
    """The time expressions with the event that a word leads to, unless one of them says it better."""
    event = event_after(plain, begin, match, found)
    if event is None:
        return found
    inside = [period for period in found if event.start <= period.start < event.end]
    around = any(period.start < event.start < period.end for period in found)
    if around or not all(takes_in(plain, begin, event, period) for period in inside):
        return found
    end = max([event.end, *(period.end for period in inside)])
    shape = inside[0].shape if inside else event.shape
    rest = [period for period in found if not event.start <= period.start < event.end]
    return [*rest, Period(event.start, end, event.lead, shape)]


_OPENS_A_RANGE = ("from", "over", "in", "for")
_DAYS = ("date", "relative", "season", "feast")


def _joined(plain: str, found: Sequence[Period]) -> list[Period]:
    """Neighbours that are one expression: "between May and July", "two weeks before the audit", "by GA, 12 Sept"."""
    joined: list[Period] = []
    for period in found:
        if joined and _belong_together(plain, joined[-1], period):
            before = joined.pop()
            lead = before.lead or period.lead
            shape = before.shape if before.lead else period.shape
            period = Period(before.start, period.end, lead, shape)
        joined.append(period)
    return joined


def _belong_together(plain: str, one: Period, other: Period) -> bool:
    between = plain[one.end : other.start]
    if one.shape == "length" and not one.lead:
        return between == " " and other.lead in ("before", "after", "ahead of")
    if one.shape in ("event", "clause"):
        return between == ", " and not other.lead and other.shape == "date"
    if one.lead == "between":
        return between == " and " and other.shape in _DAYS
    opens_a_range = one.lead in _OPENS_A_RANGE and not other.lead
    return opens_a_range and between in (" to ", "–", " – ") and other.shape in _DAYS
