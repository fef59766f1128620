"""A blank stands where words of the objective should be.

What it sees: __, __who__, XX, TBD or ?? in an objective.
Why it matters: nobody can tell yet what is meant, so nobody can agree to it or be led by it.
Use instead: put in the words that you would say today; they can be bettered with others, a blank cannot.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.verdict import Zone

MESSAGE = "A blank is still open, so nobody can tell yet what is meant."


def check(line: ObjectiveLine) -> Sighting | None:
    """See the first blank or placeholder."""
    return Sighting(MESSAGE, *line.reading.blanks[0]) if line.reading.blanks else None


RULE = Rule(
    code="OKR309",
    name="open-blank",
    severity=Severity.WARNING,
    action="Put in the words that you would say today.",
    page=__doc__,
    check=check,
    good=(example("Guests with allergies eat here without fear"),),
    bad=(
        example("Guests with allergies eat here without fear because __why it matters__"),
        example("Guests with allergies eat here without fear so that they XX"),
        example("Passengers with a pram get on the tram without having to ask for help from TBD"),
        example("Nobody in the choir is afraid of singing alone any more ??"),
    ),
    moves=(Zone.GREEN, Zone.YELLOW),
)
