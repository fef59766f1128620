"""Which OKR files a path means: a file itself, the files of a folder, a file that is still to be written."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

SUFFIX = ".okr.toml"
FOLDER = "okrs"
MOST_FOLDERS = 10_000
PAIRS = "okrtui-pairs.toml"
"""The file of a team's own pairs of lines before and after."""
FOUND_BY_NAME = "Folders are searched for *.okr.toml only, so this file is found by its own name alone."
"""What is to be said of a new file with another name."""

_SETTINGS = frozenset(("okrtui.toml", PAIRS, "pyproject.toml"))
_PASSED_OVER = frozenset(("node_modules", "venv", "__pycache__", "site-packages"))


class PathProblem(NamedTuple):
    """Why a path gives no file to edit."""

    path: Path
    message: str
    remedy: str


class Found(NamedTuple):
    """The files that some paths mean, without repetition, and those of them that are `new`, not there yet.

    `root` is the folder of the workspace, from which links name their files.
    """

    files: tuple[Path, ...]
    root: Path
    new: frozenset[Path] = frozenset()
    problems: tuple[PathProblem, ...] = ()


def resolve(paths: Sequence[Path], here: Path) -> Found:
    """The files that paths mean, seen from a folder; reads nothing but folders and never raises.

    Without paths: the files of okrs/, else the *.okr.toml files right here, else none. A file means itself,
    whatever its name; a folder all *.okr.toml files in and below it, and in a folder named okrs, or something_okrs,
    every *.toml file. Within a folder, hidden files, hidden folders and links to folders are passed over.
    """
    if paths:
        return _found([here / path for path in paths], here)
    if _is_folder(here / FOLDER):
        return _found([here / FOLDER], here)
    problems: list[PathProblem] = []
    files = tuple(_regular(here, _listed(here, problems), any_toml=False))
    return Found(files, here, problems=tuple(problems))


def is_okr_file(name: str) -> bool:
    """Whether a file has the name of an OKR file wherever it is."""
    return name.endswith(SUFFIX)


def with_okr_ending(path: Path) -> Path:
    """The path that was probably meant for a new file: one without an ending of TOML gets that of OKR files."""
    if path.suffix == ".toml":
        return path
    return path.with_name(path.name.removesuffix(".okr").rstrip(".") + SUFFIX)


def is_found_in_folder(path: Path) -> bool:
    """Whether a file with that path is among those of its folder, or of a folder above it that is all for OKRs."""
    name = path.name
    in_okr_folder = any(_is_okr_folder(part) for part in path.resolve().parent.parts)
    return not name.startswith(".") and _has_wanted_name(name, any_toml=in_okr_folder)


def _found(paths: Iterable[Path], here: Path) -> Found:
    files: dict[str, Path] = {}
    new: set[Path] = set()
    problems: list[PathProblem] = []
    roots = []
    for path in paths:
        roots.append(path if _is_folder(path) else path.parent)
        for file in _files_of(path, new, problems):
            files.setdefault(os.path.realpath(file), file)
    kept = tuple(files.values())
    return Found(kept, _common(roots, here), frozenset(new.intersection(kept)), tuple(problems))


def _files_of(path: Path, new: set[Path], problems: list[PathProblem]) -> Iterator[Path]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        problem = _why_absent(path, error)
        if problem is None:
            new.add(path)
            yield path
        else:
            problems.append(problem)
        return
    if stat.S_ISDIR(mode):
        yield from _files_below(path, problems)
    elif problem := _why_unreadable(path, mode):
        problems.append(problem)
    else:
        yield path


def _files_below(folder: Path, problems: list[PathProblem]) -> Iterator[Path]:
    """The OKR files in and below a folder, sorted, those of a folder before those of its folders."""
    pending = [(folder, _is_okr_folder(folder.resolve().name))]
    for _ in range(MOST_FOLDERS):
        if not pending:
            return
        folder, any_toml = pending.pop()
        entries = _listed(folder, problems)
        yield from _regular(folder, entries, any_toml)
        below = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        wanted = (name for name in reversed(below) if name not in _PASSED_OVER)
        pending += [(folder / name, any_toml or _is_okr_folder(name)) for name in wanted]
    message = f"Only its first {MOST_FOLDERS} folders were looked into."
    problems.append(PathProblem(folder, message, "Give the folder of the OKR files itself."))


def _is_okr_folder(name: str) -> bool:
    return name == FOLDER or name.endswith(f"_{FOLDER}")


def _regular(folder: Path, entries: Iterable[os.DirEntry[str]], any_toml: bool) -> Iterator[Path]:
    for entry in entries:
        if _has_wanted_name(entry.name, any_toml) and _is_regular(entry):
            yield folder / entry.name


def _has_wanted_name(name: str, any_toml: bool) -> bool:
    return (is_okr_file(name) or (any_toml and name.endswith(".toml"))) and name not in _SETTINGS


def _listed(folder: Path, problems: list[PathProblem]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            seen = (entry for entry in entries if not entry.name.startswith("."))
            return sorted(seen, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(
            PathProblem(folder, f"The folder cannot be read: {error.strerror}.", "Make it readable.")
        )
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_regular(entry: os.DirEntry[str]) -> bool:
    """Whether an entry, or what it is a link to, is a regular file; a broken or circular link is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _why_absent(path: Path, error: OSError) -> PathProblem | None:
    """Why a path that cannot be looked at is a problem; None where it is a file that may be written."""
    leads_nowhere = error.errno in (errno.ENOENT, errno.ELOOP)
    if leads_nowhere and path.is_symlink():
        return PathProblem(path, f"It is a link that leads nowhere: {error.strerror}.", "Correct the link.")
    if not leads_nowhere:
        return PathProblem(
            path, f"It cannot be looked at: {error.strerror}.", "Check the path and its rights."
        )
    if not path.name.endswith(".toml"):
        message = "There is no such file or folder."
        return PathProblem(path, message, f"A new file would be {path.name or 'team'}{SUFFIX}.")
    if not _is_folder(path.parent):
        return PathProblem(path, "Its folder does not exist.", f"Make it: mkdir -p {path.parent}")
    return None


def _why_unreadable(path: Path, mode: int) -> PathProblem | None:
    if not stat.S_ISREG(mode):
        return PathProblem(path, f"It is {_kind(mode)}, not a file.", "Give a regular file.")
    if not os.access(path, os.R_OK):
        return PathProblem(path, "There is no permission to read it.", f"Allow it: chmod u+r {path}")
    return None


def _kind(mode: int) -> str:
    kinds = {
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFCHR: "a device",
        stat.S_IFBLK: "a device",
    }
    return kinds.get(stat.S_IFMT(mode), "something else")


def _common(folders: Sequence[Path], here: Path) -> Path:
    """The folder that holds all folders, in the spelling of the first where it is that one."""
    if len(set(folders)) == 1:
        return folders[0]
    try:
        return Path(os.path.commonpath([folder.absolute() for folder in folders]))
    except ValueError:
        return here
