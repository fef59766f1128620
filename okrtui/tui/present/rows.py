"""The rows of an entry list: what stands before, in and after the words of an objective, key result or initiative."""

from __future__ import annotations

from typing import NamedTuple

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


def tails(entry: Entry, okrs: OkrFile, parent: Objective | None, glyphs: Glyphs) -> list[Content]:
    """What may stand at the right end of a row, from the fullest form to the shortest.

    An exclamation mark stands first where the team has set something aside at the entry.
    """
    own = _own_tails(entry, parent, glyphs)
    if not entry.ignores:
        return own
    sign = Content.assemble(("!", "accent bold"))
    return [*(_joined(sign, each) for each in own), sign]


def _own_tails(entry: Entry, parent: Objective | None, glyphs: Glyphs) -> list[Content]:
    match entry:
        case KeyResult():
            return _key_result_tails(entry, glyphs)
        case Initiative():
            return _initiative_tails(entry, parent, glyphs)
        case Objective():
            return _objective_tails(entry)


def _key_result_tails(key_result: KeyResult, glyphs: Glyphs) -> list[Content]:
    progress = key_result_progress(key_result)
    percent = "" if progress is None else f"{shown(progress):.0%}"
    spark = sparkline(key_result, glyphs)
    owner = words(key_result.owner, "muted")
    full = _joined(Content(percent), Content.assemble((spark, "accent")), owner)
    return _distinct(full, _joined(Content(percent), owner), Content(percent))


def _initiative_tails(initiative: Initiative, parent: Objective | None, glyphs: Glyphs) -> list[Content]:
    is_open = not initiative.expects and initiative.status is not Status.DROPPED
    number = "?" if is_open else expected_number(initiative, parent)
    bet = Content.assemble((f"{glyphs.arrow} {number}", "muted")) if number else Content("")
    return _distinct(_joined(bet, words(initiative.owner, "muted")), bet)


def _objective_tails(objective: Objective) -> list[Content]:
    progress = objective_progress(objective)
    percent = Content("" if progress is None else f"{shown(progress):.0%}")
    return _distinct(_joined(percent, words(objective.owner, "muted")), percent)


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
        if content.plain and all(content.plain != other.plain for other in unique):
            unique.append(content)
    return unique
