"""What a line counts: its noun phrases, and the one among them that carries the measurement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okrtui.quality.chunks import Chunk
from okrtui.quality.numbers import Quantity


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as positions among the chunks: from `first` up to `last` (exclusive), with its head."""

    first: int
    head: int
    last: int


@dataclass(frozen=True, slots=True)
class Core:
    """What a line counts.

    `how` tells how the phrase was found: "counts" (behind the target), "before" or "after" the target,
    "subject" or "object" where there is none; "*" is added for each measure ("number of", "share of") that
    was stepped over, whose positions are in `measures`. `clause` is where the clause begins that holds it.
    """

    first: int
    head: int
    last: int
    how: str
    measures: tuple[int, ...]
    clause: int


COUNTED_AT_ONCE = frozenset(("count", "all", "zero", "rank"))
"""Kinds of number that count the noun behind them: "10 articles", "no outage"."""

_BEFORE_NOUN_TAGS = """
    of the our a its my their all more new MORE other these those P.weasel own such
"""
_BEFORE_NOUN = frozenset(_BEFORE_NOUN_TAGS.split())
_TO_THE_END = frozenset(("P.purpose", "so", "thereby", "thus"))
_JOINTS = frozenset(("to", "and", ",", "which"))
_MOVES = ("V.up", "V.down", "V.improve", "V.hold", "V.prevent", "V.reach", "V.ambiguous")
_MEANS = ("V.production", "V.effort", "V.ambiguous", "V.improve", "V.hold", "N.thing", "N.effort", "w")


def core_of(chunks: Sequence[Chunk], target: Quantity | None) -> Core | None:
    """The noun phrase that the number counts, or that the line is about; None where there is no noun."""
    phrases = list(noun_phrases(chunks))
    if not phrases:
        return None
    clause = end_clause(chunks)
    phrases = [phrase for phrase in phrases if phrase.first >= clause] or phrases
    chosen, how = _choose(chunks, phrases, target)
    measures = []
    while chosen + 1 < len(phrases) and _is_measure_of(chunks, phrases[chosen]):
        measures.append(phrases[chosen].head)
        chosen += 1
        how += "*"
    phrase = phrases[chosen]
    return Core(phrase.first, phrase.head, phrase.last, how, tuple(measures), clause)


def noun_phrases(chunks: Sequence[Chunk]) -> Iterator[Phrase]:
    """The runs of nouns, with the adjectives and participles in front of them."""
    i = 0
    while i < len(chunks):
        first = i
        while i < len(chunks) and _is_nominal(chunks, i):
            i += 1
        if i > first:
            yield Phrase(first, i - 1, i)
        else:
            i += 1


def end_clause(chunks: Sequence[Chunk]) -> int:
    """Where the end begins behind a means in front ("launch X so that 70% ..."), if the number stands there.

    0 where the line has no such means.
    """
    at = next((i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "B")), 0)
    if at < 3 or not chunks[0].tag.startswith(_MEANS):
        return 0
    for i in range(2, at):
        tag, following = chunks[i].tag, chunks[i + 1].tag
        if tag in _TO_THE_END or (tag in _JOINTS and following.startswith(_MOVES)):
            return i + 1
        if tag == "with" and following in ("T", "P.target_marker"):
            return i + 1
        if tag in ("and", ",", ":") and i + 1 == at:
            return i + 1
    return 0


def _is_nominal(chunks: Sequence[Chunk], i: int) -> bool:
    chunk = chunks[i]
    if chunk.is_noun:
        return True
    if i + 1 >= len(chunks) or not chunks[i + 1].is_noun:
        return False
    if chunk.tag in ("adj", "P.weasel") or chunk.tag[:2] == "A.":
        return True
    return chunk.is_verb and chunk.tag.endswith((".ing", ".ed")) and (i == 0 or not chunks[i - 1].is_noun)


def _is_measure_of(chunks: Sequence[Chunk], phrase: Phrase) -> bool:
    """Whether a phrase only says how something is counted: "the number of"."""
    is_measure = "signal.measure_noun" in chunks[phrase.head].also
    return is_measure and phrase.last < len(chunks) and chunks[phrase.last].tag == "of"


def _choose(chunks: Sequence[Chunk], phrases: Sequence[Phrase], target: Quantity | None) -> tuple[int, str]:
    at = next((i for i, chunk in enumerate(chunks) if chunk.tag == "T"), None)
    if at is None or target is None:
        opening = chunks[: phrases[0].first]
        return 0, "object" if any(chunk.is_verb for chunk in opening) else "subject"
    behind = next((k for k, phrase in enumerate(phrases) if phrase.first > at), None)
    if behind is not None:
        between = [chunk.tag for chunk in chunks[at + 1 : phrases[behind].first]]
        is_next = _BEFORE_NOUN.issuperset(between)
        if is_next and (
            target.kind in COUNTED_AT_ONCE or "of" in between or (target.kind == "share" and at == 0)
        ):
            return behind, "counts"
        if is_next and phrases[0].first > at:
            return behind, "after"
    return 0, "before" if phrases[0].first < at else "any"
