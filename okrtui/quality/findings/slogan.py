"""Any organisation could sign this.

What it sees: a red objective that is no task: "excellence", "world-class support", "be the best".
Why it matters: what fits everybody helps nobody to choose. No key result can follow from it, or any.
Use instead: what you would see on an ordinary day if it were true, for whom, and nowhere else.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.verdict import Zone


def check(line: ObjectiveLine) -> Sighting | None:
    """See a red objective that says neither a task nor a number."""
    reading = line.reading
    if reading.says_nothing or reading.zone is not Zone.RED or reading.mission not in (4, 5, 8):
        return None
    return Sighting("Any organisation could sign this.")


RULE = Rule(
    code="OKR302",
    name="slogan",
    severity=Severity.WARNING,
    action="Say what one would see on an ordinary day if it were true.",
    page=__doc__,
    check=check,
    good=(example("Guests with allergies eat here without fear"), example("Launch the new website")),
    bad=(example("World-class service"), example("Culture!")),
)
