"""The line counts attention, not benefit.

What it sees: followers, stars, impressions, page views, downloads, mentions and the like as the thing that is
counted.
Why it matters: such a number can double while nobody is better off, and it can be bought.
Use instead: count what people do once they have noticed you: come back, finish, buy, recommend.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See a count of mere attention."""
    fact = line.reading.facts.get("vanity")
    return at(fact, "This number can double while nobody is better off.") if fact else None


RULE = Rule(
    code="OKR205",
    name="vanity-metric",
    severity=Severity.WARNING,
    action="Count what people do once they have noticed you.",
    page=__doc__,
    check=check,
    good=(example("Raise visitors who place a second order from 12% to 20%"),),
    bad=(example("Grow followers from 2,000 to 5,000"), example("10,000 page views a month")),
    moves=(Zone.GREEN, Zone.YELLOW),
)
