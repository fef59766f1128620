"""Run a command as a person at a terminal would, wait until okrtui shows the samples, and quit.

    python -m tests.pty.open_and_quit FOLDER COMMAND

CI tries the README's command for the main job with it; the exit code is that of the command.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.pty.program import Program
from tests.pty.terminal import AT_REST

_INSTALLATION = 300.0
"""Seconds that the command may take until the screen is there: it may install the program first."""


def main(folder: str, command: str) -> int:
    """Run the command; returns its exit code, or 1 where it left the terminal otherwise than it found it."""
    environment = {**os.environ, "TERM": "xterm-256color"}
    with Program(["/bin/sh", "-c", command], environment=environment, folder=Path(folder)) as program:
        program.wait_for(r"\.okr\.toml\b", _INSTALLATION)
        program.settle(0.5)
        print(program.terminal.text)
        program.press("q")
        code = program.wait_for_exit()
        return code or int(program.terminal.modes != AT_REST)


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
