"""Starts the editor: `okrtui [PATH ...]`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.config.options import StartOptions

if TYPE_CHECKING:
    import argparse

NO_TERMINAL = """\
okrtui: the editor needs a terminal, but {missing} is none.
To judge lines without one, use `okrtui score -`; `okrtui --help` shows what else there is."""


def parser(commands: Mapping[str, str]) -> argparse.ArgumentParser:
    """The parser of the editor's own arguments, whose help also names the subcommands."""
    import argparse

    from okrtui import __version__

    width = max(map(len, commands))
    listed = "\n".join(f"  {name:<{width}}  {does}" for name, does in commands.items())
    result = argparse.ArgumentParser(
        prog="okrtui",
        description="Edit objectives and key results, with a coach beside the cursor.",
        epilog=f"commands:\n{listed}\n\nA file that is named like a command: okrtui ./score",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    result.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=Path,
        help="files or folders; by default okrs/ or the *.okr.toml files here",
    )
    result.add_argument("--version", action="version", version=f"okrtui {__version__}")
    result.add_argument("--read-only", action="store_true", help="show, but change nothing")
    result.add_argument("--mouse", action=argparse.BooleanOptionalAction, help="listen to the mouse")
    result.add_argument("--ascii", action=argparse.BooleanOptionalAction, help="draw with ASCII signs only")
    result.add_argument("--theme", metavar="NAME", help="colours to use")
    result.add_argument(
        "--no-recovery", action="store_true", help="keep no journal of unsaved text, offer none"
    )
    return result


def asked_for(words: Sequence[str], commands: Mapping[str, str]) -> tuple[list[Path], StartOptions]:
    """The paths and options that the words of the command line mean; SystemExit for `--help` and what is no option.

    A parser is made only where an option is among them: with all that it imports it takes a twentieth of a start.
    """
    if not any(word.startswith("-") for word in words):
        return list(map(Path, words)), StartOptions()
    arguments = parser(commands).parse_args(words)
    recovery = not arguments.no_recovery
    options = (arguments.read_only, arguments.mouse, arguments.ascii, arguments.theme)
    return arguments.paths, StartOptions(*options, recovery=recovery)


def run(paths: Sequence[Path], options: StartOptions) -> int:
    """Start the editor and return its exit code; 2 with a remedy where there is no terminal."""
    missing = _missing_terminal()
    if missing:
        print(NO_TERMINAL.format(missing=missing), file=sys.stderr)
        return 2
    gc.disable()  # until the first paint: nothing that a start makes is garbage
    from okrtui.tui.lean import import_textual

    import_textual()
    from okrtui.tui.app import run as run_editor

    return run_editor(paths, options)


def _missing_terminal() -> str:
    """Which of the two ends of the terminal is something else; empty where both are there."""
    streams = {"standard input": sys.stdin, "standard output": sys.stdout}
    return next((name for name, stream in streams.items() if not (stream and stream.isatty())), "")
