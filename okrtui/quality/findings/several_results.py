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
    """See two changes with numbers, or several results, each with a number, that the reader told apart."""
    if line.measure not in (Measure.TARGET, Measure.RANGE):
        return None
    text = line.reading.text
    parts = JOINT.split(text)
    changes = [part for part in parts if CHANGE.search(part)]
    if len(changes) > 1:
        return Sighting(MESSAGE, text.index(changes[1]), len(text))
    fact = line.reading.facts.get("several_results")
    return at(fact, MESSAGE) if fact and sum(map(_has_digit, parts)) > 1 else None


def _has_digit(part: str) -> bool:
    return any(character.isdigit() for character in part)


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
