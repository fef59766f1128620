"""The one registry of commands: bindings, palette, footer, keys screen and settings all come from it.

A command has an id that settings can give other keys to, runs on the screen it was called on, and says in plain words
why it cannot run now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from okrtui.config.keymap import GLOBAL

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp

LISTS = "lists"
LINE = "line"
PANEL = "panel"
EXAMPLES = "examples"
LADDER = "ladder"
FORM = "form"
TEXT = "text"
FILES = "files"
MATRIX = "matrix"
PAGE = "page"
PROBLEMS = "problems"
CONFLICT = "conflict"
NOTES = "notes"
SET = "set"
INVENTORY = "inventory"
EVERYWHERE = GLOBAL

CONTEXT_TITLES = {
    LISTS: "In the lists",
    LINE: "While typing a line",
    PANEL: "In the quality panel",
    EXAMPLES: "While examples are shown",
    LADDER: "On the so-what ladder",
    FORM: "In a builder or a bet",
    TEXT: "In the text",
    FILES: "In the list of files",
    MATRIX: "In the matrix",
    SET: "Where the key results of an objective are seen together",
    INVENTORY: "In the inventory of examples",
    NOTES: "In the list of disagreements",
    PROBLEMS: "In the list of problems",
    PAGE: "On a page to read",
    CONFLICT: "When a file was changed by two",
    EVERYWHERE: "Everywhere",
}


class Command(NamedTuple):
    """One thing the user can do; `label` is its short name in the footer, "" where it does not stand there."""

    id: str
    title: str
    help: str
    keys: tuple[str, ...]
    context: str
    run: Callable[[OkrApp], object]
    why_not: Callable[[OkrApp], str | None] = lambda app: None
    label: str = ""


def all_commands() -> tuple[Command, ...]:
    """Every command of the program, in the order in which the keys screen lists them."""
    from okrtui.tui import command_list

    return command_list.COMMANDS
