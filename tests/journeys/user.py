"""A user of okrtui in a test: what they do and what they see, in their words, over the session without a screen."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from okrtui.document.edits import Refused
from okrtui.okr.model import (
    CheckIn,
    Entry,
    EntryKind,
    KeyPath,
    initiative_path,
    key_result_path,
    objective_path,
)
from okrtui.quality.verdict import Zone
from okrtui.workspace.session import Session
from okrtui.workspace.templates import render_template

DAY = date(2026, 11, 24)


class User:
    """Somebody with a folder of their own, who has one file open at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._session: Session | None = None

    # Files

    def opens(self, name: str, text: str | bytes | None = None, *, read_only: bool = False) -> User:
        """Opens a file, which holds a text."""
        path = self._folder / name
        if text is not None:
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        self._session = Session.open(path, read_only=read_only)
        return self

    def starts(self, name: str, template: str, team: str) -> User:
        """Starts a new file from a template."""
        text = render_template(template, team, "2026-Q4", DAY)
        self._session = Session.new(self._folder / name, text)
        return self

    def saves(self) -> User:
        """Saves the file; nothing went wrong."""
        assert self.session.save() == ()
        assert not self.session.is_changed
        return self

    def sees_on_disk(self, text: str | bytes) -> User:
        """Finds exactly this in the file."""
        found = self.session.path.read_bytes()
        assert found == (text.encode() if isinstance(text, str) else text)
        return self

    def sees_changed_lines(self, before: str, *changed: str) -> User:
        """Finds that only these lines differ on disk, each with "-" or "+" before it and without its indentation."""
        after = self.session.path.read_text(encoding="utf-8")
        lines = difflib.ndiff(before.splitlines(), after.splitlines())
        assert [f"{line[0]} {line[2:].strip()}" for line in lines if line[0] in "-+"] == list(changed)
        return self

    # The file as a whole

    @property
    def session(self) -> Session:
        """The session on the file that is open."""
        assert self._session is not None, "no file is open"
        return self._session

    def writes_objective(self, words: str) -> Line:
        """Writes a new objective below the one that the cursor is in."""
        return self._writes(EntryKind.OBJECTIVE, words)

    def undoes(self, times: int = 1) -> User:
        """Takes steps back."""
        for _ in range(times):
            self.session.undo()
        return self

    def undoes_everything(self) -> User:
        """Takes back all steps."""
        while self.session.history.undo_title is not None:
            self.session.undo()
        return self

    def redoes(self, times: int = 1) -> User:
        """Does steps again."""
        for _ in range(times):
            self.session.redo()
        return self

    def is_refused(self, verb: Callable[[], object], because: str) -> User:
        """Is told why something cannot be done, and nothing has changed."""
        before = self.session.document.text, self.session.selection
        try:
            verb()
        except Refused as refused:
            assert because in refused.reason
        else:
            raise AssertionError(f"it was done, though {because}")
        assert (self.session.document.text, self.session.selection) == before
        return self

    # Lines

    def objective(self, number: int) -> Line:
        """An objective, counted from 1."""
        return Line(self, objective_path(number - 1))

    def line(self) -> Line:
        """The line under the cursor."""
        assert self.session.selection is not None
        return Line(self, self.session.selection)

    def sees_lines(self, *lines: str) -> User:
        """Sees these lines in reading order, key results with "* " and initiatives with "> " before them."""
        signs = {"key_results": "* ", "initiatives": "> "}
        shown = [(path, self.session.entry(path).title) for path in self.session.outline()]
        assert [signs.get(str(path[-2]), "") + title for path, title in shown] == list(lines)
        return self

    def _writes(self, kind: EntryKind, words: str) -> Line:
        self.session.new_line(kind)
        self.types(words)
        self.session.commit_line()
        return self.line()

    def types(self, words: str) -> list[Zone | None]:
        """Types words into the open line letter by letter; gives the zone after each letter."""
        zones = []
        for length in range(1, len(words) + 1):
            self.session.type_line(words[:length])
            self.session.assessment()
            assert self.session.line is not None
            zones.append(self.session.zone(self.session.line.path))
        return zones


class Line:
    """One line of the file that the user works on; each verb gives the line where it then stands."""

    def __init__(self, user: User, path: KeyPath) -> None:
        self._user = user
        self._session = user.session
        self.path = path

    @property
    def entry(self) -> Entry:
        """The objective, key result or initiative itself."""
        return self._session.entry(self.path)

    def key_result(self, number: int) -> Line:
        """A key result of this objective, counted from 1."""
        return Line(self._user, key_result_path(self._objective, number - 1))

    def initiative(self, number: int) -> Line:
        """An initiative of this objective, counted from 1."""
        return Line(self._user, initiative_path(self._objective, number - 1))

    @property
    def _objective(self) -> int:
        return int(self.path[1])

    # Verbs

    def edit(self, words: str) -> Line:
        """Types other words over the line and keeps them."""
        self._at().edit_line()
        self._user.types(words)
        self._session.commit_line()
        return self

    def edit_watching(self, words: str) -> list[Zone | None]:
        """Types other words over the line, keeps them, and gives the zones that were seen on the way, each once."""
        self._at().edit_line()
        zones = self._user.types(words)
        self._session.commit_line()
        return [zone for at, zone in enumerate(zones) if at == 0 or zone is not zones[at - 1]]

    def add_key_result(self, words: str) -> Line:
        """Writes a key result for this objective, below the line where that is one."""
        self._at()
        return self._user._writes(EntryKind.KEY_RESULT, words)

    def add_initiative(self, words: str) -> Line:
        """Writes an initiative for this objective, below the line where that is one."""
        self._at()
        return self._user._writes(EntryKind.INITIATIVE, words)

    def turn(self) -> Line:
        """Makes an initiative of a key result, or the other way round."""
        self._at().turn_into_initiative_or_back()
        return self._user.line()

    def disagree(self, reason: str, claim: int = 1) -> Line:
        """Sets aside what the coach says of the line; of several claims the one that is counted from 1."""
        session = self._at()
        session.set_aside(session.objections()[claim - 1], reason)
        return self

    def move(self, step: int) -> Line:
        """Moves the line among its siblings."""
        self._at().move(step)
        return self._user.line()

    def move_to_objective(self, step: int) -> Line:
        """Moves the line to another objective."""
        self._at().move_to_objective(step)
        return self._user.line()

    def duplicate(self) -> Line:
        """Writes the line once more."""
        self._at().duplicate()
        return self._user.line()

    def delete(self) -> User:
        """Takes the line out."""
        self._at().delete()
        return self._user

    def check_in(self, value: float, confidence: float, note: str = "") -> Line:
        """Tells how far the key result has come today."""
        self._at().check_in(CheckIn(date=DAY, value=value, confidence=confidence, note=note))
        return self

    # What is seen

    def expect_zone(self, zone: str) -> Line:
        """Sees the line in a zone."""
        assessment = self._session.verdicts.of(self.entry, self._session.okrs)
        assert self._session.zone(self.path) == zone, assessment
        return self

    def expect_words(self, words: str) -> Line:
        """Reads these words in the line."""
        assert self.entry.title == words
        return self

    def _at(self) -> Session:
        self._session.select(self.path)
        assert self._session.selection == self.path, f"there is no line at {self.path}"
        return self._session
