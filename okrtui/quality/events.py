"""Events that stand for a day: "by the AGM", "before the summer brochure goes to print"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrtui.quality.calendar_words import MOMENTS, event_stop
from okrtui.quality.period import Period

LONGEST_EVENT = 9
"""The most words of an event: "before the new intake of nurses starts"."""

LONGEST_NAME = 2
"""So many words may follow a date or feast that only tells which event is meant: "before the May heat"."""

_PART_WORDS = "half third quarter fifth sixth tenth two three four five six x% n%"
_PARTS = frozenset(_PART_WORDS.split())
_BEFORE_A_PART = frozenset(("a", "one", "two", "three", "at", "over", "about", "around", "nearly"))
_CLAUSE_WORDS = """
    is are was were goes go gets get starts start kicks run runs meet meets arrives arrive opens open come comes
    ends end closes close begins begin expires leaves leave ships lands falls publishes we they it i
"""
_CLAUSE = frozenset(_CLAUSE_WORDS.split())
_GOING = frozenset(("go", "goes", "comes", "come", "back"))
"""Words behind which "to" belongs to the event: "before the brochure goes to print"."""

_CLAUSE_LEADS = frozenset(("when", "by the time"))
_FUNCTION_WORDS = """
    is are was were be can will at from to for in on per as all each only every half least most now today already
    alone online everywhere overall latest too again instead compared than rather one two three four five six
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_UNDATED = frozenset(("in", "on", "of", ""))


def event_after(plain: str, begin: int, match: re.Match[str], found: Sequence[Period]) -> Period | None:
    """An event or clause after "by", "before", "until": up to the next comma, bracket, connecting word or date."""
    lead, first = match["lead"], match.end()
    end, stop = _end(plain, first, lead)
    dated = next((one for one in found if first < one.start < end and one.lead in ("in", "on")), None)
    if dated:
        end = dated.end if lead != "by" or _names_a_moment(plain[first : dated.start]) else dated.start
    elif _opens(plain, begin, match.start()) and not stop:
        end = _end_of_opening(plain, first, end)
    words = plain[first:end].split()
    if not words or len(words) > LONGEST_EVENT or _is_no_event(words, lead):
        return None
    end = first + len(plain[first:end].rstrip(" ."))
    is_clause = lead in _CLAUSE_LEADS or not _CLAUSE.isdisjoint(words[1:])
    return Period(match.start(), end, lead, "clause" if is_clause else "event")


def _end(plain: str, first: int, lead: str) -> tuple[int, str]:
    """Where the words behind a lead end, and the mark that ends them, "" where it is none."""
    for stop in event_stop().finditer(plain, first):
        before = plain[first : stop.start()]
        if stop[0] == " of " and (lead != "by" or _names_a_moment(before)):
            continue
        if stop[0] == " to " and before.rpartition(" ")[2] in _GOING:
            continue
        mark = stop[0].strip()
        return stop.start(), "" if mark[0].isalnum() else mark
    return len(plain), ""


def _names_a_moment(words: str) -> bool:
    """Whether the last of the words is a point in time: "the start", "the board meeting"."""
    last = words.split()[-1:]
    return bool(last) and (last[0] in MOMENTS or last[0].endswith("day"))


def _opens(plain: str, begin: int, start: int) -> bool:
    return not plain[begin:start].strip()


def _end_of_opening(plain: str, first: int, end: int) -> int:
    """The end of an event that opens the line without a comma behind it: that of its first moment."""
    position, moment = first, 0
    for word in plain[first:end].split(" ")[:LONGEST_EVENT]:
        if word in MOMENTS or word.endswith("day"):
            moment = position + len(word)
        elif moment:
            break
        position += len(word) + 1
    return moment or end


def _is_no_event(words: Sequence[str], lead: str) -> bool:
    """Whether the words behind "by" and the like are an amount ("by a third") or what is done ("by moving")."""
    if (
        words[0][0].isdigit()
        or words[0] in _PARTS
        or (words[0] in _BEFORE_A_PART and words[1:2] and words[1] in _PARTS)
    ):
        return True
    return lead == "by" and words[0].endswith("ing") and not (len(words) == 2 and words[1] in MOMENTS)


def takes_in(plain: str, begin: int, event: Period, period: Period) -> bool:
    """Whether an event runs on over a time expression: "before the winter" in "before the winter plan kicks in"."""
    if period.start > event.start:
        if event.lead == "by" and period.shape == "length":
            return False
        return period.lead in _UNDATED and (event.lead != "by" or period.start > event.start + 6)
    rest = plain[period.end : event.end].split()
    if not rest or period.shape == "length":
        return False
    if period.shape in ("season", "relative") or event.shape == "clause":
        return True
    is_short = len(rest) <= LONGEST_NAME and not _opens(plain, begin, event.start)
    return is_short and all(_may_be_a_name(word) for word in rest)


def _may_be_a_name(word: str) -> bool:
    return word in ("'s", "’s") or (word[0].isalpha() and word not in _FUNCTION)
