"""More than one of the key results is an output.

What it sees: two or more key results that count things made, shipped, hired or finished.
Why it matters: one can be a fair milestone on the way to something unknown. Several are a plan with another
name.
Use instead: make them initiatives under the key result that they are expected to move.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example
from okrtui.quality.verdict import Level


def check(those: KeyResultSet) -> Sighting | None:
    """See more than one output."""
    count = sum(each.level is Level.OUTPUT for each in those.assessments)
    return Sighting(f"{count} outputs: a plan with another name.") if count > 1 else None


RULE = Rule(
    code="OKR154",
    name="several-outputs",
    severity=Severity.WARNING,
    action="Make them initiatives under the key result that they should move.",
    page=__doc__,
    check=check,
    good=(example("Launch the portal", "Reduce churn from 8% to 5%"),),
    bad=(example("Launch the portal", "Publish the handbook", "Reduce churn from 8% to 5%"),),
)
