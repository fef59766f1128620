"""The numbers go against the verb.

What it sees: "increase from 55 to 40", "reduce from 3% to 5%", from the sentence or from the fields.
Why it matters: one of the two is a slip, and nobody can tell which.
Use instead: turn the numbers round, or the verb.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.directions import Direction, strict_direction_of
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Slot

OTHER_SCALE = 500
"""From this ratio on the two numbers are written in different scales ("from 11.2 to 9.0 million")."""


def check(line: KeyResultLine) -> Sighting | None:
    """See a target on the wrong side of the start."""
    baseline, target = line.slots.get("baseline"), line.slots.get("target")
    if baseline is None or target is None or baseline.value is None or target.value is None:
        return None
    verb = line.slots.get("direction")
    if verb is None or verb.start > target.end > 0 or not _can_be_compared(baseline, target):
        return None
    wrong = {Direction.UP: target.value < baseline.value, Direction.DOWN: target.value > baseline.value}
    direction = strict_direction_of(line.slots)
    if direction is None or not wrong.get(direction):
        return None
    return at(target, f"The verb says {direction}, the numbers go the other way.")


def _can_be_compared(baseline: Slot, target: Slot) -> bool:
    """Whether two values have one unit and one scale, as far as one can tell."""
    if baseline.unit != target.unit and baseline.unit and target.unit:
        return False
    low, high = sorted((abs(baseline.value or 0), abs(target.value or 0)))
    return low == 0 or high / low < OTHER_SCALE


RULE = Rule(
    code="OKR215",
    name="against-the-verb",
    severity=Severity.ERROR,
    action="Turn the numbers round, or the verb.",
    page=__doc__,
    check=check,
    good=(
        example("Increase repeat orders from 40 to 55"),
        example("Speed up the turnaround from 41 to 29 minutes"),
    ),
    bad=(
        example("Increase repeat orders from 55 to 40"),
        example("Reduce churn", context=Context(baseline=5, target=8)),
    ),
)
