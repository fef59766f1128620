"""Pages to read: the keys, generated from the commands, and what is wrong with files and settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from okrtui.tui.commands import CONTEXT_TITLES, Command
from okrtui.tui.present.text import cut, words, wrapped

if TYPE_CHECKING:
    from okrtui.tui.keys import Keys

_KEYS_WIDTH = 18
_WITH_TITLES = 100


def keys_page(keys: Keys, width: int) -> list[Content]:
    """Every command with its keys and what it does, by where it works."""
    lines: list[Content] = []
    for context, title in CONTEXT_TITLES.items():
        lines += [Content(""), Content.assemble((title, "accent bold"))]
        commands = [command for command in keys.commands.values() if command.context == context]
        lines += [_key_line(command, keys.of(command), width) for command in commands]
    return lines[1:]


def _key_line(command: Command, keys: tuple[str, ...], width: int) -> Content:
    """Keys, title and help; on a narrow screen the title is left out, since the help says as much."""
    pressed = (f"  {' '.join(keys) or '(ctrl+p)':<{_KEYS_WIDTH - 2}} ", "bold" if keys else "muted")
    if width < _WITH_TITLES:
        return cut(Content.assemble(pressed, command.help), width)
    return cut(Content.assemble(pressed, f"{command.title:<26} ", (command.help, "muted")), width)


def problems_page(problems: Sequence[tuple[str, str, str]], width: int) -> list[Content]:
    """Each problem as its place, what is wrong, and the remedy."""
    if not problems:
        return [Content("Nothing is wrong here.")]
    lines: list[Content] = []
    for place, message, remedy in problems:
        lines += [words(place, "accent bold")]
        lines += wrapped(words(f"  {message}"), width)
        lines += wrapped(words(f"  {remedy}", "muted"), width)
    return lines
