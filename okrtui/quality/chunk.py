"""A stretch of a line with one meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.quality.tokens import Token


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of tokens with one meaning.

    `tag` is "V." or "N." with a class ("V.production.ed", "N.effort"), "A." with a kind of state, "P." with a
    kind of phrase, "MORE" (a comparative), "T" (target), "B" (baseline), "Q" (another number), "D" (deadline),
    the word itself for small words, "w" for an unknown word and its character for punctuation. `also` holds
    all classes that the words have.
    """

    tag: str
    word: str
    first: int
    last: int
    also: tuple[str, ...] = ()

    @property
    def is_noun(self) -> bool:
        """Whether the chunk can be the head of what is counted."""
        return self.tag[:2] == "N." or self.tag == "w"

    @property
    def is_verb(self) -> bool:
        """Whether the chunk says what is done."""
        return self.tag[:2] == "V."


def span_of(chunks: Sequence[Chunk], first: int, last: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """The characters of the chunks from `first` up to `last` (exclusive)."""
    return tokens[chunks[first].first].start, tokens[chunks[last - 1].last - 1].end
