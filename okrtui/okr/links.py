"""Links from one entry to another: FILE#ID, inside the workspace folder and nowhere else."""

from __future__ import annotations

from typing import NamedTuple


class Link(NamedTuple):
    """A file, as a link names it (`company`, `teams/search.okr.toml`), and the id of an entry in it."""

    file: str
    id: str


def parse_link(text: str) -> Link:
    """The link that a text means.

    Raises ValueError, in words for the user, where it is no FILE#ID or where FILE could lead out of the
    workspace: an absolute path, a home folder, `..`, a URL, a backslash, a control character.
    """
    if not text.isprintable():
        raise ValueError("A link holds no control characters.")
    file, mark, identifier = text.partition("#")
    if "://" in text:
        raise ValueError("A link names a file of this workspace; a URL belongs into a comment.")
    if not (file and mark and identifier) or "#" in identifier or text != text.strip():
        raise ValueError("A link is written FILE#ID, for example company#o-7t1c4d.")
    _refuse_ways_out(file)
    return Link(file, identifier)


def _refuse_ways_out(file: str) -> None:
    if file.startswith(("/", "~")) or "\\" in file or ":" in file:
        raise ValueError("A link names its file from the workspace folder, never by an absolute path.")
    if any(part in ("", ".", "..") for part in file.split("/")):
        raise ValueError("A link stays inside the workspace folder: no `.`, no `..`, no empty part.")
