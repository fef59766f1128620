"""What lies outside the application on this terminal: the user's editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path


class EditorFailed(Exception):  # noqa: N818 - said as the sentence reads: the editor failed
    """The user's editor could not be run or gave back what is no text; the message says why."""


def edit_in_editor(text: str, name: str, *, no_colour: bool = False) -> str:
    """The text after the user has edited a copy of it in $VISUAL, $EDITOR or vi; line ends stay as they come back.

    Raises EditorFailed where no editor can be started, it ends with an error, or its file is not UTF-8; the text that
    was given is then still what counts.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    with tempfile.TemporaryDirectory(prefix="okrtui-") as folder:
        copy = Path(folder, Path(name).name)
        copy.write_bytes(text.encode())
        _run([*command, str(copy)], no_colour=no_colour)
        try:
            return copy.read_bytes().decode()
        except (OSError, UnicodeDecodeError) as error:
            raise EditorFailed(f"The editor left no UTF-8 text: {error}") from error


def _run(command: list[str], *, no_colour: bool) -> None:
    environment = {**os.environ, "NO_COLOR": "1"} if no_colour else None
    try:
        code = subprocess.run(command, check=False, env=environment).returncode
    except (OSError, ValueError) as error:
        raise EditorFailed(f"{command[0]} could not be started: {error}. Set $EDITOR.") from error
    if code != 0:
        raise EditorFailed(f"{command[0]} ended with code {code}; the text stays as it was.")
