"""The target is where the number stands already.

What it sees: the same value as baseline and as target.
Why it matters: the line is reached on the first day, whatever happens.
Use instead: set a target that is worth the cycle; or, where holding is the feat, say "keep" and what
threatens it.
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.directions import Direction, direction_of
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Slot

PER = re.compile(r"\s?(?:a|an|per|/|each|every)\s?(\w{1,12})", re.IGNORECASE)


def check(line: KeyResultLine) -> Sighting | None:
    """See a target that equals the start, unless the line is about keeping it."""
    baseline, target = line.slots.get("baseline"), line.slots.get("target")
    if (
        baseline is None
        or target is None
        or baseline.value is None
        or direction_of(line.reading.text, line.slots) is Direction.KEEP
    ):
        return None
    if baseline.value != target.value or (baseline.unit and target.unit and baseline.unit != target.unit):
        return None
    if _rate(line, baseline) != _rate(line, target):
        return None
    return at(target, "The number stands there already: the line is reached on the first day.")


def _rate(line: KeyResultLine, slot: Slot) -> str:
    """What a number is counted per ("1 a month"), where it says so."""
    found = PER.match(line.reading.text, slot.end) if slot.end else None
    return found[1].lower() if found else ""


RULE = Rule(
    code="OKR216",
    name="target-equals-baseline",
    severity=Severity.ERROR,
    action="Set a target that is worth the cycle, or say that it is to be kept.",
    page=__doc__,
    check=check,
    good=(
        example("Reduce churn from 8% to 5%"),
        example("Evenings with friends from 1 a month to 1 a week"),
        example("Keep churn at 5%", context=Context(baseline=5, target=5)),
    ),
    bad=(
        example("Raise repeat orders from 40 to 40"),
        example("Reduce churn", context=Context(baseline=5, target=5)),
    ),
)
