"""What can be named in a line beside its slots: the facts on which findings rest, each with its characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okrtui.quality.chunks import Chunk
from okrtui.quality.slots import Roles
from okrtui.quality.tokens import Token
from okrtui.quality.traits import Core


@dataclass(frozen=True, slots=True)
class Fact:
    """Something named that was read from the line, with its characters."""

    name: str
    start: int
    end: int


Found = tuple[str, int, int]
"""A fact's name and the chunks that show it, from the first up to the last (exclusive)."""

_PEOPLE = ("N.person", "N.organisation", "N.staff")
_CONSENT = frozenset(
    "approve agree sign accept grant extend award adopt ratify endorse confirm join enrol enroll register apply certify license "
    "accredit buy select choose renew allow admit nominate shortlist invite commit pledge back host take lift upgrade commission "
    "volunteer subscribe contribute donate".split()
)
_COVERING = ("share", "all", "zero")
_MEANS = ("V.production", "V.effort", "V.ambiguous", "V.improve")
_LINKS = frozenset(("to", "so", "P.purpose", "and", "with", ",", "->", ":", ";", "which", "that", "by"))


def find_facts(
    tokens: Sequence[Token], chunks: Sequence[Chunk], core: Core | None, roles: Roles
) -> dict[str, Fact]:
    """The facts of a line by name; the first of a name stands."""
    facts: dict[str, Fact] = {}
    for finder in (_phrases, _counted, _coverage, _decided_by_others, _means_first, _behaviour, _bare, _results):
        for name, first, last in finder(chunks, core, roles):
            if name not in facts and first < last:
                start, end = tokens[chunks[first].first].start, tokens[chunks[last - 1].last - 1].end
                facts[name] = Fact(name, start, end)
    if (acronym := _acronym(tokens)) is not None:
        facts["acronym"] = Fact("acronym", acronym.start, acronym.end)
    return facts


def _phrases(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """Words that stand for themselves: placeholders, weasel words, a baseline in words."""
    for i, chunk in enumerate(chunks):
        if chunk.tag == "P.placeholder":
            yield "placeholder", i, i + 1
        elif chunk.tag == "P.weasel":
            yield "weasel", i, i + 1
        elif chunk.tag == "P.baseline" and roles.baseline is None:
            yield "baseline_in_words", i, i + 1


def _counted(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """What the counted noun is: mere attention, the team's insides, or something that shows late."""
    if core is None:
        return
    for i in range(core.last - 1, core.first - 1, -1):
        also = chunks[i].also
        if "noun.vanity" in also:
            yield "vanity", i, i + 1
        if "noun.proxy" in also:
            yield "internal_proxy", i, i + 1
    if chunks[core.head].tag == "N.result":
        yield "lagging", core.first, core.last


def _coverage(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A share or the whole of something that the line says will be covered."""
    if roles.target is None or core is None:
        return
    target = next(i for i, chunk in enumerate(chunks) if chunk.tag == "T")
    if roles.target.kind in _COVERING or (roles.baseline is not None and roles.baseline.kind in _COVERING):
        yield "coverage", min(target, core.first), max(target + 1, core.last)
    elif roles.target.kind == "count" and roles.target.value and roles.target.value >= 20:
        yield "coverage", min(target, core.first), max(target + 1, core.last)


def _decided_by_others(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """People or bodies outside the team who agree, sign or join; or the word for what they decide."""
    for i, chunk in enumerate(chunks):
        base = chunk.word.split()[0]
        if chunk.is_verb and base in _CONSENT and any(c.tag in _PEOPLE for c in chunks):
            yield "others_decide", i, i + 1
        elif "signal.consent" in chunk.also:
            yield "others_decide", i, i + 1
    if core is not None and roles.target is not None and chunks[core.head].tag in ("N.person", "N.organisation"):
        yield "others_decide", core.first, core.last


def _means_first(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A means in front, and behind a connecting word the result with its number."""
    if roles.target is None or not chunks or not any(chunk.tag.startswith(_MEANS) for chunk in chunks[:2]):
        return
    numbers = [i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "B")]
    link = next((i for i, chunk in enumerate(chunks) if chunk.tag in _LINKS and 1 < i < numbers[-1]), None)
    if link is not None:
        yield "solution_first", 0, link


def _behaviour(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A named group and what it does."""
    if roles.target is not None:
        return
    for i, chunk in enumerate(chunks):
        if chunk.tag in _PEOPLE:
            end = next((j for j in range(i + 1, len(chunks)) if chunks[j].tag in (".", ";", "D")), len(chunks))
            if any(c.is_verb or c.tag in ("can", "are", "is", "have", "no") for c in chunks[i + 1 : end]):
                yield "vivid_behaviour", i, end
    if chunks and (chunks[0].is_verb or chunks[0].is_noun):
        yield "vivid_behaviour", 0, len(chunks)


def _bare(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A noun phrase that neither goes anywhere nor has a number."""
    if roles.target is None and core is not None and not any(c.tag.startswith(("V.up", "V.down")) for c in chunks[:1]):
        yield "bare_metric", core.first, core.last


def _results(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """Several numbers after one another, each with a verb or noun of its own."""
    numbers = [i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "Q")]
    joints = [i for i, chunk in enumerate(chunks) if chunk.tag in (",", ";", "and", "&", "+")]
    for joint in joints:
        if any(i < joint for i in numbers) and any(i > joint for i in numbers):
            if any(chunk.is_noun or chunk.is_verb for chunk in chunks[joint + 1 : max(numbers)]):
                yield "several_results", 0, len(chunks)


def _acronym(tokens: Sequence[Token]) -> Token | None:
    """The first word all in capitals, as long as not the whole line is."""
    capitals = [token for token in tokens if token.kind == "word" and token.text.isupper() and len(token.text) > 1]
    others = [token for token in tokens if token.kind == "word" and not token.text.isupper()]
    return capitals[0] if capitals and others and 2 <= len(capitals[0].text) <= 6 else None
