"""The rows of an entry list: what stands before, in and after the words of an objective, key result or initiative."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from okrtui.okr.model import (
    Entry,
    EntryKind,
    Initiative,
    KeyPath,
    KeyResult,
    Objective,
    OkrFile,
    Status,
    entry_kind,
)
from okrtui.okr.progress import key_result_progress, objective_progress, progress_at, shown
from okrtui.quality.zones import Zone
from okrtui.tui.present.glyphs import Glyphs, zone_mark
from okrtui.tui.present.text import words

_SPARK_LENGTH = 6
_WIDEST_OWNER = 8
"""A longer name stands out of its column rather than taking it from all rows."""


class Row(NamedTuple):
    """One row of a list: an entry, or a heading where `path` is None; `depth` is its indentation in steps of two."""

    path: KeyPath | None
    text: str
    depth: int = 0

    @property
    def kind(self) -> EntryKind | None:
        """The kind of the entry; None for a heading."""
        return None if self.path is None else entry_kind(self.path)


def mark(entry: Entry, zone: Zone | None, glyphs: Glyphs) -> Content:
    """What stands before the words, two cells wide: the zone, or how far an initiative is."""
    if isinstance(entry, Initiative):
        status = entry.status or Status.IDEA
        role = {Status.DOING: "accent", Status.DONE: "text"}.get(status, "muted")
        return Content.assemble((f"{glyphs.statuses[status]} ", role))
    return zone_mark(zone, glyphs)


def title_style(entry: Entry | None) -> str:
    """How the words of an entry are set; a heading is quiet, an objective bold."""
    match entry:
        case None:
            return "muted bold"
        case Objective():
            return "bold"
        case Initiative(status=Status.DROPPED):
            return "muted strike"
    return ""


class OwnerColumn:
    """How wide the column of owners is at the right end of the rows of a file; known until another file is shown."""

    def __init__(self) -> None:
        self._okrs: OkrFile | None = None
        self._width = 0

    def width(self, okrs: OkrFile) -> int:
        """The cells of the longest owner, up to a few; 0 where nobody owns anything."""
        if okrs is not self._okrs:
            self._okrs = okrs
            self._width = min(_WIDEST_OWNER, max(map(cell_len, _owners(okrs)), default=0))
        return self._width


def _owners(okrs: OkrFile) -> set[str]:
    """Everybody who owns something in a file; made in half a millisecond of 10,000 entries, since each edit asks."""
    found: set[str] = set()
    for objective in okrs.objectives:
        found.add(objective.owner)
        found.update(key_result.owner for key_result in objective.key_results)
        found.update(initiative.owner for initiative in objective.initiatives)
    return found


def tails(
    entry: Entry, okrs: OkrFile, parent: Objective | None, glyphs: Glyphs, owner_width: int = 0
) -> list[Content]:
    """What may stand at the right end of a row, from the fullest form to the shortest.

    The owner stands in a column of so many cells, and what it has reached before that, so that the eye can run down
    either. An exclamation mark stands first where the team has set something aside at the entry.
    """
    own = _own_tails(entry, parent, glyphs, owner_width)
    if not entry.ignores:
        return own
    sign = Content.assemble(("!", "accent bold"))
    return [*(_joined(sign, each) for each in own), sign]


def _own_tails(entry: Entry, parent: Objective | None, glyphs: Glyphs, owner_width: int) -> list[Content]:
    owner = words(entry.owner, "muted")
    column = Content.assemble(owner, " " * (owner_width - owner.cell_length))
    match entry:
        case KeyResult():
            progress, more = (
                key_result_progress(entry),
                Content.assemble((sparkline(entry, glyphs), "accent")),
            )
        case Objective():
            progress, more = objective_progress(entry), Content("")
        case Initiative():
            bet = _bet(entry, parent, glyphs)
            return _distinct(_joined(bet, column), _joined(bet, owner), bet)
    percent = Content("" if progress is None else f"{shown(progress):.0%}")
    return _distinct(
        _joined(more, percent, column), _joined(percent, column), _joined(percent, owner), percent
    )


def _bet(initiative: Initiative, parent: Objective | None, glyphs: Glyphs) -> Content:
    """The key result that an initiative should move, a question mark for none."""
    is_open = not initiative.expects and initiative.status is not Status.DROPPED
    number = "?" if is_open else expected_number(initiative, parent)
    return Content.assemble((f"{glyphs.arrow} {number}", "muted")) if number else Content("")


def expected_number(initiative: Initiative, parent: Objective | None) -> str:
    """The place of the key result that an initiative is a bet on ("KR 2"), or "" where it names none."""
    if parent is None or not initiative.expects:
        return ""
    ids = [key_result.id for key_result in parent.key_results]
    return f"KR {ids.index(initiative.expects) + 1}" if initiative.expects in ids else ""


def sparkline(key_result: KeyResult, glyphs: Glyphs) -> str:
    """The latest check-ins as a row of bars, from the baseline to the target; "" for fewer than two values."""
    values = [checkin.value for checkin in key_result.checkins if checkin.value is not None]
    if len(values) < 2:
        return ""
    steps = [progress_at(key_result, value) for value in values[-_SPARK_LENGTH:]]
    top = len(glyphs.spark) - 1
    return "".join(glyphs.spark[round(shown(step) * top)] for step in steps if step is not None)


def _joined(*parts: Content) -> Content:
    return Content(" ").join([part for part in parts if part.plain])


def _distinct(*contents: Content) -> list[Content]:
    unique: list[Content] = []
    for content in contents:
        if content.plain.strip() and all(content.plain != other.plain for other in unique):
            unique.append(content)
    return unique
