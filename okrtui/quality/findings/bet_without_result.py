"""The initiative names no key result that it is expected to move.

What it sees: an initiative without `expects` that has not been dropped.
Why it matters: work without an expected result is a to-do. Nobody will ask in the end whether it helped, and nobody
can tell which of ten such initiatives to stop.
Use instead: say which key result it should move, and by which sign you would know; or drop it.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import InitiativeLine, Rule, Sighting, example

_NAMELESS = Context(names_result=False)


def check(line: InitiativeLine) -> Sighting | None:
    """See an initiative that expects nothing."""
    if line.context.names_result or not line.text.strip():
        return None
    return Sighting("It names no key result that it should move.")


RULE = Rule(
    code="OKR601",
    name="bet-without-result",
    severity=Severity.HINT,
    action="Say which key result it should move (b), or drop it.",
    page=__doc__,
    check=check,
    good=(example("Upgrade the search engine"),),
    bad=(example("Upgrade the search engine", context=_NAMELESS),),
)
