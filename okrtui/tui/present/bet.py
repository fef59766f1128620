"""The bet that an initiative is, as lines: what we believe, what it will result in, when we will know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from okrtui.tui.present.fields import asked, labelled, title_line
from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.text import spread, words
from okrtui.workspace.betting import Bet

TITLE, RESULT, SIGNAL = range(3)
"""The places of the fields."""

HEIGHT = 5
_INDENT = 19
_LABELS = ("We believe that", "will result in", "We will know when")
_WHAT = "What will be done?"
_SIGN = "Which sign will be seen first, and where?"


@dataclass(frozen=True, slots=True)
class Betted:
    """A bet with what is filled in so far; `expected` is the place of the key result, None for none of them."""

    bet: Bet
    title: str
    signal: str
    expected: int | None
    here: int
    cursor: int


def bet_lines(betted: Betted, glyphs: Glyphs, width: int) -> list[Content]:
    """All lines of it."""
    title_cursor, signal_cursor = (
        betted.cursor if betted.here == place else None for place in (TITLE, SIGNAL)
    )
    return [
        title_line("The bet", glyphs, width),
        asked(_LABELS[TITLE], _WHAT, betted.title, title_cursor, _INDENT, width),
        *_result(betted, glyphs, width),
        asked(_LABELS[SIGNAL], _SIGN, betted.signal, signal_cursor, _INDENT, width),
    ]


def _result(betted: Betted, glyphs: Glyphs, width: int) -> Sequence[Content]:
    """The key result that is expected, and below it how another one is chosen."""
    is_here = betted.here == RESULT
    count = len(betted.bet.results)
    chosen = labelled(_LABELS[RESULT], _chosen(betted, glyphs), _INDENT, is_here=is_here)
    place = f"{betted.expected + 1} of {count}" if betted.expected is not None else ""
    keys = "left and right, or a number, choose" if count else ""
    return [
        spread(chosen, Content.assemble((place, "muted")), width - 1),
        labelled("", Content.assemble((keys, "accent" if is_here else "muted")), _INDENT, is_here=False),
    ]


def _chosen(betted: Betted, glyphs: Glyphs) -> Content:
    style = "reverse" if betted.here == RESULT else ""
    if betted.expected is not None:
        result, zone = betted.bet.results[betted.expected]
        return Content.assemble(zone_mark(zone, glyphs), " ", words(result.title, style))
    if betted.bet.elsewhere:
        return words(f"{betted.bet.elsewhere}, which is no key result of this objective", style)
    if not betted.bet.results:
        return words("no key result yet: B builds one, a writes one", style)
    return words("no key result named yet", style)
