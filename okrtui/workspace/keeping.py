"""Keeping: undo and redo, saving, reading again; the text as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.deferred import Deferred
from okrtui.document import storage
from okrtui.document.edits import Refused, Transaction
from okrtui.document.storage_errors import ChangedOnDisk, NotSaved
from okrtui.workspace.line_writing import LineWriting
from okrtui.workspace.outline import where_now

if TYPE_CHECKING:
    from okrtui.document import operations
else:
    operations = Deferred("okrtui.document.operations")


class Keeping(LineWriting):
    """The verbs on the file as a whole; `spare_folder` takes backups where a folder of files takes none."""

    spare_folder: Path | None = None

    def replace_whole(self, text: str, title: str = "Edit the text") -> None:
        """Takes another text for the whole file as one step that changes only what differs.

        The cursor stays on its entry, wherever that stands in the other text.
        """
        self._may_change()
        selected = self.selected()
        self._apply(operations.replace_whole(self.document, text, title))
        self.selection = where_now(self.okrs, self.selection, selected)

    def replace_text(self, start: int, end: int, text: str) -> None:
        """Takes other characters for a stretch of the text as one step, whatever that makes of its meaning."""
        self._may_change()
        self._apply(operations.replace_text(self.document, start, end, text, "Edit the text"))

    def undo(self) -> str:
        """Takes the last step back and returns its title."""
        return self._replay(self.history.undo, "There is nothing to undo.")

    def redo(self) -> str:
        """Does the step again that was undone last and returns its title."""
        return self._replay(self.history.redo, "There is nothing to redo.")

    def save(self, *, over_theirs: bool = False) -> tuple[str, ...]:
        """Writes the file with all that was typed and returns what did not go quite as it should.

        Raises ChangedOnDisk where the file is no longer the one that was read, unless `over_theirs` says that it may
        be overwritten; NotSaved where it cannot be written; Refused where it may not be changed. The file is then as
        it was, and so is the session.
        """
        self.commit_line()
        if not self.can_be_saved:
            return ()
        self._may_change()
        self.document = self.document.verify()
        digest = storage.digest_on_disk(self.path) if over_theirs else self.disk.digest
        saved = storage.save(self.path, self.document.text, self.disk.bom, digest, self.spare_folder)
        self.disk = replace(self.disk, digest=saved.digest, text=self.document.text)
        self.history.mark_saved()
        return saved.warnings

    def save_copy(self, path: Path) -> None:
        """Writes the text to another path, where nothing must be yet; raises NotSaved."""
        try:
            storage.save(path, self.document.text, self.disk.bom, None)
        except ChangedOnDisk as error:
            raise NotSaved(path, "Something is there already.", "Choose another name.") from error

    def reload(self) -> None:
        """Takes what stands on disk as one step that can be undone; raises Unreadable or Refused."""
        loaded = storage.load(self.path)
        self.revert_line()
        if loaded.text != self.document.text:
            self.replace_whole(loaded.text, "Read the file again")
        self.disk = replace(self.disk, bom=loaded.bom, digest=loaded.digest, text=loaded.text)
        self.history.mark_saved()

    def _replay(self, step: Callable[[], Transaction | None], nothing: str) -> str:
        self._may_change()
        transaction = step()
        if transaction is None:
            raise Refused(nothing)
        self.document = self.document.apply(transaction)
        self.select(transaction.selects or self.selection)
        return transaction.title
