"""The text editor of the Text screen: Textual's, with TOML told apart by colour."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from okrtui.okr.visible import visible
from okrtui.tui.keys import key_name
from okrtui.tui.paint import Palette

_COMMENT = re.compile(r"^\s*#.*")
_HEADER = re.compile(r"^\s*\[\[?[^\]]*\]\]?")
_KEY = re.compile(r"^\s*[\w.\-\"']+(?=\s*=)")
_TRAILING_COMMENT = re.compile(r"""^(?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*')*(#.*)$""")


class TomlArea(TextArea):
    """A text area without line wrap; keys that are not for the text pass by it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "to_start", "To the first line", show=False),
        Binding("ctrl+end", "to_end", "To the last line", show=False),
    ]

    def __init__(
        self, text: str, palette: Palette, *, read_only: bool, passes_by: Callable[[str], bool]
    ) -> None:
        super().__init__(
            text, soft_wrap=False, show_line_numbers=True, tab_behavior="indent", read_only=read_only
        )
        self._palette = palette
        self._passes_by = passes_by
        self.indent_width = 2
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        """Leaves the keys of commands and answers to the screen."""
        if self._passes_by(key_name(event)):
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Leaves what is pasted into an answer to the screen."""
        if self._passes_by(""):
            event.prevent_default()

    def on_resize(self) -> None:
        """Keeps the text cursor in view where what stands below the text takes rows of it, as a notice does."""
        self.call_after_refresh(self.scroll_cursor_visible, animate=False)

    def action_to_start(self) -> None:
        """Moves the text cursor before the first character."""
        self.move_cursor(self.document.start)

    def action_to_end(self) -> None:
        """Moves the text cursor behind the last character."""
        self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """One line with comments, headers and keys in their colours; control characters are made visible."""
        words = self.document.get_line(line_index).split("\t")
        line = Text("\t".join(map(visible, words)), end="", no_wrap=True)
        plain = line.plain
        if _COMMENT.match(plain):
            line.stylize(self._palette.style("muted"))
        elif match := _HEADER.match(plain):
            line.stylize(self._palette.style("accent bold"), *match.span())
        elif match := _KEY.match(plain):
            line.stylize(self._palette.style("accent"), *match.span())
            if trailing := _TRAILING_COMMENT.match(plain):
                line.stylize(self._palette.style("muted"), *trailing.span(1))
        return line
