"""A solution stands in front of a full result.

What it sees: a means ("Redesign the basket page so that ...") followed by a result with its numbers.
Why it matters: the means is a bet. Written into the key result it ties the team to one way, and the line can
be half true: the page redesigned, the baskets still left behind.
Use instead: move the means to the initiatives and keep the result as the key result.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See a means in front of a result that would stand on its own."""
    fact = line.reading.facts.get("solution_first")
    return at(fact, "The result is there, but it is tied to one way of getting it.") if fact else None


RULE = Rule(
    code="OKR204",
    name="solution-first",
    severity=Severity.WARNING,
    action="Move the means to the initiatives and keep the result.",
    page=__doc__,
    check=check,
    good=(example("60% (48% today) of baskets are paid"), example("Launch the new basket page")),
    bad=(
        example("Redesign the basket page so that 60% (48% today) of baskets are paid"),
        example("Launch the new search page to cut zero-result searches from 12% to 5%"),
    ),
    moves=(Zone.GREEN, Zone.YELLOW),
)
