"""The objective holds several themes.

What it sees: a list of tasks or topics, joined by commas, "and", "+" or semicolons.
Why it matters: a list is a year's plan. Its parts compete, and the line is reached half every time.
Use instead: what they have in common, if that is what you want; else one objective for each.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example
from okrtui.quality.objective_features import VERBS, opening_of
from okrtui.quality.verdict import Zone

JOINTS = frozenset([",", "and", "&", "+", "/", ";"])


def check(line: ObjectiveLine) -> Sighting | None:
    """See an opening verb and, behind a joint, further ones; or three topics in a row without any sentence."""
    if line.reading.zone is Zone.GREEN:
        return None
    words = line.reading.words
    if len(_further_tasks(line)) >= 1 or _is_bare_list([word.lower for word in words]):
        return Sighting("Several themes in one line compete for the same attention.")
    return None


def _further_tasks(line: ObjectiveLine) -> list[int]:
    """The places of verbs of doing that follow a joint, where the line opens with such a verb."""
    words = line.reading.words
    verbs = {tag.first for tag in line.reading.tags if tag.name in VERBS}
    if opening_of(words) not in verbs:
        return []
    return [place for place in sorted(verbs) if place > 0 and words[place - 1].lower in JOINTS]


def _is_bare_list(words: list[str]) -> bool:
    """Whether at least three short topics follow each other: "AHT, FCR, CSAT"."""
    parts = " ".join(words).replace(" and ", " , ").split(" , ")
    return len(parts) >= 3 and all(len(part.split()) <= 3 for part in parts)


RULE = Rule(
    code="OKR307",
    name="several-themes",
    severity=Severity.WARNING,
    action="Say what they have in common, or give each its own objective.",
    page=__doc__,
    check=check,
    good=(
        example("Patients tell their story once and get help from the first person they reach"),
        example("Improve the experience of parents and children"),
    ),
    bad=(
        example("Redesign the basket, launch the loyalty programme and open the Lyon warehouse"),
        example("New menu, new uniforms, new website"),
    ),
)
