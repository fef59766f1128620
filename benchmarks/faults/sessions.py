"""Programs that save at once, and sessions that are killed with unsaved text."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.faults.tally import Report, Tally
from okrtui.document import recovery

_ADDER = """
import sys
from pathlib import Path
from okrtui.document import storage
from okrtui.document.storage_errors import ChangedOnDisk
path, name, left = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
while left:
    loaded = storage.load(path)
    try:
        storage.save(path, loaded.text + f"{name}{left} = 1\\n", loaded.bom, loaded.digest)
    except ChangedOnDisk:
        continue
    left -= 1
"""
_SAVER = """
import sys
from pathlib import Path
from okrtui.document import storage
path, count = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    loaded, count = storage.load(path), count + 1
    storage.save(path, f"# {count} " + "x" * 20_000 + "\\nend = 1\\n", False, loaded.digest)
"""
_WHOLE = re.compile(rb"(# \d+ x{20000}\n)?end = 1\n")
_EDITOR = """
import sys
from pathlib import Path
from okrtui.document.recovery import Journal
journal, count = Journal(Path(sys.argv[1]), Path(sys.argv[2])), 0
while True:
    count += 1
    journal.write(f"count = {count}\\n" + "# x\\n" * 5000, False, None)
    print(count, flush=True)
"""


def writers(folder: Path, count: int) -> Tally:
    """Four programs that each add so many lines to one file; a line that is not there is lost."""
    path = folder / "shared.toml"
    path.write_bytes(b"")
    arguments = [sys.executable, "-c", _ADDER, str(path)]
    programs = [subprocess.Popen([*arguments, name, str(count)]) for name in "abcd"]
    codes = [program.wait() for program in programs]
    wanted = {f"{name}{number} = 1" for name in "abcd" for number in range(1, count + 1)}
    missing = wanted - set(path.read_text().splitlines())
    tally = Tally(f"four writers at once, {count} lines each", 4 * count, lost=len(missing))
    tally.crashed = sum(code != 0 for code in codes)
    return tally


def killed_savers(folder: Path, kills: int) -> Tally:
    """A program that saves all the time, killed at odd moments."""
    path = folder / "killed.toml"
    path.write_bytes(b"end = 1\n")
    tally = Tally("kill -9 at any moment of saving")
    for kill in range(kills):
        program = subprocess.Popen([sys.executable, "-c", _SAVER, str(path)], stdout=subprocess.PIPE)
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(0.002 + kill % 17 * 0.0013)
        program.kill()
        program.wait()
        program.stdout.close()
        content = path.read_bytes() if path.exists() else None
        whole = content is None or _WHOLE.fullmatch(content)
        tally.add(b"whole", b"whole", content and (b"whole" if whole else b"torn"), Report.DIED)
    return tally


def killed_editors(folder: Path, kills: int) -> Tally:
    """Sessions with unsaved text, killed; a text that is older than what was said to be kept is lost."""
    path, state = folder / "edited.toml", folder / "state"
    tally = Tally("kill -9 of a session with unsaved text", message="the text is offered at the next start")
    for kill in range(kills):
        arguments = [sys.executable, "-c", _EDITOR, str(path), str(state)]
        program = subprocess.Popen(arguments, stdout=subprocess.PIPE)
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(1 + kill % 5)]
        program.kill()
        program.wait()
        said += program.stdout.read().splitlines()
        program.stdout.close()
        tally.tries += 1
        found = recovery.pending(path, state)
        if found is None:
            tally.missing += 1
            continue
        tally.torn += not found.text.endswith("# x\n" * 5000)
        tally.lost += int(found.text.split("\n")[0].removeprefix("count = ")) < int(said[-1])
        found.discard()
    return tally
