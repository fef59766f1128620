"""The line counts things that the team makes, and so says nothing about who is better off for them.

What it sees: a key result in a cell of the output row that is not green: things made, shipped, bought, hired.
Why it matters: the thing can be there while nobody uses it, or while those who do are no better off.
Use instead: ask "so what? what will whom do differently?", and count that; the thing is an initiative.
Set aside at a line, the line is judged as an outcome.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example, in_cell
from okrtui.quality.verdict import Level


def check(line: KeyResultLine) -> Sighting | None:
    """See a line of the output row."""
    return in_cell(line) if line.level is Level.OUTPUT else None


RULE = Rule(
    code="OKR242",
    name="counts-output",
    severity=Severity.ERROR,
    action="Ask so what, and count what others do differently; make the thing an initiative.",
    page=__doc__,
    check=check,
    good=(example("Raise searches that end in an answer from 61% to 75%"), example("Hold 10 trainings")),
    bad=(example("Launch the new portal"), example("Publish 10 articles")),
)
