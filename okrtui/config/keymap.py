"""Which keys run which commands: the defaults with a user's changes over them, and where these clash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from okrtui.config.settings_files import Place
from okrtui.okr.nearest import nearest
from okrtui.okr.tables import quoted

GLOBAL = "global"
"""The context of commands that run everywhere; their keys are taken in every other context too."""


class KeyDefault(NamedTuple):
    """The keys that a command has by itself, and the context (a pane, an editor) in which they run it."""

    keys: tuple[str, ...]
    context: str


class KeyProblem(NamedTuple):
    """Why a change of keys does not count; `key` is empty for an unknown command, `place` where it stands."""

    command: str
    key: str
    message: str
    remedy: str
    place: Place | None = None


class ResolvedKeys(NamedTuple):
    """The keys of every command by its id, and the changes that do not count."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[KeyProblem, ...]


def resolve_keys(
    defaults: Mapping[str, KeyDefault],
    overrides: Mapping[str, tuple[str, ...]],
    place_of: Callable[[str], Place | None] | None = None,
) -> ResolvedKeys:
    """The defaults with the overrides over them.

    Two commands clash over a key in the same context, or if one of them is global. A command whose new key clashes
    with another's falls back to its defaults; so in turn does one that has taken a default away from it. An empty
    tuple of keys takes a command's keys away. `place_of` is that of the loaded settings.
    """
    problems = [_unknown(command, defaults) for command in overrides if command not in defaults]
    changed = {command: keys for command, keys in overrides.items() if command in defaults}
    while clashes := _clashes(defaults, changed):
        problems += clashes
        refused = {clash.command for clash in clashes}
        changed = {command: keys for command, keys in changed.items() if command not in refused}
    if place_of is not None:
        problems = [each._replace(place=place_of(f"keys.{each.command}")) for each in problems]
    return ResolvedKeys(_with_changes(defaults, changed), tuple(problems))


def _with_changes(
    defaults: Mapping[str, KeyDefault], changed: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    return {command: changed.get(command, default.keys) for command, default in defaults.items()}


def _clashes(defaults: Mapping[str, KeyDefault], changed: Mapping[str, tuple[str, ...]]) -> list[KeyProblem]:
    """A problem for each changed command that has a key of another command; the defaults are trusted."""
    keys = _with_changes(defaults, changed)
    found = []
    for command in sorted(changed):
        others = [other for other in keys if other != command and _meet(defaults[command], defaults[other])]
        taken = _first_shared(keys[command], {other: keys[other] for other in others})
        if taken:
            key, other = taken
            found.append(_clash(command, key, other))
    return found


def _meet(one: KeyDefault, other: KeyDefault) -> bool:
    return one.context == other.context or GLOBAL in (one.context, other.context)


def _first_shared(keys: Iterable[str], others: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    return next(((key, other) for key in keys for other, theirs in others.items() if key in theirs), None)


def _clash(command: str, key: str, other: str) -> KeyProblem:
    message = f"The key {quoted(key)} of `{command}` also runs `{other}`; `{command}` keeps its own keys."
    return KeyProblem(command, key, message, f"Give `{command}` another key, or `{other}`.")


def _unknown(command: str, known: Iterable[str]) -> KeyProblem:
    meant = nearest(command, known)
    remedy = f"Did you mean `{meant}`?" if meant else "The keys screen lists all commands."
    message = f"There is no command {quoted(command)}."
    return KeyProblem(command, "", message, remedy)
