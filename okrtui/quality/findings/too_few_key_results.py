"""One key result carries the objective alone.

What it sees: fewer key results than the settings ask for (2 unless the team says otherwise), but at least
one.
Why it matters: one number can nearly always be reached in a way that misses the aim.
Use instead: a second one that would show it: another side of the same aim, or a guardrail.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example


def check(those: KeyResultSet) -> Sighting | None:
    """See too few key results, but some."""
    count = len(those.assessments)
    if not 0 < count < those.context.rules.key_results_min:
        return None
    return Sighting(f"Only {count} of at least {those.context.rules.key_results_min} key results.")


RULE = Rule(
    code="OKR151",
    name="too-few-key-results",
    severity=Severity.WARNING,
    action="Add one that shows another side of the aim, or what must not get worse.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%", "Raise paid baskets from 48% to 60%"),),
    bad=(example("Reduce churn from 8% to 5%"),),
)
