"""A blank stands where the number should be.

What it sees: X, N, xx%, TBD, ?? or __ in the place of a value.
Why it matters: the shape is right, but as long as the number is open nobody has promised anything.
Use instead: put in your best guess; a wrong number can be mended, an open one cannot be missed.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.blanks import blanks_in
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See a placeholder or a blank, unless a field of the entry holds the number."""
    if line.context.target is not None:
        return None
    blanks = blanks_in(line.reading.text)
    if blanks:
        return Sighting("The shape is right, but a blank is still open.", *blanks[0])
    fact = line.reading.facts.get("placeholder")
    return at(fact, "The shape is right, but the number is still open.") if fact else None


RULE = Rule(
    code="OKR207",
    name="placeholder",
    severity=Severity.WARNING,
    action="Put in your best guess; it can be mended later.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%"),),
    bad=(
        example("Reduce churn from 8% to xx%"),
        example("Raise repeat orders to TBD%"),
        example("Reduce churn from 8% to __%"),
        example("Cut waiting time from 9 minutes to 4 minutes in N shops"),
    ),
    moves=(Zone.GREEN, Zone.YELLOW),
)
