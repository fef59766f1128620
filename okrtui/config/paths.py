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
    return _user_folder("config")


def state_folder() -> Path:
    """Where drafts that were not saved are kept; the folder need not exist."""
    return _user_folder("state")


def cache_folder() -> Path:
    """Where things are kept that can be made again; the folder need not exist."""
    return _user_folder("cache")


def _user_folder(kind: str) -> Path:
    """The folder under the XDG base folder of a kind, which counts on every platform, else where the platform has it.

    A relative base folder is ignored, as the XDG Base Directory Specification asks.
    """
    base = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    if Path(base).is_absolute():
        return Path(base) / NAME
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")(NAME))
