"""What terminals can do, by the name that they give themselves in TERM."""

from __future__ import annotations

from okrtui.tui.textual_compat.difference import Abilities

_ERASE = (
    "xterm",
    "tmux",
    "linux",
    "rxvt",
    "alacritty",
    "foot",
    "kitty",
    "wezterm",
    "ghostty",
    "konsole",
    "vte",
)
"""Begin the names of terminals that know ECH and that erase to the background of the pen ("bce" in terminfo)."""
_TURN_NOTHING_OFF = ("vt100", "vt102", "dumb")
"""Know no SGR that turns off one attribute, only the one that turns off all."""


def abilities_of(term: str) -> Abilities:
    """The abilities of a terminal, no more than are sure."""
    return Abilities(erases=term.startswith(_ERASE), turns_off=term not in _TURN_NOTHING_OFF)
