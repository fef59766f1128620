"""The texts that a new file can start from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from okrtui.okr.cycle import parse_cycle

_FOLDER = Path(__file__).parent / "templates"
_SUFFIX = ".okr.toml"


def template_names() -> tuple[str, ...]:
    """The names of all templates, sorted."""
    return tuple(sorted(path.name.removesuffix(_SUFFIX) for path in _FOLDER.glob(f"*{_SUFFIX}")))


def team_named_by(path: Path) -> str:
    """The team for which a file is, by the file's name: `blue-whales.okr.toml` is that of Blue whales."""
    return path.name.split(".")[0].replace("-", " ").capitalize()


def quarter_of(day: date) -> str:
    """The name of the calendar quarter of a day, such as 2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def render_template(name: str, team: str, cycle: str, today: date, fiscal_year_start: int = 1) -> str:
    """The text of a new file, which reads without problems where years written FY start in that month.

    Raises KeyError for an unknown template, ValueError in words for the user for an unreadable cycle.
    """
    if name not in template_names():
        raise KeyError(name)
    named = parse_cycle(cycle, fiscal_year_start)
    values = {
        "team": _quoted(team),
        "cycle": _quoted(named.label),
        "end": f"{named.end}",
        "today": f"{today}",
    }
    return _filled((_FOLDER / f"{name}{_SUFFIX}").read_text(encoding="utf-8"), values)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """A template with its {{blanks}} filled; what is filled in is not looked at again."""
    start, *rest = text.split("{{")
    filled = [start]
    for part in rest:
        blank, _, after = part.partition("}}")
        filled += [values[blank], after]
    return "".join(filled)


def _quoted(text: str) -> str:
    """A text as a TOML basic string: as in JSON, but that DEL must be escaped and a lone surrogate cannot be."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
