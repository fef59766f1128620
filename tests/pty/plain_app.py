"""A Textual application with one input line: the driver is tried on it, okrtui is measured against it."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Input


class PlainApp(App[None]):
    """One input; the least that Textual can do for a key."""

    BINDINGS: ClassVar = [("ctrl+q", "quit", "Quit"), ("ctrl+z", "suspend_process", "Suspend")]

    def compose(self) -> ComposeResult:
        """The input alone, with a cursor that stands still, so that all that it sends answers a key."""
        line = Input(placeholder="ready")
        line.cursor_blink = False
        yield line


if __name__ == "__main__":
    PlainApp().run()
