"""Write a new file from a template, and its folder where that is missing; an existing file is never touched."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from datetime import date
from pathlib import Path

from okrtui.okr.visible import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the subcommand understands."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write, by custom NAME.okr.toml")
    parser.add_argument(
        "--template", metavar="NAME", default="team", help="what to start from (default: team)"
    )
    parser.add_argument("--team", default="", help="the team's name, by default that of the file")
    parser.add_argument("--cycle", default="", help="such as 2026-Q4, by default the quarter of today")


def run(arguments: argparse.Namespace) -> int:
    """Write the file and return 0; 2 with a remedy where there is no such template or no file can be made."""
    from okrtui.workspace.templates import template_names

    path: Path = arguments.file
    if arguments.template not in template_names():
        return _refuse(
            f"there is no template {arguments.template!a}; there are {', '.join(template_names())}."
        )
    try:
        text = _text(arguments)
    except ValueError as error:
        return _refuse(str(error))
    if os.path.lexists(path):
        return _refuse(f"{path} is there already and stays as it is; choose another name.")
    return _write(path, text)


def _text(arguments: argparse.Namespace) -> str:
    """The text of the file; raises ValueError for an unreadable cycle."""
    from okrtui.config.settings import load_settings
    from okrtui.workspace.templates import quarter_of, render_template, team_named_by

    today = date.today()
    rules = load_settings(arguments.file.parent).settings.rules
    team = arguments.team or team_named_by(arguments.file)
    cycle = arguments.cycle or quarter_of(today)
    return render_template(arguments.template, team, cycle, today, rules.fiscal_year_start)


def _write(path: Path, text: str) -> int:
    from okrtui.document.storage import save
    from okrtui.document.storage_errors import StorageError
    from okrtui.workspace.discovery import FOUND_BY_NAME, is_found_in_folder

    folder = path.parent
    try:
        made = _make_folder(folder)
        save(path, text, bom=False, digest=None)
    except StorageError as error:
        return _refuse(str(error))
    except FileNotFoundError:
        return _refuse(f"{path}: its folder does not exist. Make it: mkdir -p {shlex.quote(str(folder))}")
    except OSError as error:
        return _refuse(f"the folder {folder} cannot be made: {error.strerror}. Choose another.")
    where = f"Made the folder {folder} and wrote" if made else "Wrote"
    print(visible(f"{where} {path}; edit it with `okrtui {shlex.quote(str(path))}`."))
    if not is_found_in_folder(path):
        print(FOUND_BY_NAME)
    return 0


def _make_folder(folder: Path) -> bool:
    """Make the folder of a file where it is missing, and say whether; one alone, for more are rather a typing error.

    Raises OSError where the folder above is missing too, or lets no folder be made.
    """
    if folder.exists():
        return False
    folder.mkdir()
    return True


def _refuse(why: str) -> int:
    print(visible(f"okrtui new: {why}"), file=sys.stderr)
    return 2
