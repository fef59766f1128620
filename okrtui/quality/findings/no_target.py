"""A metric is named, but no number to reach.

What it sees: a key result on an outcome or impact whose metric has no target, in the sentence or in `target`.
Why it matters: "reduce churn" is reached by one customer and by a thousand; nobody can plan for it or miss it.
Use instead: from what, to what: "reduce churn from 8% to 5%".
Set aside at a line, the line is judged as if it had a target.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example, in_cell
from okrtui.quality.verdict import Level, Measure


def check(line: KeyResultLine) -> Sighting | None:
    """See a metric without a target."""
    counts_a_result = line.level in (Level.OUTCOME, Level.IMPACT)
    return in_cell(line) if counts_a_result and line.measure is Measure.METRIC else None


RULE = Rule(
    code="OKR244",
    name="no-target",
    severity=Severity.WARNING,
    action="Say from what to what.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%"), example("Launch the new portal")),
    bad=(example("Reduce zero-result searches"),),
)
