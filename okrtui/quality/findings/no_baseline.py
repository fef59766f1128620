"""There is a target, but nothing says where the number stands today.

What it sees: a key result with a target value and no starting value, neither in the sentence nor in
`baseline`.
Why it matters: 75% is a feat from 20% and a stroll from 74%. Without the start nobody can tell progress
either.
Use instead: "from 61% to 75%"; where nobody knows yet, measuring it is the first piece of work.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example
from okrtui.quality.verdict import Level, Measure


def check(line: KeyResultLine) -> Sighting | None:
    """See a target without a start on a line that counts a change."""
    if line.measure is not Measure.TARGET or line.level not in (Level.OUTCOME, Level.IMPACT):
        return None
    target = line.slots.get("target")
    start, end = (target.start, target.end) if target else (0, 0)
    return Sighting("There is a target, but no start: how far is it to go?", start, end)


RULE = Rule(
    code="OKR211",
    name="no-baseline",
    severity=Severity.HINT,
    action="Add where the number stands today: from what, to what.",
    page=__doc__,
    check=check,
    good=(
        example("Raise the share of paid baskets from 48% to 60%"),
        example("Raise the share of paid baskets to 60%", context=Context(baseline=48)),
        example("Reduce churn"),
    ),
    bad=(example("Raise the share of paid baskets to 60%"),),
)
