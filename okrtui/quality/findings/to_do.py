"""The objective is a task, or a list of things to deliver.

What it sees: a red objective that opens with building, launching, migrating, hiring and the like.
Why it matters: when it is done it is done, whether or not anybody is better off. Nothing is left to aim for.
Use instead: what it was wanted for, in the words of those who wanted it. The task is an initiative.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.verdict import Zone


def check(line: ObjectiveLine) -> Sighting | None:
    """See an objective that only says what is to be made or done."""
    reading = line.reading
    if reading.zone is not Zone.RED or reading.mission > 2 or reading.says_nothing:
        return None
    return Sighting("This is something to do, not something to reach.")


RULE = Rule(
    code="OKR301",
    name="to-do",
    severity=Severity.WARNING,
    action="Say what it is wanted for, and make the task an initiative.",
    page=__doc__,
    check=check,
    good=(example("Dealers find the part they need while the customer is still on the phone"),),
    bad=(example("Launch the new dealer portal"), example("Migrate to the cloud, retire the old servers")),
)
