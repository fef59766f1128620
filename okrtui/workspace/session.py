"""The session: one file being edited, and the user's verbs on it.

It is the one mutable object of the program. Screens show it and call its verbs; tests drive it without a screen. A verb
that cannot be done raises `Refused` with the reason in plain words and leaves everything as it was.
"""

from __future__ import annotations

from pathlib import Path

from okrtui.document import storage
from okrtui.quality.context import TeamRules
from okrtui.workspace.arranging import Arranging
from okrtui.workspace.betting import Betting
from okrtui.workspace.building import Building
from okrtui.workspace.coaching import Coaching
from okrtui.workspace.disagreeing import Disagreeing
from okrtui.workspace.exemplifying import Exemplifying
from okrtui.workspace.heading import Heading
from okrtui.workspace.joining import Joining
from okrtui.workspace.leaving import Leaving
from okrtui.workspace.questioning import Questioning
from okrtui.workspace.searching import Searching
from okrtui.workspace.state import OnDisk
from okrtui.workspace.together import Together


class Session(
    Leaving,
    Joining,
    Arranging,
    Searching,
    Coaching,
    Building,
    Betting,
    Heading,
    Disagreeing,
    Questioning,
    Together,
    Exemplifying,
):
    """One file with all that a user can do to it; what it knows is in `SessionState`."""

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        rules: TeamRules | None = None,
        read_only: bool = False,
        objectives: int | None = None,
    ) -> Session:
        """Opens a file; raises `Unreadable` with reason and remedy where it cannot be read.

        With `objectives` no more of it is understood at once than a first screen of so many objectives needs.
        """
        loaded = storage.load(path)
        disk = OnDisk(path, loaded.bom, loaded.digest, loaded.text)
        read_only = read_only or loaded.read_only
        return cls(disk, loaded.text, rules=rules, read_only=read_only, objectives=objectives)

    @classmethod
    def new(cls, path: Path, text: str, *, rules: TeamRules | None = None) -> Session:
        """A session on a file that is still to be written, with a text to begin with."""
        return cls(OnDisk(path), text, rules=rules)
