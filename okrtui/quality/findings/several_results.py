"""Several results stand in one line.

What it sees: two or more measured results joined by "and", a comma or a plus.
Why it matters: when one is reached and the other missed, nobody can say whether the line was. A score of 0.5
hides both stories.
Use instead: one line for each; where one only serves the other, keep the one that it serves.
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Measure

JOINT = re.compile(r"\s(?:and|&|\+|plus)\s|[,;]\s")
CHANGE = re.compile(
    r"\bfrom\s\S{0,6}\d.{0,40}?\bto\s\S{0,6}\d|\d\S{0,6}\s?(?:->|=>|→)\s?\S{0,6}\d|\bby\s\S{0,6}\d\S{0,6}\s?%"
)
"""A change with its numbers: "from 8% to 5%", "8 -> 5", "by 10%"."""

MESSAGE = "Two results in one line: what is it when only one is reached?"


def check(line: KeyResultLine) -> Sighting | None:
    """See more than one result: two changes with numbers, or what was read as several."""
    fact = line.reading.facts.get("several_results")
    if fact is not None:
        return at(fact, MESSAGE)
    text = line.reading.text
    if line.measure not in (Measure.TARGET, Measure.RANGE):
        return None
    changes = [part for part in JOINT.split(text) if CHANGE.search(part)]
    return Sighting(MESSAGE, text.index(changes[1]), len(text)) if len(changes) > 1 else None


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
    ),
    bad=(example("Reduce churn from 8% to 5% and raise NPS from 30 to 40"),),
)
