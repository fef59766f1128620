"""What a suggestion is, and what a candidate for one is before it has been proven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrtui.quality.blanks import Span, filled
from okrtui.quality.verdict import Zone

RANKS = {Zone.RED: 0, Zone.YELLOW: 1, Zone.GREEN: 2}
"""The zones from the worst to the best."""

SAME_WORDS = "The same words, with the blanks filled in"
"""How a suggestion is told whose words are those of the line already, so that no line is offered for itself."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another wording of a line with blanks for what only its writer knows.

    `zone` is the zone that it reaches once its blanks are filled; as long as one is left it counts as a placeholder.
    `blanks` are half-open character offsets in `text`, from left to right. `title` says what the edit does, and
    `initiative` holds the words that leave the line because they are work: a bet, "" where there is none.
    """

    text: str
    blanks: tuple[Span, ...]
    zone: Zone
    title: str
    initiative: str = ""

    def told_of(self, line: str) -> str:
        """What is offered to somebody who reads the line beside it."""
        return SAME_WORDS if self.text == line else self.text


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording that may help; what it reaches is not known yet."""

    text: str
    title: str
    initiative: str = ""


def fill(suggestion: Suggestion, values: Sequence[str]) -> str:
    """The suggested words with values in the blanks; raises ValueError where there are more or fewer values."""
    return filled(suggestion.text, suggestion.blanks, values)
