"""A comment is to set something aside, but it cannot be told what.

What it sees: a comment that begins with `# okrtui:` and is no `ignore[RULE]`, or names a rule that there is not.
Why it matters: whoever wrote it believes that the line is excused, and nothing is.
Use instead: `# okrtui: ignore[OKR205] reason`, with the code or the name of a rule; `okrtui rule` lists them.
"""

from okrtui.okr.model import Ignore
from okrtui.okr.nearest import nearest
from okrtui.okr.problems import Severity
from okrtui.okr.tables import quoted
from okrtui.quality.context import Context
from okrtui.quality.findings.rule import Notes, Rule, Sighting, example


def check(notes: Notes) -> Sighting | None:
    """See a comment without a rule, or the first rule that is unknown."""
    if any(not ignore.rules for ignore in notes.ignores):
        return Sighting("A comment begins with `# okrtui:`, but it is no `ignore[RULE] reason`.")
    if not notes.unknown:
        return None
    name = notes.unknown[0]
    meant = nearest(name.lower(), notes.known)
    hint = f" Did you mean {meant}?" if meant else ""
    return Sighting(f"There is no rule {quoted(name)} to set aside.{hint}")


RULE = Rule(
    code="OKR502",
    name="unclear-ignore",
    severity=Severity.WARNING,
    action="Write `# okrtui: ignore[RULE] reason`.",
    page=__doc__,
    check=check,
    good=(
        example(
            "Grow page views of the help pages by 20%",
            context=Context(ignores=(Ignore(("vanity-metric",), "Each view spares a call."),)),
        ),
    ),
    bad=(
        example(
            "Grow page views of the help pages by 20%",
            context=Context(ignores=(Ignore(("OKR2051",), "Each view spares a call."),)),
        ),
    ),
)
