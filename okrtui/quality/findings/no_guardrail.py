"""Something is to grow or to be faster, and nothing says what must not suffer for it.

What it sees: key results on growth, speed or volume, and none on quality, and none that keeps something where
it is.
Why it matters: most numbers can be moved at the cost of another: speed at the cost of care, sales at the cost
of returns.
Use instead: one key result that holds the other side: "keep returns below 4%".
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.directions import Direction, direction_of
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example
from okrtui.quality.verdict import KeyResultAssessment, Level, Measure

GROWS = re.compile(
    r"\b(?:revenue|sales|orders?|volume|throughput|users?|customers?|sign-?ups?|traffic|leads?|output|visits?|"
    r"bookings?|members?|arr|mrr|growth|faster|speed|time|velocity|productivity|deployments?|releases?|calls?)\b",
    re.IGNORECASE,
)
"""What can be had in greater number or in less time, and mostly at a price."""

GUARDS = re.compile(
    r"\b(?:quality|errors?|defects?|complaints?|returns?|refunds?|churn|satisf\w+|nps|csat|incidents?|accidents?|"
    r"failures?|failed|failing|rework|recalls?|injur\w+|absence|turnover|overtime|burn-?out|reliab\w+|uptime|availability|trust|"
    r"rating|mistakes?|wrong|abandon\w*|cancel\w*|stay|retention|safe\w*|cost|margin)\b",
    re.IGNORECASE,
)
"""What suffers when something is pushed."""


def check(those: KeyResultSet) -> Sighting | None:
    """See growth, speed or volume without a line that would notice the price."""
    counted = [each for each in those.assessments if each.measure in (Measure.TARGET, Measure.RANGE)]
    pushing = next((place for place, each in enumerate(those.assessments) if _pushes(each)), None)
    if pushing is None or len(counted) < 2 or any(_guards(each) for each in those.assessments):
        return None
    return Sighting(f"Key result {pushing + 1} can be had at a price that no other would show.")


def _pushes(each: KeyResultAssessment) -> bool:
    counts_a_result = each.level in (Level.OUTCOME, Level.IMPACT)
    is_measured = each.measure in (Measure.TARGET, Measure.RANGE)
    return counts_a_result and is_measured and GROWS.search(each.text) is not None and not _guards(each)


def _guards(each: KeyResultAssessment) -> bool:
    return direction_of(each.text, each.slots) is Direction.KEEP or GUARDS.search(each.text) is not None


RULE = Rule(
    code="OKR156",
    name="no-guardrail",
    severity=Severity.HINT,
    action="Add a key result that holds the other side.",
    page=__doc__,
    check=check,
    good=(
        example("Raise orders a day from 400 to 500", "Keep returns below 4%"),
        example("Reduce complaints from 30 to 10 a month", "Reduce errors from 8% to 5%"),
    ),
    bad=(example("Raise orders a day from 400 to 500", "Cut delivery time from 5 days to 2 days"),),
)
