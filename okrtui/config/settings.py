"""What a user and a team have set, and where.

The user's file is read first, then the nearest one of the repository over it, key by key. Settings are data: none
is a command, a plugin or a path, so that a repository can do no more than to colour and to judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from okrtui.config import setting_values as values
from okrtui.config.files import is_file
from okrtui.config.layers import Layers
from okrtui.config.settings_files import (
    Key,
    Place,
    SettingsFile,
    SettingsProblem,
    nearest_file,
    read_file,
    user_file,
)
from okrtui.lean_dataclass import dataclass
from okrtui.quality.context import TeamRules
from okrtui.quality.zones import Level, Measure

WORD_CLASSES = ("metric", "output", "activity", "vanity")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that may be set; `mouse` is None where the terminal is to decide."""

    theme: str = "dark"
    ascii: bool = False
    mouse: bool | None = None
    show_score: bool = True
    fill_fields: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: TeamRules = field(default_factory=TeamRules)


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings with the files they come from, the strongest first, and all that was wrong and does not count."""

    settings: Settings = field(default_factory=Settings)
    files: tuple[Path, ...] = ()
    problems: tuple[SettingsProblem, ...] = ()
    sources: Mapping[str, tuple[SettingsFile, Key]] = field(default_factory=dict)

    def place_of(self, key: str) -> Place | None:
        """Where a setting stands, by its dotted key (`keys.entry.delete`); None where the default holds."""
        if key not in self.sources:
            return None
        file, parts = self.sources[key]
        return file.place_of(parts)


def load_settings(folder: Path) -> LoadedSettings:
    """The settings that hold for files in a folder; writes nothing and never raises."""
    paths = dict.fromkeys(path for path in (nearest_file(folder), user_file()) if path and is_file(path))
    read = [read_file(path) for path in paths]
    layers = Layers(
        files=tuple(file for file in read if isinstance(file, SettingsFile)),
        problems=[problem for problem in read if isinstance(problem, SettingsProblem)],
    )
    settings = _settings(layers)
    layers.note_unknown()
    return LoadedSettings(settings, tuple(paths), tuple(layers.problems), layers.sources)


def _settings(layers: Layers) -> Settings:
    default = Settings()
    return Settings(
        theme=layers.value("theme", values.name, default.theme),
        ascii=layers.value("ascii", values.flag, default.ascii),
        mouse=layers.value("mouse", values.flag, default.mouse),
        show_score=layers.value("show_score", values.flag, default.show_score),
        fill_fields=layers.value("fill_fields", values.flag, default.fill_fields),
        keys=layers.table("keys", values.texts),
        rules=_team_rules(layers),
    )


def _team_rules(layers: Layers) -> TeamRules:
    default = TeamRules()
    return TeamRules(
        matrix=_matrix(layers),
        select=layers.value("rules.select", values.rule_codes, default.select),
        ignore=layers.value("rules.ignore", values.rule_codes, default.ignore),
        vocabulary=_vocabulary(layers),
        glossary=_glossary(layers),
        key_results_min=layers.value("targets.key_results_min", values.count, default.key_results_min),
        key_results_max=layers.value("targets.key_results_max", values.count, default.key_results_max),
        fiscal_year_start=layers.value("fiscal_year_start", values.month, default.fiscal_year_start),
        objectives_max=layers.value("targets.objectives_max", values.count, default.objectives_max),
    )


def _matrix(layers: Layers) -> tuple[tuple[str, str, str], ...]:
    """The cells that are set: `output.range = "green"` in a table [matrix]."""
    cells = []
    for level in Level:
        for measure in Measure:
            zone = layers.value(f"matrix.{level}.{measure}", values.zone, None)
            if zone is not None:
                cells.append((level.value, measure.value, zone.value))
    return tuple(cells)


def _vocabulary(layers: Layers) -> tuple[tuple[str, str], ...]:
    return tuple((kind, word) for kind in WORD_CLASSES for word in _words(layers, f"vocabulary.{kind}"))


def _glossary(layers: Layers) -> frozenset[str]:
    """Acronyms that need no explanation any more: a list of them, or a table of what they mean."""
    return frozenset([*_words(layers, "glossary"), *layers.table("glossary", values.text)])


def _words(layers: Layers, key: str) -> tuple[str, ...]:
    return layers.value(key, values.texts, ())
