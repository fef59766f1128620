"""How it looks: zones by shape, letter and colour; no colour where none is wanted; plain signs where no others are."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.content import Content

from okrtui.config.themes import load_theme, theme_names
from okrtui.quality.verdict import Zone
from okrtui.tui.paint import Palette, paint, pieces
from okrtui.tui.present.glyphs import ASCII, UNICODE, Glyphs, zone_mark
from tests.tui.conftest import SEARCH, Make
from tests.tui.running import NARROW, WIDE, Running, okrtui

EVERY_SCREEN = ["2", "m", "m", "enter", "escape", "/", "escape", "?", "escape", "M", "enter", "escape", "escape", "P",
                "escape", "ctrl+o", "escape", "T", "escape", "ctrl+p", "escape", "S", "a", "escape", "escape",
                "I", "/", "escape", "escape", "#", "escape", "x", "x", "R", "escape", "Q", "!", "escape", "t",
                "q", "escape"]  # fmt: skip


def colours(seen: Running) -> set[str]:
    """Every colour on the screen, in the background and in front."""
    styles = [segment.style for strip in seen.strips for segment in strip if segment.style is not None]
    return {str(each) for style in styles for each in (style.color, style.bgcolor) if each is not None}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_no_color_means_no_colour_on_any_screen(
    make: Make, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
):
    monkeypatch.setenv("NO_COLOR", "1")
    async with okrtui(make(), size=size) as seen:
        await seen.until(lambda: seen.is_judged)
        assert "●G" in seen.text
        assert "■R" in seen.text
        for key in EVERY_SCREEN:
            await seen.press(key)
            assert seen.app.no_color
            assert painted_colours(seen) == set(), key


def painted_colours(seen: Running) -> set[str]:
    """The colours that are left when the filters of the app have been over the screen, as before it is sent."""
    found = set()
    for strip in seen.strips:
        for line_filter in seen.app._filters:
            strip = strip.apply_filter(line_filter, seen.app.background_colors[1])
        for segment in strip:
            if segment.style is not None:
                found |= {each for each in (segment.style.color, segment.style.bgcolor) if each is not None}
    return {str(each) for each in found}


async def test_the_cursor_and_the_typing_place_are_seen_without_colour(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("NO_COLOR", "1")
    async with okrtui(make()) as seen:
        await seen.press("2", "enter")
        assert seen.line_with("Raise searches").count("▌") == 1
        reversed_cells = [
            segment.text
            for strip in seen.strips
            for segment in strip
            if segment.style and segment.style.reverse
        ]
        assert reversed_cells == [" "]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_ascii_shows_no_sign_beyond_ascii(make: Make, size: tuple[int, int]):
    long = SEARCH.replace("Faster search", "Faster search " * 20)
    async with okrtui(make(long), size=size, ascii=True) as seen:
        await seen.until(lambda: seen.is_judged)
        for key in EVERY_SCREEN:
            await seen.press(key)
            beyond = {character for line in seen.lines for character in line if not character.isascii()}
            assert not beyond, (key, beyond, seen.text)


@pytest.mark.parametrize("name", theme_names())
async def test_every_theme_paints_the_three_zones_in_its_three_colours(make: Make, name: str):
    path = make(
        '[[objectives]]\ntitle = "Search"\nkey_results = ["Raise answers from 61% to 75%", "Launch it"]\n'
    )
    async with okrtui(path, theme=name) as seen:
        await seen.until(lambda: seen.is_judged)
        spec = load_theme(name)
        for zone, letter in ((Zone.GREEN, "●G"), (Zone.RED, "■R")):
            painted = {
                str(segment.style.color.name)
                for strip in seen.strips
                for segment in strip
                if segment.style and segment.style.color and segment.text.startswith(letter)
            }
            assert spec.colours[zone.value].casefold() in {each.casefold() for each in painted}


async def test_the_next_theme_repaints_everything(make: Make):
    async with okrtui(make()) as seen:
        before = colours(seen)
        seen.app.run_command(seen.app.keys.commands["app.theme"])
        await seen.press("j")
        assert colours(seen) != before


# The parts


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_every_sign_is_one_cell_wide_and_zones_differ_in_shape(glyphs: Glyphs):
    signs = [
        *glyphs.zones.values(),
        *glyphs.statuses.values(),
        glyphs.waiting,
        glyphs.selected,
        glyphs.ellipsis,
    ]
    signs += [
        glyphs.selected_elsewhere,
        glyphs.rule,
        glyphs.thumb,
        glyphs.arrow,
        glyphs.times,
        glyphs.unsaved,
    ]
    assert {cell_len(sign) for sign in signs} == {1}
    assert {cell_len(step) for step in glyphs.spark} == {1}
    assert len(set(glyphs.zones.values())) == 3
    marks = [zone_mark(zone, glyphs) for zone in (*Zone, None)]
    assert {mark.cell_length for mark in marks} == {2}
    assert len({mark.plain for mark in marks}) == 4


PALETTE = Palette(
    {"text": "#ffffff", "background": "#000000", "red": "#ff0000", "muted": "#777777", "evidence": "#00ff00"}
)


def test_a_style_is_named_by_roles_and_attributes():
    assert PALETTE.style("red on background bold") == Style(color="#ff0000", bgcolor="#000000", bold=True)
    assert PALETTE.style("evidence") == Style(color="#00ff00", underline=True)
    with pytest.raises(KeyError):
        PALETTE.style("mauve")


def test_without_colours_a_role_is_an_attribute_or_nothing():
    plain = Palette(None)
    assert plain.style("red on background bold") == Style(bold=True)
    assert plain.style("muted") == Style(dim=True)
    assert plain.style("evidence") == Style(underline=True)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [("abc", 5, "abc  "), ("abcdef", 4, "abcd"), ("日本語", 5, "日本 "), ("", 3, "   ")],
)
def test_a_row_is_cut_or_filled_to_its_width_in_cells(text: str, width: int, shown: str):
    strip = paint(Content(text), width, PALETTE, "text on background")
    assert (strip.text, strip.cell_length) == (shown, width)
    assert cell_len(strip.text) == width


def test_runs_of_one_style_are_kept_together():
    content = Content.assemble("a", ("bc", "red"), ("d", "red bold"), "e")
    assert pieces(content) == [("a", ""), ("bc", "red"), ("d", "red bold"), ("e", "")]


@pytest.mark.parametrize("terminal", ["linux", "vt100", "dumb"])
async def test_a_terminal_without_other_signs_gets_plain_ones_unasked(
    make: Make, monkeypatch: pytest.MonkeyPatch, terminal: str
):
    monkeypatch.setenv("TERM", terminal)
    async with okrtui(make()) as seen:
        await seen.press("2")
        assert seen.text.isascii(), seen.text
