"""What lies outside the application on this terminal: the user's editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path


class EditorFailed(Exception):  # noqa: N818 - said as the sentence reads: the editor failed
    """The user's editor could not be run or gave back what is no text; the message says why."""


def edit_in_editor(text: str, name: str, spare_folder: Path, *, no_colour: bool = False) -> str:
    """The text after the user has edited a copy of it in $VISUAL, $EDITOR or vi; line ends stay as they come back.

    Raises EditorFailed where no editor can be started, it ends with an error, or its file is not UTF-8; the text that
    was given is then still what counts. What the editor has left by then, such as a changed copy or a file of its own
    for recovery, is kept in `spare_folder`, and the message says where.
    """
    command = _command()
    folder = _new_folder(spare_folder)
    copy = folder / Path(name).name
    try:
        copy.write_bytes(text.encode())
        _run([*command, str(copy)], no_colour=no_colour)
        edited = copy.read_bytes().decode()
    except (EditorFailed, OSError, UnicodeDecodeError) as error:
        reason = str(error) if isinstance(error, EditorFailed) else f"The editor left no UTF-8 text: {error}"
        raise EditorFailed(f"{reason}{_kept(folder, copy, text)}") from error
    shutil.rmtree(folder, ignore_errors=True)
    return edited


def _command() -> list[str]:
    told = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(told) or ["vi"]
    except ValueError as error:
        raise EditorFailed(f"“{told}” is no command: {error}. Set $EDITOR.") from error


def _new_folder(spare_folder: Path) -> Path:
    """A folder for the copy, where it outlives a restart of the machine if that can be."""
    try:
        spare_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Path(tempfile.mkdtemp(prefix="edited-", dir=spare_folder))
    except OSError:
        return Path(tempfile.mkdtemp(prefix="okrtui-"))


def _kept(folder: Path, copy: Path, text: str) -> str:
    """Deletes what an editor that failed has left if that is nothing but the unchanged copy, else says where it is."""
    try:
        if set(folder.iterdir()) <= {copy} and (not copy.exists() or copy.read_bytes() == text.encode()):
            shutil.rmtree(folder)
            return ""
    except OSError:
        pass
    return f" What it has left is in {folder}."


def _run(command: list[str], *, no_colour: bool) -> None:
    environment = {**os.environ, "NO_COLOR": "1"} if no_colour else None
    try:
        code = subprocess.run(command, check=False, env=environment).returncode
    except (OSError, ValueError) as error:
        raise EditorFailed(f"{command[0]} could not be started: {error}. Set $EDITOR.") from error
    if code != 0:
        raise EditorFailed(f"{command[0]} ended with code {code}; the text stays as it was.")
