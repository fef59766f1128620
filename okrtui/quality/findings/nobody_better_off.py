"""The objective does not say who will be better off.

What it sees: an objective that is neither task nor slogan, in which nobody appears.
Why it matters: an aim for nobody is measured by what is easy to count. With a person in it one can go and
ask.
Use instead: the people whose day changes, as the subject of the sentence.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.verdict import Zone


def check(line: ObjectiveLine) -> Sighting | None:
    """See a yellow objective without anybody in it."""
    if line.reading.who or line.reading.zone is not Zone.YELLOW:
        return None
    return Sighting("It does not say who will be better off.")


RULE = Rule(
    code="OKR308",
    name="nobody-better-off",
    severity=Severity.HINT,
    action="Make the people whose day changes the subject of the sentence.",
    page=__doc__,
    check=check,
    good=(example("Guests with allergies eat here without fear"),),
    bad=(example("Shorten the sales cycle"), example("Become the market leader in Austria")),
)
