"""The line counts something that only the team feels.

What it sees: test coverage, story points, lint errors, the size of the backlog, technical debt and the like.
Why it matters: it is a means. It may go up by the book while those whom the team works for notice nothing.
Use instead: count what the means is there for: fewer failures, faster changes, shorter waits.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See a measure of the team's own insides."""
    fact = line.reading.facts.get("internal_proxy")
    return at(fact, "Only the team feels this number; it is a means to something.") if fact else None


RULE = Rule(
    code="OKR206",
    name="internal-proxy",
    severity=Severity.WARNING,
    action="Count what this is there for, as those outside the team would notice it.",
    page=__doc__,
    check=check,
    good=(example("Reduce failed payments from 4% to 1%"),),
    bad=(example("Increase test coverage from 60% to 80%"), example("Reduce lint errors from 900 to 100")),
    moves=(Zone.GREEN, Zone.YELLOW),
)
