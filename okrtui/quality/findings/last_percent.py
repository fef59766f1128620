"""All of it, although nearly all of it is there.

What it sees: a target of 100% on something that stands at 99% or more.
Why it matters: the last percent mostly costs more than it is worth to anybody, and says little about the
rest.
Use instead: keep it where it is, and give the cycle to something that people feel.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example

NEARLY_ALL = 99.0
"""Per cent from which on the rest is the last percent."""


def check(line: KeyResultLine) -> Sighting | None:
    """See a step from nearly all to all."""
    baseline, target = line.slots.get("baseline"), line.slots.get("target")
    if baseline is None or target is None or baseline.value is None or target.value != 100:
        return None
    if "%" not in (baseline.unit, target.unit) or not NEARLY_ALL <= baseline.value < 100:
        return None
    return at(target, "Nearly all of it is there: is the rest worth a cycle?")


RULE = Rule(
    code="OKR224",
    name="last-percent",
    severity=Severity.HINT,
    action="Keep it where it is, and spend the cycle on what people feel.",
    page=__doc__,
    check=check,
    good=(example("Raise orders delivered on time from 90% to 97%"),),
    bad=(example("Raise orders delivered on time from 99.5% to 100%"),),
)
