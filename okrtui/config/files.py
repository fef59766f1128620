"""Looking at small files that may be anything: absent, shut away, huge, in another encoding."""

from __future__ import annotations

from pathlib import Path

MOST_BYTES = 262_144


def is_there(path: Path) -> bool:
    """Whether something is at a path that may be looked at; a folder without permission above it means no."""
    try:
        return path.exists()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Whether a regular file, or a link to one, is at a path that may be looked at."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_toml(path: Path) -> str:
    """The text of a TOML file without a byte order mark, its lines ended by LF.

    Raises OSError where it cannot be read, and ValueError where it is no UTF-8 or has more than 256 kB.
    """
    with path.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError(f"it has more than {MOST_BYTES // 1024} kB")
    return content.decode("utf-8-sig").replace("\r\n", "\n")
