"""What can be named in a line beside its slots: the facts on which findings rest, each with its characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okrtui.quality.chunks import Chunk, span_of
from okrtui.quality.core import Core
from okrtui.quality.slots import Roles
from okrtui.quality.tokens import Token


@dataclass(frozen=True, slots=True)
class Fact:
    """Something named that was read from the line, with its characters."""

    name: str
    start: int
    end: int


Found = tuple[str, int, int]
"""A fact's name and the chunks that show it, from the first up to the last (exclusive)."""

_PEOPLE = ("N.person", "N.organisation", "N.staff")
_CONSENT_VERBS = """
    approve agree sign accept grant extend award adopt ratify endorse confirm join enrol enroll register
    apply certify license accredit buy select choose renew allow admit nominate shortlist invite commit
    pledge back host take lift upgrade commission volunteer subscribe contribute donate
"""
_CONSENT = frozenset(_CONSENT_VERBS.split())
_COVERING = frozenset(("share", "all", "zero"))
_SHARES = frozenset(("share", "percentage", "proportion"))
_JOINTS = frozenset((",", ";", "and", "&", "+"))
MANY = 20
"""From so many on, a count of things is the scale of a rollout rather than a list of things to make."""
_MEANS = ("V.production", "V.effort", "V.ambiguous", "V.improve")
_PURPOSES = frozenset(("so", "P.purpose"))
_LINKS = frozenset(("to", "so", "P.purpose", "and", "with", ",", "->", ":", ";", "which", "that", "by"))


def find_facts(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> dict[str, Fact]:
    """The facts of a line by name; the first of a name stands."""
    facts: dict[str, Fact] = {}
    for finder in _FINDERS:
        for name, first, last in finder(chunks, core, roles):
            if name not in facts and first < last:
                facts[name] = Fact(name, *span_of(chunks, first, last, roles.tokens))
    acronym = _acronym(roles.tokens)
    if acronym is not None:
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
    if "noun.vanity" in chunks[core.head].also:
        yield "vanity", core.head, core.head + 1
    for i in range(core.last - 1, core.first - 1, -1):
        if "noun.proxy" in chunks[i].also:
            yield "internal_proxy", i, i + 1
    if chunks[core.head].tag == "N.result":
        yield "lagging", core.first, core.last


def _coverage(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A share, the whole or a large number of something that the line says will be covered."""
    if core is not None and any(chunks[measure].word in _SHARES for measure in core.measures):
        yield "coverage", core.measures[0], core.last
    target = next((i for i, chunk in enumerate(chunks) if chunk.tag == "T"), None)
    if target is None or core is None or roles.target is None:
        return
    kinds = {roles.target.kind, roles.baseline.kind if roles.baseline else ""}
    is_many = roles.target.kind == "count" and (roles.target.value or 0) >= MANY
    if is_many or not kinds.isdisjoint(_COVERING):
        yield "coverage", min(target, core.first), max(target + 1, core.last)


def _decided_by_others(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """People or bodies outside the team who agree, sign or join."""
    if any(chunk.tag in _PEOPLE for chunk in chunks):
        for i, chunk in enumerate(chunks):
            if chunk.is_verb and chunk.word.partition(" ")[0] in _CONSENT:
                yield "others_decide", i, i + 1
    if (
        core is not None
        and roles.target is not None
        and chunks[core.head].tag in ("N.person", "N.organisation")
    ):
        yield "others_decide", core.first, core.last


def _means_first(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A means in front, and behind a connecting word the result with its number."""
    if roles.target is None or not any(chunk.tag.startswith(_MEANS) for chunk in chunks[:2]):
        return
    last = max((i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "B")), default=0)
    link = next((i for i in range(2, last) if chunks[i].tag in _LINKS and not _is_span(chunks, i)), None)
    if link is None:
        link = _purpose_with_a_number(chunks)
    if link is not None:
        yield "solution_first", 0, link


def _purpose_with_a_number(chunks: Sequence[Chunk]) -> int | None:
    """Where "so that" leads to a number, whichever number of the line was taken for the target."""
    purpose = next((i for i in range(2, len(chunks)) if chunks[i].tag in _PURPOSES), None)
    if purpose is None or not any(chunk.tag == "Q" and chunk.word == "#" for chunk in chunks[purpose:]):
        return None
    return purpose


def _is_span(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether "to" stands between two numbers: "from 61% to 75%"."""
    return chunks[i].tag == "to" and chunks[i - 1].tag in ("B", "T", "Q", "P.placeholder")


def _behaviour(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """What a named group does, up to the end of its sentence."""
    if roles.target is not None:
        return
    group = next((i for i, chunk in enumerate(chunks) if _is_group(chunk)), None)
    if group is not None:
        end = next(
            (i for i in range(group + 1, len(chunks)) if chunks[i].tag in (".", ";", "D")), len(chunks)
        )
        yield "vivid_behaviour", group, end


def _is_group(chunk: Chunk) -> bool:
    return chunk.tag in _PEOPLE or (chunk.is_noun and "noun.person" in chunk.also)


def _bare(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """A noun phrase that neither goes anywhere nor has a number."""
    if roles.target is None and core is not None and not chunks[0].tag.startswith(("V.up", "V.down", "MORE")):
        yield "bare_metric", core.first, core.last


def _results(chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> Iterator[Found]:
    """Several numbers after one another, the later one with a verb or noun of its own."""
    numbers = [i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "Q")]
    if len(numbers) < 2:
        return
    joint = next((i for i in range(numbers[0] + 1, numbers[-1]) if chunks[i].tag in _JOINTS), None)
    if joint is not None and any(chunk.is_noun or chunk.is_verb for chunk in chunks[joint + 1 : numbers[-1]]):
        yield "several_results", 0, len(chunks)


def _acronym(tokens: Sequence[Token]) -> Token | None:
    """The first word all in capitals, as long as not the whole line is."""
    words = [token for token in tokens if token.kind == "word"]
    if all(token.text.isupper() for token in words):
        return None
    return next((token for token in words if token.text.isupper() and 2 <= len(token.text) <= 6), None)


_FINDERS = (_phrases, _counted, _coverage, _decided_by_others, _means_first, _behaviour, _bare, _results)
