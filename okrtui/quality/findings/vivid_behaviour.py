"""People do something different, in plain sight, but without a number.

What it sees: a named group and what it will do ("Nurses settle swaps among themselves").
Why it matters: this is one question away from a good key result. How many of them, how often?
Use instead: keep the sentence and add the share or the count that would convince you.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Level, Measure, Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See the behaviour of a named group that is not counted yet."""
    fact = line.reading.facts.get("vivid_behaviour")
    if fact is None or line.level is not Level.OUTCOME or line.measure not in (Measure.NONE, Measure.METRIC):
        return None
    return at(fact, "One can see people behave differently here; only the number is missing.")


RULE = Rule(
    code="OKR208",
    name="vivid-behaviour",
    severity=Severity.HINT,
    action="Say how many of them, or how often.",
    page=__doc__,
    check=check,
    good=(example("80% of nurses settle swaps among themselves"), example("Improve communication")),
    bad=(
        example("Nurses settle swaps among themselves"),
        example("Customers find the answer without calling us"),
    ),
    moves=(Zone.RED, Zone.YELLOW),
)
