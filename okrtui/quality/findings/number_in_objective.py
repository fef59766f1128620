"""A number stands in the objective.

What it sees: a value in the words of an objective. Years and names with digits are none.
Why it matters: numbers belong into key results, where they can be wrong without the aim being wrong.
Use instead: the aim in words; the number in a key result below it.
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example

VALUE = re.compile(
    r"(?<![\w.])(?:[$€£]\s?\d[\d.,]{0,15}\s?(?:k|m|bn)?|\d[\d.,]{0,15}\s?(?:%|x\b|k\b|million\b|percent\b)"
    r"|(?:by|to|from|than|over|under|least|most)\s(?!(?:19|20)\d\d\b)\d[\d.,]{0,15}\s?(?:%|k\b|million\b|percent\b)?)",
    re.IGNORECASE,
)
"""A sum, a share, a multiple, or a number behind a word that leads to a target."""


def check(line: ObjectiveLine) -> Sighting | None:
    """See the first value."""
    found = VALUE.search(line.reading.text)
    if found is None:
        return None
    return Sighting("A number says how one knows, not what one wants.", found.start(), found.end())


RULE = Rule(
    code="OKR304",
    name="number-in-objective",
    severity=Severity.HINT,
    action="Say the aim in words, and put the number into a key result.",
    page=__doc__,
    check=check,
    good=(
        example("Be the grandmother who still swims in the lake at 80"),
        example("A forest that stands the summers of 2060"),
    ),
    bad=(example("Reduce churn by 20%"), example("Grow revenue to $5m")),
)
