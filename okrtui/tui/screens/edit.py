"""The Edit screen: objectives, the key results and initiatives of one, and the quality panel beside them.

From 110 columns the three stand side by side; below, the whole file is one outline over a strip of seven lines, and
below 60 columns over one line of verdict. The session holds the truth; this screen shows it and forwards the verbs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content

from okrtui.okr.model import EntryKind, KeyPath, entry_kind, objective_path
from okrtui.tui.commands import EXAMPLES, LISTS, PANEL
from okrtui.tui.messages import EntryOpened, EntryPointedAt
from okrtui.tui.panes.entries import entry_rows, objective_rows, outline_rows
from okrtui.tui.panes.footer import Footer
from okrtui.tui.panes.quality import QualityPanel, QualityStrip
from okrtui.tui.present import bars
from okrtui.tui.present.rows import OwnerColumn, Row, mark, tails, title_style
from okrtui.tui.screens.background import BackgroundJudging
from okrtui.tui.screens.holding import Holding
from okrtui.tui.screens.marking import Marking
from okrtui.tui.screens.suggesting import Suggesting
from okrtui.tui.screens.typing import TypingScreen
from okrtui.tui.screens.verdict_view import judged
from okrtui.tui.widgets.entry_list import Description, EntryList
from okrtui.tui.widgets.lines import Lines
from okrtui.tui.widgets.painted import Covered
from okrtui.workspace.measured import measured
from okrtui.workspace.outline import exists, objective_of
from okrtui.workspace.session import Session

if TYPE_CHECKING:
    from okrtui.tui.panes.fields import FieldsPane

WIDE = 110
SLIM = 60


class EditScreen(TypingScreen):
    """One file in its lists."""

    BLANK = True  # it is covered by what it holds
    CSS_PATH = "edit.tcss"
    AUTO_FOCUS = ""  # keys come to the screen at once, not by way of a list
    context = LISTS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.pane = "objectives"
        self.holding = Holding(self)
        self._judging = BackgroundJudging(self)
        self._marking = Marking(self)
        self._suggesting = Suggesting(self)
        self._owners = OwnerColumn()
        self._shown_objective: int | None = None

    def compose(self) -> ComposeResult:
        """Header, panes, strip and footer; which of them are seen depends on the width."""
        yield Lines(id="header", base="text on surface")
        with Covered(id="body"):
            yield EntryList(id="objectives", classes="live")
            yield EntryList(id="entries")
            yield QualityPanel(id="quality")
        yield QualityStrip(id="strip")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Names the panes; the file is shown once the size is known."""
        self.query_one("#objectives", EntryList).border_title = "1 Objectives"
        self.query_one("#entries", EntryList).border_title = "2 Key results"
        self.query_one("#quality", QualityPanel).border_title = "3 Quality"
        self.set_class(self.okr_app.is_ascii, "ascii")
        self._arrange(self.app.size.width)

    # Widgets

    @property
    def objectives(self) -> EntryList:
        """The list of objectives, seen when there is room."""
        return self.query_one("#objectives", EntryList)

    @property
    def entries(self) -> EntryList:
        """The key results and initiatives of one objective, or the outline of the whole file."""
        return self.query_one("#entries", EntryList)

    @property
    def quality(self) -> QualityPanel:
        """The quality panel in full."""
        return self.query_one(QualityPanel)

    @property
    def is_wide(self) -> bool:
        """Whether the panes stand side by side."""
        return not self.has_class("narrow")

    @property
    def live_list(self) -> EntryList:
        """The list that holds the cursor."""
        selection = self.session.selection
        is_objective = selection is None or entry_kind(selection) is EntryKind.OBJECTIVE
        return self.objectives if self.is_wide and is_objective and self.pane != "entries" else self.entries

    def contexts(self) -> tuple[str, ...]:
        """The lists, before them what stands above them; the line or the questions while they are open."""
        contexts = super().contexts()
        if contexts[0] != LISTS:
            return contexts
        return (*[EXAMPLES] * self.has_class("examples"), *[PANEL] * (self.pane == "quality"), *contexts)

    # Showing

    def show_all(self) -> None:
        """Shows the session as it is now, in every pane."""
        self.show_rows()
        self.show_header()
        self.show_hints()
        self.okr_app.after_first_paint(self._judge)

    def holds_back(self, event: events.Key | events.Paste) -> bool:
        """Keeps keys until all of a large file has been read, so that they find all that they may work on."""
        return self.holding.hold(event)

    def _judge(self) -> None:
        """Has the coach read: neither the first screen nor the first keys are kept waiting for it."""
        self.okr_app.waking.then(self._show_judged)

    def _show_judged(self) -> None:
        if self in self.app.screen_stack:
            self.show_verdict()
            self.show_hints()
            self._judging.start()

    def show_selection(self) -> None:
        """Shows the cursor where the session has it now; rows stay as they are where they can."""
        if self._follow_selection() and self.is_wide:
            self._show_entries()
        self.objectives.move_cursor(self._objective_selected())
        self.entries.move_cursor(self.session.selection)
        self._mark_live_pane()
        self.show_verdict()
        self.show_hints()

    def show_verdict(self) -> None:
        """Shows header and panel for the line under the cursor, once the coach is awake."""
        self._is_judging_line = False
        if not self.okr_app.waking.is_awake:
            self._judge()
            return
        shown = self.as_answered(judged(self.okr_app, self.session, self._suggesting.shown()))
        shown = self._marking.of(shown)
        self.show_header()
        if self.quality.display:
            self.quality.show_judged(shown)
        strip = self.query_one(QualityStrip)
        if strip.display:
            strip.show_judged(shown)
        if self.session.line is not None:
            self.live_list.repaint_cursor_mark()

    def show_header(self) -> None:
        """Shows file, cycle and counts."""
        app = self.okr_app
        place, key = app.workspace.place_of(self.session.path), app.keys.first("view.problems")
        told = bars.header(self.session, place, app.today(), app.glyphs, self.size.width, key)
        self.query_one("#header", Lines).show([told])

    def describe(self, row: Row) -> Description:
        """What stands around the words of a row.

        A row may be painted once more after its entry has gone, before the lists are shown anew.
        """
        session, glyphs = self.session, self.okr_app.glyphs
        okrs = session.shown()
        if row.path is None or not exists(okrs, row.path):
            return Content(""), "muted bold" if row.text == "Initiatives" else "muted", []
        entry = session.entry(row.path)
        parent = okrs.objectives[objective_of(row.path)]
        return (
            mark(entry, session.zone(row.path), glyphs),
            title_style(entry),
            tails(measured(entry, session.verdicts, okrs), okrs, parent, glyphs, self._owners.width(okrs)),
        )

    def show_rows(self) -> None:
        """Shows the rows of the lists, those of the selected objective where each has its own pane."""
        self._follow_selection()
        self._show_lists()

    def wait_for_typing(self) -> None:
        """Lets the judging of other lines wait."""
        self._judging.wait()

    def _show_lists(self) -> None:
        self.session.show_whole()
        if self.is_wide:
            rows = objective_rows(self.session.shown()) or [Row(None, _FIRST_OBJECTIVE)]
            self.objectives.show(rows, self._objective_selected(), self.describe)
            self._show_entries()
        else:
            rows = outline_rows(self.session.shown()) or [Row(None, _FIRST_OBJECTIVE)]
            self.entries.show(rows, self.session.selection, self.describe)
        self._take_typing_along()
        self._mark_live_pane()

    def _take_typing_along(self) -> None:
        """Goes on with the line that is being typed in the list that shows it in this layout."""
        for widget in (self.objectives, self.entries):
            buffer = widget.buffer
            if buffer is not None and widget is not self.live_list:
                widget.stop_typing()
                self.live_list.start_typing(buffer)

    def _show_entries(self) -> None:
        """Shows the entries of the objective that is selected, beside the list of objectives."""
        position, rows = self.session.objective_position(), list[Row]()
        if position is not None:
            rows = entry_rows(self.session.shown(), position) or [Row(None, _FIRST_KEY_RESULT)]
        self.entries.show(rows, self.session.selection, self.describe)

    def _objective_selected(self) -> KeyPath | None:
        position = self.session.objective_position()
        return None if position is None else objective_path(position)

    def _follow_selection(self) -> bool:
        """Turns to the pane of the selection; True where another objective's entries are to be shown."""
        selection = self.session.selection
        if self.pane != "quality" and selection is not None:
            is_objective = entry_kind(selection) is EntryKind.OBJECTIVE
            self.pane = "objectives" if is_objective else "entries"
        shown = self._shown_objective
        self._shown_objective = self.session.objective_position()
        return shown != self._shown_objective

    def _mark_live_pane(self) -> None:
        for widget in (self.objectives, self.entries, self.quality):
            widget.set_class(self.pane == widget.id, "live")
        self.objectives.set_live(self.live_list is self.objectives)
        self.entries.set_live(self.live_list is self.entries)

    # Layout

    def on_resize(self) -> None:
        """Chooses the layout for the new width."""
        self._arrange(self.app.size.width)
        self.call_after_refresh(self.show_all)

    def toggle_panel(self) -> None:
        """Shows the panel over the outline of a narrow screen, or hides it again."""
        self.pane = "quality" if self.pane != "quality" else "objectives"
        if self.is_wide:
            self.show_selection()
            return
        self.set_class(self.pane == "quality", "panel")
        if self.has_class("slim") and not self.has_class("panel"):
            self.remove_class("examples")  # which have no other place there
        self.call_after_refresh(self.show_all)

    def open_line(self) -> None:
        """Opens the line editor where it can be seen: a panel over the lists makes way."""
        self._close_panel()
        super().open_line()

    def ask(self, questions: FieldsPane) -> None:
        """Opens questions below the lists, over which no panel stands then."""
        self._close_panel()
        super().ask(questions)

    def _close_panel(self) -> None:
        if self.has_class("panel"):
            self.toggle_panel()

    def _arrange(self, width: int) -> None:
        self.set_class(width < WIDE, "narrow")
        self.set_class(width < SLIM, "slim")
        self.set_class(self.pane == "quality" and width < WIDE, "panel")

    # The mouse

    def on_entry_pointed_at(self, message: EntryPointedAt) -> None:
        """Selects what was clicked, keeping a line that was being typed."""
        if self.questions is None and not self.footer.is_asking:
            self.okr_app.desk.point_at(message.path)

    def on_entry_opened(self, message: EntryOpened) -> None:
        """Opens what was clicked twice."""
        if self.questions is None and not self.footer.is_asking:
            self.okr_app.desk.point_at(message.path)
            if self.session.line is None:
                self.okr_app.desk.edit_line()


_FIRST_OBJECTIVE = "No objective yet: o writes the first one."
_FIRST_KEY_RESULT = "No key result yet: a writes the first one."
