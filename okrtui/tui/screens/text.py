"""The Text screen: the TOML itself, with the zones in the margin and the panel for the line under the cursor.

What is typed enters the session's history when the keys pause: one undo goes back over the text and the lists alike.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import TextArea

from okrtui.document.edits import Refused
from okrtui.tui.commands import TEXT
from okrtui.tui.panes.footer import Footer
from okrtui.tui.panes.quality import QualityPanel, QualityStrip
from okrtui.tui.present import bars
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.screens.verdict_view import judged
from okrtui.tui.widgets.lines import Lines
from okrtui.tui.widgets.toml_area import TomlArea
from okrtui.tui.widgets.zone_margin import ZoneMargin
from okrtui.workspace.session import Session
from okrtui.workspace.shown_text import ShownText

_WIDE = 110
_PAUSE = 0.4


class TextScreen(CommandScreen):
    """The file as text, from a line and column on, or else from the entry that is selected."""

    CSS_PATH = "text.tcss"
    AUTO_FOCUS = "TextArea"
    context = TEXT

    def __init__(self, session: Session, at: tuple[int, int] | None = None) -> None:
        super().__init__()
        self.session = session
        self._at = at
        self._pause: Timer | None = None
        self._shown = self._shown_text()

    def compose(self) -> ComposeResult:
        """Header, margin and text with the panel beside or below, footer."""
        yield Lines(id="header", base="text on surface")
        with Horizontal(id="body"):
            yield ZoneMargin(self.session)
            yield TomlArea(
                self._shown.shown,
                self.okr_app.palette,
                read_only=self.session.read_only,
                passes_by=self._is_not_for_the_text,
            )
            yield QualityPanel(id="quality")
        yield QualityStrip(id="strip")
        yield Footer()

    def on_mount(self) -> None:
        """Puts the cursor where it is asked for, on the entry selected, or on what makes the text unreadable."""
        self.query_one(QualityPanel).border_title = "Quality"
        self.query_one(QualityPanel).can_focus = False
        self.set_class(self.okr_app.is_ascii, "ascii")
        self.set_class(self.app.size.width < _WIDE, "narrow")
        self.watch(self._area, "scroll_y", self._follow_scroll)
        self.call_after_refresh(self._start)

    def on_resize(self) -> None:
        """Chooses the layout for the new width."""
        self.set_class(self.app.size.width < _WIDE, "narrow")
        self.call_after_refresh(self._show)

    def _start(self) -> None:
        self._area.cursor_location = self._shown.location(self._first_offset())
        self._show()

    # Typing

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Waits for a pause before the text enters the history."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self.keep_what_is_typed)

    def on_text_area_selection_changed(self) -> None:
        """Shows the verdict of the entry that the cursor is in."""
        if self._pause is None:
            self.call_after_refresh(self._show)

    @property
    def is_typing(self) -> bool:
        """Whether the keys have not paused yet since something was typed."""
        return self._pause is not None

    def text_as_typed(self, session: Session) -> str | None:
        """The whole text with what is in the editor; None where nothing was typed that the session does not know."""
        if session is not self.session or self._pause is None or not self.is_mounted:
            return None
        edit = self._shown.edit(self._area.text)
        if edit is None:
            return None
        start, end, text = edit
        return f"{session.document.text[:start]}{text}{session.document.text[end:]}"

    def keep_what_is_typed(self) -> bool:
        """Takes the text as it stands into the session as one step."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
        edit = self._shown.edit(self._area.text)
        if edit is not None:
            try:
                self.session.replace_text(*edit)
            except Refused as refused:
                self.footer.show_notice(refused.reason, is_error=True)
                return False
            self._shown = self._shown_text()
            self.footer.clear_notice()
        self._show()
        return True

    def _is_not_for_the_text(self, key: str) -> bool:
        """Whether a key belongs to a question in the footer or to a command."""
        keys, contexts = self.okr_app.keys, self.contexts()
        return self.footer.is_asking or any(keys.command(context, key) for context in contexts)

    def undo(self) -> None:
        """Takes back the last step, whether it was made here or in the lists."""
        self._replay(self.session.undo, "Undone: {}")

    def redo(self) -> None:
        """Does again what was undone."""
        self._replay(self.session.redo, "Done again: {}")

    def leave(self) -> None:
        """Goes back to the lists, to the entry that the cursor is in."""
        if not self.keep_what_is_typed():
            return
        if self.session.document.syntax_error is not None:
            self._show_syntax_error("The lists need valid TOML; ctrl+z goes back, ctrl+q leaves.")
            return
        path = self._entry_here()
        if path is not None:
            self.session.select(path)
        self.dismiss()
        self.okr_app.edit_screen.call_after_refresh(self.okr_app.edit_screen.show_all)

    def _replay(self, step: Callable[[], str], notice: str) -> None:
        if not self.keep_what_is_typed():
            return
        try:
            title = step()
        except Refused as refused:
            self.footer.show_notice(refused.reason, is_error=True)
            return
        self.show_all()
        self.footer.show_notice(notice.format(title))

    # Showing

    @property
    def _area(self) -> TomlArea:
        return self.query_one(TomlArea)

    def show_all(self) -> None:
        """Shows the session's text, the cursor where it differs from what was shown."""
        before, after = self._shown.original, self.session.document.text
        if before != after:
            self._shown = self._shown_text()
            self._area.load_text(self._shown.shown)
            self._area.cursor_location = self._shown.location(_first_difference(before, after))
        self._show()

    def show_header(self) -> None:
        """Shows file, cycle and counts."""
        app = self.okr_app
        place = app.workspace.place_of(self.session.path)
        line = bars.header(self.session, place, app.today(), app.glyphs, self.size.width)
        self.query_one("#header", Lines).show([line])

    def _show(self) -> None:
        self.show_header()
        self.query_one(ZoneMargin).refresh()
        self._show_verdict()
        self.show_hints()
        if self.session.document.syntax_error is not None:
            self._show_syntax_error()

    def _show_syntax_error(self, remedy: str = "") -> None:
        error = self.session.document.syntax_error
        if error is not None:
            text = f"line {error.line}, column {error.column}: {error.message} {remedy or error.remedy}"
            self.footer.show_notice(text, is_error=True)

    def _show_verdict(self) -> None:
        path = self._entry_here()
        if path is not None:
            self.session.select(path)
        shown = judged(self.okr_app, self.session)
        for widget in (self.query_one(QualityPanel), self.query_one(QualityStrip)):
            if widget.display:
                widget.show_judged(shown)

    def _follow_scroll(self, scroll_y: float) -> None:
        self.query_one(ZoneMargin).scroll_to_line(round(scroll_y))

    def _entry_here(self) -> tuple[str | int, ...] | None:
        return self.session.document.entry_at_offset(self._shown.offset(self._area.cursor_location))

    def _first_offset(self) -> int:
        document, selection = self.session.document, self.session.selection
        if self._at is not None:
            return document.offset(*self._at)
        if document.syntax_error is not None:
            return document.offset(document.syntax_error.line, document.syntax_error.column)
        if selection is None:
            return 0
        span = document.value_span((*selection, "title")) or document.span(selection)
        return 0 if span is None else document.offset(document.line_column(span.start)[0], 1)

    def _shown_text(self) -> ShownText:
        return ShownText(self.session.document.text, self.session.document.newline)


def _first_difference(one: str, other: str) -> int:
    """Where two texts begin to differ; the length of the shorter one where it is the beginning of the other."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, theirs) in enumerate(pairs) if mine != theirs), min(len(one), len(other)))
