"""The search: wordings in the order of how little they change, each read again before it is offered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from okrtui.quality.blanks import blanks_in
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.suggestions.means import results_behind_means
from okrtui.quality.suggestions.numbers import numbers, open_numbers, share_of_people
from okrtui.quality.suggestions.people import who_benefits
from okrtui.quality.suggestions.proof import reached
from okrtui.quality.suggestions.subject import Subject
from okrtui.quality.suggestions.suggestion import Candidate, Suggestion
from okrtui.quality.verdict import Level, Zone

MOST = 3
"""More suggestions than this are a list to study, not a hand up."""

_TRIED = 24
_RANKS = {Zone.RED: 0, Zone.YELLOW: 1, Zone.GREEN: 2}


@lru_cache(maxsize=4096)
def suggest(text: str, context: Context = EMPTY, objective: str = "") -> tuple[Suggestion, ...]:
    """One to three edits that bring a key result to a better zone, the best and smallest first; () for a green line.

    `objective` is the title of its objective, in whose words a suggestion may speak of people. Any string is accepted;
    a line without words gets none.
    """
    if not text.strip():
        return ()
    subject = Subject.of(text, context, objective)
    if subject.assessment.zone is Zone.GREEN:
        return ()
    found: dict[str, Suggestion] = {}
    for candidate in islice(_candidates(subject), _TRIED):
        if candidate.text not in found and (suggestion := _proven(candidate, subject)):
            found[candidate.text] = suggestion
        if sum(each.zone is Zone.GREEN for each in found.values()) == MOST:
            break
    return tuple(sorted(found.values(), key=lambda each: -_RANKS[each.zone])[:MOST])


def _candidates(subject: Subject) -> Iterator[Candidate]:
    """Wordings for a line, those that keep most of it first."""
    if subject.assessment.level in (Level.ACTIVITY, Level.OUTPUT):
        return chain(results_behind_means(subject), who_benefits(subject))
    if subject.finding("solution-first"):
        return chain(results_behind_means(subject), who_benefits(subject))
    return chain(
        open_numbers(subject),
        share_of_people(subject),
        numbers(subject),
        who_benefits(subject),
    )


def _proven(candidate: Candidate, subject: Subject) -> Suggestion | None:
    """The candidate as a suggestion where it reaches a better zone with whatever its blanks are filled."""
    zone = reached(candidate.text, subject.context)
    if _RANKS[zone] <= _RANKS[subject.assessment.zone]:
        return None
    return Suggestion(candidate.text, blanks_in(candidate.text), zone, candidate.title, candidate.initiative)
