"""What Textual does at its start that we can do without: reading all stylesheets twice, widgets that are never seen."""

from __future__ import annotations

from typing import Any, TypeVar

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from okrtui.tui.textual_compat.punctual import Punctual

Result = TypeVar("Result")


def start_with_theme(app: App[Any], name: str) -> None:
    """Gives an app that does not run yet a theme that it knows, without having its stylesheets read a second time.

    Setting `theme` reads them anew, which is right only after they have been read. Falls back to it.
    """
    refresh_filter = getattr(app, "_refresh_truecolor_filter", None)
    if refresh_filter is None:
        app.theme = name
        return
    app.set_reactive(App.theme, name)
    dark = app.current_theme.dark
    app.set_class(True, f"-theme-{name}", update=False)
    app.set_class(dark, "-dark-mode", update=False)
    app.set_class(not dark, "-light-mode", update=False)
    refresh_filter(app.ansi_theme)
    app.stylesheet.set_variables(app.get_css_variables())


class BareScreen(Punctual, Screen[Result]):
    """A screen without Textual's widgets for tooltips and notifications, which is not styled twice at its start."""

    _has_been_styled = False

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Adds none."""

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Spares the styles of what has just been mounted; Textual's own method is called after this one."""
        event.refresh_styles &= self._has_been_styled
        self._has_been_styled = True

    def _compositor_refresh(self) -> None:
        """Composes what is to be shown, within a batch only at its end, since it would not be shown before."""
        if getattr(self.app, "_batch_count", 0):
            self.refresh()
        else:
            super()._compositor_refresh()
