"""Joining: what somebody else has written to the file meanwhile, put together with what was done here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from okrtui.document import storage
from okrtui.document.edits import Refused, apply
from okrtui.document.storage_errors import Unreadable
from okrtui.workspace.keeping import Keeping
from okrtui.workspace.outline import where_now
from okrtui.workspace.state import OnDisk

if TYPE_CHECKING:
    from okrtui.document.conflicts import Choice, Conflict


class Joining(Keeping):
    """The verbs for a file that changes on disk, and the text that a journal keeps."""

    def theirs(self) -> storage.Loaded | None:
        """The file as it is on disk now where it is not what was read or written last; None where it is the same.

        None also where it cannot be read or is gone: there is then nothing to join, and saving will tell.
        """
        try:
            loaded = storage.load(self.path)
        except Unreadable:
            return None
        return loaded if loaded.digest != self.disk.digest else None

    def join(self, theirs: storage.Loaded, choices: Mapping[str, Choice]) -> tuple[Conflict, ...]:
        """Takes what changed on disk in as one step that can be undone; returns the conflicts without a choice.

        Where there are such conflicts nothing has happened yet. `choices` are by the place of the conflict. Raises
        Refused where the file is open for reading only and something would have to change that is not theirs alone.
        """
        from okrtui.document.document import Document
        from okrtui.document.merge import merge

        self.commit_line()
        base = Document.parse(self.disk.text)
        merged = merge(base, self.document, Document.parse(theirs.text), choices)
        open_conflicts = tuple(conflict for conflict in merged.conflicts if conflict.place not in choices)
        if open_conflicts:
            return open_conflicts
        self._take(merged.text)
        self.disk = replace(self.disk, bom=theirs.bom, digest=theirs.digest, text=theirs.text)
        if self.document.text == theirs.text:
            self.history.mark_saved()
        else:
            self.history.mark_unsaved()
        return ()

    def recover(self, text: str, since: OnDisk | None = None) -> None:
        """Takes a text that an ended session left unsaved as one step that can be undone.

        `since` is the file as that text knew it: where it has changed meanwhile, `theirs` tells so from now on, so that
        what changed is joined and not overwritten.
        """
        self.replace_whole(text, "Recover unsaved text")
        if since is not None:
            self.disk = since

    def text_as_typed(self) -> str:
        """The whole text with the line as it is typed now, so that no death of the program takes it along.

        It is not read anew, which would hold up typing in a long file once a second.
        """
        line = self.line
        if line is None or not line.is_changed or not line.text.strip():
            return self.document.text
        try:
            return apply(self.document.text, self._transaction_of(line))
        except Refused:
            return self.document.text

    def _take(self, text: str) -> None:
        """Takes a text that joins both sides; a reader follows the file without a history."""
        from okrtui.document.document import Document

        if text == self.document.text:
            return
        if self.read_only:
            selected = self.selected()
            self.document = Document.parse(text, self.verdicts.rules.fiscal_year_start)
            self.selection = where_now(self.okrs, self.selection, selected)
        else:
            self.replace_whole(text, "Join what changed on disk")
