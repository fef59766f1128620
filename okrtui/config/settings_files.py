"""The files that settings are read from: which they are, and what stands in them at which line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from okrtui.config.files import is_file, is_there, read_toml
from okrtui.config.paths import config_folder

FILE_NAMES = ("okrtui.toml", ".okrtui.toml")
PYPROJECT = "pyproject.toml"
_DEEPEST = 8

Key = tuple[str, ...]


class Place(NamedTuple):
    """Where a setting stands; `line` counts from 1 and is 0 where it cannot be told."""

    file: Path
    line: int


class SettingsProblem(NamedTuple):
    """One thing that is wrong in the settings; `key` is dotted and empty where the whole file is meant."""

    place: Place
    key: str
    message: str
    remedy: str


class SettingsFile(NamedTuple):
    """A file of settings: its values by their whole keys, tables unfolded; `prefix` leads to them in the text."""

    path: Path
    text: str
    values: Mapping[Key, object]
    prefix: Key = ()

    def place_of(self, key: Key) -> Place:
        """Where a key, or what leads to it, stands in the file."""
        return Place(self.path, self._line_of(key))

    def _line_of(self, key: Key) -> int:
        """The line of a key; 0 where the text goes over the scanner's limits, which `tomllib` does not have."""
        from okrtui.document.scanner import scan
        from okrtui.document.values import ScanError

        sought, best, line = (*self.prefix, *key), 0, 0
        try:
            sections = scan(self.text)
        except ScanError:
            return 0
        for section in sections:
            for statement in section.keys:
                path = (*section.path, *statement.parts)
                if best < len(path) and path[: len(sought)] == sought[: len(path)]:
                    best, line = len(path), self.text.count("\n", 0, statement.start) + 1
        return line


def user_file() -> Path:
    """Where the user's own settings are; the file need not exist."""
    return config_folder() / FILE_NAMES[0]


def nearest_file(folder: Path) -> Path | None:
    """The nearest file of settings above a folder's files, from the folder itself up to the git root.

    Outside a git checkout only the folder and its parent are looked into, so that a file that somebody else left in
    a shared folder far above never counts. A pyproject.toml counts if it has a table [tool.okrtui].
    """
    for place in _up_to_git_root(folder.absolute()):
        for name in FILE_NAMES:
            if is_file(place / name):
                return place / name
        if is_file(place / PYPROJECT) and _has_our_table(place / PYPROJECT):
            return place / PYPROJECT
    return None


def read_file(path: Path) -> SettingsFile | SettingsProblem:
    """The values of a file of settings, or why they cannot be read."""
    try:
        text = read_toml(path)
        data: object = tomllib.loads(text)
    except OSError as error:
        message, place = f"It cannot be read: {error.strerror}.", Place(path, 0)
        return SettingsProblem(place, "", message, "Make it readable.")
    except (ValueError, RecursionError) as error:
        message, place = f"It is no TOML: {error}.", Place(path, _line_in(error))
        return SettingsProblem(place, "", message, "Correct the file.")
    prefix = ("tool", "okrtui") if path.name == PYPROJECT else ()
    for part in prefix:
        data = data.get(part, {}) if isinstance(data, Mapping) else {}
    return SettingsFile(path, text, dict(_unfolded(data, ())), prefix)


def _up_to_git_root(folder: Path) -> Iterator[Path]:
    places = (folder, *folder.parents)
    root = next((depth for depth, place in enumerate(places) if is_there(place / ".git")), 1)
    return iter(places[: root + 1])


def _has_our_table(path: Path) -> bool:
    """Whether a pyproject.toml speaks of us; one that cannot be read is somebody else's concern."""
    read = read_file(path)
    return isinstance(read, SettingsFile) and bool(read.values)


def _line_in(error: Exception) -> int:
    """The line that an error of tomllib speaks of, such as "Invalid value (at line 3, column 5)"; else 0."""
    _, found, rest = str(error).rpartition("(at line ")
    number = rest.partition(",")[0]
    return int(number) if found and number.isdigit() else 0


def _unfolded(value: object, key: Key) -> Iterator[tuple[Key, object]]:
    if isinstance(value, Mapping) and len(key) < _DEEPEST:
        for name, below in value.items():
            yield from _unfolded(below, (*key, name))
    elif key:
        yield key, value
