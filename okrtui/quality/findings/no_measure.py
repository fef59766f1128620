"""Nothing stands in the line that could be read off.

What it sees: a key result on an outcome or impact with neither a number to reach nor a metric that has a name.
Why it matters: at the end of the cycle everybody has an opinion on whether it was reached, and nobody a fact.
Use instead: what you would count, see or ask to notice the change, with where it stands and where it should be.
Set aside at a line, the line is judged as if it named a metric.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example, in_cell
from okrtui.quality.verdict import Level, Measure


def check(line: KeyResultLine) -> Sighting | None:
    """See a hoped-for change without a measure."""
    counts_a_result = line.level in (Level.OUTCOME, Level.IMPACT)
    return in_cell(line) if counts_a_result and line.measure is Measure.NONE else None


RULE = Rule(
    code="OKR243",
    name="no-measure",
    severity=Severity.ERROR,
    action="Say what you would count to notice the change.",
    page=__doc__,
    check=check,
    good=(example("Reduce zero-result searches"), example("Raise answered searches from 61% to 75%")),
    bad=(example("Delight our customers"),),
)
