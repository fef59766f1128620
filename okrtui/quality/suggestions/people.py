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
_SOMEBODY = Group(words_blank("who"))
_DETERMINERS = frozenset(("the", "a", "an", "our", "new", "this"))


def share_of_people(subject: Subject) -> Iterator[Candidate]:
    """What a named group does, or can do and is free to, as the share of the group that does it."""
    is_open = subject.assessment.measure in (Measure.NONE, Measure.METRIC)
    found = actor(subject.sentence, subject.vocabulary) if is_open else None
    if found is None:
        return
    people, act = found[0], found[1].removeprefix("can ")
    title = subject.words.titles["share"]
    yield Candidate(subject.with_sentence(f"Raise the share of {people} who {act} from __% to __%"), title)
    yield Candidate(subject.with_sentence(f"__% of {people} {act} (today __%)"), title)


def who_benefits(subject: Subject) -> Iterator[Candidate]:
    """The line as a result for somebody, with the line itself among the initiatives where it is work."""
    is_work = subject.assessment.level in (Level.ACTIVITY, Level.OUTPUT)
    group = group_of(subject) or _SOMEBODY
    actors = group if group.acts else _SOMEBODY
    made = thing(subject) if is_work else ""
    wordings = [("thing", "behaviour", actors)] if made else []
    wordings += [
        ("share", "behaviour", actors),
        ("share", "behaviour", _SOMEBODY),
        ("relief", "relief", group),
    ]
    for template, title, people in wordings:
        sentence = subject.words.templates[template].format(people=people.words, who=people.who, thing=made)
        initiative = subject.sentence if is_work else ""
        yield Candidate(subject.with_sentence(sentence), subject.words.titles[title], initiative)


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
    is_named = made and any(name.startswith("noun.") for name, _ in vocabulary.entry(made[-1].lower))
    if not is_named or not 2 <= len(made) <= _LONGEST_THING:
        return ""
    return subject.text[made[0].start : made[-1].end]
