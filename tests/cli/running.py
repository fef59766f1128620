"""Runs okrtui as its own process, as a shell would."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str


def okrtui(*arguments: str, given: str | bytes = b"", folder: Path | None = None) -> Outcome:
    """Run okrtui with arguments and standard input in a folder and return what it said."""
    run = subprocess.run(
        [sys.executable, "-m", "okrtui", *arguments],
        input=given.encode() if isinstance(given, str) else given,
        cwd=folder,
        capture_output=True,
        timeout=60,
    )
    return Outcome(run.returncode, run.stdout.decode(), run.stderr.decode())
