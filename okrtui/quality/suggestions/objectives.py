"""Suggestions for an objective: whom it is for, what they will do or have then, and why they care."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from okrtui.quality.assessment import assess_objective
from okrtui.quality.blanks import blanks_in, open_places, with_blanks, words_blank
from okrtui.quality.context import EMPTY, Context
from okrtui.quality.suggestions.groups import people_in
from okrtui.quality.suggestions.proof import reached
from okrtui.quality.suggestions.subject import capitalised
from okrtui.quality.suggestions.suggestion import RANKS, Candidate, Suggestion
from okrtui.quality.suggestions.words import words
from okrtui.quality.tokens import label_end, tokenise
from okrtui.quality.verdict import Zone
from okrtui.quality.vocabulary import load

_TO_BUILD = 2
"""Mission types up to this one name a thing to be built, which is a bet and no aim."""


@lru_cache(maxsize=1024)
def suggest_objective(text: str, context: Context = EMPTY) -> tuple[Suggestion, ...]:
    """Edits that bring an objective to a better zone, the smallest first; () for a green one and one without words."""
    assessment = assess_objective(text, context)
    if not text.strip() or assessment.zone is Zone.GREEN:
        return ()
    found = []
    wordings = _wordings(text, context, to_build=assessment.mission <= _TO_BUILD)
    for candidate in {each.text: each for each in wordings}.values():
        zone = reached(candidate.text, context, assess_objective)
        if RANKS[zone] > RANKS[assessment.zone]:
            blanks = blanks_in(candidate.text)
            found.append(Suggestion(candidate.text, blanks, zone, candidate.title, candidate.initiative))
    return tuple(sorted(found, key=lambda each: -RANKS[each.zone]))


def _wordings(text: str, context: Context, *, to_build: bool) -> Iterator[Candidate]:
    """The line with its blanks, or with its reason where it is a direction; then the state that it is to lead to."""
    begin, line = label_end(text), text.rstrip(" .!")
    label, sentence = text[:begin], line[begin:].strip()
    group = people_in(text, tokenise(text), load(context.rules.vocabulary))
    titles, templates = words().titles, words().templates
    is_open = bool(open_places(sentence))
    if is_open:
        yield Candidate(with_blanks(text, words_blank("what")), titles["placeholder"])
    if not is_open and not to_build and not any(character.isdecimal() for character in sentence):
        they = "they" if group else words_blank("who")
        yield Candidate(templates["reason"].format(line=line, they=they), titles["reason"])
    people = group.words if group else words_blank("who")
    state = capitalised(templates["state"].format(people=people))
    yield Candidate(label + state, titles["state"], sentence if to_build and not is_open else "")
