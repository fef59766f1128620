"""Faults of file systems, on small ones that are mounted for the purpose; needs root on Linux."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.faults.calls import NEW, OLD
from benchmarks.faults.tally import Report, Tally
from okrtui.document import storage
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved


def can_mount() -> bool:
    """Whether file systems can be mounted here."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    probe = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    return probe.returncode == 0


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """A folder with something mounted on it."""
    folder.mkdir(exist_ok=True, parents=True)
    subprocess.run(["mount", *options, str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def saved(path: Path, content: bytes, spare: Path) -> tuple[Report, str]:
    """Saves over what a file holds; what the save says of itself, and to the user."""
    try:
        storage.save(path, content.decode(), False, storage.digest_on_disk(path), spare)
    except NotSaved as error:
        return Report.NOT_SAVED, f"{error.reason} {error.remedy}"
    except ChangedOnDisk as error:
        return Report.CHANGED, f"{error.reason} {error.remedy}"
    return Report.SAVED, ""


def _try(tally: Tally, path: Path, spare: Path) -> None:
    old = path.read_bytes()
    report, message = saved(path, NEW, spare)
    tally.add(old, NEW, path.read_bytes(), report, message)


def full_disks(folder: Path) -> Iterator[Tally]:
    """Saving where there is room for so many pages more, or for so many files more."""
    for name, options in (("room on the disk", "size=128k"), ("files on the disk", "nr_inodes=9")):
        tally = Tally(f"running out of {name}, bit by bit")
        for left in range(8):
            with mounted(folder / "small", "-t", "tmpfs", "-o", options, "none") as small:
                (small / "team.toml").write_bytes(OLD)
                _fill(small, left, name.startswith("room"))
                _try(tally, small / "team.toml", folder / "spare")
        yield tally


def _fill(folder: Path, left: int, with_bytes: bool) -> None:
    """Uses up all but so many pages, or all but so many files, of a file system."""
    page = os.statvfs(folder).f_bsize
    if with_bytes:
        (folder / "filler").write_bytes(b"x" * page * max(0, os.statvfs(folder).f_bavail - left))
        return
    for number in range(max(0, os.statvfs(folder).f_favail - left)):
        (folder / f"filler {number}").touch()


def odd_mounts(folder: Path) -> Iterator[Tally]:
    """Saving where nothing may be written, and over a file that is mounted alone."""
    tally = Tally("a read-only file system")
    with mounted(folder / "fixed", "-t", "tmpfs", "none") as fixed:
        (fixed / "team.toml").write_bytes(OLD)
        subprocess.run(["mount", "-o", "remount,ro", str(fixed)], check=True)
        _try(tally, fixed / "team.toml", folder / "spare")
    yield tally
    tally = Tally("a file mounted alone, saved in place")
    source, target = folder / "source.toml", folder / "target.toml"
    source.write_bytes(OLD)
    target.touch()
    subprocess.run(["mount", "--bind", str(source), str(target)], check=True)
    try:
        _try(tally, target, folder / "spare")
    finally:
        subprocess.run(["umount", str(target)], check=True)
    tally.lost += source.read_bytes() != NEW
    yield tally


def _read_only(path: Path) -> None:
    path.write_bytes(OLD)
    path.chmod(0o444)


def odd_targets(folder: Path) -> Iterator[Tally]:
    """Saving to what is no file, to what may not be written, and where the folder is gone."""
    targets: tuple[tuple[str, Callable[[Path], object]], ...] = (
        ("a pipe", os.mkfifo),
        ("a folder", os.mkdir),
        ("a circle of links", lambda path: path.symlink_to(path)),
        ("a folder that is gone", lambda path: None),
        ("a read-only file", _read_only),
    )
    for name, make in targets:
        path = folder / name / "team.toml"
        if "gone" not in name:
            path.parent.mkdir()
        make(path)
        tally = Tally(f"saving to {name}", tries=1)
        report, tally.message = saved(path, NEW, folder / "spare")
        tally.lost = int(report is Report.SAVED)
        yield tally
