"""Themes: can they be read, and are the zones told apart, by all eyes and on all terminals?"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest

from okrtui.config.themes import ANSI_NAMES, ROLES, ThemeError, load_theme, theme_names
from tests.config.colours import (
    BLINDNESS,
    PALETTES,
    Rgb,
    at_256_colours,
    contrast,
    distance,
    from_hex,
    seen_with,
)

OURS = ("ansi", "colour-blind", "dark", "high-contrast", "light")
IN_FULL_COLOUR = tuple(name for name in OURS if name != "ansi")
ZONES = ("red", "yellow", "green")
READ = ("text", "muted", "accent", "evidence", "error", *ZONES)
BACKGROUNDS = ("background", "surface", "panel", "cursor")
FAR_APART = 0.1
"""Five times what can just be noticed in Oklab: plain at a glance, in a sign of one cell."""

Seen = Mapping[str, Rgb]


def shades(name: str) -> dict[str, Seen]:
    """A theme's colours as terminals of each depth show them."""
    spec = load_theme(name)
    seen: dict[str, Seen] = {}
    if name in IN_FULL_COLOUR:
        seen["truecolor"] = {role: from_hex(colour) for role, colour in spec.colours.items()}
        seen["256"] = {role: at_256_colours(colour) for role, colour in spec.colours.items()}
    for terminal, palette in PALETTES.items():
        by_name = dict(zip(ANSI_NAMES[1:], palette, strict=True))
        seen[terminal] = {role: from_hex(by_name[colour]) for role, colour in spec.ansi.items()}
    return seen


CASES = [(name, depth) for name in OURS for depth in shades(name)]
FULL = [(name, depth) for name, depth in CASES if depth in ("truecolor", "256")]
FEW = [(name, depth) for name, depth in CASES if depth in PALETTES]


def test_our_themes_are_all_here_and_complete():
    assert theme_names() == OURS
    for name in OURS:
        spec = load_theme(name)
        assert spec.name == name
        assert spec.colours.keys() == ROLES.keys() == spec.ansi.keys()
        assert set(spec.ansi.values()) <= set(ANSI_NAMES)


@pytest.mark.parametrize(("name", "depth"), CASES)
def test_text_is_read_with_ease(name: str, depth: str):
    seen = shades(name)[depth]
    assert all(contrast(seen["text"], seen[behind]) >= 7 for behind in ("background", "surface", "panel"))
    assert contrast(seen["text"], seen["cursor"]) >= 7
    assert contrast(seen["text"], seen["selection"]) >= 4.5
    assert contrast(seen["on_accent"], seen["accent"]) >= 4.5
    assert contrast(seen["border_focus"], seen["background"]) >= 3


@pytest.mark.parametrize(("name", "depth"), FULL)
@pytest.mark.parametrize("behind", BACKGROUNDS)
def test_whatever_is_read_stands_out_from_whatever_is_behind_it(name: str, depth: str, behind: str):
    seen = shades(name)[depth]
    # The mark of a zone is a sign, not a text: WCAG asks for 3 there, which is all that 256 colours can always give.
    needed = {
        role: 3 if depth == "256" and role in ZONES and behind != "background" else 4.5 for role in READ
    }
    found = {role: contrast(seen[role], seen[behind]) for role in READ}
    assert {role: ratio for role, ratio in found.items() if ratio < needed[role]} == {}


@pytest.mark.parametrize(("name", "depth"), FEW)
def test_with_sixteen_colours_whatever_is_read_still_stands_out(name: str, depth: str):
    seen = shades(name)[depth]
    found = {role: contrast(seen[role], seen["background"]) for role in READ}
    assert {role: ratio for role, ratio in found.items() if ratio < 4.5} == {}
    assert all(contrast(seen[zone], seen["cursor"]) >= 2 for zone in ZONES)


def test_the_theme_for_more_contrast_has_more():
    for depth in ("truecolor", "256"):
        seen = shades("high-contrast")[depth]
        assert all(contrast(seen[role], seen["background"]) >= 10 for role in READ)
        assert all(contrast(seen[role], seen["cursor"]) >= 7 for role in READ)


