"""Put two people's changes to one file together, entry by entry and field by field; git can have it done at each merge.

MINE is written; where both changed the same thing, mine stays and theirs stands beside it as a comment. For git:
`git config merge.okrtui.driver "okrtui merge %O %A %B"`, and `*.okr.toml merge=okrtui` in .gitattributes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrtui.document.conflicts import Conflict
    from okrtui.document.merge import Merged
    from okrtui.document.storage import Loaded

_MARKS = ("<<<<<<< mine", "=======", ">>>>>>> theirs")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the subcommand understands."""
    parser.add_argument("base", metavar="BASE", type=Path, help="the file as both knew it")
    parser.add_argument("mine", metavar="MINE", type=Path, help="the file with my changes, which is written")
    parser.add_argument("theirs", metavar="THEIRS", type=Path, help="the file with their changes")


def run(arguments: argparse.Namespace) -> int:
    """Write the outcome and return 0; 1 where there are conflicts, each told; 2 where a file cannot be used."""
    from okrtui.document import storage
    from okrtui.document.storage_errors import StorageError

    try:
        base, mine, theirs = (
            storage.load(path) for path in (arguments.base, arguments.mine, arguments.theirs)
        )
        merged = _merged(base, mine, theirs)
        storage.save(arguments.mine, merged.text, mine.bom, mine.digest)
    except StorageError as error:
        print(f"okrtui merge: {error}", file=sys.stderr)
        return 2
    for conflict in merged.conflicts:
        print(f"okrtui merge: {_told(conflict)}", file=sys.stderr)
    return 1 if merged.conflicts else 0


def _merged(base: Loaded, mine: Loaded, theirs: Loaded) -> Merged:
    """The outcome with both sides of each conflict in it."""
    from okrtui.document.conflicts import Choice
    from okrtui.document.document import Document
    from okrtui.document.merge import Merged, merge

    documents = [Document.parse(each.text) for each in (base, mine, theirs)]
    merged = merge(documents[0], documents[1], documents[2])
    if any(conflict.what == "file" for conflict in merged.conflicts):
        return Merged(_side_by_side(mine.text, theirs.text), merged.conflicts)
    both = {conflict.place: Choice.BOTH for conflict in merged.conflicts}
    return Merged(merge(documents[0], documents[1], documents[2], both).text, merged.conflicts)


def _side_by_side(mine: str, theirs: str) -> str:
    """Two texts that cannot be put together, between the marks that git uses."""
    texts = (text if text.endswith("\n") or not text else f"{text}\n" for text in (mine, theirs))
    first, second = texts
    return f"{_MARKS[0]}\n{first}{_MARKS[1]}\n{second}{_MARKS[2]}\n"


def _told(conflict: Conflict) -> str:
    from okrtui.okr.visible import visible

    if conflict.what == "file":
        return "The files cannot be put together entry by entry; both stand in the outcome, between marks."
    of = f" of “{conflict.entry}”" if conflict.entry else ""
    sides = (("mine", conflict.mine), ("theirs", conflict.theirs))
    said = "; ".join(f"{side}: {'deleted' if text is None else text.strip()}" for side, text in sides)
    if conflict.what in ("order", "place"):
        return visible(f"Both changed the {conflict.what}{of}; mine stays.")
    return visible(f"Both changed {conflict.what}{of}. {said}.")
