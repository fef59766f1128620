"""Something is set aside, and nobody says why.

What it sees: a comment `# okrtui: ignore[RULE]` with nothing behind the bracket.
Why it matters: a disagreement is worth as much as its reason. Without one the next reader can only believe it, or
take it out.
Use instead: one line of reason behind the bracket: what the rule overlooks here.
"""

from okrtui.okr.model import Ignore
from okrtui.okr.problems import Severity
from okrtui.okr.visible import visible
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import Notes, Rule, Sighting, example


def check(notes: Notes) -> Sighting | None:
    """See a comment that sets something aside without a reason."""
    bare = [ignore for ignore in notes.ignores if ignore.rules and not ignore.reason]
    if not bare:
        return None
    return Sighting(f"{visible(', '.join(bare[0].rules))} is set aside, but nobody says why.")


RULE = Rule(
    code="OKR503",
    name="unreasoned-ignore",
    severity=Severity.HINT,
    action="Write the reason behind the bracket.",
    page=__doc__,
    check=check,
    good=(
        example(
            "Grow page views of the help pages by 20%",
            context=Context(ignores=(Ignore(("OKR205",), "Each view spares a call."),)),
        ),
    ),
    bad=(
        example("Grow page views of the help pages by 20%", context=Context(ignores=(Ignore(("OKR205",)),))),
    ),
)
