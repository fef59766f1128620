"""The list of disagreements: what was set aside in the file or in all files, at which line, and why."""

from __future__ import annotations

from textual.content import Content

from okrtui.document.edits import Refused
from okrtui.okr.visible import visible
from okrtui.tui.commands import NOTES
from okrtui.tui.present.text import cut, words, wrapped
from okrtui.tui.screens.menu import MenuScreen
from okrtui.tui.widgets.lines import Lines
from okrtui.workspace.disagreeing import Noted
from okrtui.workspace.session import Session

_NONE = (
    "Nothing is set aside here. ! on a line of the lists sets aside what the coach says of it, with a reason."
)


class NotesScreen(MenuScreen):
    """Each disagreement on two rows: the line with its rules, and the reason below."""

    context = NOTES

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._is_workspace = False
        self._rows: list[tuple[Session, Noted] | None] = []

    def show_all(self) -> None:
        """Shows the disagreements as they stand now."""
        sessions = self.okr_app.files.readable() if self._is_workspace else [self._session]
        of = "all files" if self._is_workspace else self._session.path.name
        self.query_one("#header", Lines).show(
            [Content.assemble(" ", ("Disagreements", "bold"), "  ", words(of, "muted"))]
        )
        found = [(session, noted) for session in sessions for noted in session.noted()]
        width = max(20, self._menu.size.width - 1)
        shown: list[tuple[Content, bool]] = []
        self._rows = []
        for session, noted in found:
            shown += [(self._head(session, noted, width), True), (self._reason(noted, width), False)]
            self._rows += [(session, noted), None]
        if not found:
            shown = [(row, False) for row in wrapped(Content(_NONE), width)]
        self._menu.show_choices(shown)
        self.show_hints()

    # Commands

    def step(self, step: int) -> None:
        """Puts the cursor on the next or previous disagreement."""
        self._menu.step(step)

    def open(self) -> None:
        """Goes to the line at which the disagreement stands."""
        here = self._here()
        if here is not None:
            session, noted = here
            session.select(noted.placed.path or session.selection)
            self.okr_app.files.show(session)
            self.okr_app.edit_screen.call_after_refresh(self.okr_app.edit_screen.show_all)

    def take_back(self) -> None:
        """Takes the disagreement out of its file."""
        here = self._here()
        if here is None:
            return
        try:
            here[0].take_back(here[1].placed)
        except Refused as refused:
            self.footer.show_notice(refused.reason, is_error=True)
            return
        self.show_all()
        self.footer.show_notice("Taken back; u in the lists brings it back.")

    def toggle_workspace(self) -> None:
        """Lists the disagreements of the file, or those of all files that can be read."""
        self._is_workspace = not self._is_workspace
        self.show_all()

    def leave(self) -> None:
        """Goes back to the lists."""
        self.dismiss()
        self.okr_app.edit_screen.call_after_refresh(self.okr_app.edit_screen.show_all)

    # Inside

    def _here(self) -> tuple[Session, Noted] | None:
        number = self._menu.cursor
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _head(self, session: Session, noted: Noted, width: int) -> Content:
        """Where it stands, which rules it sets aside, and the words of the line."""
        name = f"{session.path.name}:{noted.line}" if self._is_workspace else f"line {noted.line}"
        rules = visible(" ".join(noted.placed.ignore.rules)) or "?"
        state = "" if noted.counts else " unused"
        title = (
            words(noted.entry.title) if noted.entry else Content.assemble(("the file as a whole", "muted"))
        )
        head = Content.assemble(
            (f"{name}  ", "muted"), (rules, "accent bold"), (state, "yellow bold"), "  ", title
        )
        return cut(head, width)

    @staticmethod
    def _reason(noted: Noted, width: int) -> Content:
        reason = noted.placed.ignore.reason
        return cut(Content.assemble("  ", words(reason) if reason else ("no reason given", "muted")), width)
