"""The points and stretches of time that a line names: candidates for its deadline."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """A time expression with the word that leads to it: "by", "end of June"; `shape` tells how it is written.

    `shape` is "date" (a day, month, quarter, year or week), "feast" (Christmas, Ramadan), "season", "relative" (this
    year, next winter), "length" (in 3 months), "event" (by the AGM) or "clause" (before licences run out).
    """

    start: int
    end: int
    lead: str
    shape: str


_MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:20[2-5]\d|'2\d|FY ?\d\d)\b"
_DATE = rf"""(?:
    20\d\d-\d\d(?:-\d\d)?\b
    |{_DAY}\ (?:of\ )?{_MONTH}(?:,?\ {_YEAR})?
    |(?:mid[-\ ]|early\ |late\ |end[-\ ](?:of\ )?)?{_MONTH}(?:\ {_DAY}\b(?!\ ?%))?(?:,?\ {_YEAR})?
    |(?:q[1-4]|h[12])(?:\ (?:of\ )?(?:fy\ ?)?'?(?:20)?\d\d\b|/\d\d\b)?(?:\ (?:and|or)\ [qh][1-4]\b)?
    |[1-4]q(?:20)?\d\d|qiv\b
    |(?:calendar\ (?:year\ )?|financial\ year\ |fiscal\ year\ |fiscal\ |year\ )?(?:20[2-5]\d)(?:[-/]\d\d)?(?!\d)
    |(?:fy|ay|cy)[-\ ]?(?:20)?\d\d(?:[-/]\d\d)?(?:[-\ ]?[qh]\d)?
    |(?:week|wk|cw|kw|w|sprint|pi)\ ?\d\d?\b
    |[0-3]?\d[/.][01]?\d(?:[/.](?:20)?\d\d)?(?!\d|%|\ ?%)
    |(?:mid|end)-?(?:20\d\d|year)
)"""
_FEAST = (
    r"(?:christmas|xmas|easter|whitsun|thanksgiving|black\ friday|cyber\ (?:week|monday)|ramadan|eid|lent|advent|diwali|halloween"
    r"|new\ year(?:'s(?:\ eve|\ day)?)?|michaelmas|labou?r\ day|midsummer|pentecost|carnival|harvest(?:\ time)?|half[-\ ]term|polling\ day|election\ day"
    r"|giving\ tuesday|hanukkah|chinese\ new\ year|lunar\ new\ year|golden\ week|independence\ day|memorial\ day|passover|singles'?\ day|prime\ day)"
)
_SPAN = (
    r"(?:(?:fiscal|financial|school|academic|calendar|tax|business|growing|heating|ski|rainy|dry|peak|holiday)[-\ ])?"
    r"(?:(?:model|reading|audit)\ )?(?:year|quarter|month|half(?:[-\ ]year)?|term|semester|season|cycle|sprint|fy|trimester|increment|pi|week|summer|winter|spring|autumn|fall|decade|century|programme|project|iteration)"
)
_SEASON = (
    r"(?:the\ )?(?:next\ |coming\ |following\ )?(?:spring|summer|autumn|winter)(?:\ (?:term|break|holidays?|season|peak|lull|recess|20\d\d))?"
)
_RELATIVE = (
    rf"(?:this|next|the\ (?:next|coming|current|first|second|last|third|fourth|2nd|1st|rest\ of\ the)|current|(?:1st|2nd|first|second))\ "
    rf"(?:(?:\d+|one|two|three|four|five|six|twelve)\ )?{_SPAN}s?(?:\ of\ (?:the\ )?(?:20\d\d|{_SPAN}))?"
)
_END = (
    rf"(?:(?:the\ )?(?:end|start|beginning|middle|close|turn)(?:\ of)?\ (?:the\ |this\ |next\ |our\ )?(?:{_DATE}|{_FEAST}|{_RELATIVE}|{_SPAN}(?:\ holidays|\ break)?|(?:school\ |summer\ |winter\ )?holidays)"
    rf"|(?:the\ )?(?:fiscal[-\ ])?(?:year|quarter|month|half|fy|season|cycle|term|sprint)[-\ ]?end(?:\ 20\d\d)?|eoy|eoq|eom|eofy|end\ of\ play|deadline)"
)
_LENGTH = r"(?:the\ )?(?:next\ )?(?:\d+|one|two|three|four|six|twelve|a(?!\ quarter))[-\ ](?:days?|weeks?|months?|quarters?|years?|sprints?)"
_LEAD = (
    r"(?:no\ later\ than|not\ later\ than|by\ the\ time|in\ time\ for|ahead\ of|as\ of|as\ from|between\ now\ and|by|before|until|till|til|in|during|at"
    r"|for|from|on|over|within|through|throughout|across|after|when|with|since|because\ of)"
)

_OCCASION = (
    r"(?:wave|tracker|survey|sitting|period|intake|cohort|season|market|term|timetable|break|holidays?|peak|rush|update|release|report"
    r"|review|accounts|audit|exams?|sale|campaign|visit|check-?up|meeting|board|summit|conference|congress|freeze|brochure|results|count|round)\b"
)
_POINT = rf"""(?P<end_of>{_END})|(?P<feast>{_FEAST})|(?P<relative>{_RELATIVE})|(?P<date>{_DATE})|(?P<season>{_SEASON})|(?P<length>{_LENGTH})"""
_LED = re.compile(
    rf"(?<![\w-])(?:(?P<lead>{_LEAD})\ (?:the\ (?=\d|{_FEAST}|{_MONTH}|[qh]\d|end|start|season|fy)|our\ |my\ |its\ |early\ |late\ |about\ )?)?(?:{_POINT})(?:(?<!\d)(?:\ timetable)?\ {_OCCASION}(?:\ change)?|(?<=\d{{4}})\ {_OCCASION})?(?![\w%])",
    re.IGNORECASE | re.VERBOSE,
)
_EVENT = re.compile(
    rf"(?<![\w-])(?P<lead>by\ the\ time|in\ time\ for|ahead\ of|no\ later\ than|by|before|until|till|after|when|during|for(?=\ the\ 20)|at(?=\ the\ (?:next|{_MONTH}))|in(?=\ the\ next))\ (?=[a-z\d])",
    re.IGNORECASE | re.VERBOSE,
)
_EVENT_STOP = re.compile(
    r"[,;:()\[\]→]|\.(?!\d)| (?:->|-|–|—) | (?:so that|and|without|with|from|to|while|but|of which|for|so|across|by|before|until|vs\.?|through|of) "
)
_GERUND = re.compile(r"\w+ing\b(?!-)")


def find_periods(text: str, begin: int = 0) -> tuple[Period, ...]:
    """Every time expression of a text from `begin` on, left to right, without overlap."""
    found = [_led(match) for match in _LED.finditer(text, begin)]
    for match in _EVENT.finditer(text, begin):
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


def _takes_in(event: Period, period: Period) -> bool:
    """Whether an event runs on over a time expression: "before the winter" in "before the winter plan kicks in"."""
    if period.start == event.start:
        return event.end > period.end and period.shape in ("season", "relative")
    return period.lead in ("in", "on", "") and (event.lead != "by" or period.start > event.start + 6)


def _led(match: re.Match[str]) -> Period:
    shape = match.lastgroup if match.lastgroup != "lead" else None
    return Period(match.start(), match.end(), (match["lead"] or "").lower(), {"end_of": "end"}.get(shape or "", shape or "date"))


def _event(text: str, match: re.Match[str], found: list[Period]) -> Period | None:
    """An event or clause after "by", "before", "until": up to the next comma, bracket, connecting word or date."""
    lead = match["lead"].lower()
    stop = _EVENT_STOP.search(text, match.end())
    end = stop.start() if stop else len(text)
    dated = next((one for one in found if match.end() < one.start < end and one.lead in ("in", "on")), None)
    end = dated.end if dated else end
    words = text[match.end() : end].split()
    if words and (words[0][0].isdigit() or words[0] in _AMOUNTS or (len(words) > 1 and words[1] in _AMOUNTS)):
        return None
    if not words or len(words) > 9 or (_GERUND.fullmatch(words[0]) and lead == "by"):
        return None
    end = match.end() + len(text[match.end() : end].rstrip(" ."))
    clause = lead in ("when", "by the time") or any(word in _CLAUSE for word in words[1:])
    return Period(match.start(), end, lead, "clause" if clause else "event")


_AMOUNTS = frozenset("half third quarter fifth two three four five six tenth x% n%".split())
_CLAUSE = frozenset("is are was were goes go gets get starts start kicks run runs meet meets arrives arrive opens come comes we they it i".split())
