"""The line that is being typed: it stands beside the document until it is committed or reverted.

Nothing that happens on a keystroke is proportional to the file, since the document does not change before enter.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import Entry, EntryKind, Initiative, KeyPath, KeyResult, Objective, OkrFile
from okrtui.quality.zones import Zone


@dataclass(frozen=True, slots=True)
class LineDraft:
    """The words of an entry while they are typed; `entry` carries its fields, `path` says where it is to stand.

    `initiative` holds words that have left the line and are to become an initiative when it is committed; `told` is
    the zone that was told of the line last.
    """

    path: KeyPath
    entry: Entry
    is_new: bool
    original: str = ""
    initiative: str = ""
    told: Zone | None = None

    @property
    def text(self) -> str:
        """The words as they are now."""
        return self.entry.title

    @property
    def is_changed(self) -> bool:
        """Whether committing the line would change the file."""
        return self.text != self.original

    def with_text(self, text: str) -> LineDraft:
        """The draft with other words."""
        return replace(self, entry=replace(self.entry, title=text))


def blank_entry(kind: EntryKind) -> Entry:
    """An entry without words, for a line that is about to be written."""
    match kind:
        case EntryKind.OBJECTIVE:
            return Objective()
        case EntryKind.KEY_RESULT:
            return KeyResult()
        case EntryKind.INITIATIVE:
            return Initiative()


def inserted(okrs: OkrFile, path: KeyPath, entry: Entry) -> OkrFile:
    """A file's content with one more entry at a path."""
    match path, entry:
        case ("objectives", int(position)), Objective():
            return replace(okrs, objectives=_with(okrs.objectives, position, position, entry))
        case ("objectives", int(number), str(), int(position)), (KeyResult() | Initiative()):
            objective = _with_child(okrs.objectives[number], position, position, entry)
            return replace(okrs, objectives=_with(okrs.objectives, number, number + 1, objective))
    raise KeyError(path)


def with_entry(objective: Objective, path: KeyPath, entry: Entry) -> Objective:
    """An objective with the entry at a path, itself or one of its own, replaced by another."""
    match path, entry:
        case ("objectives", int()), Objective():
            return replace(entry, key_results=objective.key_results, initiatives=objective.initiatives)
        case ("objectives", int(), str(), int(position)), (KeyResult() | Initiative()):
            return _with_child(objective, position, position + 1, entry)
    raise KeyError(path)


def _with_child(objective: Objective, start: int, end: int, child: KeyResult | Initiative) -> Objective:
    if isinstance(child, KeyResult):
        return replace(objective, key_results=_with(objective.key_results, start, end, child))
    return replace(objective, initiatives=_with(objective.initiatives, start, end, child))


_Item = TypeVar("_Item")


def _with(items: tuple[_Item, ...], start: int, end: int, item: _Item) -> tuple[_Item, ...]:
    """The items with those from `start` to `end` replaced by one."""
    return (*items[:start], item, *items[end:])
