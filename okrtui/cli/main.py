"""The entry of the command line: a subcommand where the first word is one, else the editor on the paths
given.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = {
    "score": "judge key results or objectives given as arguments or on standard input",
    "rule": "explain a rule, or list all rules",
    "new": "write a new file from a template",
    "merge": "put two people's changes to one file together, as a merge driver of git",
}
"""Subcommands and what they do; each lives in the module of its name, which is imported only when it is
asked for.
"""

INTERRUPTED = 130
BROKEN_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run okrtui with some arguments (those of the process by default) and return its exit code.

    0: done; 1: something was found or failed; 2: it was asked wrongly. argparse raises SystemExit for
    `--help`, `--version` and arguments that it does not understand.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()
        return BROKEN_PIPE


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        from okrtui.cli import edit

        return edit.run(*edit.asked_for(arguments, COMMANDS))
    return _run_command(*arguments)


def _run_command(name: str, *words: str) -> int:
    import argparse

    command = import_module(f"okrtui.cli.{name}")
    parser = argparse.ArgumentParser(prog=f"okrtui {name}", description=command.__doc__)
    command.add_arguments(parser)
    given = parser.parse_args(words)
    _make_stdout_ready()
    try:
        code: int = command.run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go_of_stdout()
        print(f"okrtui {name}: the answer cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return code


def _make_stdout_ready() -> None:
    """Have standard output take any character that a path or a line may hold, also where it was closed."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.BytesIO())
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _let_go_of_stdout() -> None:
    """Point standard output to nowhere, so that the interpreter's last flush does not complain about the
    reader.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
