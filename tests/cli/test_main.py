"""The first word decides: a subcommand where it is one, else a path for the editor."""

from __future__ import annotations

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
