"""The words that suggestions are made with, read from their data file when the first line needs a suggestion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from okrtui.quality.tokens import Token


@dataclass(frozen=True, slots=True)
class Words:
    """Metrics by the way they should go, wordings, titles, and values to try; see words.toml."""

    less: frozenset[str]
    more: frozenset[str]
    shares: frozenset[str]
    connecting: frozenset[str]
    ordinary: frozenset[str]
    no_actors: frozenset[str]
    impersonal: frozenset[str]
    clauses: tuple[str, ...]
    ends: tuple[str, ...]
    links: tuple[str, ...]
    loose_links: tuple[str, ...]
    titles: Mapping[str, str]
    templates: Mapping[str, str]
    values: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def words() -> Words:
    """All of them."""
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return Words(
        less=frozenset(data["less"].split()),
        more=frozenset(data["more"].split()),
        shares=frozenset(data["shares"].split()),
        connecting=frozenset(data["connecting"].split()),
        impersonal=frozenset(data["impersonal"].split()),
        ordinary=frozenset(data["ordinary"].split()),
        no_actors=frozenset(data["no_actors"].split()),
        clauses=_listed(data["clauses"]),
        ends=_listed(data["ends"]),
        links=_listed(data["links"]),
        loose_links=_listed(data["loose_links"]),
        titles=data["titles"],
        templates=data["templates"],
        values={name: tuple(values) for name, values in data["values"].items()},
    )


def _listed(text: str) -> tuple[str, ...]:
    """The entries of a list that is written with strokes between them, the longest first."""
    return tuple(sorted((entry.strip() for entry in text.split("|")), key=len, reverse=True))


def has_any(tokens: tuple[Token, ...], known: frozenset[str]) -> bool:
    """Whether one of some words stands among tokens."""
    return any(token.lower in known for token in tokens)
