"""The names under which a reader meets slots, facets and measures; records keep their own."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.quality.verdict import SLOT_NAMES, KeyResultAssessment, ObjectiveAssessment
from okrtui.quality.zones import Measure


def measure_name(measure: Measure) -> str:
    """How far a line can be measured, in words that stand beside its level."""
    return "no metric" if measure is Measure.NONE else measure.value


def facets(assessment: ObjectiveAssessment) -> tuple[list[str], list[str]]:
    """What an objective says, and what is missing from it; from a question worth answering nothing is."""
    said = {"who": assessment.who, "future state": assessment.future_state, "value": assessment.value}
    found = [name for name, is_said in said.items() if is_said]
    return found, [] if assessment.gap == "learning" else [name for name in said if name not in found]


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
