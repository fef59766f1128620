"""How the editor was asked to start: what the command line said, before any settings are read."""

from __future__ import annotations

from typing import NamedTuple


class StartOptions(NamedTuple):
    """The options of one start; None means that the command line said nothing, so that the settings decide."""

    read_only: bool = False
    mouse: bool | None = None
    ascii: bool | None = None
    theme: str | None = None
    recovery: bool = True
