"""Wordings that keep the result behind a means and leave the means to the initiatives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.suggestions.numbers import numbers
from okrtui.quality.suggestions.subject import Subject
from okrtui.quality.suggestions.suggestion import Candidate
from okrtui.quality.verdict import Level

_SHORTEST = 3
"""A result of fewer words than this says too little to stand alone."""


def results_behind_means(subject: Subject) -> Iterator[Candidate]:
    """What stands behind each word that leads from a means to its end, as it is and with the numbers it lacks."""
    for means, result in _cuts(subject):
        yield from _kept(subject, means, result)


def _cuts(subject: Subject) -> Iterator[tuple[str, str]]:
    """The sentence cut in two at each such word, the longest result first."""
    sentence = subject.sentence
    pattern = "|".join(_as_pattern(each) for each in subject.words.means)
    for found in re.finditer(pattern, sentence, re.IGNORECASE):
        means, result = sentence[: found.start()].strip(" ,;:"), sentence[found.end() :].strip()
        if means and len(result.split()) >= _SHORTEST:
            yield means, result


def _as_pattern(lead: str) -> str:
    return re.escape(lead) + r"\s" if lead in (",", ";", ":") else rf"\s{re.escape(lead)}\s"


def _kept(subject: Subject, means: str, result: str) -> Iterator[Candidate]:
    title = subject.words.titles["result"]
    text = subject.with_sentence(result)
    yield Candidate(text, title, means)
    rest = Subject(text, subject.context, subject.objective, assess_key_result(text, subject.context))
    if rest.assessment.level in (Level.OUTCOME, Level.IMPACT):
        for candidate in numbers(rest):
            yield Candidate(candidate.text, title, means)
            return
