"""How English writes points and stretches of time, as patterns; compiled when the first line is read.

They are for text in lower case, in which they are found three times as fast as by a search that ignores case.
Every kind of point stands in its pattern once: to compile them takes longer than to read a hundred lines.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _one_of(words: str) -> str:
    """A pattern for any of the words, in which "_" stands for a blank."""
    return "(?:" + "|".join(words.split()).replace("_", r"\ ") + ")"


_LONG_MONTHS = "january february march april may june july august september october november december"
_MONTH = rf"(?:{_one_of(_LONG_MONTHS)}\b|{_one_of('jan feb mar apr jun jul aug sept? oct nov dec')}\b\.?)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:20[2-5]\d|'2\d|fy\ ?\d\d)\b"
_YEAR_OF = _one_of("calendar_year_ calendar_ financial_year_ fiscal_year_ fiscal_ year_")
_DATE = rf"""(?:
    20\d\d-\d\d(?:-\d\d)?\b
    |(?:{_DAY}|first|last\ day)\ (?:of\ )?{_MONTH}(?:,?\ {_YEAR})?
    |(?:mid[-\ ]|early\ |late\ )?{_MONTH}(?:\ {_DAY}\b(?!\ ?%))?(?:,?\ {_YEAR})?
    |(?:q[1-4]|h[12])(?:\ (?:of\ )?(?:fy\ ?)?'?(?:20)?\d\d\b|/\d\d\b)?(?:\ (?:and|or)\ [qh][1-4]\b)?
    |[1-4]q(?:20)?\d\d|qiv\b
    |{_YEAR_OF}?(?:20[2-5]\d)(?:[-/]\d\d)?(?!\d)
    |(?:fy|ay|cy)[-\ ]?(?:20)?\d\d(?:[-/]\d\d)?(?:[-\ ]?[qh]\d)?
    |[0-3]?\d(?:\.[01]\d\b\.?|\.[01]?\d\.|/[01]?\d)(?:(?:20)?\d\d|/(?:20)?\d\d)?(?!\d|%|\ ?%)
    |mid-?(?:20\d\d|year|season|term)
)"""
_COUNT = _one_of("one two three four five six seven eight nine ten twelve eighteen")
_UNITS_IN_ORDER = "working_day business_day day week month year phase quarter sprint"
_NUMBERED = (
    rf"(?:(?:week|wk|cw|kw|w|sprint|pi|cp)\ ?\d\d?"
    rf"|{_one_of(_UNITS_IN_ORDER)}\ (?:\d{{1,3}}|{_COUNT}))(?![\w.,]?[\d%]|\ %)"
)
_FEAST = _one_of(
    "christmas xmas easter whitsun thanksgiving black_friday cyber_week cyber_monday ramadan eid lent advent "
    "diwali halloween chinese_new_year lunar_new_year new_year's_eve new_year's_day new_year michaelmas labou?r_day "
    "midsummer pentecost carnival harvest_time harvest half[-_]term polling_day election_day giving_tuesday hanukkah "
    "golden_week independence_day memorial_day passover singles'?_day prime_day oktoberfest valentine's(?:_day)? "
    "mother's_day father's_day good_friday ash_wednesday palm_sunday candlemas epiphany martinmas bonfire_night "
    "mardi_gras nowruz songkran holi"
)
_KIND_OF_SPAN = _one_of(
    "fiscal financial school academic calendar tax business growing heating ski rainy wet dry peak off holiday high "
    "low model reading audit planting storm flu frost calving lambing fishing festival exam wedding budget sailing"
)
_SPAN_WORD = _one_of(
    "year quarter month half[-_]year half term semester season cycle sprint fy trimester increment pi week summer "
    "winter spring autumn fall decade century programme project iteration yr peak intake sitting"
)
_HOLIDAYS = r"(?:(?:school|summer|winter|christmas|easter|autumn)\ )?(?:holidays|break|recess)"
_SPAN = rf"(?:(?:{_KIND_OF_SPAN}[-\ ])?{_SPAN_WORD}|{_HOLIDAYS})"
_SEASON = (
    rf"(?:next\ |coming\ |following\ |early\ |late\ |mid[-\ ])?{_one_of('spring summer autumn winter')}"
    rf"(?:\ {_one_of('term break holidays? season peak lull recess')}|\ 20\d\d)?"
)
_WHICH = _one_of("coming following last third fourth final rest_of_the")
_NUMBER = rf"(?:\d+|{_COUNT})"
_RELATIVE = (
    rf"(?:this|next|current|(?<=the\ ){_WHICH}|(?<!\ba\ ){_one_of('1st 2nd first second')})\ "
    rf"(?:{_NUMBER}\ |coming\ )?{_SPAN}s?(?:\ of\ (?:the\ )?(?:20\d\d|fy\d\d|{_SPAN}))?"
)
_END = (
    rf"(?:(?:fiscal[-\ ])?{_one_of('year quarter month half fy season cycle term sprint')}[-\ ]?end(?:\ 20\d\d)?"
    rf"|{_one_of('eoy eoq eom eofy end_of_play close_of_play deadline')})"
)
_EDGE = (
    rf"{_one_of('end start beginning middle close turn course whole duration')}"
    r"(?:[-\ ]of)?[-\ ](?:the\ |our\ |its\ )?"
)
_LENGTH = (
    rf"(?:next\ |coming\ )?(?:{_NUMBER}|a(?!\ quarter))[-\ ]"
    rf"{_one_of('days? weeks? months? quarters? years? sprints?')}"
)
_LEAD = _one_of(
    "no_later_than not_later_than by_the_time in_time_for ahead_of as_of as_from between_now_and between by before "
    "until till til in during at for from on over within through throughout across after when with since because_of"
)
_OCCASION = _one_of(
    "wave tracker survey sitting period intake cohort season market term timetable break holidays? peak rush update "
    "release report review accounts audit exams? sale campaign visit check-?up meeting board summit conference "
    "congress freeze brochure results count round week weekend fair festival tournament race shutdown session launch"
)
_MOMENT_WORDS = """
    wave tracker survey sitting intake cohort season term peak rush release review audit exam exams sale campaign
    checkup check-up meeting summit conference congress freeze round day weekend fair festival session shutdown
    turnaround week launch race election wedding migration cutover cut-over renewal inspection harvest derby
    tournament championship championships premiere opening hearing vote kick-off kickoff start end beginning close
    completion adoption birthday anniversary feast deadline expiry delivery publication arrival opening signing year
    quarter month
"""
MOMENTS = frozenset(_MOMENT_WORDS.split())
"""Words for what happens on a day or over days, so that the day can be meant by them."""

_SHAPES = (
    ("end", _END),
    ("feast", _FEAST),
    ("relative", _RELATIVE),
    ("numbered", _NUMBERED),
    ("date", _DATE),
    ("season", _SEASON),
    ("length", _LENGTH),
    ("stretch", rf"{_SPAN}(?!\ (?:\d|{_COUNT}\b))"),
)


@lru_cache(maxsize=1)
def time_expression() -> re.Pattern[str]:
    """A time with the word that leads to it and its article.

    The group that matched last names its shape, `lead` and `article` are the words before it, `edge` is "end of
    the" and the like. What is only a "stretch" ("week", "season") becomes a time by an edge or an article.
    """
    point = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _SHAPES)
    after = rf"(?<!\d)(?:\ timetable)?\ {_OCCASION}\b(?:\ change)?|(?<=\d\d\d\d)\ {_OCCASION}\b"
    on = r"\ on(?=$|[,.;:)])|\ onwards?\b"
    return re.compile(
        rf"(?<![\w-])(?:(?P<lead>{_LEAD})\ )?(?:(?P<article>the|our|my|its|early|late|about)\ )?"
        rf"(?P<edge>{_EDGE})?(?:{point})(?:{after})?(?:{on})?(?![\w%])",
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def event_lead() -> re.Pattern[str]:
    """The word before an event that stands for a day: "before", "by", "at the next"."""
    alone = _one_of("by_the_time in_time_for ahead_of no_later_than by before until till after when during")
    some = rf"(?:[a-z][\w'-]*\ ){{0,3}}{_OCCASION}\b"
    followed = rf"for(?=\ the\ 20)|at(?=\ the\ (?:next|{_MONTH}))|(?:for|in|at|on|over)(?=\ {some})"
    return re.compile(rf"(?<![\w-])(?P<lead>{alone}|{followed})\ (?=[a-z\d])", re.VERBOSE)


@lru_cache(maxsize=1)
def event_stop() -> re.Pattern[str]:
    """What ends the name of an event: marks, connecting words, numbers that are counted and not named."""
    words = _one_of(
        "so_that and without with from to while but of_which for so across by before until vs\\.? through of "
        "no none nobody fewer less more at_least at_most i we"
    )
    number = r"[<>≥≤~$€£+]{0,2}\d[\d.,]*(?:\ ?%|k\b|m\b|\ ?(?:->|→))"
    return re.compile(rf"[,;()\[\]→]|:(?!\w)|\.(?!\d)|\ (?:->|-|–|—)\ |\ (?:{words}\ |{number})", re.VERBOSE)
