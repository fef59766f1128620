"""Wordings that say what somebody does: as a share of a group, or in the place of what a team makes or does."""

from __future__ import annotations

from collections.abc import Iterator

from okrtui.quality.blanks import words_blank
from okrtui.quality.suggestions.groups import Group, actor, group_of
from okrtui.quality.suggestions.subject import Subject
from okrtui.quality.suggestions.suggestion import Candidate
from okrtui.quality.suggestions.words import words
from okrtui.quality.tokens import Token
from okrtui.quality.verdict import Level, Measure

_LONGEST_THING = 5
_DETERMINERS = frozenset(("the", "a", "an", "our", "new", "this"))


def share_of_people(subject: Subject) -> Iterator[Candidate]:
    """What a named group does, or can do and is free to, as the share of the group that does it."""
    found = actor(subject) if subject.assessment.measure in (Measure.NONE, Measure.METRIC) else None
    if found is None:
        return
    people, act = found[0], found[1].removeprefix("can ")
    title = subject.words.titles["share"]
    yield Candidate(subject.with_sentence(f"Raise the share of {people} who {act} from __% to __%"), title)
    yield Candidate(subject.with_sentence(f"__% of {people} {act} (today __%)"), title)


def who_benefits(subject: Subject) -> Iterator[Candidate]:
    """The line as a result for somebody, with the line itself among the initiatives where it is work."""
    wording = subject.words
    is_work = subject.assessment.level in (Level.ACTIVITY, Level.OUTPUT)
    initiative = subject.sentence if is_work else ""
    group = group_of(subject) or Group(words_blank("who"), is_people=True)
    who = "who" if group.is_people else "that"
    made = thing(subject) if is_work else ""
    names = (("thing", "behaviour"), ("share", "behaviour"), ("relief", "relief"))
    for name, title in names if made else names[1:]:
        sentence = wording.templates[name].format(people=group.words, who=who, thing=made)
        yield Candidate(subject.with_sentence(sentence), wording.titles[title], initiative)


def thing(subject: Subject) -> str:
    """What the line makes, as in "Launch | the new search page"; "" where that cannot be told."""
    tokens, vocabulary = subject.tokens, subject.vocabulary
    opening = vocabulary.entry(tokens[0].lower) if len(tokens) > 1 else ()
    if ("verb.production", "") not in opening or tokens[1].lower not in _DETERMINERS:
        return ""
    made: list[Token] = []
    for token in tokens[1:]:
        if token.kind != "word" or (made and token.lower in words().connecting):
            break
        made.append(token)
    if not 2 <= len(made) <= _LONGEST_THING:
        return ""
    return subject.text[made[0].start : made[-1].end]
