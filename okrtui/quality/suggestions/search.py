"""The search: wordings in the order of how little they change, each read again before it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice

from okrtui.quality.blanks import blanks_in
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.suggestions.groups import actor
from okrtui.quality.suggestions.means import results_behind_means
from okrtui.quality.suggestions.numbers import is_open, numbers, open_numbers
from okrtui.quality.suggestions.people import share_of_people, who_benefits
from okrtui.quality.suggestions.proof import reached
from okrtui.quality.suggestions.subject import Subject
from okrtui.quality.suggestions.suggestion import RANKS, Candidate, Suggestion
from okrtui.quality.verdict import Level, Measure, Zone

MOST = 3
"""More suggestions than this are a list to study, not a hand up."""

_WORK = (Level.ACTIVITY, Level.OUTPUT)
_TRIED = 24


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
    found = _best_by_title(islice(_edits(subject), _TRIED), subject)
    if not any(each.zone is Zone.GREEN for each in found):
        found = [*found, *_best_by_title(who_benefits(subject), subject)]
    return tuple(sorted(found, key=lambda each: -RANKS[each.zone])[:MOST])


def _best_by_title(candidates: Iterable[Candidate], subject: Subject) -> list[Suggestion]:
    """The first wordings that are proven, one of each kind of edit, until there are enough green ones."""
    found: dict[str, Suggestion] = {}
    for candidate in candidates:
        known = found.get(candidate.title)
        if known is None or known.zone is not Zone.GREEN:
            suggestion = _proven(candidate, subject)
            if suggestion and (known is None or RANKS[suggestion.zone] > RANKS[known.zone]):
                found[candidate.title] = suggestion
        if sum(each.zone is Zone.GREEN for each in found.values()) == MOST:
            break
    return list(found.values())


def _edits(subject: Subject) -> Iterator[Candidate]:
    """Edits of a line, those that keep most of it first."""
    if is_open(subject):
        return open_numbers(subject)
    if subject.finding("solution-first") is not None:
        return results_behind_means(subject)
    if subject.assessment.level in _WORK:
        free_acts = share_of_people(subject) if " can " in subject.text else ()
        return chain(results_behind_means(subject), free_acts, who_benefits(subject))
    if subject.finding("vanity-metric") is not None or subject.finding("internal-proxy") is not None:
        return who_benefits(subject)
    own = share_of_people(subject) if actor(subject.sentence, subject.vocabulary) else numbers(subject)
    may_be_work = subject.assessment.level_or in _WORK or subject.assessment.measure is Measure.NONE
    return chain(results_behind_means(subject), own) if may_be_work else own


def _proven(candidate: Candidate, subject: Subject) -> Suggestion | None:
    """The candidate as a suggestion where it reaches a better zone with whatever its blanks are filled."""
    zone = reached(candidate.text, subject.context)
    if RANKS[zone] <= RANKS[subject.assessment.zone]:
        return None
    return Suggestion(candidate.text, blanks_in(candidate.text), zone, candidate.title, candidate.initiative)
