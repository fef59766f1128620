"""Nobody is named whose behaviour changes.

What it sees: an outcome without the people or the system that will behave differently.
Why it matters: "activation rises" happens to nobody; "new users finish their first report" happens to
somebody whom you can watch and ask.
Use instead: who does what by how much.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example
from okrtui.quality.verdict import Level, Measure


def check(line: KeyResultLine) -> Sighting | None:
    """See a measurable outcome that names nobody."""
    if line.level is not Level.OUTCOME or line.measure is Measure.NONE or line.slots.get("who"):
        return None
    return Sighting("It does not say whose behaviour this is.")


RULE = Rule(
    code="OKR222",
    name="nobody-named",
    severity=Severity.HINT,
    action="Say who will behave differently.",
    page=__doc__,
    check=check,
    good=(example("New users who finish a first report rise from 20% to 35%"), example("Launch the app")),
    bad=(example("Raise activation from 20% to 35%"),),
)
