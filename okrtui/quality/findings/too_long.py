"""The line is longer than anybody remembers.

What it sees: more than 30 words.
Why it matters: a key result is said in meetings, from memory. Long ones mostly hold the means, or a second
result.
Use instead: verb, metric, from, to. Means belong among the initiatives, reasons into the objective.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example

LONGEST = 30
"""Words that a key result may have."""


def check(line: KeyResultLine) -> Sighting | None:
    """See more words than can be remembered."""
    words = [word for word in line.reading.words if word.kind in ("word", "number")]
    if len(words) <= LONGEST:
        return None
    return Sighting(
        f"{len(words)} words: nobody will know this by heart.", words[LONGEST].start, words[-1].end
    )


RULE = Rule(
    code="OKR220",
    name="too-long",
    severity=Severity.HINT,
    action="Keep verb, metric, from and to; move the means to the initiatives.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%"),),
    bad=(
        example(
            "By working closely with the sales team, the support team and the product team, and by holding regular"
            " meetings with all of our key accounts in every region, reduce churn among small customers from 8% to 5%"
        ),
    ),
)
