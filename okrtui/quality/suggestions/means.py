"""Wordings that keep the result behind a means and leave the means to the initiatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from okrtui.quality.directions import WORDS
from okrtui.quality.suggestions.groups import actor
from okrtui.quality.suggestions.numbers import numbers
from okrtui.quality.suggestions.people import share_of_people
from okrtui.quality.suggestions.subject import Subject
from okrtui.quality.suggestions.suggestion import Candidate
from okrtui.quality.tokens import tokenise
from okrtui.quality.verdict import Level

_SHORTEST = 2
"""A result of fewer telling words than this says too little to stand alone."""

_MOST_CUTS = 4

_DIRECTIONS = frozenset(" ".join(WORDS.values()).split())


def results_behind_means(subject: Subject) -> Iterator[Candidate]:
    """What stands behind each word that leads from a means to its end, as it is and with the numbers it lacks."""
    for means, result in islice(_cuts(subject), _MOST_CUTS):
        yield from _kept(subject, means, result)


def _cuts(subject: Subject) -> Iterator[tuple[str, str]]:
    """The sentence cut in two where a means leads to its end, the longest end first."""
    words, sentence = subject.words, subject.sentence
    leads = {*words.ends, *words.links, *words.loose_links}
    for found in re.finditer(_pattern(leads), sentence, re.IGNORECASE):
        means, result = sentence[: found.start()].strip(" ,;:-"), sentence[found.end() :].strip()
        is_end = _is_end(subject, found["lead"].lower(), result)
        if means and is_end and _telling_words(subject, result) >= _SHORTEST:
            yield means, result


def _telling_words(subject: Subject, result: str) -> int:
    """How many words of a result name something: numbers, units and small words do not."""
    tokens = tokenise(result)
    return sum(
        token.kind == "word" and len(token.text) > 2 and token.lower not in subject.words.connecting
        for token in tokens
    )


def _pattern(leads: set[str]) -> str:
    alternatives = "|".join(re.escape(lead) for lead in sorted(leads, key=lambda lead: (-len(lead), lead)))
    return rf"(?:(?<=\s)|(?=[,;:]))(?P<lead>{alternatives})\s"


def _is_end(subject: Subject, lead: str, result: str) -> bool:
    """Whether words behind a means are its end: they tell a direction, what people do, or the number of a result."""
    words, target = subject.words, subject.slot("target")
    if lead in words.ends or (lead in words.links and result.split(" ", 1)[0].lower() in _DIRECTIONS):
        return True
    if lead not in words.loose_links:
        return False
    is_full = subject.finding("solution-first") is not None and target is not None and target.text in result
    return is_full or actor(result, subject.vocabulary) is not None


def _kept(subject: Subject, means: str, result: str) -> Iterator[Candidate]:
    title = subject.words.titles["result"]
    rest = subject.of_result(result)
    if rest.assessment.level in (Level.OUTCOME, Level.IMPACT):
        yield Candidate(rest.text, title, means)
        wordings = share_of_people(rest) if actor(result, rest.vocabulary) else numbers(rest)
        for candidate in islice(wordings, 1):
            yield Candidate(candidate.text, title, means)
