"""What is opened, and what cannot be: each is told in words with a remedy, and nothing is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from okrtui.config.options import StartOptions
from okrtui.tui import app as app_module
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, Running, okrtui

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


async def add_a_line_and_save(seen: Running) -> None:
    await seen.press("G", "a")
    await seen.type("Raise it")
    await seen.press("enter", "ctrl+s")
    assert "Saved" in seen.footer


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (SEARCH.replace("\n", "\r\n").encode(), b"\r\n  [[objectives.key_results]]\r\n"),
        (b"\xef\xbb\xbf" + SEARCH.encode(), b"\n  [[objectives.key_results]]\n"),
        (SEARCH.rstrip("\n").encode(), b"\n\n  [[objectives.key_results]]\n"),
    ],
    ids=["CRLF", "byte order mark", "no final newline"],
)
async def test_every_byte_that_was_not_edited_stays(make: Make, before: bytes, added: bytes):
    path = make(before)
    async with okrtui(path) as seen:
        await add_a_line_and_save(seen)
    after = path.read_bytes()
    assert after.startswith(before)
    assert after[len(before) :].startswith(added)
    assert b'title = "Raise it"' in after


async def test_an_empty_file_says_how_to_begin(make: Make):
    path = make("")
    async with okrtui(path, size=NARROW) as seen:
        assert "No objective yet: o writes the first one." in seen.text
        await seen.press("a")
        assert "o writes the first one" in seen.footer
        await seen.press(
            "j", "k", "h", "l", "tab", "g", "G", "]", "n", "escape", "m", "m", "d", "y", "M", "escape"
        )
        await seen.press("o")
        await seen.type("People sleep well")
        await seen.press("enter", "ctrl+s")
    assert 'title = "People sleep well"' in path.read_text()


async def test_an_objective_without_key_results_says_how_to_write_one(make: Make):
    async with okrtui(make('[[objectives]]\ntitle = "Aim"\n')) as seen:
        assert "No key result yet: a writes the" in seen.text
        assert "first one." in seen.text
        await seen.press("tab")
        assert "a writes the first one" in seen.footer
        assert seen.session.selection == ("objectives", 0)


async def test_a_missing_file_is_a_new_one_that_saving_creates(tmp_path: Path):
    path = tmp_path / "new.okr.toml"
    async with okrtui(path) as seen:
        assert "No objective yet:" in seen.text
        await seen.press("q")
        assert seen.has_left
    assert not path.exists()
    async with okrtui(path) as seen:
        await seen.press("o")
        await seen.type("Aim")
        await seen.press("enter", "ctrl+s")
        assert "unsaved" not in seen.header
    assert 'title = "Aim"' in path.read_text()


async def test_a_missing_file_that_somebody_else_creates_meanwhile_is_not_overwritten(tmp_path: Path):
    path = tmp_path / "new.okr.toml"
    async with okrtui(path) as seen:
        await seen.press("o")
        await seen.type("Mine")
        path.write_text("# theirs\n")
        await seen.press("enter", "ctrl+s")
    assert "# theirs\n" in path.read_text()


async def test_a_folder_opens_its_first_file_and_tells_of_the_others(make: Make, tmp_path: Path):
    make(name="a.okr.toml")
    make(SEARCH.replace("Faster search", "Second file"), name="b.okr.toml")
    async with okrtui(tmp_path) as seen:
        assert "a.okr.toml" in seen.header
        assert "1/2" in seen.header
        assert "2 files here: > shows the next, ctrl+o lists them." in seen.footer
        await seen.press(">")
        assert "b.okr.toml" in seen.header
        assert "Second file" in seen.text
        await seen.press("t", "<", "<")
        assert "unsaved" in seen.header, "what was changed is kept while others are looked at"
        await seen.press("u", ">")
        assert "a.okr.toml" in seen.header


async def test_all_that_is_unsaved_in_several_files_is_saved_on_leaving(make: Make, tmp_path: Path):
    for name in ("a", "b", "c"):
        make(name=f"{name}.okr.toml")
    async with okrtui(tmp_path) as seen:
        await seen.press("t", ">", ">", "t", "q")
        assert "Unsaved: a.okr.toml, c.okr.toml." in seen.footer
        await seen.press("s")
        await seen.until(lambda: seen.has_left)
    kinds = {name: "aspirational" in (tmp_path / f"{name}.okr.toml").read_text() for name in ("a", "b", "c")}
    assert kinds == {"a": True, "b": False, "c": True}


async def test_a_file_that_is_no_utf8_is_told_and_left_alone(make: Make):
    path = make(b"version = 1\n# \xe9\n")
    async with okrtui(path) as seen:
        assert "It is not UTF-8: byte 15 (line 2)" in seen.footer
        assert "Convert the file to UTF-8." in seen.footer
        assert "New file from a template" in seen.text
    assert path.read_bytes() == b"version = 1\n# \xe9\n"


async def test_one_unreadable_file_does_not_keep_the_others_away(make: Make, tmp_path: Path):
    make(b"\xff", name="a.okr.toml")
    make(name="b.okr.toml")
    async with okrtui(tmp_path) as seen:
        await seen.until(lambda: "UTF-8" in seen.line_with("a.okr.toml"))
        await seen.press("enter")
        assert "UTF-8" in seen.footer
        await seen.press("j", "enter")
        assert "b.okr.toml" in seen.header
        await seen.press(">")
        assert "b.okr.toml" in seen.header
        assert "UTF-8" in seen.footer


@pytest.mark.skipif(ROOT, reason="root may read everything")
async def test_a_file_without_permission_is_told(make: Make):
    path = make()
    path.chmod(0)
    async with okrtui(path) as seen:
        assert "permission" in seen.text


async def test_a_file_that_says_read_only_is_opened_for_reading(make: Make):
    path = make()
    path.chmod(0o444)
    async with okrtui(path) as seen:
        assert "read-only" in seen.header
        await seen.press("d")
        assert "reading only" in seen.footer


async def test_an_unknown_theme_is_told_and_another_taken(make: Make):
    async with okrtui(make(), theme="sepia") as seen:
        assert '--theme: There is no theme "sepia"' in seen.footer
        assert "People find" in seen.text


async def test_a_theme_in_the_settings_that_is_not_there_is_told_with_its_place(make: Make):
    path = make()
    path.with_name("okrtui.toml").write_text('ascii = false\ntheme = "sepia"\n')
    async with okrtui(path) as seen:
        assert "okrtui.toml:2" in seen.footer
        await seen.press("P")
        assert 'There is no theme "sepia"' in seen.text
        assert "Ask for another theme" in seen.text


async def test_a_faulty_theme_of_ones_own_is_told_whatever_its_name(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "okrtui" / "themes"
    own.mkdir(parents=True)
    (own / "dark.toml").write_text("bogus = 1\n")
    async with okrtui(make()) as seen:
        assert "dark.toml" in seen.footer and "bogus" in seen.footer
        titles = set()
        for _ in range(6):
            seen.app.views.next_theme()
            await seen.press("j")
            titles.add(seen.app.look.palette.style("text").color)
        assert len(titles) > 1, "the themes that can be read take their turns"


async def test_a_mistake_in_the_settings_is_told_with_its_place(make: Make, tmp_path: Path):
    (tmp_path / "okrtui.toml").write_text("shwo_score = false\n")
    async with okrtui(make()) as seen:
        assert "okrtui.toml:1" in seen.footer
        await seen.press("P")
        assert "show_score" in seen.text


def test_a_path_that_gives_no_file_ends_the_program_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(app_module.OkrApp, "run", lambda *_, **__: pytest.fail("it was started"))
    assert app_module.run([Path("missing\x1b[2J")], StartOptions()) == 2
    told = capsys.readouterr().err
    assert "no such file" in told
    assert "\x1b" not in told
