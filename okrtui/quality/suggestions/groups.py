"""Whom or what a line is about: groups in the plural with the words that describe them, and what they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okrtui.quality.suggestions.subject import Subject, uncapitalised
from okrtui.quality.suggestions.words import words
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.vocabulary import Vocabulary

_PLURALS = frozenset(("people", "staff", "children", "women", "men"))
_AUXILIARIES = frozenset(("can", "are", "have", "know", "do", "never", "always", "no", "get", "feel"))
_DESCRIBING = 2
"""At most so many describing words belong to a group."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words for a group as they stand in a text.

    `acts` says whether it can be said to do something, as people and bodies do and things do not; `who` is the word
    that leads on to what it does.
    """

    words: str
    acts: bool = True
    who: str = "who"


def group_of(subject: Subject) -> Group | None:
    """The population or the people that a line is about, else the people of its objective; None without any."""
    population = _population(subject)
    if population is not None:
        return population
    in_line = people_in(subject.text, _before_deadline(subject), subject.vocabulary)
    return in_line or people_in(subject.objective, tokenise(subject.objective), subject.vocabulary)


def people_in(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> Group | None:
    """The first people that some words of a text name; None without any."""
    words_alone = tuple(token for token in tokens if token.kind != "label")
    people = next(_people(text, words_alone, vocabulary), None)
    if people is None:
        return None
    return Group(uncapitalised(people, vocabulary), who=_pronoun(people, vocabulary))


def _before_deadline(subject: Subject) -> tuple[Token, ...]:
    """The words of a line without those of its deadline, whose people are only passing by."""
    due = subject.slot("due")
    if due is None:
        return subject.tokens
    return tuple(token for token in subject.tokens if not due.start <= token.start < due.end)


def actor(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The people that a sentence begins with and what they do: "New users", "invite a colleague"; else None."""
    tokens = [token for token in tokenise(text) if token.kind != "label"]
    for place, token in enumerate(tokens[: _DESCRIBING + 2]):
        if token.kind != "word" or token.lower in words().no_actors:
            return None
        if _is_people(token, vocabulary):
            rest = tokens[place + 1 :]
            if not rest or not _is_act(rest[0], vocabulary):
                return None
            return uncapitalised(text[tokens[0].start : token.end], vocabulary), text[rest[0].start :]
    return None


def _population(subject: Subject) -> Group | None:
    """What a share is a share of: "suppliers" in "60% of our suppliers on the new contract"."""
    target, tokens, vocabulary = subject.slot("target"), subject.tokens, subject.vocabulary
    if target is None or not target.text.endswith("%"):
        return None
    rest = [token for token in tokens if token.start >= target.end]
    if not rest or rest[0].lower != "of":
        return None
    named: list[Token] = []
    for token in rest[1:]:
        if token.lower in ("the", "our", "all", "its", "their", "my") and not named:
            continue
        if token.kind != "word" or token.lower in words().connecting or not _is_noun(token, vocabulary):
            break
        if named and _is_plural(named[-1], vocabulary) and _is_act(token, vocabulary):
            break
        named.append(token)
    if not named or len(named) > _DESCRIBING + 1 or not _is_plural(named[-1], vocabulary):
        return None
    population = subject.text[named[0].start : named[-1].end]
    return Group(population, _is_people(named[-1], vocabulary), _pronoun(population, vocabulary))


def _people(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[str]:
    """The people that a text names in the plural, each with the words that describe them."""
    for place, token in enumerate(tokens):
        if _is_people(token, vocabulary) and not _is_part_of_a_name(tokens, place, vocabulary):
            yield text[tokens[_first_of_phrase(tokens, place, vocabulary)].start : token.end]


def _is_people(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word names people in the plural; those who are only counted, such as followers, are none."""
    entry = vocabulary.entry(token.lower) if token.kind == "word" else ()
    forms = {form for name, form in entry if name == "noun.person"}
    if not forms or any(name == "noun.vanity" for name, _form in entry):
        return False
    return "s" in forms or token.lower in _PLURALS or token.lower.endswith("s")


def _pronoun(group: str, vocabulary: Vocabulary) -> str:
    """ "who" for persons, "that" for bodies and places, such as accounts or agencies."""
    last = group.split()[-1].lower()
    names = {name for name, _form in vocabulary.entry(last)}
    is_body = last in words().impersonal or names & {"noun.organisation", "noun.place"}
    return "that" if is_body or "noun.person" not in names else "who"


def _is_plural(token: Token, vocabulary: Vocabulary) -> bool:
    return token.lower in _PLURALS or any(
        form == "s" and name.startswith("noun.") for name, form in vocabulary.entry(token.lower)
    )


def _is_noun(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word is a noun, or one that no list knows."""
    entry = vocabulary.entry(token.lower)
    return not entry or any(name.startswith("noun.") for name, _form in entry)


def _is_part_of_a_name(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether another noun follows, as in "customers portal"."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    kinds = {name for name, _form in vocabulary.entry(following.lower)}
    return bool(kinds) and all(name.startswith("noun.") for name in kinds)


def _first_of_phrase(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> int:
    """Where the phrase of a group begins, at most so many describing words before its noun."""
    first = place
    while first and place - first < _DESCRIBING and _describes(tokens, first - 1, vocabulary):
        first -= 1
    return first


def _describes(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word can belong to the noun behind it: a noun, an adjective or a participle, not the opening verb."""
    token = tokens[place]
    is_name = not (token.text.islower() or token.text.isupper() or place == 0)
    if token.kind != "word" or is_name or len(token.text) == 1 or token.lower in words().connecting:
        return False
    entry = vocabulary.entry(token.lower)
    if any(name.startswith("noun.") for name, _form in entry):
        return place > 0 or not any(name.startswith("verb.") for name, _form in entry)
    families = {name.partition(".")[0] for name, _form in entry}
    is_verb = any(name.startswith("verb.") and form != "ed" for name, form in entry)
    return not is_verb and families.isdisjoint(("signal", "phrase"))


def _is_act(token: Token, vocabulary: Vocabulary) -> bool:
    entry = vocabulary.entry(token.lower)
    return token.lower in _AUXILIARIES or any(name.startswith("verb.") and not form for name, form in entry)
