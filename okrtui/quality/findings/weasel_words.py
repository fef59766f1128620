"""A word stands where a number or a fact should.

What it sees: "significantly", "as much as possible", "better", "optimal", "where appropriate" and the like.
Why it matters: such words agree with every result. At the end each reader has meant something else.
Use instead: what you would point at to show that it was significant.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example


def check(line: KeyResultLine) -> Sighting | None:
    """See a word that commits to nothing."""
    fact = line.reading.facts.get("weasel")
    return at(fact, "This word agrees with every result.") if fact else None


RULE = Rule(
    code="OKR219",
    name="weasel-words",
    severity=Severity.HINT,
    action="Say what you would point at to prove it.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%"),),
    bad=(example("Significantly reduce churn"), example("Reduce waiting times as much as possible")),
)
