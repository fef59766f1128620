"""The head of a file as a form: whose it is and for which cycle."""

from __future__ import annotations

from okrtui.document.edits import Refused
from okrtui.tui.panes.forms import FormPane
from okrtui.tui.present.head import HEIGHT, head_lines
from okrtui.workspace.session import Session


class HeadPane(FormPane):
    """Team, cycle and horizon; below them what the cycle means."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, [*session.head()])
        self.subject = ("head",)
        self.styles.height = HEIGHT

    def show_fields(self) -> None:
        """Shows the answers, and from when to when the cycle runs or why it cannot be read."""
        try:
            cycle, wrong = self._session.cycle_of_head(self.texts), ""
        except Refused as refused:
            cycle, wrong = None, refused.reason
        today = self.okr_app.today()
        width = max(20, self.size.width)
        self.show(
            head_lines(self.texts, (self.here, self.buffer.cursor), cycle, wrong, today, self.glyphs, width)
        )

    def keep(self, *, fill_fields: bool) -> str:
        """Writes what has changed."""
        self._session.keep_head(self.texts)
        return "Written at the head of the file"
