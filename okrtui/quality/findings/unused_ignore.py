"""A rule is set aside that does not speak here.

What it sees: a comment `# okrtui: ignore[RULE] reason` at a line about which that rule says nothing.
Why it matters: the line has been mended, or the comment has come to stand at another line. Left where it is, it
will one day hide a finding that nobody has looked at.
Use instead: take the comment out: # lists all of them, and d there takes one back.
"""

from okrtui.okr.model import Ignore
from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import Notes, Rule, Sighting, example


def check(notes: Notes) -> Sighting | None:
    """See codes that are set aside and have nothing to say."""
    unused = [code for code in notes.codes if code not in notes.speaking]
    if not unused:
        return None
    says = "says" if len(unused) == 1 else "say"
    return Sighting(f"{' and '.join(unused)} {says} nothing here, so there is nothing to set aside.")


RULE = Rule(
    code="OKR501",
    name="unused-ignore",
    severity=Severity.WARNING,
    action="Take the comment out.",
    page=__doc__,
    check=check,
    good=(
        example(
            "Grow page views of the help pages by 20%",
            context=Context(ignores=(Ignore(("OKR205",), "Each view spares a call."),)),
        ),
    ),
    bad=(
        example(
            "Reduce churn from 8% to 5%",
            context=Context(ignores=(Ignore(("OKR205",), "Each view spares a call."),)),
        ),
    ),
)
