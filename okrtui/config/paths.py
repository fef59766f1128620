"""Where things are kept: what ships with the package, and the folders of the user."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "okrtui"


def packaged(folder: str) -> Path:
    """A folder that ships with the package: `themes` or `sample_okrs`.

    A wheel carries it inside the package, a checkout beside it. Raises FileNotFoundError where it is in neither.
    """
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / folder, package.parent / folder):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"The installation of {NAME} is incomplete: {folder}/ is missing in {package}.")


def config_folder() -> Path:
    """Where the user's settings and own themes are; the folder need not exist."""
    from platformdirs import user_config_path

    return _xdg("XDG_CONFIG_HOME") or user_config_path(NAME)


def state_folder() -> Path:
    """Where drafts that were not saved are kept; the folder need not exist."""
    from platformdirs import user_state_path

    return _xdg("XDG_STATE_HOME") or user_state_path(NAME)


def cache_folder() -> Path:
    """Where things are kept that can be made again; the folder need not exist."""
    from platformdirs import user_cache_path

    return _xdg("XDG_CACHE_HOME") or user_cache_path(NAME)


def _xdg(variable: str) -> Path | None:
    """The folder under an XDG base folder, which counts on every platform; a relative one is to be ignored.

    The XDG Base Directory Specification asks for the latter.
    """
    base = os.environ.get(variable, "")
    return Path(base) / NAME if Path(base).is_absolute() else None
