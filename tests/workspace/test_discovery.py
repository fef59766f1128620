"""Which files a path means."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from okrtui.workspace.discovery import Found, resolve


def make(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")


def names(found: Found) -> list[str]:
    return [file.relative_to(found.root).as_posix() for file in found.files]


def only_message(found: Found) -> str:
    (problem,) = found.problems
    assert problem.remedy
    return problem.message


def test_without_paths_the_folder_okrs_counts(tmp_path: Path):
    make(tmp_path, "okrs/b.toml", "okrs/a.okr.toml", "okrs/sub/c.toml", "okrs/notes.md", "z.okr.toml")
    found = resolve([], tmp_path)
    assert found.root == tmp_path / "okrs"
    assert names(found) == ["a.okr.toml", "b.toml", "sub/c.toml"]


def test_without_okrs_the_files_right_here_count(tmp_path: Path):
    make(tmp_path, "b.okr.toml", "a.okr.toml", "other.toml", "sub/c.okr.toml")
    found = resolve([], tmp_path)
    assert (found.root, names(found)) == (tmp_path, ["a.okr.toml", "b.okr.toml"])


def test_where_there_is_nothing_nothing_is_found_and_nothing_is_wrong(tmp_path: Path):
    assert resolve([], tmp_path) == Found((), tmp_path)


def test_a_folder_means_the_okr_files_in_and_below_it(tmp_path: Path):
    make(tmp_path, "x/b.okr.toml", "x/deep/er/a.okr.toml", "x/plain.toml", "x/pyproject.toml")
    assert names(resolve([Path("x")], tmp_path)) == ["b.okr.toml", "deep/er/a.okr.toml"]


@pytest.mark.parametrize("folder", ["okrs", "sample_okrs", "deep/okrs"])
def test_in_a_folder_named_okrs_every_toml_file_counts_but_settings(tmp_path: Path, folder: str):
    make(tmp_path / folder, "a.toml", "okrtui.toml", "pyproject.toml")
    assert [file.name for file in resolve([tmp_path], tmp_path).files] == ["a.toml"]
    assert names(resolve([Path(folder)], tmp_path)) == ["a.toml"]


def test_what_is_hidden_or_installed_is_passed_over_within_a_folder(tmp_path: Path):
    make(tmp_path, ".git/a.okr.toml", "node_modules/x/b.okr.toml", ".c.okr.toml", "d.okr.toml")
    assert names(resolve([tmp_path], tmp_path)) == ["d.okr.toml"]


def test_a_file_that_is_given_counts_whatever_its_name(tmp_path: Path):
    make(tmp_path, "notes.txt", ".hidden.okr.toml")
    found = resolve([Path("notes.txt"), Path(".hidden.okr.toml")], tmp_path)
    assert names(found) == ["notes.txt", ".hidden.okr.toml"]
    assert found.root == tmp_path


def test_files_keep_the_order_given_and_come_once(tmp_path: Path):
    make(tmp_path, "b.okr.toml", "a.okr.toml")
    (tmp_path / "same.okr.toml").symlink_to("a.okr.toml")
    found = resolve([Path("b.okr.toml"), tmp_path, Path("sub/../a.okr.toml")], tmp_path)
    assert names(found)[:2] == ["b.okr.toml", "a.okr.toml"]
    assert [os.path.realpath(file) for file in found.files] == [
        str(tmp_path / "b.okr.toml"),
        str(tmp_path / "a.okr.toml"),
    ]


def test_the_root_is_the_folder_that_holds_all(tmp_path: Path):
    make(tmp_path, "x/a/one.okr.toml", "x/b/two.okr.toml")
    assert resolve([Path("x/a/one.okr.toml"), Path("x/b/two.okr.toml")], tmp_path).root == tmp_path / "x"


def test_a_missing_toml_file_is_a_new_file(tmp_path: Path):
    found = resolve([Path("team.okr.toml")], tmp_path)
    assert (names(found), found.new, found.problems) == (["team.okr.toml"], {tmp_path / "team.okr.toml"}, ())


def test_a_missing_name_without_toml_is_rather_a_slip(tmp_path: Path):
    found = resolve([Path("chekc")], tmp_path)
    assert "no such file" in only_message(found)
    assert "chekc.okr.toml" in found.problems[0].remedy
    assert found.files == ()


def test_a_new_file_needs_its_folder(tmp_path: Path):
    assert "folder does not exist" in only_message(resolve([Path("no/team.okr.toml")], tmp_path))


def test_a_pipe_a_device_and_a_socket_are_named_and_not_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.okr.toml")
    assert "a pipe" in only_message(resolve([Path("pipe.okr.toml")], tmp_path))
    assert "a device" in only_message(resolve([Path("/dev/null")], tmp_path))
    assert resolve([tmp_path], tmp_path).files == ()


def test_links_in_a_circle_are_harmless_in_a_folder_and_named_when_given(tmp_path: Path):
    make(tmp_path, "a.okr.toml")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.okr.toml").symlink_to("self.okr.toml")
    assert names(resolve([tmp_path], tmp_path)) == ["a.okr.toml"]
    assert "leads nowhere" in only_message(resolve([Path("self.okr.toml")], tmp_path))


def test_a_link_to_nothing_is_no_new_file(tmp_path: Path):
    (tmp_path / "gone.okr.toml").symlink_to("nothing")
    assert "leads nowhere" in only_message(resolve([Path("gone.okr.toml")], tmp_path))


def test_a_path_below_a_file_is_a_problem(tmp_path: Path):
    make(tmp_path, "a.okr.toml")
    assert "cannot be looked at" in only_message(resolve([Path("a.okr.toml/b.okr.toml")], tmp_path))


def test_a_path_with_a_name_too_long_is_a_problem(tmp_path: Path):
    assert "cannot be looked at" in only_message(resolve([Path("a" * 300 + ".toml")], tmp_path))


def test_one_fault_does_not_hide_the_other_files(tmp_path: Path):
    make(tmp_path, "a.okr.toml")
    found = resolve([Path("nothing"), Path("a.okr.toml")], tmp_path)
    assert names(found) == ["a.okr.toml"]
    assert len(found.problems) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path):
    make(tmp_path, "a.okr.toml", "shut/b.okr.toml")
    (tmp_path / "a.okr.toml").chmod(0)
    (tmp_path / "shut").chmod(0)
    try:
        assert "permission" in only_message(resolve([Path("a.okr.toml")], tmp_path))
        assert "cannot be read" in only_message(resolve([tmp_path], tmp_path))
    finally:
        (tmp_path / "shut").chmod(stat.S_IRWXU)


def test_a_folder_deeper_than_any_recursion_is_no_fault(tmp_path: Path):
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("d", dir_fd=here)
        deeper = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    try:
        assert resolve([tmp_path], tmp_path).files == ()
    finally:
        subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)  # shutil.rmtree recurses, and fails
