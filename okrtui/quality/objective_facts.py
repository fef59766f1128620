"""What can be named in an objective: the classes of its words and phrases, with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from okrtui.quality.tokens import Token

Phrase = tuple[str, ...]

IRREGULAR = {"children": "child", "men": "man", "women": "woman", "wives": "wife", "persons": "person"}

TEAM_CLASSES = {"metric": "metric", "vanity": "metric", "output": "thing", "activity": "effort"}
"""What the classes of a team's own words are called here."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A word or phrase of a class: the positions of its words from `first` up to `last` (exclusive)."""

    name: str
    first: int
    last: int


def tags_of(words: Sequence[Token], own: tuple[tuple[str, str], ...] = ()) -> tuple[Tag, ...]:
    """The classes of words and phrases in order of place, the longest phrase of each class.

    `own` holds the words of a team as (class, word) pairs, with the classes of `TeamRules.vocabulary`.
    """
    forms = [_forms(word.lower) for word in words]
    known = _vocabulary(own)
    return tuple(tag for place in range(len(forms)) for tag in _tags_at(forms, place, known))


@lru_cache(maxsize=16)
def _vocabulary(own: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """All phrases with their class by their first word, the longest first."""
    found: dict[str, dict[tuple[Phrase, str], None]] = {}
    for name, phrase in (*_packaged_words(), *_own_words(own)):
        words = tuple(phrase.casefold().split())
        if words:
            found.setdefault(words[0], {})[words, name] = None
    return {first: tuple(sorted(listed, key=lambda each: -len(each[0]))) for first, listed in found.items()}


def _packaged_words() -> Iterator[tuple[str, str]]:
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("okrtui.quality").joinpath("objective_words.toml").read_text(encoding="utf-8"))
    return ((name, phrase) for name, listed in data.items() for phrase in listed.split(","))


def _own_words(own: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    return ((TEAM_CLASSES[name], phrase) for name, phrase in own if name in TEAM_CLASSES)


def _tags_at(
    forms: list[tuple[str, ...]], place: int, known: Mapping[str, tuple[tuple[Phrase, str], ...]]
) -> Iterator[Tag]:
    seen: set[str] = set()
    for first in forms[place]:
        for phrase, name in known.get(first, ()):
            if name not in seen and (len(phrase) == 1 or _continues(forms, place, phrase)):
                seen.add(name)
                yield Tag(name, place, place + len(phrase))


def _continues(forms: list[tuple[str, ...]], place: int, phrase: Phrase) -> bool:
    """Whether the rest of a phrase follows its first word."""
    if place + len(phrase) > len(forms):
        return False
    return all(word in forms[place + step] for step, word in enumerate(phrase[1:], start=1))


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands, without its genitive, and in the singular."""
    bare = word.removesuffix("'s").removesuffix("'")
    return tuple(dict.fromkeys((word, bare, IRREGULAR.get(bare) or _singular(bare))))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
