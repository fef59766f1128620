"""Faults put in by strace at the real system calls of a save, none left out; needs strace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.faults.calls import NEW, OLD
from benchmarks.faults.tally import Report, Tally

_SAVE = """
import sys
from pathlib import Path
import ctypes, fcntl, platformdirs
from okrtui.document import storage, exchange
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved
exchange._renameat2()
path, new = Path(sys.argv[1]), Path(sys.argv[2]).read_text()
loaded = storage.load(path)
try:
    sys.stdout.write("begin\\n"); sys.stdout.flush()
    storage.save(path, new, False, loaded.digest, Path(sys.argv[3]))
    sys.stdout.write("end\\n"); sys.stdout.flush()
except NotSaved: code = 1
except ChangedOnDisk: code = 2
except BaseException: code = 3
else: code = 0
import os
os._exit(code)
"""


def can_trace() -> bool:
    """Whether strace is here and may trace."""
    if shutil.which("strace") is None:
        return False
    return (
        subprocess.run(
            ["strace", "-qq", "-e", "trace=none", "true"], capture_output=True, check=False
        ).returncode
        == 0
    )


def _run(folder: Path, *options: str) -> int:
    """A save under strace; its exit code, negative where a signal ended it."""
    for left in folder.iterdir():
        left.unlink()
    (folder / "team.toml").write_bytes(OLD)
    new = folder.parent / "new content"
    new.write_bytes(NEW)
    command = [
        "strace",
        "-qq",
        "-o",
        str(folder.parent / "trace"),
        *options,
        sys.executable,
        "-B",
        "-c",
        _SAVE,
    ]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    arguments = [str(folder / "team.toml"), str(new), str(folder.parent / "spare")]
    run = subprocess.run([*command, *arguments], env=environment, stdout=subprocess.DEVNULL, check=False)
    return run.returncode


def calls_of_save(folder: Path) -> list[tuple[str, int]]:
    """The system calls between the two marks, each with its number among those of its name."""
    assert _run(folder) == 0
    counts, inside = Counter[str](), False
    found: list[tuple[str, int]] = []
    for line in (folder.parent / "trace").read_text().splitlines():
        call = line.partition("(")[0]
        counts[call] += 1
        if '"end\\n"' in line:
            return found
        if inside:
            found.append((call, counts[call]))
        inside = inside or '"begin\\n"' in line
    raise AssertionError("the save left no trace")


def traced_faults(folder: Path) -> Iterator[Tally]:
    """A tally for each fault with a try at each system call of a save."""
    okrs = folder / "okrs"
    okrs.mkdir(parents=True, exist_ok=True)
    calls = [
        call
        for call in calls_of_save(okrs)
        if call[0] not in ("munmap", "brk", "mmap", "futex", "rt_sigaction")
    ]
    for name, fault in (("kill -9", "signal=KILL"), ("EIO", "error=EIO"), ("ENOSPC", "error=ENOSPC")):
        tally = Tally(f"{name} at each of {len(calls)} system calls (strace)")
        for call, number in calls:
            code = _run(okrs, "-e", f"inject={call}:{fault}:when={number}")
            path = okrs / "team.toml"
            report = Report(code) if 0 <= code <= 3 else Report.DIED
            tally.add(OLD, NEW, path.read_bytes() if path.exists() else None, report)
        yield tally
