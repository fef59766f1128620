"""All the measures move late.

What it sees: key results that all count results of the whole organisation, or other numbers known to come
late.
Why it matters: by the time they move the cycle is over, and there was nothing to steer by.
Use instead: beside them one that moves within weeks: a behaviour that comes before the result.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example
from okrtui.quality.verdict import KeyResultAssessment, Level


def check(those: KeyResultSet) -> Sighting | None:
    """See a set of results of which every one is late."""
    results = [each for each in those.assessments if each.level in (Level.OUTCOME, Level.IMPACT)]
    if len(results) < 2 or not all(_is_late(each) for each in results):
        return None
    return Sighting("All of these move late: what would move within weeks?")


def _is_late(each: KeyResultAssessment) -> bool:
    return each.level is Level.IMPACT or any(finding.name == "lagging" for finding in each.findings)


RULE = Rule(
    code="OKR157",
    name="only-lagging",
    severity=Severity.HINT,
    action="Add a behaviour that comes before the result.",
    page=__doc__,
    check=check,
    good=(
        example("Grow annual revenue from $1M to $2M", "New users who finish a first report from 20% to 35%"),
    ),
    bad=(example("Grow annual revenue from $1M to $2M", "Raise profit margin from 8% to 11%"),),
)
