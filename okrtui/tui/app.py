"""The application: it wires workspace, settings, theme, keys and screens together."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from textual.driver import Driver
from textual.screen import Screen

from okrtui.config.options import StartOptions
from okrtui.config.settings import LoadedSettings, Settings, load_settings
from okrtui.okr.visible import visible
from okrtui.tui.builder import Builder
from okrtui.tui.coach import Coach
from okrtui.tui.commands import Command
from okrtui.tui.conflicts import Conflicts
from okrtui.tui.cursor import Cursor
from okrtui.tui.desk import Desk
from okrtui.tui.disputes import Disputes
from okrtui.tui.examples import Examples
from okrtui.tui.file_verbs import FileVerbs
from okrtui.tui.keys import Keys
from okrtui.tui.look import Look
from okrtui.tui.offers import Offers
from okrtui.tui.paint import Palette
from okrtui.tui.present.glyphs import ASCII, Glyphs
from okrtui.tui.problem_list import problem_list
from okrtui.tui.safekeeping import Safekeeping
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.screens.edit import EditScreen
from okrtui.tui.signals import leave_in_order
from okrtui.tui.textual_compat import BareScreen, ThinApp
from okrtui.tui.textual_compat.driver import tidy
from okrtui.tui.textual_compat.steady import SteadyApp
from okrtui.tui.views import Views
from okrtui.tui.waking import Waking
from okrtui.tui.warming import Warming
from okrtui.workspace.session import Session
from okrtui.workspace.workspace import Workspace

_TURN = 0.0005
"""Seconds until a thread that computes gives way: by default 5 ms, in which the thread that writes to the terminal
would hold back the echo of a key while the coach reads."""


class OkrApp(SteadyApp[int], ThinApp[int], inherit_bindings=False, inherit_css=False):
    """okrtui on one terminal."""

    TITLE = "okrtui"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "screens/edit.tcss"  # with Textual's own: a screen's own sheet has all of them read once more

    look: Look
    keys: Keys
    builder: Builder
    coach: Coach
    desk: Desk
    disputes: Disputes
    examples: Examples
    cursor: Cursor
    files: FileVerbs
    conflicts: Conflicts
    offers: Offers
    safekeeping: Safekeeping
    views: Views

    def __init__(self, workspace: Workspace, loaded: LoadedSettings, options: StartOptions) -> None:
        super().__init__()
        self.workspace = workspace
        self.loaded_settings = loaded
        self.start_notices: list[str] = []
        self.today: Callable[[], date] = date.today
        self.keys = Keys(loaded.settings.keys, loaded.place_of)
        self.look = Look(self, options.theme or loaded.settings.theme)
        self.look.apply()
        wants_ascii = loaded.settings.ascii if options.ascii is None else options.ascii
        self.is_ascii = self.look.glyphs(ascii=wants_ascii) is ASCII
        self.builder = Builder(self)
        self.coach = Coach(self)
        self.desk = Desk(self)
        self.disputes = Disputes(self)
        self.examples = Examples(self)
        self.cursor = Cursor(self)
        self.files = FileVerbs(self)
        self.views = Views(self)
        self.conflicts = Conflicts(self)
        self.offers = Offers(self)
        self.safekeeping = Safekeeping(self, recovery=options.recovery)
        self.warming = Warming(self)
        self.waking = Waking(self)
        self.start_notices += _start_notices(self)

    # What screens and commands ask for

    @property
    def settings(self) -> Settings:
        """What the user and the team have set."""
        return self.loaded_settings.settings

    @property
    def palette(self) -> Palette:
        """The styles of the current theme."""
        return self.look.palette

    @property
    def glyphs(self) -> Glyphs:
        """The signs that the terminal can show."""
        return self.look.glyphs(ascii=self.is_ascii)

    @property
    def session(self) -> Session | None:
        """The file that is being edited; None where none is open."""
        screen = next((each for each in self.screen_stack if isinstance(each, EditScreen)), None)
        return None if screen is None else screen.session

    @property
    def edit_screen(self) -> EditScreen:
        """The screen of the file that is being edited; commands that need one are not offered without."""
        return next(each for each in self.screen_stack if isinstance(each, EditScreen))

    @property
    def command_screen(self) -> CommandScreen | None:
        """The screen of ours that is seen, below the palette too; None before the first one."""
        ours = (each for each in reversed(self.screen_stack) if isinstance(each, CommandScreen))
        return next(ours, None)

    def show_all(self) -> None:
        """Shows the session as it is now, on all screens."""
        for screen in self.screen_stack:
            if isinstance(screen, CommandScreen) and screen.is_mounted:
                screen.show_all()

    # Running

    def get_default_screen(self) -> Screen[None]:
        """The screen below all others, which is never seen."""
        return BareScreen()

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the stylesheets, of which none is read before the theme is known."""
        return super().get_css_variables() if hasattr(self, "look") else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours by role as variables of the stylesheets, known before the theme has been applied."""
        return self.look.variables

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, which leaves nothing behind on the terminal."""
        return tidy(super().get_driver_class())

    def on_mount(self) -> None:
        """Shows the first file, or the list of files where there is none."""
        if not self.is_headless:
            leave_in_order(self)
        self.files.open_first()
        self.after_first_paint(self.end_start)
        self.after_first_paint(self.safekeeping.start)

    def end_start(self) -> None:
        """Ends the rest that the collector has during the start, which ends when the first file has been read."""
        if self.session is None or self.session.is_read:
            _collect_garbage_again()
            self.warming.start()

    def on_unmount(self) -> None:
        """Leaves no journal behind after an end that the user asked for; after any other they stay to be offered."""
        if self.return_value == 0:
            self.safekeeping.close()
        else:
            self.safekeeping.write_now()

    def run_command(self, command: Command) -> None:
        """Runs a command, or says in the footer why it cannot run now.

        A command chosen in the palette can come when the screen that it is for has been left, or another one is still
        coming up: it is dropped then.
        """
        screen = self.command_screen
        if screen is None or not (screen.is_mounted and screen.is_attached):
            return
        if command.context not in screen.contexts():
            return
        reason = command.why_not(self)
        if reason is None:
            command.run(self)
        else:
            self.say(f"{command.title}: {reason}.", is_error=True)

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Shows a short message in the footer of the screen that is seen."""
        screen = self.command_screen
        if screen is not None and screen.is_mounted:
            screen.footer.show_notice(text, is_error=is_error)


def _start_notices(app: OkrApp) -> list[str]:
    """What was wrong before anything could be shown: the first of it, and where the rest is told."""
    wrong = problem_list(app)
    if not wrong:
        return []
    more = f" (and {len(wrong) - 1} more; P lists them)" if len(wrong) > 1 else " (P tells the remedy)"
    return [f"{wrong[0].place}: {wrong[0].message}{more}"]


def _collect_garbage_again() -> None:
    """Ends the rest that the collector had during the start; what has been made until now is there to stay."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run(paths: Sequence[Path], options: StartOptions) -> int:
    """Runs the editor on some paths and returns the exit code of the process."""
    workspace = Workspace.find(paths, Path.cwd(), read_only=options.read_only)
    if workspace.problems and not workspace.files:
        for problem in workspace.problems:
            told = f"okrtui: {problem.path}: {problem.message} {problem.remedy}"
            print(visible(told), file=sys.stderr)
        return 2
    loaded = load_settings(workspace.root)
    workspace.rules = loaded.settings.rules
    app = OkrApp(workspace, loaded, options)
    mouse = loaded.settings.mouse if options.mouse is None else options.mouse
    sys.setswitchinterval(_TURN)
    app.run(mouse=Look.mouse(mouse))
    return 1 if app.return_code is None else app.return_code
