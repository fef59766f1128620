"""Nothing says why, and nothing says for which larger bet.

What it sees: an objective without `why` and without `supports`.
Why it matters: whoever does not know what an objective is good for cannot say when another way would serve it
better.
Use instead: ask "why?" up to five times and keep the answers in `why`; or link it to the objective that it
supports.
"""

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example


def check(line: ObjectiveLine) -> Sighting | None:
    """See an objective of a file that stands alone; a bare line has no place for a why, unless it says it
    itself.
    """
    in_file = line.context.cycle is not None
    if (
        line.reading.says_nothing
        or not in_file
        or line.context.has_why
        or line.context.has_link
        or line.reading.value
    ):
        return None
    return Sighting("Nothing says why this matters, or which larger objective it supports.")


_IN_FILE = Context(cycle=parse_cycle("2026-Q4"))

RULE = Rule(
    code="OKR306",
    name="no-why",
    severity=Severity.HINT,
    action="Keep the reasons in why, or link it under supports.",
    page=__doc__,
    check=check,
    good=(
        example(
            "Guests with allergies eat here without fear",
            context=Context(cycle=parse_cycle("2026-Q4"), has_why=True),
        ),
        example("Guests with allergies eat here without fear"),
    ),
    bad=(example("Guests with allergies eat here without fear", context=_IN_FILE),),
)
