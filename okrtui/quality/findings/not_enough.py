"""By the team's own answer, the objective would not be true although all its key results were reached.

What it sees: an `enough` of the objective that begins with "no" or "partly".
Why it matters: a set can be green line by line and still miss what the objective is about.
Use instead: a key result on what is missing, in the place of the one that says least; then ask again.
"""

from okrtui.okr.model import answer_of
from okrtui.okr.problems import Severity
from okrtui.okr.visible import visible
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example

_LINES = ("Reduce churn from 8% to 5%", "Raise activation from 40% to 60%")


def check(those: KeyResultSet) -> Sighting | None:
    """See a set that its own team does not find enough."""
    answer, rest = answer_of(those.context.enough)
    if answer not in ("no", "partly"):
        return None
    missing = f": {visible(rest).rstrip('.')}" if rest else ""
    return Sighting(f"All of these together would not be enough{missing}.")


RULE = Rule(
    code="OKR159",
    name="not-enough",
    severity=Severity.WARNING,
    action="Add a key result on what is missing, then answer anew.",
    page=__doc__,
    check=check,
    good=(
        example(*_LINES, context=Context(enough="yes, more than that nobody can want")),
        example(*_LINES),
    ),
    bad=(example(*_LINES, context=Context(enough="partly, small customers are not in it")),),
)
