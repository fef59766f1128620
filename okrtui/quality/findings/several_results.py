"""Several results stand in one line.

What it sees: two or more measured results joined by "and", a comma or a plus.
Why it matters: when one is reached and the other missed, nobody can say whether the line was. A score of 0.5
hides both stories.
Use instead: one line for each; where one only serves the other, keep the one that it serves.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example


def check(line: KeyResultLine) -> Sighting | None:
    """See more than one result."""
    fact = line.reading.facts.get("several_results")
    return at(fact, "Two results in one line: what is it when only one is reached?") if fact else None


RULE = Rule(
    code="OKR218",
    name="several-results",
    severity=Severity.WARNING,
    action="Give each result its own line.",
    page=__doc__,
    check=check,
    good=(
        example("Reduce churn from 8% to 5%"),
        example("Raise paid and shipped orders from 400 to 500 a day"),
    ),
    bad=(example("Reduce churn from 8% to 5% and raise NPS from 30 to 40"),),
)
