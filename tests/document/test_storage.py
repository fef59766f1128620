"""Reading and saving on the real file system."""

from __future__ import annotations

import errno
import os
import socket
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document import exchange, in_place, replacing, storage
from okrtui.document.exchange import CannotExchange
from okrtui.document.storage_errors import ChangedOnDisk, Missing, NotSaved, Unreadable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a line in it, in a folder of its own."""
    folder = tmp_path / "okrs"
    folder.mkdir()
    path = folder / "team.okr.toml"
    path.write_bytes(b'team = "old"\n')
    return path


@pytest.fixture
def spare(tmp_path: Path) -> Path:
    """A folder for backups that does not exist yet."""
    return tmp_path / "state" / "okrtui"


def save(path: Path, text: str = 'team = "new"\n', spare: Path | None = None) -> storage.Saved:
    """Saves a text over what the file holds now."""
    loaded = storage.load(path)
    return storage.save(path, text, loaded.bom, loaded.digest, spare)


def is_alone(path: Path) -> bool:
    """Whether nothing but the file is left in its folder."""
    return names_in(path.parent) == [path.name]


def names_in(folder: Path) -> list[str]:
    """The names of all that is in a folder."""
    return sorted(entry.name for entry in folder.iterdir())


class TestLoading:
    @pytest.mark.parametrize(
        "content", [b"", b"a = 1", b"a = 1\r\nb = 2\n", "é 😀\n".encode(), b"\xef\xbb\xbfa = 1\n"]
    )
    def test_loading_and_saving_keeps_every_byte(self, file: Path, content: bytes) -> None:
        file.write_bytes(content)
        loaded = storage.load(file)
        assert not loaded.text.startswith("\ufeff")
        assert storage.encode(loaded.text, loaded.bom) == content
        save(file, loaded.text + "# more\n")
        assert file.read_bytes() == content + b"# more\n"

    @given(st.binary(max_size=20))
    def test_any_content_is_read_exactly_or_not_at_all(self, content: bytes) -> None:
        try:
            text, bom = storage.decode(Path("x"), content)
        except Unreadable:
            with pytest.raises(UnicodeDecodeError):
                content.decode("utf-8")
        else:
            assert storage.encode(text, bom) == content

    def test_what_is_not_utf8_is_told_with_its_line(self, file: Path) -> None:
        file.write_bytes(b"a = 1\nb = '\xe9'\n")
        with pytest.raises(Unreadable, match=r"byte 12 \(line 2\)"):
            storage.load(file)

    def test_a_missing_file_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(Missing):
            storage.load(tmp_path / "none.toml")
        assert storage.digest_on_disk(tmp_path / "none.toml") is None

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(Unreadable, match="a folder"):
            storage.load(tmp_path)

    def test_a_pipe_is_no_file_and_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(Unreadable, match="a pipe"):
            storage.load(tmp_path / "pipe")
        with pytest.raises(NotSaved, match="a pipe"):
            storage.save(tmp_path / "pipe", "x", False, None)

    def test_a_device_and_a_socket_are_no_files(self, tmp_path: Path) -> None:
        with pytest.raises(Unreadable, match="a device"):
            storage.load(Path("/dev/null"))
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(tmp_path / "socket"))
            with pytest.raises(Unreadable):
                storage.load(tmp_path / "socket")

    def test_a_circle_of_links_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        with pytest.raises(Unreadable, match="in a circle"):
            storage.load(tmp_path / "a")

    def test_a_path_below_a_file_is_told(self, file: Path) -> None:
        with pytest.raises(Unreadable, match="no folder"):
            storage.load(file / "below.toml")

    def test_a_huge_file_is_not_read(self, file: Path) -> None:
        with file.open("wb") as stream:
            stream.truncate(10**10)
        with pytest.raises(Unreadable, match="5 MB"):
            storage.load(file)

    def test_a_file_that_nobody_may_write_is_read_only(self, file: Path) -> None:
        assert not storage.load(file).read_only
        file.chmod(0o444)
        assert storage.load(file).read_only


class TestSaving:
    def test_the_new_content_is_there_whole_and_nothing_else_is_left(self, file: Path) -> None:
        saved = save(file)
        assert file.read_bytes() == b'team = "new"\n'
        assert saved.warnings == () and is_alone(file)
        assert saved.digest == storage.digest_on_disk(file) == storage.load(file).digest

    def test_a_new_file_is_made_with_the_usual_permissions(self, tmp_path: Path) -> None:
        old_mask = os.umask(0o027)
        try:
            storage.save(tmp_path / "new.toml", "a = 1\n", False, None)
        finally:
            os.umask(old_mask)
        assert (tmp_path / "new.toml").read_bytes() == b"a = 1\n"
        assert stat.S_IMODE((tmp_path / "new.toml").stat().st_mode) == 0o640
        assert names_in(tmp_path) == ["new.toml"]

    def test_a_new_file_never_goes_over_one_that_is_there(self, file: Path) -> None:
        with pytest.raises(ChangedOnDisk, match="of that name by now") as caught:
            storage.save(file, "a = 1\n", False, None)
        assert caught.value.content == file.read_bytes() == b'team = "old"\n'

    def test_a_path_with_a_nul_is_told(self) -> None:
        path = Path("a\0b")
        assert storage.digest_on_disk(path) is None
        with pytest.raises(Unreadable, match="NUL"):
            storage.load(path)
        with pytest.raises(NotSaved, match="NUL"):
            storage.save(path, "a = 1\n", False, None)

    def test_a_file_that_another_program_changed_is_left_alone(self, file: Path) -> None:
        loaded = storage.load(file)
        before = file.stat()
        file.write_bytes(b'team = "odd"\n')
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        with pytest.raises(ChangedOnDisk) as caught:
            storage.save(file, "a = 1\n", False, loaded.digest)
        assert caught.value.content == file.read_bytes() == b'team = "odd"\n'
        assert is_alone(file)

    def test_a_file_that_was_deleted_is_not_made_again_unasked(self, file: Path) -> None:
        loaded = storage.load(file)
        file.unlink()
        with pytest.raises(ChangedOnDisk, match="deleted") as caught:
            storage.save(file, "a = 1\n", False, loaded.digest)
        assert caught.value.content is None and names_in(file.parent) == []

    def test_a_file_that_already_holds_the_text_is_not_touched(self, file: Path) -> None:
        before = file.stat()
        storage.save(file, 'team = "old"\n', False, "a digest of something else")
        assert file.stat().st_ino == before.st_ino and file.stat().st_mtime_ns == before.st_mtime_ns

    def test_permissions_stay(self, file: Path) -> None:
        file.chmod(0o2664)
        save(file)
        assert stat.S_IMODE(file.stat().st_mode) == 0o2664

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
    def test_the_owner_stays(self, file: Path) -> None:
        os.chown(file, 1234, 4321)
        file.chmod(0o4755)
        save(file)
        status = file.stat()
        assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 4321, 0o4755)

    @pytest.mark.skipif(sys.platform != "linux", reason="extended attributes as on Linux")
    def test_extended_attributes_stay(self, file: Path) -> None:
        try:
            os.setxattr(file, "user.note", b"keep me")
        except OSError:
            pytest.skip("this file system has no extended attributes")
        save(file)
        assert os.getxattr(file, "user.note") == b"keep me"

    def test_a_symbolic_link_stays_a_link(self, file: Path, tmp_path: Path) -> None:
        link = tmp_path / "link.toml"
        link.symlink_to(file)
        save(link)
        assert link.is_symlink() and file.read_bytes() == b'team = "new"\n'
        assert is_alone(file)

    def test_all_names_of_a_file_see_the_new_text(self, file: Path, tmp_path: Path) -> None:
        other = tmp_path / "other.toml"
        other.hardlink_to(file)
        save(file)
        assert other.read_bytes() == b'team = "new"\n' and other.samefile(file)
        assert is_alone(file)

    def test_a_shorter_text_leaves_nothing_of_the_longer_one_behind_when_written_in_place(
        self, file: Path
    ) -> None:
        (file.parent.parent / "other.toml").hardlink_to(file)
        save(file, "a = 1\n")
        assert file.read_bytes() == b"a = 1\n"

    def test_a_read_only_file_is_refused_with_the_offer_of_a_copy(self, file: Path) -> None:
        loaded = storage.load(file)
        file.chmod(0o444)
        with pytest.raises(NotSaved, match="Save a copy elsewhere"):
            storage.save(file, "a = 1\n", False, loaded.digest)
        assert file.read_bytes() == b'team = "old"\n' and is_alone(file)

    def test_a_folder_that_is_gone_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(NotSaved, match="no such file or folder"):
            storage.save(tmp_path / "gone" / "a.toml", "a = 1\n", False, None)

    def test_names_of_the_longest_kind_and_of_odd_bytes_are_saved(self, tmp_path: Path) -> None:
        for name in ("é" * 122 + ".okr.toml", os.fsdecode(b"\xff\xfe.toml"), "- \n'\".toml"):
            path = tmp_path / name
            storage.save(path, "a = 1\n", False, None)
            save(path, "a = 2\n")
            assert path.read_bytes() == b"a = 2\n"
        assert len(names_in(tmp_path)) == 3

    def test_what_a_killed_save_left_behind_is_cleaned_away_an_hour_later(self, file: Path) -> None:
        stale, fresh = file.parent / ".team.toml.1.okrtui-new", file.parent / ".team.toml.2.okrtui-new"
        stale.touch()
        fresh.touch()
        os.utime(stale, (0, 0))
        save(file)
        assert not stale.exists() and fresh.exists()

    def test_half_a_character_pair_is_refused_before_anything_is_written(self, file: Path) -> None:
        with pytest.raises(NotSaved, match="line 2"):
            save(file, "a = 1\n# \ud800\n")
        assert file.read_bytes() == b'team = "old"\n'

    @pytest.mark.skipif(os.geteuid() != 0, reason="root is needed to become another user")
    def test_a_folder_that_takes_no_new_file_keeps_its_backup_elsewhere(
        self, file: Path, tmp_path: Path
    ) -> None:
        """Run as another user, since root may write anywhere."""
        file.chmod(0o666)
        file.parent.chmod(0o555)
        for folder in [tmp_path, *tmp_path.parents][:3]:
            folder.chmod(folder.stat().st_mode | 0o011)
        spare = tmp_path / "spare"
        spare.mkdir()
        spare.chmod(0o777)
        program = f"""
            import os; from pathlib import Path
            from okrtui.document import storage
            import tomlkit, platformdirs
            os.setgid(65534); os.setuid(65534)
            path = Path({str(file)!r})
            storage.save(path, "a = 1\\n", False, storage.load(path).digest, Path({str(spare)!r}))
        """
        subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True)
        assert file.read_bytes() == b"a = 1\n" and is_alone(file) and names_in(spare) == []


class TestFaults:
    """Errors of the system, put in at the call that meets them."""

    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
    @pytest.mark.parametrize("call", ["write", "fsync", "fchmod", "open"])
    def test_an_error_before_the_exchange_leaves_the_old_file(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
    ) -> None:
        loaded = storage.load(file)
        fail(monkeypatch, call, number, when=lambda *arguments: is_new(arguments[0]))
        with pytest.raises(NotSaved) as caught:
            storage.save(file, "a = 1\n", False, loaded.digest)
        monkeypatch.undo()
        assert file.read_bytes() == b'team = "old"\n' and is_alone(file)
        assert caught.value.reason and caught.value.remedy

    def test_an_error_after_the_exchange_is_a_warning_since_the_file_is_saved(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        loaded = storage.load(file)
        fail(
            monkeypatch,
            "fsync",
            errno.EIO,
            when=lambda descriptor: stat.S_ISDIR(os.fstat(descriptor).st_mode),
        )
        saved = storage.save(file, "a = 1\n", False, loaded.digest)
        assert file.read_bytes() == b"a = 1\n" and len(saved.warnings) == 1

    def test_another_writer_in_the_last_moment_is_put_back(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        loaded = storage.load(file)
        swap = exchange.exchange
        calls = []

        def late(folder: int, first: str, second: str) -> None:
            if not calls:
                file.write_bytes(b'team = "theirs"\n')
            calls.append(first)
            swap(folder, first, second)

        monkeypatch.setattr(replacing, "exchange", late)
        with pytest.raises(ChangedOnDisk) as caught:
            storage.save(file, "a = 1\n", False, loaded.digest)
        assert caught.value.content == file.read_bytes() == b'team = "theirs"\n'
        assert len(calls) == 2 and is_alone(file)

    @pytest.mark.parametrize("failure", [OSError(errno.EIO, "fault"), CannotExchange()], ids=repr)
    def test_another_writer_is_put_back_where_names_change_places_only_once(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception
    ) -> None:
        loaded = storage.load(file)
        swap = exchange.exchange
        calls = []

        def once(folder: int, first: str, second: str) -> None:
            calls.append(first)
            if len(calls) > 1:
                raise failure
            file.write_bytes(b'team = "theirs"\n')
            swap(folder, first, second)

        monkeypatch.setattr(replacing, "exchange", once)
        with pytest.raises(ChangedOnDisk) as caught:
            storage.save(file, "a = 1\n", False, loaded.digest)
        assert caught.value.content == file.read_bytes() == b'team = "theirs"\n'
        assert len(calls) == 2 and is_alone(file)

    def test_a_system_without_exchange_renames(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def cannot(folder: int, first: str, second: str) -> None:
            raise CannotExchange

        monkeypatch.setattr(replacing, "exchange", cannot)
        save(file)
        assert file.read_bytes() == b'team = "new"\n' and is_alone(file)

    def test_a_file_system_with_one_name_a_file_still_makes_new_files(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fail(monkeypatch, "link", errno.EPERM)
        storage.save(tmp_path / "a.toml", "a = 1\n", False, None)
        with pytest.raises(ChangedOnDisk):
            storage.save(tmp_path / "a.toml", "a = 2\n", False, None)
        assert (tmp_path / "a.toml").read_bytes() == b"a = 1\n" and names_in(tmp_path) == ["a.toml"]

    @pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EPERM])
    def test_a_file_that_cannot_be_replaced_is_written_in_place(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        def busy(folder: int, first: str, second: str) -> None:
            raise OSError(number, "no")

        monkeypatch.setattr(replacing, "exchange", busy)
        inode = file.stat().st_ino
        save(file)
        assert file.read_bytes() == b'team = "new"\n' and file.stat().st_ino == inode and is_alone(file)

    def test_a_save_in_place_that_died_leaves_a_backup_that_tells_of_it(
        self, file: Path, spare: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (file.parent.parent / "other.toml").hardlink_to(file)

        def die(descriptor: int, length: int) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "ftruncate", die)
        with pytest.raises(KeyboardInterrupt):
            save(file, "x = 1\n", spare)
        assert file.read_bytes() == b'x = 1\n "old"\n'
        backup = in_place.interrupted(file, spare)
        assert backup is not None and backup.read_bytes() == b'team = "old"\n'
        file.rename(file.with_name("away"))
        assert in_place.interrupted(file, spare) == backup
        file.write_bytes(b"x = 1\n")
        assert in_place.interrupted(file, spare) is None
        assert not backup.exists()

    def test_a_full_disk_while_writing_in_place_puts_the_old_text_back(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (file.parent.parent / "other.toml").hardlink_to(file)
        write = in_place.write_all

        def full(descriptor: int, content: bytes) -> None:
            if content.startswith(b"new"):
                write(descriptor, content[:2])
                raise OSError(errno.ENOSPC, "full")
            write(descriptor, content)

        monkeypatch.setattr(in_place, "write_all", full)
        with pytest.raises(NotSaved, match="disk is full"):
            save(file, "new = 1\n")
        assert file.read_bytes() == b'team = "old"\n' and is_alone(file)

    def test_a_backup_that_is_still_needed_stays_and_is_named(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (file.parent.parent / "other.toml").hardlink_to(file)
        calls = []

        def broken(descriptor: int, content: bytes) -> None:
            calls.append(content)
            if len(calls) > 1:
                raise OSError(errno.EIO, "broken")
            os.write(descriptor, content)

        monkeypatch.setattr(in_place, "write_all", broken)
        with pytest.raises(NotSaved) as caught:
            save(file, "new = 1\n")
        backup = Path(caught.value.remedy.removeprefix("The old content is in ").removesuffix("."))
        assert backup.read_bytes() == b'team = "old"\n'


def is_new(target: object) -> bool:
    """Whether a call is about the file that is being written beside the old one."""
    if isinstance(target, int):
        return Path(f"/proc/self/fd/{target}").readlink().name.endswith(".okrtui-new")
    return str(target).endswith(".okrtui-new")


def fail(
    monkeypatch: pytest.MonkeyPatch, call: str, number: int, when: Callable[..., bool] = lambda *_: True
) -> None:
    """Lets a call of the system fail from now on, where `when` says so of its arguments."""
    original = getattr(os, call)

    def failing(*arguments: object, **named: object) -> object:
        if when(*arguments[:1]):
            raise OSError(number, os.strerror(number))
        return original(*arguments, **named)

    monkeypatch.setattr(os, call, failing)


SAVER = """
import sys
from pathlib import Path
from okrtui.document import storage
path, count = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    loaded = storage.load(path)
    count += 1
    storage.save(path, f"# {count} " + "x" * 20_000 + "\\nend = 1\\n", False, loaded.digest)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as on Linux")
