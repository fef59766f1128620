"""The "so what?" ladder as lines: the highest rung on top, the line that it starts from at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from okrtui.okr.model import EntryKind
from okrtui.quality.zones import Level, Zone
from okrtui.tui.present.fields import answer, labelled, title_line
from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.text import cut, spread, words
from okrtui.workspace.coaching import Ladder

_INDENT = 11
SIGNAL = "We will know that it works when (may stay empty)"


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder with what is answered so far.

    `answers` are those of the rungs from the lowest up and, where the ladder asks for it, the signal at the end;
    `here` is the one that is typed in, with the cursor before the character `cursor`. `zones` are those of the answers
    and `zone` that of the line; `best` is the answer that would become the key result.
    """

    ladder: Ladder
    answers: Sequence[str]
    here: int
    cursor: int
    zones: Sequence[Zone | None] = ()
    zone: Zone | None = None
    best: int | None = None


def asks_for_signal(ladder: Ladder) -> bool:
    """Whether the line becomes, or is, an initiative, whose bet needs a sign by which it is known to work."""
    return ladder.makes_key_result and ladder.level is not Level.IMPACT


def ladder_height(ladder: Ladder) -> int:
    """How many lines a ladder takes."""
    return 2 * len(ladder.rungs) + 2 + 2 * asks_for_signal(ladder)


def ladder_lines(climb: Climb, glyphs: Glyphs, width: int) -> list[Content]:
    """All lines, each of them on one row."""
    ladder = climb.ladder
    lines = [title_line("Five whys" if ladder.level is None else "So what?", glyphs, width)]
    for place in reversed(range(len(ladder.rungs))):
        rung = ladder.rungs[place]
        label = rung.level.value if rung.level else f"why {place + 1}"
        lines += _field(climb, place, label, rung.question, glyphs, width)
    lines.append(_start(climb, glyphs, width))
    if asks_for_signal(ladder):
        lines += _field(climb, len(ladder.rungs), "signal", SIGNAL, glyphs, width)
    return lines


def _field(
    climb: Climb, place: int, label: str, question: str, glyphs: Glyphs, width: int
) -> Iterator[Content]:
    is_here = place == climb.here
    style = "accent" if is_here else "muted"
    head = labelled(label, Content.assemble((question, style)), _INDENT, is_here=is_here)
    tail = _tail(climb, place, glyphs)
    yield spread(head, tail, width - 1) if tail.plain else cut(head, width)
    said = answer(
        climb.answers[place], climb.cursor if is_here else None, max(8, width - _INDENT - 1), glyphs
    )
    yield labelled("", said, _INDENT, is_here=False)


def _tail(climb: Climb, place: int, glyphs: Glyphs) -> Content:
    """The zone of an answer, and what becomes of it."""
    zone = climb.zones[place] if place < len(climb.zones) else None
    if zone is None:
        return Content("")
    if place == climb.best and climb.ladder.makes_key_result:
        return Content.assemble(zone_mark(zone, glyphs), (f" {glyphs.arrow} key result", "bold"))
    return Content.assemble(zone_mark(zone, glyphs), (f" {glyphs.arrow} why", "muted"))


def _start(climb: Climb, glyphs: Glyphs, width: int) -> Content:
    """The line from which the ladder leads up."""
    ladder = climb.ladder
    label = ladder.level.value if ladder.level else "objective"
    becomes = asks_for_signal(ladder) and ladder.kind is EntryKind.KEY_RESULT
    fate = (f" {glyphs.arrow} initiative", "muted") if becomes and climb.best is not None else ""
    mark = zone_mark(climb.zone, glyphs) if climb.zone else Content("")
    line = Content.assemble((f" {label:<{_INDENT - 1}}", "muted"), words(ladder.line))
    return spread(line, Content.assemble(mark, fate), width - 1)
