"""The commands that write: each calls one verb of the session and shows what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from okrtui.document.edits import Refused
from okrtui.okr.model import EntryKind, KeyPath, KeyResult, entry_kind
from okrtui.okr.visible import visible
from okrtui.tui.check_in import CheckInQuestions
from okrtui.tui.present.notices import counted, kept_as_comments
from okrtui.workspace.measured import measured, with_unit

if TYPE_CHECKING:
    from okrtui.document.turning import SetAside
    from okrtui.tui.app import OkrApp
    from okrtui.tui.screens.edit import EditScreen
    from okrtui.workspace.session import Session


class Desk:
    """What writes on the Edit screen of an app."""

    def __init__(self, app: OkrApp) -> None:
        self._app = app

    @property
    def _screen(self) -> EditScreen:
        return self._app.edit_screen

    @property
    def _session(self) -> Session:
        return self._screen.session

    # A line

    def edit_line(self) -> None:
        """Opens the selected line for typing."""
        if self._done(self._session.edit_line):
            self._screen.open_line()

    def new_line(self, *, before: bool = False) -> None:
        """Opens a new line of the kind that the live list shows."""
        self._new(self._kind_here(), before=before)

    def new_key_result(self) -> None:
        """Opens a new key result for the objective."""
        self._new(EntryKind.KEY_RESULT)

    def new_initiative(self) -> None:
        """Opens a new initiative for the objective."""
        self._new(EntryKind.INITIATIVE)

    def commit_line(self) -> bool:
        """Keeps the line; False where that was refused, so that the line stays open."""
        line = self._session.line
        if line is None:
            return True
        if not self._done(self._session.commit_line):
            return False
        self._screen.close_line()
        if line.initiative and line.is_changed:
            self._screen.footer.show_notice("Kept; the work is an initiative now; u takes both back.")
        return True

    def commit_and_new(self) -> None:
        """Keeps the line and opens the next one: below an objective, its first key result."""
        selection = self._session.selection
        if self.commit_line() and selection is not None:
            kind = entry_kind(selection)
            self._new(EntryKind.KEY_RESULT if kind is EntryKind.OBJECTIVE else kind)

    def revert_line(self) -> None:
        """Leaves the line as it was; what was typed can be brought back."""
        self._session.revert_line()
        self._screen.close_line()
        if self._session.has_just_left_a_line:
            self._screen.footer.show_notice("Left as it was; u brings back what you typed.")

    def bring_back_line(self) -> None:
        """Opens the line that was left last, with the words that were typed."""
        if self._done(self._session.bring_back_line):
            self._screen.open_line()
            self._screen.footer.show_notice("Here are the words again: enter keeps them.")

    def write_lines(self, titles: Sequence[str]) -> None:
        """Keeps lines that were pasted into a new one, each as an entry of its own."""
        if self._done(lambda: self._session.write_lines(titles)):
            self._screen.close_line()
            self._screen.footer.show_notice(
                f"{len(titles)} lines pasted, each one of its own; u takes them back."
            )

    def undo_typing(self) -> None:
        """Takes back the last change within the line."""
        self._screen.live_list.undo_typing()
        self._screen.typed()

    # Whole entries

    def delete(self) -> None:
        """Takes the entry out."""
        self._change(self._session.delete, "Deleted; u brings it back.")

    def copy(self) -> None:
        """Copies the entry, its words also to the terminal's clipboard."""
        entry = self._session.selected()
        if entry is not None and self._done(self._session.copy):
            self._app.copy_to_clipboard(visible(entry.title))
            self._screen.footer.show_notice("Copied; p writes it below the cursor.")

    def paste(self) -> None:
        """Writes the copied entry below the cursor."""
        self._change(self._session.paste, "Pasted.")

    def duplicate(self) -> None:
        """Writes the entry once more."""
        self._change(self._session.duplicate, "Duplicated.")

    def move(self, step: int) -> None:
        """Moves the entry among its siblings."""
        self._change(lambda: self._session.move(step))

    def move_to_objective(self, step: int) -> None:
        """Moves the entry to another objective."""
        self._change(lambda: self._session.move_to_objective(step))

    def turn_into(self) -> None:
        """Makes an initiative of a key result, or the other way round."""
        self._told(lambda: _what_was_set_aside(self._session.turn_into_initiative_or_back()), "{}")

    def cycle_kind(self) -> None:
        """Sets the next kind or status."""
        self._told(self._session.cycle_kind, "Now {}.")

    def check_in(self) -> None:
        """Asks for a check-in of the key result under the cursor."""
        entry = self._session.selected()
        if isinstance(entry, KeyResult):
            session = self._session
            told = measured(entry, session.verdicts, session.okrs)
            assert isinstance(told, KeyResult)
            unit = with_unit(entry, session.verdicts, session.okrs).unit
            CheckInQuestions(self._screen, replace(told, unit=unit), self._change).ask()

    # Back and forth

    def undo(self) -> None:
        """Takes back the last step and says which; where that was to leave a line, opens it with its words again."""
        if self._session.has_just_left_a_line:
            self.bring_back_line()
        else:
            self._told(self._session.undo, "Undone: {}")

    def redo(self) -> None:
        """Does again what was undone and says what."""
        self._told(self._session.redo, "Done again: {}")

    def point_at(self, path: KeyPath) -> None:
        """Selects an entry that was pointed at, keeping the line that was being typed."""
        line = self._session.line
        if line is not None and (line.path == path or not self.commit_line()):
            return
        self._session.select(path)
        self._screen.show_selection()

    # Inside

    def _kind_here(self) -> EntryKind:
        selection = self._session.selection
        if selection is None or self._screen.live_list is self._screen.objectives:
            return EntryKind.OBJECTIVE
        return entry_kind(selection)

    def _new(self, kind: EntryKind, *, before: bool = False) -> None:
        if self._done(lambda: self._session.new_line(kind, before=before)):
            self._screen.open_line()

    def _change(self, verb: Callable[[], object], notice: str = "") -> None:
        if self._done(verb):
            self._screen.show_all()
            if notice:
                self._screen.footer.show_notice(notice)

    def _done(self, verb: Callable[[], object]) -> bool:
        """Whether a verb of the session was carried out; the reason is shown where it was refused."""
        try:
            verb()
        except Refused as refused:
            self._screen.footer.show_notice(refused.reason, is_error=True)
            return False
        return True

    def _told(self, verb: Callable[[], str], notice: str) -> None:
        """Carries out a verb that tells what it did, and shows that in a notice."""
        told: list[str] = []
        if self._done(lambda: told.append(verb())):
            self._screen.show_all()
            self._screen.footer.show_notice(notice.format(*told))


def _what_was_set_aside(aside: SetAside) -> str:
    """What became of the fields of an entry that is of another kind now, and of the bets on it."""
    told = ["Turned", *kept_as_comments(aside)]
    if aside.bets:
        told.append(f"{counted(aside.bets, 'initiative')} no longer expect{'s' * (aside.bets == 1)} it")
    return f"{'; '.join(told)}; u takes it back."
