"""Several results stand in one line.

What it sees: two or more measured results joined by "and", a comma or a plus.
Why it matters: when one is reached and the other missed, nobody can say whether the line was. A score of 0.5
hides both stories.
Use instead: one line for each; where one only serves the other, keep the one that it serves.
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.directions import STRICT_VERBS
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example
from okrtui.quality.verdict import Measure

JOINT = re.compile(r"\s(?:and|&|\+|plus)\s|[,;]\s")
CHANGE = re.compile(
    r"\bfrom\s\S{0,6}\d.{0,40}?\bto\s\S{0,6}\d|\d\S{0,6}\s?(?:->|=>|→)\s?\S{0,6}\d|\bby\s\S{0,6}\d\S{0,6}\s?%"
)
"""A change with its numbers: "from 8% to 5%", "8 -> 5", "by 10%"."""

MESSAGE = "Two results in one line: what is it when only one is reached?"


def check(line: KeyResultLine) -> Sighting | None:
    """See a second part of the sentence that is a measured change of its own."""
    if line.measure not in (Measure.TARGET, Measure.RANGE):
        return None
    text = line.reading.text
    results = [part for part in JOINT.split(text) if _is_result(part)]
    return Sighting(MESSAGE, text.index(results[1]), len(text)) if len(results) > 1 else None


def _is_result(part: str) -> bool:
    """Whether a part of a sentence holds a change with its numbers, or opens with a plain verb and has a
    number.
    """
    if CHANGE.search(part):
        return True
    opening = part.split(None, 1)[:1]
    return STRICT_VERBS.issuperset(word.lower() for word in opening) and any(map(str.isdigit, part))


RULE = Rule(
    code="OKR218",
    name="several-results",
    severity=Severity.WARNING,
    action="Give each result its own line.",
    page=__doc__,
    check=check,
    good=(
        example("Reduce churn from 8% to 5%"),
        example("Raise paid and shipped orders from 400 to 500 a day"),
        example("Reduce calls about form P45 and increase trust in form P60"),
    ),
    bad=(
        example("Reduce churn from 8% to 5% and raise NPS from 30 to 40"),
        example("Cut complaints to 20 a month, raise repeat orders to 40%"),
    ),
)
