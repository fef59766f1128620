"""Whose behaviour a key result measures: the group of people, or failing that the body, that it names."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.chunks import Chunk
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import Vocabulary

_PEOPLE = ("N.person", "N.staff")
_BODIES = ("N.organisation",)
_PERSONS = frozenset(("noun.person", "noun.staff"))
_MANY = frozenset(("people", "staff", "men", "women", "children", "team", "crew"))
_DOERS = ("ers", "ors", "ists", "ians", "ees")
"""The ends of words for those who do something, in the plural: packagers, commuters, cyclists, trainees."""

_AGES = ("under-", "over-")
"""What groups by age begin with: under-25s."""

_TELLS_WHICH = ("A.state", "adj", "A.done", "V.production.ed", "V.behave.ed", "V.effort.ed", "V.ambiguous.ed")
_OPENS_A_PHRASE = (
    "of",
    "the",
    "our",
    "by",
    "from",
    "for",
    "T",
    "Q",
    "B",
    "P.target_marker",
    "adj",
    "MORE",
    "more",
    "fewer",
)
_SETS_APART = frozenset(("with", "without", "over", "under", "aged"))
_INSIDE = ("w", "adj", "a", "our", "the", "Q")
_OF_OTHERS = frozenset(("number", "share", "of", "many", "more", "fewer", "most", "all", "the", "our"))
"""Words inside a term of several words that do not tell which people: "number of customers"."""


def find_who(chunks: Sequence[Chunk], tokens: Sequence[Token], words: Vocabulary) -> tuple[int, int] | None:
    """The characters of the first group of people, or failing that of the first body; None where there is none."""
    body: int | None = None
    for i, chunk in enumerate(chunks):
        if not (chunk.is_noun or chunk.tag == "w" or chunk.word in _MANY):
            continue
        if chunk.is_noun and i + 1 < len(chunks) and chunks[i + 1].tag == "who":
            return _span(chunks, i, tokens)
        is_group = _is_group(chunks, i, tokens, words)
        if (is_group or (body is None and chunk.tag in _BODIES)) and not _is_part_of_a_name(
            chunks, i, tokens
        ):
            if is_group:
                return _span(chunks, i, tokens)
            body = i
    return None if body is None else _span(chunks, body, tokens)


def _is_group(chunks: Sequence[Chunk], i: int, tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a chunk is a group of people; a word that no list knows counts as one by its ending."""
    chunk = chunks[i]
    if chunk.tag in _PEOPLE or (chunk.is_noun and "noun.person" in chunk.also):
        return True
    last = tokens[chunk.last - 1].lower
    if chunk.tag == "w":
        return last.endswith(_DOERS) or last.startswith(_AGES)
    if not chunk.is_noun:
        return i + 1 < len(chunks) and chunks[i + 1].is_verb
    return _is_plural(last) and any(name in _PERSONS for name, _form in words.entry(last))


def _span(chunks: Sequence[Chunk], i: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """The characters of a group with the words before it that tell which."""
    last, first = chunks[i].last, chunks[i].first
    telling = next((k for k in range(last - 1, first - 1, -1) if tokens[k].lower in _OF_OTHERS), None)
    if telling is not None and telling + 1 < last:
        return tokens[telling + 1].start, tokens[last - 1].end
    last = _end(chunks, i, tokens)
    while i and _tells_which(chunks, i - 1, tokens):
        i -= 1
        first = chunks[i].first
    return tokens[first].start, tokens[last - 1].end


def _end(chunks: Sequence[Chunk], i: int, tokens: Sequence[Token]) -> int:
    """Where a group ends with what tells its members from others: people "with diabetes", colleagues "over 55"."""
    end = chunks[i].last
    if i + 2 >= len(chunks) or tokens[end].lower not in _SETS_APART or chunks[i + 1].last != end + 1:
        return end
    for chunk in chunks[i + 2 :]:
        if not (chunk.is_noun or chunk.tag in _INSIDE):
            break
        end = chunk.last
    return end if end > chunks[i + 1].last else chunks[i].last


def _tells_which(chunks: Sequence[Chunk], i: int, tokens: Sequence[Token]) -> bool:
    """Whether a chunk in front of a group belongs to its name: "first-time" applicants, "call centre" agents."""
    chunk = chunks[i]
    if chunk.tag in _TELLS_WHICH or chunk.word == "first-time":
        return i > 0 or not chunk.is_verb
    if chunk.tag == "w":
        return not i or chunks[i - 1].tag in _OPENS_A_PHRASE
    return chunk.is_noun and not (i and chunks[i - 1].is_noun and "verb." in " ".join(chunk.also))


def _is_part_of_a_name(chunks: Sequence[Chunk], i: int, tokens: Sequence[Token]) -> bool:
    """Whether a noun only says what kind of thing the next one is: "customer" in "customer support"."""
    if i + 1 >= len(chunks):
        return False
    following = chunks[i + 1]
    is_verb = following.is_verb and tokens[following.last - 1].lower.endswith(("s", "ed"))
    if not following.is_noun and (is_verb or not any(name.startswith("noun.") for name in following.also)):
        return False
    last = tokens[chunks[i].last - 1].lower
    return not (last in _MANY or _is_plural(last))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")
