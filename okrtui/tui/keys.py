"""Which key runs which command: the defaults of the registry with the user's changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.events import Key

from okrtui.config.keymap import KeyDefault, ResolvedKeys, resolve_keys
from okrtui.config.settings_files import Place
from okrtui.tui.commands import Command, all_commands

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp

_SHOWN = {
    "pagedown": "page down",
    "pageup": "page up",
    "escape": "esc",
}


def key_name(event: Key) -> str:
    """The name of a key as settings write it: the character itself where there is one, else Textual's name."""
    character = event.character
    if character is not None and character.isprintable() and character != " ":
        return character
    return event.key


class Keys:
    """The commands by context and key, and the keys by command."""

    def __init__(
        self,
        overrides: Mapping[str, tuple[str, ...]],
        place_of: Callable[[str], Place | None] | None = None,
    ) -> None:
        self.commands = {command.id: command for command in all_commands()}
        defaults = {
            command.id: KeyDefault(command.keys, command.context) for command in self.commands.values()
        }
        self.resolved: ResolvedKeys = resolve_keys(defaults, overrides, place_of)
        self._by_key = {
            (command.context, key): command
            for command in self.commands.values()
            for key in self.resolved.keys[command.id]
        }

    def command(self, context: str, key: str) -> Command | None:
        """The command that a key runs in a context."""
        return self._by_key.get((context, key))

    def of(self, command: Command) -> tuple[str, ...]:
        """The keys that run a command, in words for the screen."""
        return tuple(_SHOWN.get(key, key) for key in self.resolved.keys[command.id])

    def first(self, command_id: str) -> str:
        """The first key of a command; "" where it has none."""
        return next(iter(self.of(self.commands[command_id])), "")

    def hints(self, contexts: Sequence[str], app: OkrApp) -> list[tuple[str, str]]:
        """First key and label of the commands for the footer that can run now; the keys screen comes last."""
        labelled = [
            (self.of(command)[0], command.label)
            for context in contexts
            for command in self.commands.values()
            if command.context == context
            and command.label
            and self.resolved.keys[command.id]
            and command.why_not(app) is None
        ]
        return sorted(labelled, key=lambda hint: hint[1] == "keys")
