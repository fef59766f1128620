"""More objectives than a team can have at heart.

What it sees: more objectives in one file than the settings allow (5 unless the team says otherwise).
Why it matters: choosing is the point. Ten objectives are the wish not to have chosen.
Use instead: the few for which you would let the others wait a cycle.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveSet, Rule, Sighting, example


def check(those: ObjectiveSet) -> Sighting | None:
    """See too many objectives."""
    count, most = len(those.okrs.objectives), those.context.rules.objectives_max
    return Sighting(f"{count} objectives: more than {most} are no choice.") if count > most else None


RULE = Rule(
    code="OKR158",
    name="too-many-objectives",
    severity=Severity.WARNING,
    action="Let the others wait a cycle.",
    page=__doc__,
    check=check,
    good=(example("Guests with allergies eat here without fear"),),
    bad=(example(*[f"Guests of table {number} come back" for number in range(1, 7)]),),
)
