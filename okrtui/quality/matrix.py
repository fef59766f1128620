"""The quality matrix: the zone and the sentence of each cell, from data, with the cells that a team sets
otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from okrtui.quality.context import TeamRules
from okrtui.quality.verdict import Level, Measure, Zone


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the zone of the lines in it, and what such a line is like, in one sentence."""

    zone: Zone
    reason: str


Matrix = Mapping[tuple[Level, Measure], Cell]


@lru_cache(maxsize=64)
def matrix(overrides: tuple[tuple[str, str, str], ...] = ()) -> Matrix:
    """All sixteen cells, with (level, measure, zone) overrides; raises ValueError for an unknown level,
    measure or zone.
    """
    cells = dict(_packaged())
    for level, measure, zone in overrides:
        key = Level(level), Measure(measure)
        cells[key] = Cell(Zone(zone), cells[key].reason)
    return cells


def cell(level: Level, measure: Measure, rules: TeamRules) -> Cell:
    """The cell in which a line of this level and measure stands, as the team sees it."""
    return matrix(rules.matrix)[level, measure]


@lru_cache(maxsize=1)
def _packaged() -> Matrix:
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("okrtui.quality").joinpath("matrix.toml").read_text(encoding="utf-8"))
    return {
        (level, measure): Cell(Zone(data[level][measure]["zone"]), data[level][measure]["reason"])
        for level in Level
        for measure in Measure
    }
