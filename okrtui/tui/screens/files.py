"""The Open screen: texts that were left unsaved, files with their zones, templates that a new file can start from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content

from okrtui.document.storage_errors import Unreadable
from okrtui.okr.model import entry_at
from okrtui.tui.commands import FILES
from okrtui.tui.panes.footer import Footer
from okrtui.tui.present.counts import counts_line
from okrtui.tui.present.text import spread, words
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.widgets.lines import Lines
from okrtui.tui.widgets.menu import Menu
from okrtui.workspace.discovery import FOUND_BY_NAME, is_found_in_folder, with_okr_ending
from okrtui.workspace.templates import quarter_of, render_template, team_named_by, template_names
from okrtui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from okrtui.document.recovery import Unsaved

_SLICE = 0.008
_PAUSE = 0.004
_AFTER_A_KEY = 0.3
_SHOWN_EVERY = 0.2


@dataclass(frozen=True, slots=True)
class _Choice:
    path: Path | None = None
    template: str = ""
    draft: Unsaved | None = None


class FilesScreen(CommandScreen):
    """Unsaved texts first, then files, then templates; verdicts come in as the files are read."""

    CSS_PATH = "page.tcss"
    AUTO_FOCUS = None
    context = FILES

    def __init__(self) -> None:
        super().__init__()
        self._choices: list[_Choice | None] = []
        self._unreadable: dict[Path, str] = {}
        self._drafts: list[Unsaved] = []
        self._not_before = self._shown = 0.0
        self._has_news = False

    @property
    def _workspace(self) -> Workspace:
        return self.okr_app.workspace

    @property
    def _menu(self) -> Menu:
        return self.query_one(Menu)

    def compose(self) -> ComposeResult:
        """Title, list and footer."""
        yield Lines(id="header", base="text on surface")
        yield Menu(id="files")
        yield Footer()

    def on_mount(self) -> None:
        """Shows the list, then reads and judges the files."""
        self._drafts = self.okr_app.safekeeping.drafts()
        self._work = self._judge()
        self.call_after_refresh(self.show_all)
        self.set_timer(0.01, self._judge_a_slice)

    def on_resize(self) -> None:
        """Makes the lines for the new width."""
        self.call_after_refresh(self.show_all)

    def show_all(self) -> None:
        """Shows the files and templates as they are now."""
        header = Content.assemble(" ", ("okrtui", "bold"), "  ", words(str(self._workspace.root), "muted"))
        self.query_one("#header", Lines).show([header])
        shown = list(self._rows(self._menu.size.width - 1))
        self._choices = [choice for _, choice in shown]
        self._menu.show_choices([(content, choice is not None) for content, choice in shown])
        self.show_hints()

    def _rows(self, width: int) -> Iterator[tuple[Content, _Choice | None]]:
        if self._drafts:
            yield Content.assemble(("Left unsaved", "accent bold")), None
            for draft in self._drafts:
                when = datetime.fromtimestamp(draft.written).strftime("%Y-%m-%d %H:%M")
                line = spread(words(f"  {self._shown_name(draft.path)}"), words(when, "accent"), width)
                yield line, _Choice(draft=draft)
            yield Content(""), None
        if self._workspace.files:
            yield Content.assemble(("Files", "accent bold")), None
            for path in self._workspace.files:
                yield spread(words(f"  {self._shown_name(path)}"), self._state(path), width), _Choice(path)
            yield Content(""), None
        for problem in self._workspace.problems:
            yield words(f"  {problem.path}: {problem.message} {problem.remedy}", "error"), None
        yield Content.assemble(("New file from a template", "accent bold")), None
        for name in template_names():
            yield Content(f"  {name}"), _Choice(template=name)

    def _shown_name(self, path: Path) -> str:
        root = self._workspace.root
        return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)

    def _state(self, path: Path) -> Content:
        if path in self._unreadable:
            return words(self._unreadable[path], "error")
        session = self._workspace.sessions.get(path)
        if session is None:
            return Content("")
        unsaved = "unsaved  " if session.is_changed else ""
        return Content.assemble(
            (unsaved, "accent"),
            counts_line(session.counts_if_read(), self.okr_app.glyphs),
        )

    # Judging

    def _judge(self) -> Iterator[bool]:
        """Reads and judges the files; gives True after each whole file."""
        for path in self._workspace.files:
            try:
                session = self._workspace.session(path)
            except Unreadable as error:
                self._unreadable[path] = error.reason
            else:
                if not session.verdicts.judged:
                    self.okr_app.files.recall(session)
                for entry_path in session.outline():
                    session.verdicts.of(entry_at(session.okrs, entry_path), session.okrs)
                    yield False
                self.okr_app.files.keep_verdicts(session)
            yield True

    def _judge_a_slice(self) -> None:
        now = perf_counter()
        if now < self._not_before:
            self.set_timer(self._not_before - now, self._judge_a_slice)
            return
        for is_whole in self._work:
            self._has_news |= is_whole
            if perf_counter() > now + _SLICE:
                self.set_timer(_PAUSE, self._judge_a_slice)
                break
        else:
            self._shown = 0.0
        if self._has_news and now > self._shown + _SHOWN_EVERY:
            self._has_news, self._shown = False, now
            self.show_all()

    # Commands

    def step(self, step: int) -> None:
        """Puts the cursor on the next or previous choice; the coach waits for whoever moves it."""
        self._not_before = perf_counter() + _AFTER_A_KEY
        self._menu.step(step)

    def open(self) -> None:
        """Opens the file, or asks for the name of a new one."""
        number = self._menu.cursor
        choice = self._choices[number] if 0 <= number < len(self._choices) else None
        if choice is None:
            return
        if choice.draft is not None:
            self._open_draft(choice.draft)
        elif choice.path is not None:
            self.okr_app.files.open(choice.path)
        else:
            suggestion = str(self._workspace.root / f"{choice.template}.okr.toml")
            self.footer.ask(
                "Name of the new file",
                lambda name: self._start(name, choice.template),
                suggestion,
                is_proposal=True,
            )

    def leave(self) -> None:
        """Goes back to the file that is open, or leaves the program."""
        if self.okr_app.session is None:
            self.okr_app.exit(0)
        else:
            self.dismiss()

    def _open_draft(self, draft: Unsaved) -> None:
        """Opens the file that a text was meant for, where the text is offered; a file that is gone begins anew."""
        known = next((path for path in self._workspace.files if path.resolve() == draft.path), draft.path)
        if known.exists() or known in self._workspace.sessions:
            self.okr_app.files.open(known)
        else:
            self.okr_app.files.show(self._workspace.start(known, ""))

    def _start(self, name: str, template: str) -> None:
        if not name.strip():
            return
        given = self._workspace.root / Path(name.strip()).expanduser()
        path = given if given.exists() else with_okr_ending(given)
        if path.exists():
            self.footer.show_notice(f"{path.name} is there already; choose another name.", is_error=True)
            return
        today = self.okr_app.today()
        text = render_template(template, team_named_by(path), quarter_of(today), today)
        self.okr_app.files.show(self._workspace.start(path, text))
        if not is_found_in_folder(path):
            self.okr_app.call_after_refresh(self.okr_app.say, FOUND_BY_NAME)
