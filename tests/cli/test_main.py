"""The first word decides: a subcommand where it is one, else a path for the editor."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from okrtui import __version__
from okrtui.cli import edit
from okrtui.cli.main import COMMANDS, main
from okrtui.config.options import StartOptions
from tests.cli.running import okrtui


def options(*arguments: str) -> tuple[list[Path], StartOptions]:
    """The paths and options that some arguments mean."""
    return edit.asked_for(arguments, COMMANDS)


def test_the_version_is_told() -> None:
    run = okrtui("--version")
    assert (run.code, run.out) == (0, f"okrtui {__version__}\n")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert all(f"  {name}" in said for name in COMMANDS)
    assert "./score" in said


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_own_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"usage: okrtui {command}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["okrs"], ["./score"], ["--read-only", "a.okr.toml"]], ids=str)
def test_the_editor_without_a_terminal_says_what_to_do_instead(arguments: list[str]) -> None:
    run = okrtui(*arguments)
    assert (run.code, run.out) == (2, "")
    assert "needs a terminal" in run.err
    assert "okrtui score -" in run.err


def test_an_unknown_option_is_an_error_of_use() -> None:
    run = okrtui("--colour")
    assert run.code == 2
    assert "--colour" in run.err


def test_without_options_the_settings_decide() -> None:
    assert options("okrs") == ([Path("okrs")], StartOptions())


def test_options_say_what_was_asked() -> None:
    paths, asked = options("--read-only", "--no-mouse", "--ascii", "--theme", "light", "a.toml", "b.toml")
    assert paths == [Path("a.toml"), Path("b.toml")]
    assert asked == StartOptions(read_only=True, mouse=False, ascii=True, theme="light")


def in_a_shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """What a shell makes of a line in which `okrtui` is the program."""
    program = f"{shlex.quote(sys.executable)} -m okrtui"
    return subprocess.run(["sh", "-c", line.replace("okrtui", program)], capture_output=True, timeout=60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
@pytest.mark.parametrize(
    "command", ["rule OKR201", "score --suggestions 0 x", "score --suggestions 0 - </etc/passwd"]
)
def test_an_answer_for_which_there_is_no_room_is_told_and_is_no_traceback(command: str) -> None:
    run = in_a_shell(f"okrtui {command} >/dev/full")
    assert run.returncode == 1
    assert b"the answer cannot be written: No space left" in run.stderr
    assert run.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("okrtui rule OKR201 >&-", 0),
        ("echo x | okrtui score - >&-", 0),
        ("okrtui score - <&-", 0),
        ("okrtui <&-", 2),
        ("okrtui >&-", 2),
    ],
)
def test_a_stream_that_is_closed_is_an_empty_one(line: str, code: int) -> None:
    run = in_a_shell(line)
    assert (run.returncode, run.stdout) == (code, b"")
    assert b"Traceback" not in run.stderr
