"""Links between the files of a workspace: whether there is such a file, and such an entry in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.okr import problems as kinds
from okrtui.okr.links import Link, parse_link
from okrtui.okr.model import KeyPath, Objective, OkrFile, entries
from okrtui.okr.nearest import nearest
from okrtui.okr.problems import Problem
from okrtui.okr.tables import quoted
from okrtui.workspace.discovery import SUFFIX

if TYPE_CHECKING:
    from okrtui.workspace.session import Session
    from okrtui.workspace.workspace import Workspace

_ENDINGS = (SUFFIX, ".toml", "")


def link_problems(workspace: Workspace, session: Session) -> tuple[Problem, ...]:
    """The links of a file that lead nowhere, with line and column; reads the files that they name.

    What is no link at all is told by the file itself, and a file that cannot be read by whoever opens it.
    """
    return tuple(session.document.placed(problem) for problem in _problems(workspace, session))


def _problems(workspace: Workspace, session: Session) -> Iterator[Problem]:
    ids: dict[Path, list[str] | None] = {}
    for place, link in _links(session.okrs):
        file = _file_of(workspace, link)
        if file is None:
            message = f"There is no file {quoted(link.file)} in this workspace."
            yield kinds.UNKNOWN_FILE.at(place, message, _file_remedy(workspace, link))
            continue
        if file not in ids:
            ids[file] = _ids_in(workspace, file)
        known = ids[file]
        if known is not None and link.id not in known:
            message = f"{file.name} has no entry with the id {quoted(link.id)}."
            yield kinds.UNKNOWN_ENTRY.at(place, message, _entry_remedy(link, known))


def _links(okrs: OkrFile) -> Iterator[tuple[KeyPath, Link]]:
    """The links of a file that can be read, with their places."""
    for path, entry in entries(okrs):
        for at, text in enumerate(entry.supports if isinstance(entry, Objective) else ()):
            try:
                yield (*path, "supports", at), parse_link(text)
            except ValueError:
                continue


def _file_of(workspace: Workspace, link: Link) -> Path | None:
    """The file that a link names: one that is open or still to be written, or one on disk."""
    for ending in _ENDINGS:
        path = workspace.root / f"{link.file}{ending}"
        if path in workspace.sessions or os.path.isfile(path):  # noqa: PTH113 - never raises
            return path
    return None


def _file_remedy(workspace: Workspace, link: Link) -> str:
    meant = nearest(link.file, [_name(workspace, path) for path in workspace.files])
    if meant is None:
        return "Write the name of a file of this workspace, without its ending."
    return f'Did you mean "{meant}#{link.id}"?'


def _entry_remedy(link: Link, known: Sequence[str]) -> str:
    meant = nearest(link.id, known)
    return f'Did you mean "{link.file}#{meant}"?' if meant else "Write the id of an entry of that file."


def _name(workspace: Workspace, path: Path) -> str:
    """How links name a file: from the workspace folder, without its ending."""
    inside = path.relative_to(workspace.root) if path.is_relative_to(workspace.root) else path
    return inside.as_posix().removesuffix(SUFFIX).removesuffix(".toml")


def _ids_in(workspace: Workspace, path: Path) -> list[str] | None:
    """The ids of a file, as it is being edited where it is open; None where it cannot be read."""
    from okrtui.document import storage
    from okrtui.document.document import Document
    from okrtui.document.storage_errors import Unreadable

    session = workspace.sessions.get(path)
    try:
        document = session.document if session is not None else Document.parse(storage.load(path).text)
    except Unreadable:
        return None
    if document.syntax_error is not None:
        return None
    return [entry.id for _, entry in entries(document.okrs) if entry.id]
