"""What an objective says apart from its blanks: a blank is no word, and what only leads to one says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.blanks import Span
from okrtui.quality.objective_facts import Tag
from okrtui.quality.tokens import Token

LEADING = frozenset(
    [
        *("they", "it", "we", "he", "she", "you", "their", "its", "our", "your"),
        *("the", "a", "an", "to", "will", "would", "can", "could", "may"),
    ]
)
"""Small words that say nothing where nothing but a blank follows."""


def said_words(words: Sequence[Token], tags: Sequence[Tag], blanks: Sequence[Span]) -> tuple[Token, ...]:
    """The words outside all blanks, without those that lead to a blank: "so that they __" is left out whole.

    `tags` are the classes of the words; `blanks` are half-open character offsets, from left to right.
    """
    kept = [not _is_within(word, blanks) for word in words]
    for place in range(len(words)):
        if not kept[place] and (place == 0 or kept[place - 1]):
            for unsaid in range(_lead_of(place, words, tags), place):
                kept[unsaid] = False
    return tuple(word for word, is_said in zip(words, kept, strict=True) if is_said)


def _is_within(word: Token, blanks: Sequence[Span]) -> bool:
    return any(word.start < end and start < word.end for start, end in blanks)


def _lead_of(place: int, words: Sequence[Token], tags: Sequence[Tag]) -> int:
    """Where the words begin that lead to the blank at a place: small words, and a purpose in front of them."""
    first = place
    while first > 0 and words[first - 1].lower in LEADING:
        first -= 1
    return min((tag.first for tag in tags if tag.name == "purpose" and tag.last == first), default=first)
