"""The driver is tried on a shell and on the plainest Textual application."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pty.program import ENTER, NotSeenError, Program, ctrl
from tests.pty.terminal import ALTERNATE_SCREEN, AT_REST, Terminal

MOUSE_IN_PIXELS = 1016
PLAIN_APP = [sys.executable, str(Path(__file__).with_name("plain_app.py"))]


@pytest.fixture
def plain_app() -> Iterator[Program]:
    with Program(PLAIN_APP, environment={**os.environ, "TERM": "xterm-256color"}) as program:
        program.wait_for("ready")
        yield program


def test_what_a_program_prints_is_on_the_screen_and_its_exit_code_is_known() -> None:
    with Program(["/bin/sh", "-c", "printf 'one\\ntwo'; exit 3"]) as program:
        assert program.wait_for_exit() == 3
        assert program.terminal.lines[:2] == ["one".ljust(80), "two".ljust(80)]


def test_the_program_has_a_terminal_of_its_own_with_our_size() -> None:
    with Program(["/bin/sh", "-c", "stty size </dev/tty"], terminal=Terminal(31, 97)) as program:
        program.wait_for("31 97")


def test_what_never_comes_is_reported_with_the_screen() -> None:
    with (
        Program(["/bin/sh", "-c", "echo here; read x"]) as program,
        pytest.raises(NotSeenError, match="here"),
    ):
        program.wait_for("there", timeout=0.2)


def test_a_hang_up_ends_the_program() -> None:
    with Program(["/bin/sh", "-c", "echo up; sleep 60"]) as program:
        program.wait_for("up")
        program.hang_up()
        assert program.wait_for_exit() == -signal.SIGHUP


def test_a_textual_application_asks_types_and_leaves_the_terminal_as_it_was(plain_app: Program) -> None:
    plain_app.press("hello")
    plain_app.wait_for("hello")
    assert ALTERNATE_SCREEN in plain_app.terminal.modes
    assert "\x1b[?2026$p" in plain_app.terminal.queries
    plain_app.press(ctrl("q"))
    assert plain_app.wait_for_exit() == 0
    assert plain_app.terminal.modes - {MOUSE_IN_PIXELS} == AT_REST  # which Textual turns on and forgets


def test_a_textual_application_follows_the_size_of_the_window(plain_app: Program) -> None:
    plain_app.resize(10, 40)
    plain_app.wait_until(lambda text: text.splitlines()[0].endswith("▔▎"), "the input over the new width")


def test_a_thin_link_lets_no_more_through_than_it_carries() -> None:
    with Program(["/bin/sh", "-c", "printf %05000d 0"], link=50_000) as program:
        program.wait_for_exit()
        assert program.last_arrival - program.started >= 5000 / 50_000
        assert len(program.terminal.received) == 5000


def test_what_comes_from_far_away_comes_later() -> None:
    with Program(
        ["/bin/sh", "-c", "printf near; read answer; printf 'and %s' $answer"], delay=0.2
    ) as program:
        seen = program.wait_for("near")
        assert seen - program.started >= 0.2
        program.press("far", ENTER)
        assert program.wait_for("and far") - seen >= 0.2
