"""Nothing says by when the number is to be reached.

What it sees: a target without a date in the sentence, in `due`, or in the cycle of the file.
Why it matters: a target that is due some day is never missed.
Use instead: give the file a `cycle`, which is the deadline of every line in it; or write the date.
"""

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example
from okrtui.quality.verdict import Measure


def check(line: KeyResultLine) -> Sighting | None:
    """See a target that neither the line nor its file gives a deadline."""
    has_target = line.measure in (Measure.TARGET, Measure.RANGE)
    if not has_target or line.slots.get("due") or line.context.cycle:
        return None
    return Sighting("There is a target, but neither the line nor the file says by when.")


RULE = Rule(
    code="OKR212",
    name="no-deadline",
    severity=Severity.HINT,
    action="Give the file a cycle, or the line a date.",
    page=__doc__,
    check=check,
    good=(
        example("Reduce churn from 8% to 5% by the end of June"),
        example("Reduce churn from 8% to 5%", context=Context(cycle=parse_cycle("2026-Q4"))),
        example("Reduce churn"),
    ),
    bad=(example("Reduce churn from 8% to 5%"),),
)
