"""No fault that can be put in here tears a file, loses it, or lets a save say what is not so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from benchmarks.faults import mounts, saving, sessions, tracing
from benchmarks.faults.calls import Fault
from benchmarks.faults.tally import Report, Tally, table

needs_mounts = pytest.mark.skipif(not mounts.can_mount(), reason="mounting needs root on Linux")


def assert_all_hold(tallies: Iterable[Tally]) -> None:
    """Every tally of something, and nothing bad in any of them."""
    found = list(tallies)
    assert found
    assert [tally.fault for tally in found if not tally.holds] == [], f"\n{table(found)}"


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize(
    "faults",
    [saving.FAULTS[:2], pytest.param(saving.FAULTS[2:], marks=pytest.mark.slow)],
    ids=["two", "others"],
)
def test_a_fault_at_any_call_of_a_save_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, faults: Sequence[tuple[str, Fault]]
) -> None:
    assert_all_hold(saving.faults_at_every_call(tmp_path, faults))


def test_what_cannot_be_saved_to_is_said(tmp_path: Path) -> None:
    tallies = list(mounts.odd_targets(tmp_path))
    assert_all_hold(tallies)
    assert all(tally.message for tally in tallies)


@needs_mounts
def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path: Path) -> None:
    tallies = list(mounts.full_disks(tmp_path))
    assert_all_hold(tallies)
    assert all("disk is full" in tally.message for tally in tallies)


@needs_mounts
def test_read_only_systems_refuse_and_files_mounted_alone_are_written_in_place(tmp_path: Path) -> None:
    assert_all_hold(mounts.odd_mounts(tmp_path))


def test_the_murder_of_saving_programs_leaves_whole_files(tmp_path: Path) -> None:
    assert_all_hold([sessions.killed_savers(tmp_path, 5)])


@pytest.mark.slow
@pytest.mark.skipif(not tracing.can_trace(), reason="needs strace and the permission to trace")
def test_a_fault_at_any_system_call_of_a_save_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    assert_all_hold(tracing.traced_faults(tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize("attack", [sessions.writers, sessions.killed_savers, sessions.killed_editors])
def test_many_programs_and_many_kills_lose_nothing(
    attack: Callable[[Path, int], Tally], tmp_path: Path
) -> None:
    assert_all_hold([attack(tmp_path, 100)])


@pytest.mark.parametrize(
    ("found", "report", "field"),
    [
        (b"ne", Report.DIED, "torn"),
        (None, Report.DIED, "missing"),
        (b"old", Report.SAVED, "lost"),
        (b"new", Report.NOT_SAVED, "lost"),
        (b"new", Report.CHANGED, "lost"),
        (b"old", Report.CRASHED, "crashed"),
    ],
)
def test_a_tally_counts_what_went_wrong(found: bytes | None, report: Report, field: str) -> None:
    """A tally that misses something would let every test above pass."""
    tally = Tally("x")
    tally.add(b"old", b"new", found, report)
    assert getattr(tally, field) == 1 and not tally.holds


def test_a_tally_of_nothing_wrong_holds_and_an_empty_one_does_not() -> None:
    tally = Tally("x")
    assert not tally.holds
    for found, report in ((b"old", Report.DIED), (b"new", Report.SAVED), (b"old", Report.NOT_SAVED)):
        tally.add(b"old", b"new", found, report)
    tally.add(None, b"new", None, Report.DIED)
    assert tally.holds and tally.tries == 4
