"""The objective has no key result.

What it sees: an objective under which nothing is measured.
Why it matters: nobody will know whether it was reached.
Use instead: ask what one would see if it were true, and count that.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example


def check(those: KeyResultSet) -> Sighting | None:
    """See no key results at all."""
    return None if those.assessments else Sighting("No key result: how will you know?")


RULE = Rule(
    code="OKR150",
    name="no-key-results",
    severity=Severity.WARNING,
    action="Ask what one would see if it were true, and count that.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%"),),
    bad=(example(),),
)
