"""The named traits of a line, on which the weights of level, measure and zone sit.

A trait's name begins with its family: "w" a word, "c" a class of it, "s" a word as it is spelled, "s2" two such side by
side, "r2" two neighbouring tags, "first" the opening, "object" what the opening is done to, "person" who acts, "link"
what leads from one part to another, "core" what is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrtui.quality.chunk import Chunk
from okrtui.quality.core import Core, Phrase, noun_phrases
from okrtui.quality.numbers import Quantity
from okrtui.quality.tagging import SMALL
from okrtui.quality.tokens import Token

Trait = tuple[str, int]
"""A name, and the position of the chunk that it comes from; -1 for the line as a whole."""

DETERMINERS = frozenset(
    ["the", "a", "an", "our", "my", "its", "their", "this", "these", "of", "each", "own", "your"]
)
BODIES = ("N.person", "N.staff", "N.organisation")
LINKS = frozenset(["P.purpose", "to", "by", "so", "because", "through", "and", ",", ";", "with", "without"])
_WEAK_LINKS = frozenset(("and", ",", "with", "without"))
_COPULAS = frozenset(["is", "are", "be", "can", "have", "has"])
_ACTS = frozenset(["can", "is", "are", "have", "has", "will"])
_LEADS_WORDS = """
    who that which is are can to have has for in on with without not by
