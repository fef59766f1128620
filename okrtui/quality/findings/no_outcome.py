"""None of the key results is an outcome.

What it sees: key results that count work, things made, or results of the whole organisation, but nobody's
behaviour.
Why it matters: work and things can all be done while nothing changes; and what the whole organisation earns
is moved by many at once. What lies between, what people do differently, is what a team can aim at.
Use instead: ask of one of them "so what? what will whom do differently?" and write down the answer.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example
from okrtui.quality.verdict import Level


def check(those: KeyResultSet) -> Sighting | None:
    """See a set without an outcome."""
    if not those.assessments or any(each.level is Level.OUTCOME for each in those.assessments):
        return None
    return Sighting("None of these says what anybody will do differently.")


RULE = Rule(
    code="OKR153",
    name="no-outcome",
    severity=Severity.WARNING,
    action="Ask one of them: so what? What will whom do differently?",
    page=__doc__,
    check=check,
    good=(example("Launch the portal", "Reduce churn from 8% to 5%"),),
    bad=(example("Launch the portal", "Hold 10 trainings"),),
)
