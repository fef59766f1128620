"""The objective says where to, but not what it will be like there.

What it sees: an objective that is not green, although it is no task, slogan or number, and names somebody.
Why it matters: "better support for parents" points somewhere, but on no day will anybody see that it is there.
Use instead: who will be better off, what their world will be like then, and why they will care.
Set aside at an objective, the objective is judged one zone better.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.reasons import objective_reason
from okrtui.quality.verdict import Zone


def check(line: ObjectiveLine) -> Sighting | None:
    """See an objective that says something, but no end worth reaching."""
    if line.reading.zone is Zone.GREEN or line.reading.says_nothing:
        return None
    return Sighting(objective_reason(line.reading))


RULE = Rule(
    code="OKR310",
    name="mere-direction",
    severity=Severity.HINT,
    action="Say what will be different for them, and why they will care.",
    page=__doc__,
    check=check,
    good=(example("Guests with allergies eat here without fear"), example("Launch the new dealer portal")),
    bad=(example("Improve the experience of parents and children"),),
)