def test_a_save_that_is_killed_leaves_the_old_or_the_new_text(file: Path) -> None:
    """A program that saves all the time is killed at odd moments; the file is whole each time."""
    file.write_bytes(b"end = 1\n")
    for moment in range(12):
        process = subprocess.Popen([sys.executable, "-c", SAVER, str(file)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(timeout=0.005 + moment * 0.0037)
        except subprocess.TimeoutExpired:
            process.kill()
        assert process.wait() == -9
        process.stdout.close()
        assert file.read_bytes().endswith(b"end = 1\n")


ADDER = """
import sys
from pathlib import Path
from okrtui.document import storage
from okrtui.document.storage_errors import ChangedOnDisk
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
done = 0
while done < count:
    loaded = storage.load(path)
    try:
        storage.save(path, loaded.text + f"{name}{done} = 1\\n", loaded.bom, loaded.digest)
    except ChangedOnDisk:
        continue
    done += 1
"""


@pytest.mark.parametrize("count", [25, pytest.param(250, marks=pytest.mark.slow)])
def test_of_four_writers_at_once_none_loses_a_line(file: Path, count: int) -> None:
    arguments = [sys.executable, "-c", ADDER, str(file)]
    writers = [subprocess.Popen([*arguments, name, str(count)]) for name in "abcd"]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    lines = file.read_text().splitlines()
    assert sorted(lines[1:]) == sorted(f"{name}{number} = 1" for name in "abcd" for number in range(count))
    assert is_alone(file)
