"""The names under which a reader meets slots and measures; records keep their own."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.verdict import SLOT_NAMES, KeyResultAssessment
from okrtui.quality.zones import Measure


def measure_name(measure: Measure) -> str:
    """How far a line can be measured, in words that stand beside its level."""
    return "no metric" if measure is Measure.NONE else measure.value


def found_and_missing(
    assessment: KeyResultAssessment, worth_having: Sequence[str]
) -> tuple[list[str], list[str]]:
    """The slots that are filled, and those of some worth having that are not.

    Where the thing that a line is about cannot be read off anywhere, it is called "what", and the metric is missing.
    """
    found = [name for name in SLOT_NAMES if assessment.slots.get(name)]
    missing = [name for name in worth_having if name not in found]
    if assessment.measure is Measure.NONE and "metric" in found:
        found[found.index("metric")] = "what"
        missing = [name for name in worth_having if name in missing or name == "metric"]
    return found, missing
