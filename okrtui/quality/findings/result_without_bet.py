"""No initiative is expected to move one of the key results.

What it sees: an objective with initiatives, none of which is a bet on one of its key results. Dropped initiatives do
not count. An objective without any initiative is left in peace, and so is a key result that is to be kept where it is.
Why it matters: a result on which nobody works is a wish, and the team's work goes somewhere else.
Use instead: a bet on it, a small one first; or ask whether the result is wanted in this cycle at all.
"""

from okrtui.okr.model import Initiative, Status
from okrtui.okr.problems import Severity
from okrtui.quality.directions import Direction, direction_of
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example
from okrtui.quality.verdict import KeyResultAssessment

_RESULTS = ("Reduce churn from 8% to 5%", "Raise paid baskets from 48% to 60%")


def check(those: KeyResultSet) -> Sighting | None:
    """See key results on which there is no bet, where there are bets at all."""
    bets = [each for each in those.objective.initiatives if each.status is not Status.DROPPED]
    results = those.objective.key_results
    if not bets or not results:
        return None
    left = [
        number
        for number, (result, read) in enumerate(zip(results, those.assessments, strict=True), 1)
        if not _is_expected(result.id, bets) and not _is_kept(read)
    ]
    if not left:
        return None
    return Sighting(f"No initiative is a bet on {_named(left)}.")


def _is_expected(result: str, bets: list[Initiative]) -> bool:
    return bool(result) and any(bet.expects == result for bet in bets)


def _is_kept(read: KeyResultAssessment) -> bool:
    return direction_of(read.text, read.slots) is Direction.KEEP


def _named(numbers: list[int]) -> str:
    """Key results by their places: "key result 2", "key results 1, 2 and 4"."""
    *others, last = map(str, numbers)
    return f"key results {', '.join(others)} and {last}" if others else f"key result {last}"


RULE = Rule(
    code="OKR602",
    name="result-without-bet",
    severity=Severity.HINT,
    action="Write an initiative that should move it (A, then b), or ask whether it is wanted now.",
    page=__doc__,
    check=check,
    good=(
        example(*_RESULTS),
        example(_RESULTS[0], "Keep returns below 4%", bets=(("Call who left", 1),)),
        example(*_RESULTS, bets=(("Call who left", 1), ("Shorten the basket", 2))),
    ),
    bad=(
        example(*_RESULTS, bets=(("Call who left", 1),)),
        example(*_RESULTS, bets=(("Call who left", 0), ("Shorten the basket", 0))),
    ),
)
