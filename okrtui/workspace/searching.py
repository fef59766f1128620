"""Finding a line: by its words, by its zone, by its kind."""

from __future__ import annotations

from collections.abc import Callable

from okrtui.okr.model import EntryKind, KeyPath, entry_at, entry_kind
from okrtui.quality.zones import Zone
from okrtui.workspace.state import SessionState
from okrtui.workspace.verdicts import zone_of


class Searching(SessionState):
    """The verbs that put the cursor on a line that is looked for."""

    def next_not_green(self, step: int, most_unread: int | None = None) -> bool | None:
        """Selects the next (or previous) line that is not green, around the end; False where all are green.

        With `most_unread`, no more lines than that are judged on the way; those behind them that have not been read
        yet are passed over, and None says that there were such lines and nothing else was found.
        """
        left = len(self.outline()) if most_unread is None else most_unread
        passed_over = False

        def accepts(path: KeyPath) -> bool:
            nonlocal left, passed_over
            entry = entry_at(self.okrs, path)
            if self.verdicts.known(entry, self.okrs) is None and entry_kind(path) is not EntryKind.INITIATIVE:
                if left == 0:
                    passed_over = True
                    return False
                left -= 1
            return self._zone_at(path) in (Zone.RED, Zone.YELLOW)

        return self.select_where(accepts, step) or (None if passed_over else False)

    def find(self, words: str, step: int = 1) -> bool:
        """Selects the next (or previous) line that holds the words, in either case; False where none does."""
        wanted = words.casefold()
        return self.select_where(lambda path: wanted in entry_at(self.okrs, path).title.casefold(), step)

    def select_where(self, accepts: Callable[[KeyPath], bool], step: int = 1) -> bool:
        """Selects the first entry from the selection on, around the end, that is accepted; the selection comes last."""
        paths = self.outline()
        if not paths:
            return False
        here = paths.index(self.selection) if self.selection in paths else -1
        for distance in range(1, len(paths) + 1):
            path = paths[(here + distance * step) % len(paths)]
            if accepts(path):
                self.selection = path
                return True
        return False

    def select_next_key_result(self) -> bool:
        """Selects the next key result below the selection; False at the end of the file."""
        paths = self.outline()
        after = paths[paths.index(self.selection) + 1 :] if self.selection in paths else ()
        found = next((path for path in after if entry_kind(path) is EntryKind.KEY_RESULT), None)
        self.selection = found or self.selection
        return found is not None

    def _zone_at(self, path: KeyPath) -> Zone | None:
        return zone_of(self.verdicts.of(entry_at(self.okrs, path), self.okrs))
