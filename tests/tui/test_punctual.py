"""A timer that calls once does call, however busy the machine is."""

from __future__ import annotations

import asyncio
import time

import pytest
import textual.timer
from textual.app import App
from textual.message_pump import MessagePump

from okrtui.tui.app import OkrApp
from okrtui.tui.panes.fields import FieldsPane
from okrtui.tui.screens.base import CommandScreen
from okrtui.tui.textual_compat import Punctual

DELAY = 0.004


class Clock:
    """The clock of Textual's timers; a second passes at each of the next `stumbles` looks at it."""

    def __init__(self) -> None:
        self._away = 0
        self.stumbles = 0

    def __call__(self) -> float:
        if self.stumbles:
            self.stumbles -= 1
            self._away += 1
        return time.monotonic() + self._away


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock, as it is before it stumbles."""
    clock = Clock()
    monkeypatch.setattr(textual.timer._time, "get_time", clock)
    return clock


class PunctualApp(Punctual, App[None]):
    """An app with such timers."""


async def test_its_call_comes_though_the_processor_was_away(clock: Clock):
    called = asyncio.Event()
    async with PunctualApp().run_test() as pilot:
        pilot.app.set_timer(DELAY, called.set)
        clock.stumbles = 10
        await asyncio.wait_for(called.wait(), timeout=10)


@pytest.mark.parametrize("pump", [OkrApp, CommandScreen, FieldsPane])
def test_all_that_wait_for_a_timer_have_such_ones(pump: type[MessagePump]):
    assert pump.set_timer is Punctual.set_timer


async def test_one_that_is_stopped_does_not_call():
    called: list[int] = []
    async with PunctualApp().run_test() as pilot:
        pilot.app.set_timer(DELAY, lambda: called.append(1)).stop()
        await pilot.pause(10 * DELAY)
    assert called == []


async def test_one_that_is_made_to_wait_calls_once_it_may_go_on():
    called = asyncio.Event()
    async with PunctualApp().run_test() as pilot:
        timer = pilot.app.set_timer(DELAY, called.set, pause=True)
        await pilot.pause(10 * DELAY)
        assert not called.is_set()
        timer.resume()
        await asyncio.wait_for(called.wait(), timeout=10)
