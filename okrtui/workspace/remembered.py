"""The verdicts on one file that an earlier run has left in the cache folder, so that no line is judged twice.

A file of them begins with what all of them depend on: the coach as it is installed and the team's rules. It holds the
words of a team's lines and is readable by the user alone. What cannot be read or written is judged anew.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.quality.context import TeamRules
    from okrtui.quality.verdict import Assessment

_SUFFIX = ".verdicts"
_MOST = 20_000
"""Verdicts that are kept of one file."""
_LARGEST = 50_000_000
_KEPT_FOR = 90 * 24 * 3600
"""Seconds after which what was kept of a file that nobody has opened since is deleted."""


class Remembered:
    """The kept verdicts of one file by what each depends on; `folder` need not exist."""

    def __init__(self, folder: Path, file: Path, rules: TeamRules) -> None:
        self._place = folder / f"{_digest(os.path.realpath(file))}{_SUFFIX}"
        self._depends_on = _digest((_coach(), _settled(rules)))
        self._lines = self._read()

    def recall(self, key: object) -> Assessment | None:
        """The verdict that was kept under a key; None where there is none that can be read."""
        line = self._lines.pop(_digest(key), None) if self._lines else None
        if line is None:
            return None
        from okrtui.quality.records import read

        try:
            return read(line)
        except ValueError:
            return None

    def keep(self, known: Mapping[tuple[object, ...], Assessment]) -> None:
        """Writes verdicts for the next run, and deletes those of files that have not been opened for long."""
        from okrtui.quality.records import written

        newest = islice(known.items(), max(0, len(known) - _MOST), None)
        lines = chain([self._depends_on], (f"\n{_digest(key)} {written(verdict)}" for key, verdict in newest))
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(lines)
            self._clean()
        except OSError:
            return

    def _read(self) -> dict[str, str]:
        try:
            if self._place.stat().st_size > _LARGEST:
                return {}
            depends_on, *lines = self._place.read_text(encoding="ascii").split("\n")
        except (OSError, ValueError):
            return {}
        if depends_on != self._depends_on:
            return {}
        return {key: line for key, _, line in (each.partition(" ") for each in lines)}

    def _write(self, lines: Iterable[str]) -> None:
        unnamed = self._place.with_suffix(f".{os.getpid()}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(unnamed, flags, 0o600), "w", encoding="ascii") as file:
            file.writelines(lines)
        unnamed.replace(self._place)

    def _clean(self) -> None:
        before = time.time() - _KEPT_FOR
        for old in self._place.parent.iterdir():
            if old.stat().st_mtime < before:
                old.unlink(missing_ok=True)


def _digest(what: object) -> str:
    return blake2b(repr(what).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _settled(rules: TeamRules) -> list[object]:
    """The rules in an order that is the same in every run."""
    values = (getattr(rules, field.name) for field in fields(rules))
    return [sorted(value) if isinstance(value, frozenset) else value for value in values]


@cache
def _coach() -> tuple[object, ...]:
    """Name, size and time of every file of the coach: another coach says other things."""
    package = Path(__file__).parent.parent
    files = sorted(path for room in ("quality", "okr") for path in (package / room).rglob("*.*"))
    status = ((path, path.stat()) for path in files if "__pycache__" not in path.parts)
    return tuple((str(path.relative_to(package)), each.st_size, each.st_mtime_ns) for path, each in status)
