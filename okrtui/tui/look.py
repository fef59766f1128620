"""How the application looks on this terminal: theme, palette and signs, by what the terminal can show."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

from okrtui.config.themes import ThemeError, load_theme, shipped_theme, theme_names
from okrtui.tui.paint import Palette
from okrtui.tui.present.glyphs import ASCII, UNICODE, Glyphs
from okrtui.tui.textual_compat import colour_depth, start_with_theme, use_no_colour

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp

FALLBACK = "dark"
_REMOTE = ("SSH_CONNECTION", "SSH_TTY")
_COLOURLESS_TERMINALS = ("vt100", "vt102", "vt220", "dumb")
_PLAIN_TERMINALS = ("linux", *_COLOURLESS_TERMINALS)


class Look:
    """The look of one app; without colours where NO_COLOR says so or the terminal has none.

    `asked` is the theme that was asked for and `fault` why another one was taken, "" where it was not.
    """

    def __init__(self, app: OkrApp, theme: str) -> None:
        self._app = app
        self.is_colourless = app.no_color or os.environ.get("TERM", "") in _COLOURLESS_TERMINALS
        self.asked, self.fault = theme, ""
        try:
            self._spec = load_theme(theme)
        except ThemeError as error:
            self.fault = str(error)
            self._spec = shipped_theme(FALLBACK)
        self.palette = self._palette()

    def apply(self) -> None:
        """Gives the theme to the app, so that its styles and ours agree."""
        if self.is_colourless:
            use_no_colour(self._app)
        spec = self._spec
        name = f"okr-{spec.name}"
        self._app.register_theme(self._theme(name))
        if self._app.is_running:
            self._app.theme = name
        else:
            start_with_theme(self._app, name)

    def next_theme(self) -> str:
        """Turns to the next theme that can be read and returns its title."""
        names = theme_names()
        here = names.index(self._spec.name) if self._spec.name in names else -1
        for name in (*names[here + 1 :], *names[: here + 1]):
            with suppress(ThemeError):
                self._spec = load_theme(name)
                break
        self.palette = self._palette()
        self.apply()
        return self._spec.title

    def glyphs(self, *, ascii: bool) -> Glyphs:
        """The signs: plain ones where they were asked for or where the terminal is known to have no others."""
        plain = ascii or os.environ.get("TERM", "") in _PLAIN_TERMINALS
        return ASCII if plain else UNICODE

    @staticmethod
    def mouse(setting: bool | None) -> bool:
        """Whether to listen to the mouse: not over SSH unless asked to, since each movement costs bytes."""
        return setting if setting is not None else not any(name in os.environ for name in _REMOTE)

    @property
    def _colours(self) -> dict[str, str]:
        few = colour_depth(self._app) <= 16
        return dict(self._spec.ansi if few else self._spec.colours)

    def _palette(self) -> Palette:
        return Palette(None if self.is_colourless else self._colours)

    @property
    def variables(self) -> dict[str, str]:
        """The colours as variables of the stylesheets: `$okr-border-focus` for the role `border_focus`."""
        return {f"okr-{role.replace('_', '-')}": _css(colour) for role, colour in self._colours.items()}

    def _theme(self, name: str) -> Theme:
        colours = {role: _css(colour) for role, colour in self._colours.items()}
        is_ansi = any(colour.startswith("ansi_") for colour in colours.values())
        inherited = (
            BUILTIN_THEMES["ansi-dark" if self._spec.dark else "ansi-light"].variables if is_ansi else {}
        )
        return Theme(
            name=name,
            primary=colours["accent"],
            secondary=colours["muted"],
            accent=colours["accent"],
            foreground=colours["text"],
            background=colours["background"],
            surface=colours["surface"],
            panel=colours["panel"],
            error=colours["error"],
            warning=colours["yellow"],
            success=colours["green"],
            dark=self._spec.dark,
            ansi=is_ansi,
            variables={**inherited, **self.variables},
        )


def _css(colour: str) -> str:
    return colour if colour.startswith("#") else f"ansi_{colour}"
