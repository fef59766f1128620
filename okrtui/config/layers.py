"""Files of settings over each other: the first that has a sound value for a key decides it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import TypeVar

from okrtui.config.settings_files import Key, SettingsFile, SettingsProblem
from okrtui.lean_dataclass import dataclass
from okrtui.okr.nearest import nearest
from okrtui.okr.tables import quoted

Value = TypeVar("Value")


@dataclass(slots=True)
class Layers:
    """Files of settings, the strongest first, while they are read.

    What is asked for is noted, so that what nobody asked for is unknown; every fault becomes a problem.
    `sources` are the file and key of each value that counts, by its dotted key.
    """

    files: tuple[SettingsFile, ...]
    problems: list[SettingsProblem] = field(default_factory=list)
    sources: dict[str, tuple[SettingsFile, Key]] = field(default_factory=dict)
    _asked: set[Key] = field(default_factory=set)
    _open_tables: set[Key] = field(default_factory=set)

    def value(self, key: str, parse: Callable[[object], Value], default: Value) -> Value:
        """The value of a dotted key, or the default; `parse` raises ValueError with the remedy for a wrong one."""
        parts = tuple(key.split("."))
        self._asked.add(parts)
        found = default
        for file in reversed(self.files):
            if parts in file.values:
                found = self._parsed(file, parts, parse, found)
        return found

    def table(self, key: str, parse: Callable[[object], Value]) -> dict[str, Value]:
        """All values below a key by the rest of their keys, whatever these are; `parse` as in `value`."""
        above = tuple(key.split("."))
        self._open_tables.add(above)
        found: dict[str, Value] = {}
        for file in reversed(self.files):
            for parts in (parts for parts in file.values if _is_below(parts, above)):
                name = ".".join(parts[len(above) :])
                value = self._parsed(file, parts, parse, found.get(name))
                if value is not None:
                    found[name] = value
        return found

    def note_unknown(self) -> None:
        """Add a problem for each key that nobody has asked for."""
        known = sorted(".".join(key) for key in self._asked | self._open_tables)
        for file in self.files:
            for key in file.values:
                if not self._is_known(key):
                    self.add(file, key, *_unknown(".".join(key), known))

    def _is_known(self, key: Key) -> bool:
        return key in self._asked or any(_is_below(key, above) for above in self._open_tables)

    def add(self, file: SettingsFile, key: Key, message: str, remedy: str) -> None:
        """Add a problem with the value of a key."""
        self.problems.append(SettingsProblem(file.place_of(key), ".".join(key), message, remedy))

    def _parsed(
        self, file: SettingsFile, key: Key, parse: Callable[[object], Value], fallback: Value
    ) -> Value:
        try:
            value = parse(file.values[key])
        except ValueError as error:
            message = f"The setting {quoted('.'.join(key))} has a value that it cannot have."
            self.add(file, key, message, str(error))
            return fallback
        self.sources[".".join(key)] = (file, key)
        return value


def _unknown(name: str, known: Sequence[str]) -> tuple[str, str]:
    """What is wrong with a key that nobody asked for, and the remedy; the names of single cells are left out of it."""
    if name in known or any(each.startswith(f"{name}.") for each in known):
        return f"The setting {quoted(name)} is a table of settings.", f"Write [{name}] and its keys below it."
    tops = list(dict.fromkeys(each.partition(".")[0] for each in known))
    meant = nearest(name, known) or nearest(name.partition(".")[0], tops)
    remedy = f"Did you mean `{meant}`?" if meant else f"Known are {', '.join(tops)}."
    return f"The setting {quoted(name)} is unknown.", remedy


def _is_below(key: Key, above: Key) -> bool:
    return len(key) > len(above) and key[: len(above)] == above
