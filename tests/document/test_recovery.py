"""What a session had not saved when it died is there at the next start."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from okrtui.document import living, recovery
from okrtui.document.recovery import Journal, all_pending, clean, pending


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "team.okr.toml"
    path.write_text("a = 1\n")
    return path


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The state folder, which does not exist yet."""
    return tmp_path / "state" / "okrtui"


def died(journal: Journal) -> None:
    """Ends a session as a kill does: its lock is gone, its files are not."""
    presence = journal._presence
    assert presence is not None
    os.close(presence._descriptor)
    journal._presence = None


def left_behind(file: Path, state: Path, text: str = "a = 2\n") -> None:
    """A session that died with unsaved text."""
    journal = Journal(file, state)
    assert journal.write(text, bom=False, digest="d") is None
    died(journal)


def test_the_text_of_a_dead_session_is_offered(file: Path, state: Path) -> None:
    left_behind(file, state, "a = 'é'\r\n")
    found = pending(file, state)
    assert found is not None
    assert (found.path, found.text, found.bom, found.digest) == (file, "a = 'é'\r\n", False, "d")
    assert abs(found.written - time.time()) < 60


def test_the_text_of_a_living_session_is_not_offered(file: Path, state: Path) -> None:
    journal = Journal(file, state)
    journal.write("a = 2\n", bom=False, digest=None)
    assert pending(file, state) is None
    journal.close()


def test_nothing_is_left_of_a_session_that_ends_cleanly(file: Path, state: Path) -> None:
    journal = Journal(file, state)
    journal.write("a = 2\n", bom=False, digest=None)
    journal.close()
    assert list(state.iterdir()) == [] and pending(file, state) is None


def test_what_is_saved_is_forgotten_and_the_session_goes_on(file: Path, state: Path) -> None:
    journal = Journal(file, state)
    journal.write("a = 2\n", bom=False, digest=None)
    journal.forget()
    journal.write("a = 3\n", bom=False, digest=None)
    died(journal)
    found = pending(file, state)
    assert found is not None and found.text == "a = 3\n"


def test_a_text_that_the_file_holds_by_now_is_not_offered(file: Path, state: Path) -> None:
    left_behind(file, state, "a = 1\n")
    assert pending(file, state) is None
    assert not list(state.glob("*.draft"))


def test_a_discarded_text_is_not_offered_again(file: Path, state: Path) -> None:
    left_behind(file, state)
    found = pending(file, state)
    assert found is not None
    found.discard()
    assert pending(file, state) is None


def test_the_newest_text_comes_first_and_each_file_has_its_own(
    file: Path, state: Path, tmp_path: Path
) -> None:
    left_behind(file, state, "old")
    left_behind(file, state, "new")
    other = tmp_path / "other.toml"
    left_behind(other, state, "other")
    assert [unsaved.text for unsaved in all_pending(state)] == ["other", "new", "old"]
    found, another = pending(file, state), pending(other, state)
    assert found is not None and found.text == "new"
    assert another is not None and another.text == "other"


def test_every_path_to_a_file_leads_to_its_text(file: Path, state: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    left_behind(link, state)
    found = pending(file, state)
    assert found is not None and found.path == file


def test_an_odd_name_is_kept(state: Path, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"\xff\n.toml")
    left_behind(odd, state)
    found = pending(odd, state)
    assert found is not None and found.path == odd


def test_only_the_user_may_read_it(file: Path, state: Path) -> None:
    journal = Journal(file, state)
    journal.write("a = 2\n", bom=False, digest=None)
    modes = {stat.S_IMODE(entry.stat().st_mode) for entry in state.iterdir()}
    assert modes == {0o600} and stat.S_IMODE(state.stat().st_mode) == 0o700
    journal.close()


@pytest.mark.parametrize("damage", ["", "{}", "{}\nx", "[1]\nx", '{"sha256": 3}\nx'])
def test_a_damaged_journal_is_no_text(file: Path, state: Path, damage: str) -> None:
    left_behind(file, state)
    for journal in state.glob("*.draft"):
        journal.write_text(damage)
    assert pending(file, state) is None


def test_a_journal_that_was_cut_off_is_no_text(file: Path, state: Path) -> None:
    left_behind(file, state)
    (journal,) = state.glob("*.draft")
    journal.write_bytes(journal.read_bytes()[:-1])
    assert pending(file, state) is None


def test_a_state_folder_that_takes_nothing_warns_once_until_it_works(file: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    journal = Journal(file, blocked)
    warning = journal.write("a = 2\n", bom=False, digest=None)
    assert warning is not None and "cannot be kept" in warning
    assert journal.write("a = 3\n", bom=False, digest=None) is None
    blocked.unlink()
    assert journal.write("a = 4\n", bom=False, digest=None) is None
    died(journal)
    found = pending(file, blocked)
    assert found is not None and found.text == "a = 4\n"


def test_a_full_disk_keeps_the_last_text_that_had_room(
    file: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(file, state)
    journal.write("a = 2\n", bom=False, digest=None)

    def full(descriptor: int, content: bytes) -> None:
        os.write(descriptor, content[:3])
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(recovery, "write_all", full)
    warning = journal.write("a = 3\n", bom=False, digest=None)
    assert warning is not None and "disk is full" in warning
    died(journal)
    found = pending(file, state)
    assert found is not None and found.text == "a = 2\n"
    assert not list(state.glob("*.new"))


def test_another_session_on_the_same_file_is_noticed(file: Path, state: Path, tmp_path: Path) -> None:
    first = Journal(file, state)
    assert first.other_session() is None
    second = Journal(file, state)
    elsewhere = Journal(tmp_path / "other.toml", state)
    assert second.other_session() == os.getpid() == first.other_session()
    assert elsewhere.other_session() is None
    second.close()
    assert first.other_session() is None
    first.close()
    elsewhere.close()


def test_old_journals_and_the_signs_of_dead_sessions_are_cleaned_away(file: Path, state: Path) -> None:
    left_behind(file, state)
    lives = Journal(file, state)
    lives.write("a = 3\n", bom=False, digest=None)
    (state / "half.new").write_text("x")
    clean(state)
    assert len(list(state.glob("*.draft"))) == 2 and len(list(state.glob("*.session"))) == 1
    clean(state, now=time.time() + 181 * 86_400)
    assert sorted(entry.suffix for entry in state.iterdir()) == [".draft", ".session"]
    assert living.living(file, state) == os.getpid()
    lives.close()


WRITER = """
import sys
from pathlib import Path
from okrtui.document.recovery import Journal
journal, count = Journal(Path(sys.argv[1]), Path(sys.argv[2])), 0
while True:
    count += 1
    journal.write(f"count = {count}\\n" + "# x\\n" * 5000, False, None)
    print(count, flush=True)
"""


@pytest.mark.parametrize("kills", [8, pytest.param(100, marks=pytest.mark.slow)])
def test_a_killed_session_leaves_the_last_text_that_it_kept(file: Path, state: Path, kills: int) -> None:
    """Killed while it writes: what is offered is whole, and not older than what was said to be kept."""
    for kill in range(kills):
        arguments = [sys.executable, "-c", WRITER, str(file), str(state)]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE)
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(1 + kill % 5)]
        process.kill()
        process.wait()
        said += process.stdout.read().splitlines()
        process.stdout.close()
        found = pending(file, state)
        assert found is not None and found.text.endswith("# x\n" * 5000)
        assert int(found.text.split("\n")[0].removeprefix("count = ")) >= int(said[-1])
        found.discard()
