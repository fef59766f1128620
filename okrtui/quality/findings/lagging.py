"""The number moves long after the deeds that move it.

What it sees: revenue, profit, market share, yearly turnover and other results that come late.
Why it matters: when it moves, the cycle is over. There is nothing to steer by in the meantime.
Use instead: keep it if it is what counts, and put a number beside it that shows earlier whether you are on
the way.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Level


def check(line: KeyResultLine) -> Sighting | None:
    """See a late measure: one that is known for it, or a result of the whole organisation."""
    message = "This moves late: what would show earlier that you are on the way?"
    fact = line.reading.facts.get("lagging")
    if fact is not None:
        return at(fact, message)
    metric = line.slots.get("metric")
    return at(metric, message) if metric and line.level is Level.IMPACT else None


RULE = Rule(
    code="OKR223",
    name="lagging",
    severity=Severity.HINT,
    action="Put a number beside it that moves earlier.",
    page=__doc__,
    check=check,
    good=(example("New users who finish a first report rise from 20% to 35%"),),
    bad=(example("Grow annual recurring revenue from $1.2M to $1.8M"),),
)
