"""The files that a team works in, opened one after the other and kept open with their history."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.lean_dataclass import dataclass
from okrtui.quality.context import TeamRules
from okrtui.workspace.discovery import PAIRS, Found, PathProblem, resolve
from okrtui.workspace.session import Session

if TYPE_CHECKING:
    from okrtui.workspace.pairs import TeamPairs


@dataclass(slots=True)
class Workspace:
    """The found files and the sessions on those that have been opened; `root` is where links are read from."""

    found: Found
    read_only: bool = False
    rules: TeamRules = field(default_factory=TeamRules)
    sessions: dict[Path, Session] = field(default_factory=dict)

    @classmethod
    def find(cls, paths: Sequence[Path], here: Path, *, read_only: bool = False) -> Workspace:
        """The workspace that some paths mean, seen from a folder."""
        return cls(resolve(paths, here), read_only)

    @property
    def root(self) -> Path:
        """The folder of the workspace."""
        return self.found.root

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, those last that were made or opened by name since."""
        added = tuple(path for path in self.sessions if path not in self.found.files)
        return self.found.files + added

    @property
    def problems(self) -> tuple[PathProblem, ...]:
        """The paths that gave no file, with the reason."""
        return self.found.problems

    def session(self, path: Path, *, objectives: int | None = None) -> Session:
        """The session on a file, opened when first asked for; raises `Unreadable` where it cannot be.

        `objectives` is how many of them a screen can show at once, as in `Session.open`.
        """
        session = self.sessions.get(path)
        if session is None:
            new = path in self.found.new
            opened = Session.new(path, "", rules=self.rules) if new else self._open(path, objectives)
            session = self.sessions[path] = opened
        return session

    def start(self, path: Path, text: str) -> Session:
        """A session on a file that is still to be written, with a text to begin with; the one there is, if there is."""
        known = next((each for each in self.sessions.values() if _is_same(each.path, path)), None)
        if known is not None:
            return known
        session = self.sessions[path] = Session.new(path, text, rules=self.rules)
        return session

    @property
    def pairs_file(self) -> Path:
        """Where the team's own pairs are, next to its OKR files; it need not be there."""
        return self.root / PAIRS

    def team_pairs(self) -> TeamPairs:
        """The team's own pairs as they stand on disk now, and what is wrong with them."""
        from okrtui.workspace.pairs import read_team_pairs

        return read_team_pairs(self.pairs_file)

    def changed(self) -> list[Session]:
        """The sessions in which something would be lost by leaving now."""
        return [session for session in self.sessions.values() if session.is_changed]

    def beside(self, path: Path, step: int) -> Path:
        """The file some steps after another, around the end."""
        files = self.files
        return files[(files.index(path) + step) % len(files)]

    def place_of(self, path: Path) -> str:
        """The place of a file among several ("2/6"), or ""."""
        files = self.files
        return f"{files.index(path) + 1}/{len(files)}" if len(files) > 1 and path in files else ""

    def _open(self, path: Path, objectives: int | None) -> Session:
        return Session.open(path, rules=self.rules, read_only=self.read_only, objectives=objectives)


def _is_same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
