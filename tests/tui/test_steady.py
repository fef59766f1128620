"""An application goes on after a screen that has been left stumbles, and after no other."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import ComposeResult
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Static

from okrtui.tui.textual_compat.steady import SteadyApp


class Stumbling(Screen[None]):
    """A screen that can miss a widget."""

    def compose(self) -> ComposeResult:
        yield Static("here")

    def stumble(self) -> None:
        self.query_one("#gone")


class Stumbler(SteadyApp[None]):
    """An app with such a screen."""

    def on_mount(self) -> None:
        self.push_screen(Stumbling())


async def test_a_screen_that_has_been_left_may_miss_a_widget():
    app = Stumbler()
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, Stumbling)
        removed = app.pop_screen()
        screen.call_later(screen.stumble)
        await removed
        await pilot.pause()
        assert app.is_running and app.screen is not screen


async def test_a_screen_that_is_there_may_not():
    app = Stumbler()
    with pytest.raises(NoMatches):
        async with app.run_test():
            assert isinstance(app.screen, Stumbling)
            app.screen.call_later(app.screen.stumble)
            await asyncio.sleep(0.1)
