"""Pages to read: the keys, generated from the commands, and what is wrong with files and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from okrtui.document.conflicts import Conflict
from okrtui.tui.commands import CONTEXT_TITLES, Command
from okrtui.tui.present.text import words, wrapped

if TYPE_CHECKING:
    from okrtui.tui.keys import Keys

_KEYS_WIDTH = 18
_WITH_TITLES = 100
_CONFLICT_LINES = 12


def keys_page(keys: Keys, width: int) -> list[Content]:
    """Every command with its keys and what it does, by where it works."""
    lines: list[Content] = []
    for context, title in CONTEXT_TITLES.items():
        lines += [Content(""), Content.assemble((title, "accent bold"))]
        commands = [command for command in keys.commands.values() if command.context == context]
        lines += [line for command in commands for line in _key_lines(command, keys.of(command), width)]
    return lines[1:]


def _key_lines(command: Command, keys: tuple[str, ...], width: int) -> list[Content]:
    """Keys, title and help; on a narrow screen the title is left out, since the help says as much."""
    pressed = (f"  {' '.join(keys) or '(ctrl+p)':<{_KEYS_WIDTH - 2}} ", "bold" if keys else "muted")
    head = [pressed] if width < _WITH_TITLES else [pressed, f"{command.title:<26} "]
    first = Content.assemble(*head)
    style = "" if width < _WITH_TITLES else "muted"
    rows = wrapped(words(command.help, style), max(16, width - first.cell_length))
    indent = " " * first.cell_length
    return [Content.assemble(indent if number else first, row) for number, row in enumerate(rows)]


def conflict_page(conflict: Conflict, width: int) -> list[Content]:
    """What two people did to one thing: what it was, and both versions of it."""
    what = {"entry": "the whole entry", "place": "where it stands", "order": "the order", "file": "the file"}
    of = f" of “{conflict.entry}”" if conflict.entry else ""
    lines = wrapped(words(f"Both changed {what.get(conflict.what, conflict.what)}{of}."), width)
    versions = (("It was", conflict.base), ("Mine", conflict.mine), ("Theirs", conflict.theirs))
    for title, version in versions:
        lines += [Content(""), Content.assemble((title, "accent bold"))]
        shown = ["(deleted)"] if version is None else version.splitlines()[:_CONFLICT_LINES]
        lines += [row for line in shown for row in wrapped(words(f"  {line}"), width)]
    return lines
