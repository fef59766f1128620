"""The command palette: every command by its name, those without a key too, with the reason when one cannot run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider, SearchIcon
from textual.widgets import Input

from okrtui.tui.commands import EVERYWHERE, Command
from okrtui.tui.textual_compat.palette import SteadyPalette

if TYPE_CHECKING:
    from okrtui.tui.app import OkrApp


_PROMPT = ">"


class OkrPalette(SteadyPalette):
    """The palette in our colours, and in plain signs where there are no others."""

    CSS_PATH = "screens/palette.tcss"

    def on_mount(self) -> None:
        """Has the cursor stand still, since blinking costs bytes, and a plain sign before it, which every font has."""
        self.query_one(Input).cursor_blink = False
        self.query_one(SearchIcon).icon = _PROMPT


def command_palette(app: OkrApp) -> CommandPalette:
    """The palette over the commands that belong to the screen that is seen."""
    from okrtui.tui.screens.base import CommandScreen

    screen = app.screen
    contexts = screen.contexts() if isinstance(screen, CommandScreen) else (EVERYWHERE,)
    offered = [command for command in app.keys.commands.values() if command.context in contexts]

    class Offered(Provider):
        """The commands as hits."""

        async def discover(self) -> Hits:
            """All of them, while nothing has been typed."""
            for command in offered:
                yield DiscoveryHit(
                    _title(app, command), partial(app.run_command, command), help=_help(app, command)
                )

        async def search(self, query: str) -> Hits:
            """Those whose title matches what was typed."""
            matcher = self.matcher(query)
            for command in offered:
                title = _title(app, command)
                if (score := matcher.match(title)) > 0:
                    run = partial(app.run_command, command)
                    yield Hit(score, matcher.highlight(title), run, help=_help(app, command))

    palette = OkrPalette(providers=[Offered], placeholder="What do you want to do?")
    palette.set_class(app.is_ascii, "ascii")
    return palette


def _title(app: OkrApp, command: Command) -> str:
    keys = app.keys.of(command)
    return f"{command.title}  ({' '.join(keys)})" if keys else command.title


def _help(app: OkrApp, command: Command) -> str:
    reason = command.why_not(app)
    return command.help if reason is None else f"Not now: {reason}."
