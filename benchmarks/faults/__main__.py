"""Every fault that can be put in here, and what became of the file.

    python -m benchmarks.faults [--quick]

Prints a Markdown table and ends with 1 where a file was torn or missing, or something was lost. Faults of file
systems need root on Linux, those at real system calls strace; what cannot be tried is said.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.faults import mounts, sessions, tracing
from benchmarks.faults.saving import faults_at_every_call
from benchmarks.faults.tally import Tally, table


def tallies(folder: Path, quick: bool) -> Iterator[Tally]:
    """All tallies, each in a folder of its own."""
    yield from faults_at_every_call(_new(folder, "calls"))
    yield from mounts.odd_targets(_new(folder, "targets"))
    if mounts.can_mount():
        yield from mounts.full_disks(_new(folder, "full"))
        yield from mounts.odd_mounts(_new(folder, "mounts"))
    else:
        print("Faults of file systems are left out: they need root on Linux.", file=sys.stderr)
    yield sessions.writers(_new(folder, "writers"), 25 if quick else 250)
    yield sessions.killed_savers(_new(folder, "savers"), 10 if quick else 100)
    yield sessions.killed_editors(_new(folder, "editors"), 10 if quick else 100)
    if quick or not tracing.can_trace():
        print("Faults at real system calls are left out.", file=sys.stderr)
    else:
        yield from tracing.traced_faults(_new(folder, "traced"))


def _new(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.faults", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the tries, and no strace")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as folder:
        found = list(tallies(Path(folder), quick))
    print(table(found))
    return 0 if all(tally.holds for tally in found) else 1


if __name__ == "__main__":
    sys.exit(main())
