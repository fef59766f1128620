"""How many lines of a file stand in each zone, kept up by difference: no key waits until a whole file is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, TypeVar

from okrtui.lean_dataclass import dataclass
from okrtui.okr.model import Entry, KeyResult, Objective, OkrFile
from okrtui.quality.zones import Zone

if TYPE_CHECKING:
    from okrtui.okr.cycle import Cycle

Part = TypeVar("Part", Objective, KeyResult)
Key = tuple[object, ...]
"""What the verdict on a line depends on; two lines of one key have one verdict."""


@dataclass(frozen=True, slots=True)
class ZoneCounts:
    """How many judged lines stand in each zone, and how many still wait for their verdict."""

    zones: Mapping[Zone, int] = field(default_factory=dict)
    waiting: int = 0

    def __getitem__(self, zone: Zone) -> int:
        return self.zones.get(zone, 0)

    def with_change(self, before: Zone | None, after: Zone | None) -> ZoneCounts:
        """The counts after one line has moved from a zone to another; None stands for no line."""
        zones = Counter(self.zones)
        if before is not None:
            zones[before] -= 1
        if after is not None:
            zones[after] += 1
        return ZoneCounts(zones, self.waiting)


class Tally:
    """The counts of the file that was last asked for.

    `key_of` tells what the verdict on an entry depends on, `zone_of` the zone that is known for a key, None for none.
    Whoever learns another verdict says so with `learn`.
    """

    def __init__(
        self, key_of: Callable[[Entry, OkrFile], Key], zone_of: Callable[[Key], Zone | None]
    ) -> None:
        self._key_of, self._zone_of = key_of, zone_of
        self._cycle: Cycle | None = None
        self._objectives: tuple[Objective, ...] = ()
        self._zones: Counter[Zone] = Counter()
        self._waiting: Counter[Key] = Counter()
        self._waiting_lines = 0

    def counts(self, okrs: OkrFile) -> ZoneCounts:
        """The counts of a file; only lines are counted that the file before did not have."""
        if okrs.cycle != self._cycle:
            self._cycle, self._objectives = okrs.cycle, ()
            self._zones.clear()
            self._waiting.clear()
            self._waiting_lines = 0
        if okrs.objectives is not self._objectives:
            gone, come = _entries_apart(self._objectives, okrs.objectives)
            for entries, step in ((come, 1), (gone, -1)):
                for entry in entries:
                    self._count(self._key_of(entry, okrs), step)
            self._objectives = okrs.objectives
        zones = {zone: number for zone, number in self._zones.items() if number}
        return ZoneCounts(zones, self._waiting_lines)

    def learn(self, key: Key, zone: Zone | None) -> None:
        """Moves the lines of a key from those that wait to a zone."""
        if zone is not None and key in self._waiting:
            lines = self._waiting.pop(key)
            self._waiting_lines -= lines
            self._zones[zone] += lines

    def _count(self, key: Key, step: int) -> None:
        zone = self._zone_of(key)
        if zone is not None:
            self._zones[zone] += step
        else:
            self._waiting_lines += step
            self._waiting[key] += step
            if not self._waiting[key]:
                del self._waiting[key]


def judged_entries(objectives: tuple[Objective, ...]) -> Iterator[Entry]:
    """The entries that stand in a zone, in reading order: objectives and their key results."""
    for objective in objectives:
        yield objective
        yield from objective.key_results


def _entries_apart(
    before: tuple[Objective, ...], after: tuple[Objective, ...]
) -> tuple[Iterable[Entry], Iterable[Entry]]:
    """The entries that are gone and those that have come; of one changed objective only where it differs."""
    gone, come = _apart(before, after)
    if len(gone) == len(come) == 1:
        results = _apart(gone[0].key_results, come[0].key_results)
        return (gone[0], *results[0]), (come[0], *results[1])
    return judged_entries(gone), judged_entries(come)


def _apart(before: tuple[Part, ...], after: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What is gone and what has come, without the same objects at both beginnings and at both ends."""
    least = min(len(before), len(after))
    start = next((at for at in range(least) if before[at] is not after[at]), least)
    most = least - start
    end = next((at for at in range(most) if before[-1 - at] is not after[-1 - at]), most)
    return before[start : len(before) - end], after[start : len(after) - end]
