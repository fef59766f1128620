"""A text as an editor of lines shows it, and what an edit there means for the exact text.

An editor of lines knows one kind of line break and takes more characters for one than TOML does. So it is given lines
joined by a plain line feed, and only what was changed there is carried over: every other byte stays as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

Location = tuple[int, int]
"""Line and column, both counted from 0."""


@dataclass(frozen=True)
class ShownText:
    """The exact text `original`, with `newline` as the line break that new lines get."""

    original: str
    newline: str = "\n"

    @cached_property
    def lines(self) -> list[str]:
        """The lines as they are shown, without their breaks; a break at the end is followed by an empty line."""
        lines = self.original.splitlines()
        ends_in_break = self.original.splitlines(keepends=True)[-1:] != lines[-1:]
        return [*lines, ""] if ends_in_break or not lines else lines

    @property
    def shown(self) -> str:
        """The text for the editor."""
        return "\n".join(self.lines)

    def location(self, offset: int) -> Location:
        """Where an offset of the original is shown."""
        line = max(0, bisect_right(self._starts, offset) - 1)
        return line, min(offset - self._starts[line], len(self.lines[line]))

    def offset(self, location: Location) -> int:
        """The offset in the original of what is shown at a location, taken to the nearest that exists."""
        line = max(0, min(location[0], len(self.lines) - 1))
        return self._starts[line] + max(0, min(location[1], len(self.lines[line])))

    def edit(self, shown: str) -> tuple[int, int, str] | None:
        """The one replacement in the original that makes it be shown as another text; None where nothing differs."""
        before = self.shown
        if shown == before:
            return None
        start = _shared(before, shown)
        most = min(len(before), len(shown)) - start
        end = _shared(before[len(before) - most :][::-1], shown[len(shown) - most :][::-1])
        text = shown[start : len(shown) - end].replace("\n", self.newline)
        first, last = self._offset_of(start), self._offset_of(len(before) - end)
        if self.original[:first].endswith("\r") and (text + self.original[last:]).startswith("\n"):
            # A carriage return alone would become one line break with the line feed that now follows it, so that one
            # gets its own.
            return first, last, "\r" + text
        return first, last, text

    @cached_property
    def _starts(self) -> list[int]:
        pieces = self.original.splitlines(keepends=True)
        return [0, *accumulate(map(len, pieces))][: len(self.lines)]

    def _offset_of(self, shown_offset: int) -> int:
        starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        line = min(bisect_right(starts, shown_offset) - 1, len(self.lines) - 1)
        return self.offset((line, shown_offset - starts[line]))


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginnings."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low
