"""The first and the last line of a screen: where one is, and what one can do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from okrtui.okr.cycle import Cycle
from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.glyphs import Glyphs
from okrtui.tui.present.text import cut, flowed, spread, words, wrapped

if TYPE_CHECKING:
    from okrtui.workspace.session import Session

_LONG_ANSWER = 25
"""An answer of more characters is a sentence."""

_WITH_CYCLE = 60
_WITH_WEEK = 100
"""From these widths on the header tells the cycle, and its week."""

_MOST_ROWS = 3
"""How many lines a message may take from the screen."""


def header(
    session: Session, place: str, today: date, glyphs: Glyphs, width: int, problems_key: str = ""
) -> Content:
    """File, state, team, cycle and the zones of the file; `problems_key` lists its problems, "" where none does."""
    name, team = words(session.path.name, "bold"), session.shown().team
    left = [Content.assemble(" ", name), *_states(session, place, glyphs, problems_key)]
    if team and team.casefold() != session.path.name.partition(".")[0].casefold():
        left.append(words(team, "muted"))
    right = []
    cycle = session.shown().cycle
    if width >= _WITH_CYCLE and not session.is_broken:
        text = "no cycle yet" if cycle is None else cycle_text(cycle, today, short=width < _WITH_WEEK)
        right.append(Content.assemble((text, "muted")))
    right.append(counts_line(session.counts_if_read(), glyphs))
    return spread(Content("  ").join(left), Content.assemble(" ", Content("   ").join(right), " "), width)


def cycle_text(cycle: Cycle, today: date, *, short: bool = False) -> str:
    """The cycle and how far it has gone ("2026-Q4, week 6 of 13"); its label alone outside it."""
    week = cycle.week_of(today)
    return cycle.label if short or week is None else f"{cycle.label}, week {week} of {cycle.weeks}"


def footer(hints: Sequence[tuple[str, str]], glyphs: Glyphs, width: int) -> Content:
    """As many keys with what they do as fit on the line; the last hint (the keys screen) is always there."""
    if not hints:
        return Content("")
    last = _hint(*hints[-1])
    line = Content(" ")
    for key, label in hints[:-1]:
        longer = Content.assemble(line, _hint(key, label), "  ")
        if longer.cell_length + last.cell_length > width:
            break
        line = longer
    return Content.assemble(line, last)


def notice(text: str, *, is_error: bool = False) -> Content:
    """A short message in the place of the footer."""
    return words(text, "error bold" if is_error else "accent")


def choice(question: str, choices: Sequence[tuple[str, str]], width: int) -> list[Content]:
    """A question, and the keys that answer it with their labels; on further lines what does not fit on one.

    Answers that are sentences stand on a line each.
    """
    keys = [_hint(key, label) for key, label in (*choices, ("esc", "go on"))]
    asked = wrapped(words(question, "accent bold"), width - 2, most=_MOST_ROWS)
    rows = flowed([asked[-1], *keys], width - 2)
    if len(rows) > 1 and any(len(label) > _LONG_ANSWER for _, label in choices):
        rows = [asked[-1], *(cut(each, width - 2) for each in keys[:-2]), *flowed(keys[-2:], width - 2)]
    return [Content.assemble(" ", row) for row in (*asked[:-1], *rows)]


def in_rows(message: Content, width: int) -> list[Content]:
    """A message in as many lines as it needs, up to a few."""
    return [Content.assemble(" ", row) for row in wrapped(message, width - 2, most=_MOST_ROWS)]


def _states(session: Session, place: str, glyphs: Glyphs, problems_key: str) -> list[Content]:
    states = []
    if session.can_be_saved:
        states.append(Content.assemble((f"{glyphs.unsaved} unsaved", "accent")))
    if session.read_only:
        states.append(Content.assemble(("read-only", "accent")))
    if problems := len(session.document.problems) if session.is_read else 0:
        noun = "problem" if problems == 1 else "problems"
        key = (f" ({problems_key})", "muted") if problems_key else ""
        states.append(Content.assemble((f"{problems} {noun}", "error"), key))
    if place:
        states.append(Content.assemble((place, "muted")))
    return states


def _hint(key: str, label: str) -> Content:
    return Content.assemble((key, "bold"), " ", (label, "muted"))
