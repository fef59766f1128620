"""Themes as specifications: a colour for each role, once as it should be and once out of the sixteen of old terminals.

A theme is a TOML file: `title`, `dark`, and the tables `[colours]` (#rrggbb) and `[ansi]` (names). What a theme leaves
out, it has from the theme `dark` or `light`, by its own `dark`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from okrtui.config.files import is_file, is_there, read_toml
from okrtui.config.paths import config_folder, packaged
from okrtui.okr.nearest import nearest
from okrtui.okr.tables import quoted

ROLES: Mapping[str, str] = {
    "background": "behind lists and text",
    "surface": "behind the status bar and the footer",
    "panel": "behind what lies over the rest: questions, the palette",
    "text": "what is to be read",
    "muted": "what may be passed over: labels, hints",
    "accent": "the one colour that says: here",
    "on_accent": "text on the accent",
    "border": "around a pane",
    "border_focus": "around the pane that has the keys",
    "cursor": "behind the row under the cursor",
    "selection": "behind marked text",
    "red": "the mark of a red line",
    "yellow": "the mark of a yellow line",
    "green": "the mark of a green line",
    "evidence": "the words that decided a verdict",
    "error": "what went wrong",
}
"""Every role with what it colours."""

_BASIC = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_NAMES = ("default", *_BASIC, *(f"bright_{name}" for name in _BASIC))
"""The colours of `[ansi]`: the sixteen, and the terminal's own, whatever it is."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_NAME = re.compile(r"[\w-]{1,60}")


class ThemeError(Exception):
    """A theme that does not exist or cannot be read; the text says why, where, and what to do."""


class ThemeSpec(NamedTuple):
    """A theme: `colours` are #rrggbb (or a name of `ANSI_NAMES`) by role, `ansi` names of `ANSI_NAMES` by role."""

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]
    ansi: Mapping[str, str]


def theme_names() -> tuple[str, ...]:
    """The names of all themes, ours and the user's, sorted."""
    return tuple(sorted({path.stem for folder in _folders() for path in folder.glob("*.toml")}))


def load_theme(name: str) -> ThemeSpec:
    """The theme of a name, the user's own before ours; raises ThemeError where it is missing or faulty."""
    if _NAME.fullmatch(name):
        for folder in _folders():
            if is_file(folder / f"{name}.toml"):
                return _read(folder / f"{name}.toml")
    names = theme_names()
    meant = nearest(name, names)
    hint = f"did you mean {meant}?" if meant else f"there are {', '.join(names)}."
    raise ThemeError(f"There is no theme {quoted(name)}; {hint}")


def shipped_theme(name: str) -> ThemeSpec:
    """One of our own themes, whatever the user's own folder holds under that name."""
    return _read(packaged("themes") / f"{name}.toml")


def _folders() -> tuple[Path, ...]:
    """Where themes are looked for, the user's own folder first, if there is one."""
    own, ours = config_folder() / "themes", packaged("themes")
    return (own, ours) if is_there(own) else (ours,)


def _read(path: Path) -> ThemeSpec:
    data = _data(path)
    dark = data.pop("dark", True)
    title = data.pop("title", path.stem)
    colours, ansi = data.pop("colours", {}), data.pop("ansi", {})
    if not isinstance(dark, bool) or not isinstance(title, str):
        raise ThemeError(f'{path}: write title = "..." and dark = true or false.')
    if data:
        raise ThemeError(
            f"{path}: {quoted(next(iter(data)))} is unknown; a theme has title, dark, colours and ansi."
        )
    _check(path, "colours", colours)
    _check(path, "ansi", ansi)
    return _completed(ThemeSpec(path.stem, title, dark, colours, ansi))


def _data(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(read_toml(path))
    except OSError as error:
        raise ThemeError(f"{path}: it cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise ThemeError(f"{path}: it is no TOML: {error}.") from error


def _check(path: Path, table: str, colours: object) -> None:
    """Raise ThemeError unless every key of a table is a role and every value one of its colours."""
    if not isinstance(colours, dict):
        raise ThemeError(f"{path}: `{table}` must be a table: begin it with [{table}].")
    for role, colour in colours.items():
        if role not in ROLES:
            meant = nearest(role, ROLES)
            hint = f"did you mean {meant}?" if meant else f"there are {', '.join(ROLES)}."
            raise ThemeError(f"{path}: there is no role {quoted(role)} in [{table}]; {hint}")
        if colour not in ANSI_NAMES and not (table == "colours" and _is_hex(colour)):
            wanted = "a colour such as #1b1f27" if table == "colours" else f"one of {', '.join(ANSI_NAMES)}"
            raise ThemeError(f"{path}: `{role}` in [{table}] must be {wanted}.")


def _is_hex(colour: object) -> bool:
    return isinstance(colour, str) and _HEX.fullmatch(colour) is not None


def _completed(spec: ThemeSpec) -> ThemeSpec:
    """A theme with every role; `dark` and `light` have them all, so that this ends with them."""
    if spec.colours.keys() >= ROLES.keys() <= spec.ansi.keys():
        return spec
    base = shipped_theme("dark" if spec.dark else "light")
    colours, ansi = {**base.colours, **spec.colours}, {**base.ansi, **spec.ansi}
    return ThemeSpec(spec.name, spec.title, spec.dark, colours, ansi)
