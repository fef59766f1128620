"""The words by kind, from TOML data, and the lookup over them.

`nouns.toml`, `verbs.toml`, `phrases.toml`, `names.toml` and `signals.toml` hold one term a line under the name of its
class. They are read when a line is judged for the first time.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import resources

from okrtui.quality.vocabulary.inflections import bases

FILES = ("nouns", "verbs", "adjectives", "phrases", "names", "signals")
REMEMBERED = 20_000
"""So many words are kept with their classes before all are forgotten."""

LONGEST = 5
"""The most words that a term may have."""


class Vocabulary:
    """Which classes a term belongs to: "noun.effort", "verb.production", "phrase.purpose", "name.name", ..."""

    __slots__ = ("_bases", "_entries", "_starts", "_terms", "_verb_bases", "forms")

    def __init__(self, terms: dict[str, tuple[str, ...]], forms: dict[str, str]) -> None:
        self._terms = terms
        self.forms = forms
        self._entries: dict[str, tuple[tuple[str, str], ...]] = {}
        self._bases: dict[str, str] = {}
        self._verb_bases: dict[str, str] = {}
        self._starts = _starts(terms)

    def classes(self, term: str) -> tuple[str, ...]:
        """The classes of a term in lower case as it stands in the lists; () where it is unknown."""
        return self._terms.get(term, ())

    def entry(self, word: str) -> tuple[tuple[str, str], ...]:
        """The (class, form) pairs of one word in any inflection; form is "", "s", "ed" or "ing"."""
        known = self._entries.get(word)
        if known is None:
            known = tuple(dict.fromkeys(self._pairs(word)))
            if len(self._entries) > REMEMBERED:
                self._entries.clear()
            self._entries[word] = known
        return known

    def starts(self, words: str) -> bool:
        """Whether a longer term begins with these words."""
        return words in self._starts

    def verb_base(self, word: str) -> str:
        """The base form of a word as a verb, whatever else it may be: "signed" is "sign"."""
        known = self._verb_bases.get(word)
        if known is None:
            known = self._likeliest_verb_base(word)
            if len(self._verb_bases) > REMEMBERED:
                self._verb_bases.clear()
            self._verb_bases[word] = known
        return known

    def _likeliest_verb_base(self, word: str) -> str:
        if word in self.forms:
            return self.forms[word]
        for base, _form in bases(word):
            if any(name.startswith("verb.") for name in self._terms.get(base, ())):
                return base
        return word

    def base(self, word: str) -> str:
        """The base form under which a word is listed, or its likeliest base form where it is not."""
        known = self._bases.get(word)
        if known is None:
            known = self._likeliest_base(word)
            if len(self._bases) > REMEMBERED:
                self._bases.clear()
            self._bases[word] = known
        return known

    def _likeliest_base(self, word: str) -> str:
        if word in self._terms:
            return word
        if word in self.forms:
            return self.forms[word]
        candidates = bases(word)
        return next(
            (base for base, _form in candidates if base in self._terms),
            candidates[0][0] if candidates else word,
        )

    def _pairs(self, word: str) -> Iterator[tuple[str, str]]:
        for name in self._terms.get(word, ()):
            yield name, ""
        irregular = self.forms.get(word)
        if irregular:
            for name in self._terms.get(irregular, ()):
                if name.startswith("verb."):
                    yield name, "ed"
        for base, form in bases(word):
            for name in self._terms.get(base, ()):
                if form == "s" or name.startswith("verb."):
                    yield name, form


def _starts(terms: Iterable[str]) -> frozenset[str]:
    """What longer terms begin with: all their first words, their first two, and so on."""
    found: set[str] = set()
    for term in terms:
        while " " in term and (term := term[: term.rindex(" ")]) not in found:
            found.add(term)
    return frozenset(found)


@lru_cache(maxsize=16)
def load(own: tuple[tuple[str, str], ...] = ()) -> Vocabulary:
    """The shipped words together with a team's own (class, word) pairs; see `TeamRules.vocabulary`."""
    terms: dict[str, tuple[str, ...]] = {}
    forms: dict[str, str] = {}
    for name in FILES:
        _take(
            tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8")),
            name,
            terms,
            forms,
        )
    for kind, word in own:
        terms[word.lower()] = (_OWN[kind],)
    return Vocabulary(terms, forms)


_OWN = {
    "metric": "noun.quality",
    "output": "noun.thing",
    "activity": "noun.effort",
    "vanity": "noun.vanity",
}


def _take(
    data: dict[str, object], file: str, terms: dict[str, tuple[str, ...]], forms: dict[str, str]
) -> None:
    prefix = file.rstrip("s")
    for name, value in data.items():
        if isinstance(value, str):
            tag = (f"{prefix}.{name}",)
            listed: dict[str, tuple[str, ...]] = dict.fromkeys(value.split("\n"), tag)
            listed.update((term, terms[term] + tag) for term in terms.keys() & listed)
            terms.update(listed)
        elif name == "forms" and isinstance(value, dict):
            forms.update(line.split(" ", 1) for line in value["past"].strip().split("\n"))
        elif isinstance(value, dict):
            _take(value, file, terms, forms)
    terms.pop("", None)
