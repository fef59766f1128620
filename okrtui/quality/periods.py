"""The points and stretches of time that a line names: candidates for its deadline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from okrtui.quality.calendar_words import event_lead, event_stop, time_expression

MOST = 24
"""So many time expressions are looked for; a line with more is no key result."""

LONGEST_EVENT = 9
"""The most words of an event: "before the new intake of nurses starts"."""

_AMOUNTS = frozenset(
    ["half", "third", "quarter", "fifth", "two", "three", "four", "five", "six", "tenth", "x%", "n%"]
)
_CLAUSE = frozenset(
    [
        *("is", "are", "was", "were", "goes", "go", "gets", "get", "starts", "start", "kicks", "run", "runs"),
        *("meet", "meets", "arrives", "arrive", "opens", "come", "comes", "we", "they", "it", "i"),
    ]
)


@dataclass(frozen=True, slots=True)
class Period:
    """A time expression with the word that leads to it: "by", "end of June"; `shape` tells how it is written.

    `shape` is "date" (a day, month, quarter, year or week), "end" (end of the year), "feast" (Christmas),
    "season", "relative" (this year, next winter), "length" (in 3 months), "event" (by the AGM) or "clause"
    (before licences run out).
    """

    start: int
    end: int
    lead: str
    shape: str


def find_periods(text: str, begin: int = 0) -> tuple[Period, ...]:
    """Every time expression of a text from `begin` on, left to right, without overlap."""
    plain = _lowered(text)
    found = [_led(match) for match in islice(time_expression().finditer(plain, begin), MOST)]
    for match in islice(event_lead().finditer(plain, begin), MOST):
        event = _event(text, match, found)
        if event is None:
            continue
        inside = [period for period in found if event.start <= period.start < event.end]
        around = [period for period in found if period.start < event.start < period.end]
        if around or any(not _takes_in(event, period) for period in inside):
            continue
        found = [period for period in found if period not in inside]
        end = max([event.end, *(period.end for period in inside)])
        found.append(Period(event.start, end, event.lead, inside[0].shape if inside else event.shape))
    return tuple(sorted(found, key=lambda period: period.start))


def _lowered(text: str) -> str:
    """The text in lower case with every character in its place; the few that would become two stay as they are."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _led(match: re.Match[str]) -> Period:
    return Period(match.start(), match.end(), match["lead"] or "", match.lastgroup or "date")


def _takes_in(event: Period, period: Period) -> bool:
    """Whether an event runs on over a time expression: "before the winter" in "before the winter plan kicks in"."""
    if period.start == event.start:
        return event.end > period.end and period.shape in ("season", "relative")
    return period.lead in ("in", "on", "") and (event.lead != "by" or period.start > event.start + 6)


def _event(text: str, match: re.Match[str], found: list[Period]) -> Period | None:
    """An event or clause after "by", "before", "until": up to the next comma, bracket, connecting word or date."""
    lead = match["lead"]
    stop = event_stop().search(text, match.end())
    end = stop.start() if stop else len(text)
    dated = next((one for one in found if match.end() < one.start < end and one.lead in ("in", "on")), None)
    end = dated.end if dated else end
    words = text[match.end() : end].split()
    if not words or len(words) > LONGEST_EVENT or _is_no_event(words, lead):
        return None
    end = match.end() + len(text[match.end() : end].rstrip(" ."))
    is_clause = lead in ("when", "by the time") or any(word in _CLAUSE for word in words[1:])
    return Period(match.start(), end, lead, "clause" if is_clause else "event")


def _is_no_event(words: list[str], lead: str) -> bool:
    """Whether the words behind "by" and the like are an amount ("by a third") or what is done ("by moving")."""
    is_amount = words[0][0].isdigit() or not _AMOUNTS.isdisjoint(words[:2])
    return is_amount or (lead == "by" and words[0].endswith("ing"))
