"""The line is the name of a metric and nothing more.

What it sees: a metric without a direction and without a number, such as "employee turnover".
Why it matters: a name cannot be missed. Whether it rises, falls or stays, the line is as true as before.
Use instead: say which way it should go, and from where to where.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Measure, Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See a metric's name without a direction, as long as no field holds the target."""
    fact = line.reading.facts.get("bare_metric")
    if fact is None or line.measure not in (Measure.NONE, Measure.METRIC):
        return None
    return at(fact, "This names a metric, but not which way it should go: nothing can be missed.")


RULE = Rule(
    code="OKR201",
    name="bare-metric",
    severity=Severity.WARNING,
    action="Say which way it should go, and from where to where.",
    page=__doc__,
    check=check,
    good=(example("Reduce employee turnover"), example("Employee turnover from 18% to 12%")),
    bad=(example("Employee turnover"), example("Net promoter score")),
    moves=(Zone.YELLOW, Zone.RED),
)
