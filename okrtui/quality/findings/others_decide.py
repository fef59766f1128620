"""The result hangs on somebody else's yes.

What it sees: a decision or a step that others take ("the regulator approves the trial", "four hospitals sign")
and people who join ("12 host families").
Why it matters: it is more than a to-do item, since the team cannot tick it off alone; but a signature is not
yet the difference that it was sought for.
Use instead: say what those who decide or join will do, or get, once they have.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Level, Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See an output or activity that is only reached when others decide or join."""
    fact = line.reading.facts.get("others_decide")
    if fact is None or line.level not in (Level.ACTIVITY, Level.OUTPUT):
        return None
    return at(
        fact, "Others decide this, so it is more than a to-do; yet their yes is not the difference itself."
    )


RULE = Rule(
    code="OKR203",
    name="others-decide",
    severity=Severity.HINT,
    action="Say what will be different for them, or for you, once they have said yes.",
    page=__doc__,
    check=check,
    good=(example("Write the application for the trial"), example("Reduce no-shows from 18% to 10%")),
    bad=(example("The regulator approves the trial"), example("Four hospitals sign the contract")),
    moves=(Zone.RED, Zone.YELLOW),
)
