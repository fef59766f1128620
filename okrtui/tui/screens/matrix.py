"""The Matrix screen: the key results of a file or of the workspace as dots in the quality matrix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from textual.app import ComposeResult
from textual.content import Content

from okrtui.okr.model import EntryKind, KeyPath, entry_at, entry_kind
from okrtui.quality.verdict import KeyResultAssessment, Level, Measure, Zone
from okrtui.tui.commands import MATRIX
from okrtui.tui.panes.footer import Footer
from okrtui.tui.present.glyphs import zone_mark
from okrtui.tui.present.grid import Cells, grid_lines
from okrtui.tui.present.matrix import LEVELS, MEASURES
from okrtui.tui.present.text import cut, words
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.widgets.lines import Lines
from okrtui.tui.widgets.menu import Menu
from okrtui.workspace.session import Session

_FIRST_SLICE = 0.1
_SLICE = 0.05
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class _Placed:
    """A key result with the cell that it stands in."""

    session: Session
    path: KeyPath
    level: Level
    measure: Measure
    zone: Zone


class MatrixScreen(CommandScreen):
    """The grid above, the lines of the marked cell below it."""

    CSS_PATH = "page.tcss"
    AUTO_FOCUS = None
    context = MATRIX

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._is_workspace = False
        self._cell = (1, 0)
        self._is_in_lines = False
        self._placed: list[_Placed] = []
        self._work: Iterator[_Placed] = iter(())

    def compose(self) -> ComposeResult:
        """Title, grid, lines and footer."""
        yield Lines(id="header", base="text on surface")
        yield Lines(id="cells")
        yield Menu(id="lines")
        yield Footer()

    def on_mount(self) -> None:
        """Places the lines, and marks the cell of the line under the cursor."""
        self._start_placing()
        here = self._line_of_interest()
        if here is not None:
            self._cell = (LEVELS.index(here.level), MEASURES.index(here.measure))
        self.call_after_refresh(self._show)

    def on_resize(self) -> None:
        """Draws the grid for the new width."""
        self.call_after_refresh(self._show)

    # Commands

    def step(self, down: int, right: int) -> None:
        """Marks another cell; in the lines, another line."""
        if self._is_in_lines:
            if not self._menu.step(down) and down < 0:
                self._leave_lines()
            return
        row = max(0, min(len(LEVELS) - 1, self._cell[0] + down))
        column = max(0, min(len(MEASURES) - 1, self._cell[1] + right))
        self._cell = (row, column)
        self._show()

    def open(self) -> None:
        """Goes into the lines of the cell; from a line, to it in the lists."""
        lines = self._lines_here()
        if not self._is_in_lines and lines:
            self._is_in_lines = True
            self._menu.put_cursor(0)
        elif self._is_in_lines:
            placed = lines[self._menu.cursor]
            placed.session.select(placed.path)
            self.okr_app.files.show(placed.session)
            self.okr_app.edit_screen.call_after_refresh(self.okr_app.edit_screen.show_all)

    def toggle_workspace(self) -> None:
        """Counts the lines of the file, or those of all files that can be read."""
        self._is_workspace = not self._is_workspace
        self.show_all()

    def show_all(self) -> None:
        """Places the lines as they are now."""
        self._start_placing()
        self._show()

    def leave(self) -> None:
        """Goes back to the grid, then to the lists."""
        if self._is_in_lines:
            self._leave_lines()
        else:
            self.dismiss()

    # Inside

    @property
    def _menu(self) -> Menu:
        return self.query_one(Menu)

    def _start_placing(self) -> None:
        """Places the lines in slices, between which keys are served; those of a usual file are placed at once."""
        sessions = self.okr_app.files.readable() if self._is_workspace else [self._session]
        self._placed = []
        self._work = (placed for session in sessions for placed in self._place(session))
        self._place_a_slice(_FIRST_SLICE)

    def _place_a_slice(self, seconds: float = _SLICE) -> None:
        end = perf_counter() + seconds
        for placed in self._work:
            self._placed.append(placed)
            if perf_counter() > end:
                self.set_timer(_PAUSE, self._go_on_placing)
                break

    def _go_on_placing(self) -> None:
        self._place_a_slice()
        if not self._is_in_lines:
            self._show()

    def _line_of_interest(self) -> _Placed | None:
        """The line under the cursor; where that is an objective or an initiative, the first of its objective."""
        selection = self._session.selection
        if selection is None:
            return None
        exact = (each for each in self._placed if each.path == selection)
        near = (each for each in self._placed if each.path[:2] == selection[:2])
        return next(exact, None) or next(near, None)

    def _leave_lines(self) -> None:
        self._is_in_lines = False
        self._menu.put_cursor(-1)

    def _show(self) -> None:
        of = "all files" if self._is_workspace else self._session.path.name
        title = Content.assemble(" ", ("Quality matrix", "bold"), "  ", words(of, "muted"))
        self.query_one("#header", Lines).show([title])
        grid = self.query_one("#cells", Lines)
        rules, glyphs = self._session.verdicts.rules, self.okr_app.glyphs
        here = (LEVELS[self._cell[0]], MEASURES[self._cell[1]])
        grid.show(grid_lines(self._cells(), rules, glyphs, grid.size.width, here))
        self._is_in_lines = False
        width = self._menu.size.width - 1
        self._menu.show_choices([(self._line(each, width), True) for each in self._lines_here()])
        self._menu.put_cursor(-1)
        self.show_hints()

    def _cells(self) -> Cells:
        cells: Cells = {}
        for placed in self._placed:
            cells.setdefault((placed.level, placed.measure), []).append(placed.zone)
        return cells

    def _lines_here(self) -> list[_Placed]:
        level, measure = LEVELS[self._cell[0]], MEASURES[self._cell[1]]
        return [each for each in self._placed if (each.level, each.measure) == (level, measure)]

    def _line(self, placed: _Placed, width: int) -> Content:
        entry = entry_at(placed.session.okrs, placed.path)
        file = words(f"  {placed.session.path.name}", "muted") if self._is_workspace else Content("")
        mark = zone_mark(placed.zone, self.okr_app.glyphs)
        return cut(Content.assemble(mark, " ", words(entry.title), file), width)

    @staticmethod
    def _place(session: Session) -> Iterator[_Placed]:
        for path in session.outline():
            if entry_kind(path) is not EntryKind.KEY_RESULT:
                continue
            assessment = session.verdicts.of(entry_at(session.okrs, path), session.okrs)
            assert isinstance(assessment, KeyResultAssessment)
            yield _Placed(session, path, assessment.level, assessment.measure, assessment.zone)
