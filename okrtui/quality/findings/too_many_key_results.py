"""More key results than anybody keeps in mind.

What it sees: more key results under one objective than the settings allow (5 unless the team says otherwise).
Why it matters: with eight of them each gets an eighth of the attention, and the objective turns into a list.
Use instead: those that you would look at first on a Monday; the others are initiatives, or another objective.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example


def check(those: KeyResultSet) -> Sighting | None:
    """See too many key results."""
    count, most = len(those.assessments), those.context.rules.key_results_max
    return Sighting(f"{count} key results: more than {most} share the attention.") if count > most else None


RULE = Rule(
    code="OKR152",
    name="too-many-key-results",
    severity=Severity.WARNING,
    action="Keep those that you would look at first; move the rest.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%", "Raise paid baskets from 48% to 60%"),),
    bad=(example(*[f"Reduce errors of kind {kind} from 8% to 5%" for kind in "ABCDEF"]),),
)
