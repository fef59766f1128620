"""Keys that come before all of a file has been read: they are taken at once, and do their work when it can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from okrtui.tui.screens.edit import EditScreen

WAITING = "Reading the rest of the file; your keys are kept until it is there."


class Holding:
    """The keys and pasted texts that one screen has taken and not given on yet, in their order."""

    def __init__(self, screen: EditScreen) -> None:
        self._screen = screen
        self._held: list[events.Key | events.Paste] = []
        self._is_over = False

    def hold(self, event: events.Key | events.Paste) -> bool:
        """Takes an event while the file is being read, and says so; False where it is to be served at once."""
        if self._is_over or self._screen.session.shows_all:
            return False
        self._held.append(event)
        event.stop()
        event.prevent_default()
        self._screen.footer.show_notice(WAITING)
        return True

    def release(self) -> None:
        """Gives on what was held; from now on nothing is.

        A text that turns out to be no TOML is shown as text: what was pressed for the lists is not typed into it.
        """
        self._is_over = True
        held, self._held = self._held, []
        if self._screen.session.is_broken:
            return
        for event in held:
            if isinstance(event, events.Key):
                self._screen.on_key(event)
            else:
                self._screen.on_paste(event)
