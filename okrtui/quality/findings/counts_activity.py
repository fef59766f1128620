"""The line counts work, and so says nothing about what comes of it.

What it sees: a key result in a cell of the activity row that is not green: meetings, calls, trainings, reviews.
Why it matters: all of it can be done without anything new in the world and without anybody acting differently.
Use instead: ask "so what?" until somebody does something differently, and count that; the work is an initiative.
Set aside at a line, the line is judged as an output.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example, in_cell
from okrtui.quality.verdict import Level


def check(line: KeyResultLine) -> Sighting | None:
    """See a line of the activity row."""
    return in_cell(line) if line.level is Level.ACTIVITY else None


RULE = Rule(
    code="OKR241",
    name="counts-activity",
    severity=Severity.ERROR,
    action="Ask so what, and count what others do differently; make the work an initiative.",
    page=__doc__,
    check=check,
    good=(example("Raise searches that end in an answer from 61% to 75%"), example("Launch the new portal")),
    bad=(example("Hold 10 trainings"), example("Increase sales calls from 40 to 50 a week")),
)
