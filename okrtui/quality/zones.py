"""The three scales of a judgement in words: zone, level and measure.

They stand apart from what carries them, since a screen shows zones before anything has been judged.
"""

from __future__ import annotations

from enum import StrEnum


class Zone(StrEnum):
    """The traffic light: red must not stand, yellow should be improved, green is good."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


class Level(StrEnum):
    """The rung of the "so what?" ladder on which the thing that a key result counts stands."""

    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"


class Measure(StrEnum):
    """How far a key result can be measured."""

    NONE = "none"
    METRIC = "metric"
    TARGET = "target"
    RANGE = "range"
