"""The objective is a number to move.

What it sees: an objective that only names a metric or a business figure: "reduce churn", "hit the plan".
Why it matters: a number is how one knows, not why one gets up. As an objective it leaves nothing for key
results to say, and nobody to do it for.
Use instead: the situation behind the number, and whose it is; keep the number as a key result.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.verdict import Zone


def check(line: ObjectiveLine) -> Sighting | None:
    """See a metric or a business figure in the place of an objective."""
    if line.reading.says_nothing or line.reading.mission not in (6, 7) or line.reading.zone is Zone.GREEN:
        return None
    return Sighting("This is a number to move, not yet a state to reach.")


RULE = Rule(
    code="OKR303",
    name="number-for-objective",
    severity=Severity.WARNING,
    action="Say whose situation stands behind it; keep the number as a key result.",
    page=__doc__,
    check=check,
    good=(example("Customers stay with us because leaving would cost them a friend"),),
    bad=(example("Reduce churn"), example("Increase revenue")),
)
