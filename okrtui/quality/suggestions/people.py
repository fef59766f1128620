"""Wordings that replace what a team makes or does by what somebody does then, and who may be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrtui.quality.blanks import words_blank
from okrtui.quality.suggestions.subject import Subject, uncapitalised
from okrtui.quality.suggestions.suggestion import Candidate
from okrtui.quality.suggestions.words import words
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.verdict import Level
from okrtui.quality.vocabulary import Vocabulary

_SINGULAR_LOOKING = frozenset(("people", "staff", "children", "women", "men"))
_LONGEST_THING = 5


def who_benefits(subject: Subject) -> Iterator[Candidate]:
    """The line as a result for somebody, with the line itself among the initiatives where it is work."""
    wording = subject.words
    is_work = subject.assessment.level in (Level.ACTIVITY, Level.OUTPUT)
    initiative = subject.sentence if is_work else ""
    group = people_of(subject)
    people = group or words_blank("who")
    made = thing(subject) if is_work else ""
    for name, title in (("thing", "behaviour"), ("share", "behaviour"), ("relief", "relief")):
        if name == "thing" and not made:
            continue
        sentence = wording.templates[name].format(people=people, thing=made)
        yield Candidate(subject.with_sentence(sentence), wording.titles[title], initiative)


def people_of(subject: Subject) -> str:
    """The group that the line is about, else that of its objective; "" where neither names one."""
    for text in (subject.sentence, subject.objective):
        tokens = [token for token in tokenise(text) if token.kind != "label"]
        groups = _groups(text, tokens, subject.vocabulary)
        if groups:
            return uncapitalised(groups[0], subject.vocabulary)
    return ""


def _groups(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[str]:
    """The groups of people that a text names in the plural, each with the words that belong to it."""
    found = []
    for place, token in enumerate(tokens):
        if _is_group(token, vocabulary) and not _is_part_of_a_name(tokens, place, vocabulary):
            first = _first_of_phrase(tokens, place, vocabulary)
            found.append(text[tokens[first].start : token.end])
    return found


def _is_group(token: Token, vocabulary: Vocabulary) -> bool:
    if token.kind != "word":
        return False
    forms = {form for name, form in vocabulary.entry(token.lower) if name == "noun.person"}
    return bool(forms) and ("s" in forms or token.lower in _SINGULAR_LOOKING or token.lower.endswith("s"))


def _is_part_of_a_name(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether another noun follows, as in "customers portal"."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    kinds = {name for name, _form in vocabulary.entry(following.lower)}
    return bool(kinds) and all(name.startswith("noun.") for name in kinds)


def _first_of_phrase(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> int:
    """Where the phrase of a group begins: up to two describing words may stand before its noun."""
    first = place
    while first and place - first < 2 and _describes(tokens[first - 1], vocabulary):
        first -= 1
    return first


def _describes(token: Token, vocabulary: Vocabulary) -> bool:
    if token.kind != "word" or token.lower in words().connecting or not token.text.islower():
        return False
    kinds = {name.partition(".")[0] for name, _form in vocabulary.entry(token.lower)}
    return "verb" not in kinds and "signal" not in kinds and "phrase" not in kinds


def actor(subject: Subject) -> tuple[str, str] | None:
    """The group that a line begins with and what it does, as in "New users | invite a colleague"; else None."""
    tokens, vocabulary = subject.tokens, subject.vocabulary
    for place, token in enumerate(tokens[:4]):
        if _is_group(token, vocabulary):
            rest = tokens[place + 1 :]
            if rest and _is_act(rest[0], vocabulary):
                return subject.text[tokens[0].start : token.end], subject.text[rest[0].start : subject.end]
            return None
        if token.kind != "word":
            return None
    return None


def _is_act(token: Token, vocabulary: Vocabulary) -> bool:
    if token.lower in ("can", "are", "have", "know", "do", "no", "never", "always", "no longer"):
        return token.lower != "no"
    return any(name.startswith("verb.") and form == "" for name, form in vocabulary.entry(token.lower))


def thing(subject: Subject) -> str:
    """What the line makes, as in "Launch | the new search page"; "" where that cannot be told."""
    tokens, vocabulary = subject.tokens, subject.vocabulary
    if not tokens or not any(
        name == "verb.production" and form == "" for name, form in vocabulary.entry(tokens[0].lower)
    ):
        return ""
    made: list[Token] = []
    for token in tokens[1:]:
        if token.kind != "word" or (made and token.lower in words().connecting):
            break
        made.append(token)
    if not 1 <= len(made) <= _LONGEST_THING or made[-1].lower in words().connecting:
        return ""
    return subject.text[made[0].start : made[-1].end]
