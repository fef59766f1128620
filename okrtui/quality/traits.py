"""The named traits of a line, on which the weights of level, measure and zone sit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.quality.chunks import SMALL, Chunk
from okrtui.quality.numbers import Quantity

_DETERMINERS = frozenset(("the", "a", "an", "our", "my", "its", "their", "this", "these", "of", "each", "own", "your"))


def traits_of(
    chunks: Sequence[Chunk], target: Quantity | None, baseline: Quantity | None, has_numbers: bool
) -> list[tuple[str, int]]:
    """The traits of a line, each with the chunk that it comes from (-1 for the line as a whole)."""
    traits: list[tuple[str, int]] = []
    add = traits.append
    shape = _shape(target, baseline)
    add((f"shape {shape}", -1))
    if has_numbers and not target:
        add(("numbers but no target", -1))
    if target:
        add((f"kind {target.kind}", -1))
        add((f"kind {target.kind} {shape}", -1))
    add((f"length {min(len(chunks) // 3, 6)}", -1))
    if not any(chunk.is_verb or chunk.tag in ("is", "are", "be", "can", "have", "has") for chunk in chunks):
        add(("no verb", -1))
        add((f"no verb {shape}", -1))
    _words(chunks, add)
    _rows(chunks, add)
    _opening(chunks, shape, target, add)
    _counted(chunks, shape, target, add)
    _people(chunks, shape, add)
    _core(chunks, shape, target, add)
    _connections(chunks, add)
    return traits


def _shape(target, baseline):
    return ("range" if baseline else "target") if target else ("was" if baseline else "none")


def _words(chunks, add):
    last = ""
    for i, chunk in enumerate(chunks):
        if chunk.tag in ("T", "B", "Q", "D"):
            if chunk.word not in ("#", "due"):
                add(("n " + chunk.word, i))
            last = "#"
            continue
        add(("w " + chunk.word, i))
        if chunk.tag[:2] in ("V.", "N.", "P."):
            add(("t " + chunk.tag, i))
            for name in chunk.also:
                add(("c " + name, i))
        elif chunk.tag == "w":
            add(("e " + chunk.word[-3:], i))
            if "-" in chunk.word:
                add(("e- " + chunk.word.rpartition("-")[2], i))
        if " " in chunk.word:
            for part in chunk.word.split():
                if part not in SMALL:
                    add(("w " + part, i))
        if chunk.word not in _DETERMINERS:
            last = chunk.word


def _rows(chunks, add):
    tags = ["<", *(chunk.tag for chunk in chunks if chunk.tag not in ("the", "a", "an", "our", "my", "its", "their")), ">"]
    for i in range(len(tags) - 1):
        add((f"r2 {tags[i]} {tags[i + 1]}", -1))


def _head(chunks, i):
    """The head of the noun phrase that starts at a chunk, past "number of" and the like; None where none starts."""
    n = len(chunks)
    while i < n and (chunks[i].tag in _DETERMINERS or chunks[i].tag in ("more", "fewer", "less", "new", "in", "P.weasel")):
        i += 1
    head = None
    while i < n and (chunks[i].is_noun or (chunks[i].is_verb and chunks[i].tag.endswith((".ing", ".ed")) and i + 1 < n and chunks[i + 1].is_noun)):
        head = i
        i += 1
    if head is not None and i + 1 < n and chunks[i].tag == "of" and "signal.measure_noun" in chunks[head].also:
        inner = _head(chunks, i + 1)
        return inner if inner is not None else head
    return head


def _kind(chunk):
    return chunk.tag if chunk.tag != "w" else "w"


def _opening(chunks, shape, target, add):
    row = [(i, chunk) for i, chunk in enumerate(chunks) if chunk.tag not in _DETERMINERS][:4]
    if not row:
        return
    i, first = row[0]
    kind = target.kind if target else "-"
    add((f"first {first.tag}", i))
    add((f"first {first.tag} {shape}", i))
    add((f"first {first.tag} {kind}", i))
    add((f"firstw {first.word}", i))
    for name in first.also:
        add((f"firstc {name}", i))
    if len(row) > 1:
        add((f"first2 {first.tag} {row[1][1].tag}", i))
    head = _head(chunks, i + 1 if first.is_verb or first.tag in ("T", "Q") else i)
    if head is not None:
        chunk = chunks[head]
        add((f"object {_kind(chunk)}", head))
        add((f"objectw {chunk.word}", head))
        add((f"object {_kind(chunk)} {shape}", head))
        add((f"verb+object {first.tag} {_kind(chunk)}", head))
        add((f"verb+object {first.tag} {_kind(chunk)} {shape}", head))


def _counted(chunks, shape, target, add):
    if not target:
        return
    at = next((i for i, chunk in enumerate(chunks) if chunk.tag == "T"), None)
    if at is None:
        return
    after = _head(chunks, at + 1)
    kind = target.kind
    first = next((chunk.tag for chunk in chunks if chunk.tag not in _DETERMINERS), "")
    if after is not None:
        chunk = chunks[after]
        add((f"counted {_kind(chunk)}", after))
        add((f"counted {_kind(chunk)} {kind}", after))
        add((f"countedw {chunk.word}", after))
        add((f"counted {_kind(chunk)} {first}", after))
        follow = chunks[after + 1].tag if after + 1 < len(chunks) else ">"
        add((f"counted then {_kind(chunk)} {follow}", after))
        add((f"then {kind} {follow}", after))
    else:
        follow = chunks[at + 1].tag if at + 1 < len(chunks) else ">"
        add((f"counted nothing {follow}", at))
    before = None
    for i in range(at - 1, -1, -1):
        if chunks[i].is_noun:
            before = i
            break
    if before is not None:
        chunk = chunks[before]
        add((f"before {_kind(chunk)}", before))
        add((f"before {_kind(chunk)} {kind}", before))
        add((f"before {_kind(chunk)} {shape}", before))
    lead = " ".join(chunk.tag for chunk in chunks[max(0, at - 2) : at])
    add((f"lead {lead}", at))
    add((f"lead1 {chunks[at - 1].tag if at else '<'} {kind}", at))


def _people(chunks, shape, add):
    for i, chunk in enumerate(chunks):
        if chunk.tag in ("N.person", "N.staff", "N.organisation") or (chunk.tag in ("who", "they")):
            for j in range(i + 1, min(len(chunks), i + 6)):
                if chunks[j].is_verb or chunks[j].tag in ("can", "is", "are", "have", "has", "will"):
                    staff = "staff" if "noun.staff" in chunk.also else chunk.tag
                    add((f"person {chunks[j].tag}", j))
                    add((f"person {staff} {chunks[j].tag}", j))
                    add((f"person {chunks[j].tag} {shape}", j))
                    break
            else:
                add((f"person {'first' if i == 0 else 'last'}", i))


def _connections(chunks, add):
    for i, chunk in enumerate(chunks):
        if chunk.tag in ("P.purpose", "to", "by", "so", "because", "and", ",", ";", "through", "with", "without") and i:
            rest = [c for c in chunks[i + 1 :]]
            number = any(c.tag in ("T", "B") for c in rest)
            verb = next((c.tag for c in rest[:3] if c.is_verb), "-")
            if chunk.tag not in (",", "and", "with", "without"):
                add((f"link {chunk.tag} {number}", i))
            add((f"link {chunk.tag} {verb}", i))
            add((f"link {chunk.tag} {verb} {number}", i))


_STOPPERS = frozenset((".", ";", "D"))
_BEFORE_NUMBER = frozenset(
    "from to at above below under over by of in is are was were -> ( : , - with on for than reach up down only P.target_marker P.baseline V.hold V.reach V.up V.down B Q = < > <= >= = should be will".split()
)


def _phrases(chunks):
    """The noun phrases of a line as (first, head, last) positions."""
    found = []
    i = 0
    n = len(chunks)
    while i < n:
        if not _nominal(chunks, i):
            i += 1
            continue
        first = i
        while i < n and _nominal(chunks, i):
            i += 1
        found.append((first, i - 1, i))
    return found


def _nominal(chunks, i):
    chunk = chunks[i]
    if chunk.is_noun:
        return True
    if chunk.tag[:2] == "A." or chunk.tag == "P.weasel":
        return i + 1 < len(chunks) and chunks[i + 1].is_noun
    return chunk.is_verb and chunk.tag.endswith((".ing", ".ed")) and i + 1 < len(chunks) and chunks[i + 1].is_noun and (i == 0 or not chunks[i - 1].is_noun)


_TO_THE_END = frozenset(("P.purpose", "so", "thereby", "thus"))
_AFTER_TO = ("V.up", "V.down", "V.improve", "V.hold", "V.prevent", "V.reach", "V.ambiguous")
_MEANS = ("V.production", "V.effort", "V.ambiguous", "V.improve", "N.thing", "N.effort", "w", "V.hold")


def end_clause(chunks):
    """Where the end begins behind a means in front ("launch X so that 70% ..."), if the number stands there; else 0."""
    at = next((i for i, chunk in enumerate(chunks) if chunk.tag in ("T", "B")), None)
    if at is None or at < 3 or not chunks[0].tag.startswith(_MEANS):
        return 0
    for i in range(2, at):
        chunk = chunks[i]
        following = chunks[i + 1].tag if i + 1 < len(chunks) else ""
        if chunk.tag in _TO_THE_END:
            return i + 1
        if chunk.tag in ("to", "and", ",", "which") and following.startswith(_AFTER_TO):
            return i + 1
        if chunk.tag == "with" and following in ("T", "P.target_marker"):
            return i + 1
        if chunk.tag in ("and", ",", "with", ":") and i + 1 == at and not chunks[i - 1].tag == "T":
            return i + 1
    return 0


def core_of(chunks, target):
    """The noun phrase that the number counts, or that the line is about: its first, head and last position, how it was
    found, and the heads of measures ("number of", "share of") on the way; None where there is no noun.
    """
    phrases = _phrases(chunks)
    if not phrases:
        return None
    end = end_clause(chunks)
    if end:
        phrases = [phrase for phrase in phrases if phrase[0] >= end] or phrases
    at = next((i for i, chunk in enumerate(chunks) if chunk.tag == "T"), None)
    chosen, how = _choose(chunks, phrases, at, target)
    first, head, last = phrases[chosen]
    measures = []
    while "signal.measure_noun" in chunks[head].also and last < len(chunks) and chunks[last].tag == "of" and chosen + 1 < len(phrases):
        measures.append(head)
        chosen += 1
        first, head, last = phrases[chosen]
        how += "*"
    return Core(first, head, last, how, tuple(measures))


@dataclass(frozen=True, slots=True)
class Core:
    """What a line counts, as positions among its chunks."""

    first: int
    head: int
    last: int
    how: str
    measures: tuple[int, ...]


def _core(chunks, shape, target, add):
    """The noun phrase that the number counts, or that the line is about, with what is said of it."""
    core = core_of(chunks, target)
    if core is None:
        add(("no phrase", -1))
        return
    first, head, last, how = core.first, core.head, core.last, core.how
    end = end_clause(chunks)
    if end:
        add(("end clause", -1))
        add((f"end clause {chunks[0].tag}", -1))
        add((f"end clause {chunks[end - 1].tag}", -1))
    for measure in core.measures:
        add((f"measured by {chunks[measure].word}", measure))
    chunk = chunks[head]
    kind = target.kind if target else "-"
    tag = _kind(chunk)
    said = _said(chunks, last)
    verb = next((c.tag for c in chunks[end:first] if c.is_verb), "-")
    add((f"core {tag}", head))
    add((f"core {tag} {how}", head))
    add((f"core {tag} {shape}", head))
    add((f"core {tag} {kind}", head))
    add((f"core {tag} says {said}", head))
    add((f"core {tag} {kind} says {said}", head))
    add((f"core verb {verb} {tag}", head))
    add((f"core verb {verb} {tag} {said}", head))
    add((f"corew {chunk.word}", head))
    for name in chunk.also:
        add((f"corec {name}", head))
        add((f"corec {name} {shape}", head))
        add((f"corec {name} {verb}", head))
    if head > first:
        add((f"core mod {_kind(chunks[head - 1])} {tag}", head))
        add((f"core modw {chunks[head - 1].word}", head))
    add((f"said {said} {kind}", head))
    after = [c for c in chunks[last:]]
    person = next((c.tag for c in after if c.tag in ("N.person", "N.staff", "N.organisation")), "-")
    add((f"core {tag} then {person}", head))


def _choose(chunks, phrases, at, target):
    if at is not None:
        following = next((k for k, (first, _head, _last) in enumerate(phrases) if first > at and not _between(chunks, at + 1, first)), None)
        if following is not None and target.kind in ("count", "share", "all", "zero", "often", "rank", "multiple", "money", "time", "physical"):
            of = any(c.tag == "of" for c in chunks[at + 1 : phrases[following][0]])
            if target.kind in ("count", "all", "zero", "rank") or of or (target.kind == "share" and at == 0):
                return following, "counts"
        preceding = [k for k, (first, _head, _last) in enumerate(phrases) if first < at]
        if preceding:
            return preceding[0] if len(preceding) < 3 or not chunks[0].is_verb else preceding[0], "before"
        if following is not None:
            return following, "after"
        return 0, "any"
    return 0, "subject" if phrases[0][0] == 0 or not any(c.is_verb for c in chunks[: phrases[0][0]]) else "object"


def _between(chunks, i, j):
    return any(c.tag not in ("of", "the", "our", "a", "its", "my", "their", "all", "more", "new", "MORE", "other", "these", "those", "P.weasel", "own", "such") for c in chunks[i:j])


def _said(chunks, last):
    """What follows a noun phrase: the first verb, adjective or small word that says something of it."""
    for i in range(last, min(len(chunks), last + 7)):
        chunk = chunks[i]
        if chunk.is_verb or chunk.tag[:2] == "A.":
            lead = chunks[last].tag if i > last and chunks[last].tag in ("who", "that", "is", "are", "can", "to", "have", "has", "which", "for", "in", "on", "with", "not", "by", "without") else ""
            return f"{lead} {chunk.tag}".strip()
        if chunk.tag in _STOPPERS:
            return chunk.tag
    return chunks[last].tag if last < len(chunks) else ">"