@pytest.mark.parametrize(("name", "depth"), CASES)
def test_the_zones_are_told_apart(name: str, depth: str):
    seen = shades(name)[depth]
    assert all(distance(seen[one], seen[other]) >= FAR_APART for one, other in combinations(ZONES, 2))


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("depth", shades("colour-blind"))
def test_the_zones_are_told_apart_by_eyes_without_red_or_green(blindness: str, depth: str):
    seen = {role: seen_with(blindness, colour) for role, colour in shades("colour-blind")[depth].items()}
    assert all(distance(seen[one], seen[other]) >= FAR_APART for one, other in combinations(ZONES, 2))
    assert all(contrast(seen[zone], seen["background"]) >= 3 for zone in ZONES)


@pytest.mark.parametrize(("name", "depth"), CASES)
def test_the_row_under_the_cursor_and_the_pane_with_the_keys_are_seen(name: str, depth: str):
    seen = shades(name)[depth]
    assert distance(seen["cursor"], seen["background"]) >= 0.05
    assert distance(seen["selection"], seen["cursor"]) >= 0.05
    assert distance(seen["border_focus"], seen["border"]) >= FAR_APART


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own themes."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "okrtui" / "themes"
    folder.mkdir(parents=True)
    return folder


def test_a_users_theme_wins_over_ours_by_name_and_stands_among_the_names(own: Path):
    (own / "dark.toml").write_text('title = "Mine"')
    (own / "sea.toml").write_text('title = "Sea"')
    assert load_theme("dark").title == "Mine"
    assert theme_names() == tuple(sorted([*OURS, "sea"]))


def test_what_a_theme_leaves_out_it_has_from_dark_or_light(own: Path):
    (own / "a.toml").write_text('[colours]\naccent = "#123456"')
    (own / "b.toml").write_text('dark = false\n[ansi]\naccent = "cyan"')
    assert load_theme("a").colours == {**load_theme("dark").colours, "accent": "#123456"}
    assert load_theme("b").ansi == {**load_theme("light").ansi, "accent": "cyan"}
    assert load_theme("b").colours == load_theme("light").colours


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = ", "no TOML"),
        ("title = 5", "write title"),
        ('dark = "yes"', "dark = true or false"),
        ("colors = 1", "colors"),
        ("colours = 1", r"begin it with \[colours\]"),
        ('[colours]\nbackgrund = "#000000"', "did you mean background"),
        ('[colours]\ntext = "#fff"', "a colour such as"),
        ('[colours]\ntext = "rgb(0,0,0)"', "a colour such as"),
        ("[colours]\ntext = 5", "a colour such as"),
        ('[ansi]\ntext = "#ffffff"', "bright_white"),
        ('[ansi]\ntext = ["red"]', "bright_white"),
    ],
)
def test_a_faulty_theme_is_refused_with_its_file_and_the_remedy(own: Path, text: str, says: str):
    (own / "mine.toml").write_text(text)
    with pytest.raises(ThemeError, match=says) as raised:
        load_theme("mine")
    assert str(own / "mine.toml") in str(raised.value)


def test_a_theme_in_another_encoding_is_refused(own: Path):
    (own / "mine.toml").write_bytes(b'title = "\xff"')
    with pytest.raises(ThemeError, match="no TOML"):
        load_theme("mine")


def test_a_config_folder_that_cannot_be_looked_at_leaves_ours(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", "/" + "a" * 300)
    assert theme_names() == OURS
    assert load_theme("dark").title == "Dark"


@pytest.mark.parametrize("name", ["", "darc", "../themes/dark", "/etc/passwd", "dark.toml", "a\x1b[2Jb"])
def test_a_theme_that_does_not_exist_is_refused_with_those_that_do(name: str):
    with pytest.raises(ThemeError, match="no theme") as raised:
        load_theme(name)
    assert "dark" in str(raised.value)
    assert str(raised.value).isprintable()
