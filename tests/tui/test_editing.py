"""The Edit screen: the cursor, the line editor, whole entries, undo and saving, as keys do them."""

from __future__ import annotations

from tests.tui.conftest import SEARCH, Make
from tests.tui.running import okrtui

NEW = "Reduce searches without an answer from 18% to 9%"


async def test_a_new_key_result_is_written_below_the_cursor_and_saved_alone(make: Make):
    path = make()
    async with okrtui(path) as seen:
        await seen.press("2", "o")
        await seen.type(NEW)
        await seen.press("enter", "ctrl+s")
        assert "Saved search.okr.toml" in seen.footer
        assert "unsaved" not in seen.header
    saved = path.read_text()
    assert [line for line in SEARCH.splitlines() if line not in saved.splitlines()] == []
    assert saved.index("61% to 75%") < saved.index(NEW) < saved.index("Launch the new")
