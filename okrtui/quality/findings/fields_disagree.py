"""The sentence says one number, the field another.

What it sees: a baseline or target in the sentence that differs from the `baseline` or `target` of the entry.
Why it matters: progress is reckoned from the fields, promises are remembered from the sentence.
Use instead: decide which is right, and change the other or leave it out.
"""

from math import isclose

from okrtui.okr.problems import Severity
from okrtui.okr.tables import number_text
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example

MULTIPLES = (1, 100, 0.01, 1_000, 0.001, 1_000_000, 0.000_001)
"""A field may hold 0.75 for 75%, or 1.2 for 1,200 where its unit says thousands."""


def check(line: KeyResultLine) -> Sighting | None:
    """See two different numbers for the start or for the target."""
    for name, field in (("baseline", line.context.baseline), ("target", line.context.target)):
        slot = line.reading.slots.get(name)
        if slot is None or slot.value is None or field is None or _same(slot.value, field):
            continue
        return at(slot, f"The sentence says {slot.text}, the field {name} says {number_text(field)}.")
    return None


def _same(said: float, written: float) -> bool:
    return any(isclose(said, written * multiple, rel_tol=1e-9, abs_tol=1e-12) for multiple in MULTIPLES)


RULE = Rule(
    code="OKR214",
    name="fields-disagree",
    severity=Severity.ERROR,
    action="Decide which is right and change the other.",
    page=__doc__,
    check=check,
    good=(
        example("Reduce churn from 8% to 5%", context=Context(baseline=8, target=5)),
        example("Reduce churn from 8% to 5%", context=Context(baseline=0.08, target=0.05)),
    ),
    bad=(example("Reduce churn from 8% to 5%", context=Context(baseline=8, target=4)),),
)
