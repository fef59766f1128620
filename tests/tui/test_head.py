"""C asks whose file it is and for which cycle."""

from __future__ import annotations

import pytest

from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, SLIM, WIDE, okrtui


@pytest.mark.parametrize("size", [WIDE, NARROW, SLIM], ids=["wide", "narrow", "slim"])
async def test_a_file_of_nothing_gets_its_team_and_its_cycle_by_keys(make: Make, size: tuple[int, int]):
    path = make("")
    async with okrtui(path, size=size) as seen:
        assert size == SLIM or "no cycle yet" in seen.header
        await seen.press("C")
        await seen.type("Night shift")
        await seen.press("enter")
        await seen.type("2026-Q4")
        assert "2026-10-01 to 2026-12-31, now week 8 of 13" in seen.text
        await seen.press("enter", "enter", "enter", "enter")
        assert "u takes it back" in seen.footer
        assert size == SLIM or ("Night shift" in seen.header and "2026-Q4" in seen.header)
        await seen.press("ctrl+s")
    assert path.read_text() == 'team = "Night shift"\ncycle = "2026-Q4"\n'


async def test_a_cycle_that_means_nothing_is_told_while_it_is_typed_and_not_written(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("C", "tab", "ctrl+u")
        await seen.type("soon")
        assert "'soon' is no cycle" in seen.text
        await seen.press("enter", "enter", "enter", "enter")
        assert "is no cycle" in seen.footer
        assert seen.session.document.text == SEARCH
        await seen.press("escape", "C")
        assert "soon" in seen.line_with(" cycle ")


async def test_the_head_is_found_in_the_palette(make: Make):
    async with okrtui(make(), size=NARROW) as seen:
        await seen.press("ctrl+p")
        await seen.type("team and")
        await seen.until(lambda: "Team and cycle" in seen.text)
