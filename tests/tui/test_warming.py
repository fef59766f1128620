"""What a start has put off is there before it is needed."""

from __future__ import annotations

import pytest

from okrtui.tui import warming
from tests.tui.conftest import Make
from tests.tui.running import okrtui


async def test_what_the_first_change_needs_is_imported_once_nobody_types(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    imported: list[str] = []
    monkeypatch.setattr(warming, "import_module", imported.append)
    async with okrtui(make()) as seen:
        await seen.until(lambda: len(imported) == len(warming._LATER))
    assert imported == list(warming._LATER)


async def test_keys_come_before_it(make: Make, monkeypatch: pytest.MonkeyPatch):
    imported: list[str] = []
    monkeypatch.setattr(warming, "import_module", imported.append)
    monkeypatch.setattr(warming, "_AFTER_A_KEY", 600.0)
    async with okrtui(make()) as seen:
        await seen.press("j")
        before = len(imported)
        await seen.until(lambda: seen.is_judged)
        await seen.press("k")
        assert len(imported) == before