"""
_LEADS = frozenset(_LEADS_WORDS.split())


def traits_of(
    tokens: Sequence[Token],
    chunks: Sequence[Chunk],
    core: Core | None,
    target: Quantity | None,
    baseline: Quantity | None,
    has_numbers: bool,
) -> list[Trait]:
    """The traits of a line."""
    shape = ("range" if baseline else "target") if target else ("was" if baseline else "none")
    kind = target.kind if target else "-"
    return [
        *_shape(chunks, shape, kind, has_numbers and target is None),
        *_words(chunks),
        *_spelling(tokens, chunks),
        *_rows(chunks),
        *_opening(chunks, shape, kind),
        *_people(chunks, shape),
        *_links(chunks),
        *(_counted(chunks, core, shape, kind) if core else (("no phrase", -1),)),
    ]


def _shape(chunks: Sequence[Chunk], shape: str, kind: str, only_other_numbers: bool) -> Iterator[Trait]:
    yield "always", -1
    yield f"shape {shape}", -1
    yield f"kind {kind}", -1
    yield f"kind {kind} {shape}", -1
    yield f"length {min(len(chunks) // 3, 6)}", -1
    if only_other_numbers:
        yield "numbers but no target", -1
    if not any(chunk.is_verb or chunk.tag in _COPULAS for chunk in chunks):
        yield "no verb", -1
        yield f"no verb {shape}", -1


def _words(chunks: Sequence[Chunk]) -> Iterator[Trait]:
    for i, chunk in enumerate(chunks):
        if chunk.tag in ("T", "B", "Q", "D"):
            if chunk.word not in ("#", "due"):
                yield "n " + chunk.word, i
            continue
        yield "w " + chunk.word, i
        if chunk.tag[:2] in ("V.", "N.", "P.", "A."):
            yield "t " + chunk.tag, i
            for name in chunk.also:
                yield "c " + name, i
        elif chunk.tag == "w":
            yield "e " + chunk.word[-3:], i
        if " " in chunk.word:
            for part in chunk.word.split():
                if part not in SMALL:
                    yield "w " + part, i


def _spelling(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Trait]:
    """Every word as it stands, alone and with the one before it: its ending tells much of its part in the line."""
    last = "<"
    for i, chunk in enumerate(chunks):
        for token in tokens[chunk.first : chunk.last]:
            word = "#" if token.kind == "number" else token.lower
            yield "s " + word, i
            yield f"s2 {last} {word}", i
            last = word
    yield f"s2 {last} >", -1


def _rows(chunks: Sequence[Chunk]) -> Iterator[Trait]:
    last = "<"
    for i, chunk in enumerate(chunks):
        if chunk.tag not in DETERMINERS or chunk.tag == "of":
            yield f"r2 {last} {chunk.tag}", i
            last = chunk.tag
    yield f"r2 {last} >", -1


def _opening(chunks: Sequence[Chunk], shape: str, kind: str) -> Iterator[Trait]:
    row = [i for i, chunk in enumerate(chunks[:8]) if chunk.tag not in DETERMINERS][:2]
    if not row:
        return
    i = row[0]
    first = chunks[i]
    yield f"first {first.tag}", i
    yield f"first {first.tag} {shape}", i
    yield f"first {first.tag} {kind}", i
    yield f"firstw {first.word}", i
    for name in first.also:
        yield f"firstc {name}", i
    if len(row) > 1:
        yield f"first2 {first.tag} {chunks[row[1]].tag}", i
    start = i + 1 if first.is_verb or first.tag in ("T", "Q") else i
    phrase = next(noun_phrases(chunks[start : start + 12]), None)
    if phrase is not None:
        yield from _object(
            chunks, Phrase(phrase.first + start, phrase.head + start, phrase.last + start), first, shape
        )


def _object(chunks: Sequence[Chunk], phrase: Phrase, first: Chunk, shape: str) -> Iterator[Trait]:
    head = chunks[phrase.head]
    yield f"object {head.tag}", phrase.head
    yield f"objectw {head.word}", phrase.head
    yield f"object {head.tag} {shape}", phrase.head
    yield f"verb+object {first.tag} {head.tag}", phrase.head
    yield f"verb+object {first.tag} {head.tag} {shape}", phrase.head


def _people(chunks: Sequence[Chunk], shape: str) -> Iterator[Trait]:
    """Who acts: each group or body with the first verb behind it."""
    for i, chunk in enumerate(chunks):
        if chunk.tag not in BODIES and chunk.tag not in ("who", "they"):
            continue
        who = "staff" if "noun.staff" in chunk.also else chunk.tag
        for j in range(i + 1, min(len(chunks), i + 6)):
            tag = chunks[j].tag
            if chunks[j].is_verb or tag in _ACTS:
                yield f"person {tag}", j
                yield f"person {who} {tag}", j
                yield f"person {tag} {shape}", j
                break
        else:
            yield f"person {'first' if i == 0 else 'last'}", i


def _links(chunks: Sequence[Chunk]) -> Iterator[Trait]:
    """What leads from one part to the next, and whether a number stands behind it."""
    last_number = max((i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "B")), default=-1)
    for i, chunk in enumerate(chunks):
        if i == 0 or chunk.tag not in LINKS:
            continue
        number = last_number > i
        verb = next((c.tag for c in chunks[i + 1 : i + 4] if c.is_verb), "-")
        if chunk.tag not in _WEAK_LINKS:
            yield f"link {chunk.tag} {number}", i
        yield f"link {chunk.tag} {verb}", i
        yield f"link {chunk.tag} {verb} {number}", i


def _counted(chunks: Sequence[Chunk], core: Core, shape: str, kind: str) -> Iterator[Trait]:
    """The phrase that is counted, with the verb before it and what is said behind it."""
    head = chunks[core.head]
    at, tag = core.head, head.tag
    said = _said(chunks, core.last)
    verb = next((chunk.tag for chunk in chunks[core.clause : core.first] if chunk.is_verb), "-")
    for measure in core.measures:
        yield f"measured by {chunks[measure].word}", measure
    if core.clause:
        yield "end clause", -1
        yield f"end clause {chunks[0].tag}", -1
        yield f"end clause {chunks[core.clause - 1].tag}", -1
    yield f"core {tag}", at
    yield f"core {tag} {core.how}", at
    yield f"core {tag} {shape}", at
    yield f"core {tag} {kind}", at
    yield f"core {tag} says {said}", at
    yield f"core {tag} {kind} says {said}", at
    yield f"core verb {verb} {tag}", at
    yield f"core verb {verb} {tag} {said}", at
    yield f"corew {head.word}", at
    yield f"said {said} {kind}", at
    for name in head.also:
        yield f"corec {name}", at
        yield f"corec {name} {shape}", at
        yield f"corec {name} {verb}", at
    if core.head > core.first:
        yield f"core mod {chunks[core.head - 1].tag} {tag}", at
        yield f"core modw {chunks[core.head - 1].word}", at
    person = next((chunk.tag for chunk in chunks[core.last :] if chunk.tag in BODIES), "-")
    yield f"core {tag} then {person}", at


def _said(chunks: Sequence[Chunk], last: int) -> str:
    """What follows a noun phrase: the first verb or adjective that says something of it, and what leads there."""
    if last >= len(chunks):
        return ">"
    opening = chunks[last].tag
    for i in range(last, min(len(chunks), last + 7)):
        chunk = chunks[i]
        if chunk.is_verb or chunk.tag[:2] == "A.":
            return f"{opening} {chunk.tag}" if i > last and opening in _LEADS else chunk.tag
        if chunk.tag in (".", ";", "D"):
            return chunk.tag
    return opening
