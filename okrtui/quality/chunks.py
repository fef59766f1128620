"""A line as a row of chunks: verbs, nouns, numbers, deadlines and phrases, each under a tag."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.chunk import Chunk, span_of
from okrtui.quality.numbers import Quantity
from okrtui.quality.tagging import tag_word
from okrtui.quality.tokens import Token
from okrtui.quality.vocabulary import LONGEST, Vocabulary

__all__ = ["Chunk", "chunk_line", "span_of"]

_TAGS = {"noun": "N.", "phrase": "P.", "adjective": "A."}
_WITHIN_A_TERM = ("-", "/", "&")


def chunk_line(
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    target: Quantity | None,
    baseline: Quantity | None,
    due: tuple[int, int] | None,
    words: Vocabulary,
) -> list[Chunk]:
    """The chunks of a line in order; `due` is the character span of the deadline."""
    in_due = [i for i, token in enumerate(tokens) if due[0] <= token.start < due[1]] if due else []
    numbers = {quantity.first: quantity for quantity in quantities}
    taken = {i for quantity in (target, baseline) if quantity for i in range(quantity.first, quantity.last)}
    taken.update(in_due)
    chunks: list[Chunk] = []
    i = 1 if tokens and tokens[0].kind == "label" else 0
    while i < len(tokens):
        if in_due and i == in_due[0]:
            chunk: Chunk | None = Chunk("D", "due", i, in_due[-1] + 1)
        elif i in numbers:
            chunk = _number(tokens, numbers[i], target, baseline)
        else:
            chunk = _term(tokens, i, words, taken)
        chunks.append(chunk or tag_word(tokens, i, words, chunks))
        i = chunks[-1].last
    return chunks


def _number(
    tokens: Sequence[Token], quantity: Quantity, target: Quantity | None, baseline: Quantity | None
) -> Chunk:
    role = "T" if quantity is target else "B" if quantity is baseline else "Q"
    word = tokens[quantity.first].lower if quantity.worded else "#"
    return Chunk(role, word, quantity.first, quantity.last, (quantity.kind,))


def _term(tokens: Sequence[Token], i: int, words: Vocabulary, taken: set[int]) -> Chunk | None:
    """The longest term of several words that starts here, if any."""
    if tokens[i].kind != "word":
        return None
    as_it_stands = tokens[i].lower
    with_base = words.verb_base(as_it_stands)
    found: Chunk | None = None
    for j in range(i + 1, min(len(tokens), i + LONGEST)):
        token = tokens[j]
        if j in taken or (token.kind not in ("word", "number") and token.lower not in _WITHIN_A_TERM):
            break
        if not (words.starts(as_it_stands) or words.starts(with_base)):
            break
        last = " #" if token.kind == "number" else " " + token.lower
        as_it_stands += last
        with_base += last
        names = _classes(as_it_stands, with_base, words)
        if names:
            found = Chunk(_tag(names, tokens[i].lower), as_it_stands, i, j + 1, names)
    return found


def _classes(as_it_stands: str, with_base: str, words: Vocabulary) -> tuple[str, ...]:
    """The classes of a term as it stands, in the singular, or with its verb in the base form."""
    for form in (as_it_stands, *_singulars(as_it_stands), with_base):
        names = words.classes(form)
        if names:
            return names
    return ()


def _singulars(raw: str) -> tuple[str, ...]:
    if not raw.endswith("s"):
        return ()
    return (raw[:-1], raw[:-2], raw[:-3] + "y") if raw.endswith("es") else (raw[:-1],)


def _tag(names: tuple[str, ...], first: str) -> str:
    """The tag of a term of several words by the first of its classes that has one."""
    for name in names:
        family, _, kind = name.partition(".")
        if family in _TAGS:
            return _TAGS[family] + kind
        if family == "verb":
            return f"V.{kind}" + next((f".{end}" for end in ("ed", "ing") if first.endswith(end)), "")
    return "P." + names[0].partition(".")[2]
