"""Write a new file from a template, and its folder where that is missing; an existing file is never touched."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path


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
    from okrtui.workspace.templates import render_template, template_names

    if arguments.template not in template_names():
        return _refuse(
            f"there is no template {arguments.template!a}; there are {', '.join(template_names())}."
        )
    today = date.today()
    team = arguments.team or arguments.file.name.split(".")[0].replace("-", " ").capitalize()
    cycle = arguments.cycle or f"{today.year}-Q{(today.month + 2) // 3}"
    try:
        text = render_template(arguments.template, team, cycle, today)
    except ValueError as error:
        return _refuse(str(error))
    try:
        made = _make_folder(arguments.file.parent)
        with arguments.file.open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
    except FileExistsError:
        return _refuse(f"{arguments.file} is there already and stays as it is; choose another name.")
    except OSError as error:
        return _refuse(f"{arguments.file} cannot be written: {error.strerror}.")
    where = f"Made the folder {arguments.file.parent} and wrote" if made else "Wrote"
    print(f"{where} {arguments.file}; edit it with `okrtui {arguments.file}`.")
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
    print(f"okrtui new: {why}", file=sys.stderr)
    return 2
