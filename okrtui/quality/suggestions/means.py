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
from okrtui.quality.verdict import Level

_SHORTEST = 2
"""A result of fewer words than this says too little to stand alone."""

_DIRECTIONS = frozenset(" ".join(WORDS.values()).split())


def results_behind_means(subject: Subject) -> Iterator[Candidate]:
    """What stands behind each word that leads from a means to its end, as it is and with the numbers it lacks."""
    for means, result in _cuts(subject):
        yield from _kept(subject, means, result)


def _cuts(subject: Subject) -> Iterator[tuple[str, str]]:
    """The sentence cut in two where a means leads to its end, the longest end first."""
    words, sentence = subject.words, subject.sentence
    for found in re.finditer(_pattern((*words.ends, *words.links)), sentence, re.IGNORECASE):
        means, result = sentence[: found.start()].strip(" ,;:-"), sentence[found.end() :].strip()
        is_end = found["lead"].lower() in words.ends or _is_end(subject, result)
        if means and is_end and len(result.split()) >= _SHORTEST:
            yield means, result


def _pattern(leads: tuple[str, ...]) -> str:
    alternatives = "|".join(re.escape(lead) for lead in sorted(leads, key=len, reverse=True))
    return rf"(?:(?<=\s)|(?=[,;:]))(?P<lead>{alternatives})\s"


def _is_end(subject: Subject, result: str) -> bool:
    """Whether words behind a means are its end: they tell a direction, what people do, or the number of a result."""
    if result.split(" ", 1)[0].lower() in _DIRECTIONS or actor(subject.of_result(result)) is not None:
        return True
    target = subject.slot("target")
    return subject.finding("solution-first") is not None and target is not None and target.text in result


def _kept(subject: Subject, means: str, result: str) -> Iterator[Candidate]:
    title = subject.words.titles["result"]
    rest = subject.of_result(result)
    if rest.assessment.level in (Level.OUTCOME, Level.IMPACT):
        yield Candidate(rest.text, title, means)
        wordings = share_of_people(rest) if actor(rest) else numbers(rest)
        for candidate in islice(wordings, 1):
            yield Candidate(candidate.text, title, means)
