"""A share is to change by some per cent: of itself, or in points?

What it sees: "by 5%" on something that is itself a share, such as a rate, a margin, or a conversion.
Why it matters: 40% plus 5% is 42% or 45%, and both will be claimed at the end.
Use instead: name both ends ("from 40% to 45%"), or say "percentage points".
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example

SHARES = re.compile(
    r"\b(?:rates?|shares?|ratios?|percentages?|proportions?|conversions?|churn|retention|margins?|turnout|"
    r"occupancy|utili[sz]ation|attendance|attrition|absenteeism|uptime|availability)\b",
    re.IGNORECASE,
)
"""Things that are counted in per cent of a whole."""

RELATIVE = re.compile(r"\bby\s+(?:at\s+least\s+|about\s+)?$", re.IGNORECASE)


def check(line: KeyResultLine) -> Sighting | None:
    """See a relative change in per cent of something that is a share, where no start settles it."""
    target, text = line.reading.slots.get("target"), line.reading.text
    if target is None or target.unit != "%" or line.slots.get("baseline"):
        return None
    if not RELATIVE.search(text[max(0, target.start - 20) : target.start]) or not SHARES.search(text):
        return None
    return at(target, f"{target.text} of the share itself, or {target.text.rstrip(' %')} points?")


RULE = Rule(
    code="OKR217",
    name="percent-or-points",
    severity=Severity.WARNING,
    action="Name both ends, or say percentage points.",
    page=__doc__,
    check=check,
    good=(
        example("Increase the conversion rate from 40% to 45%"),
        example("Increase the conversion rate by 5 percentage points"),
        example("Increase repeat orders by 5%"),
    ),
    bad=(example("Increase the conversion rate by 5%"), example("Reduce churn by 10%")),
)
