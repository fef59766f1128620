"""More than all of them.

What it sees: a share of people or things above 100%: "120% of patients are seen".
Why it matters: there are no more than all, so either the number is a slip or it is counted against something that
the line does not name.
Use instead: a share of at most 100%, or what it is a per cent of ("120% of last year's visits").
"""

import re

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Slot

ALL = 100.0
SHARE_OF = re.compile(r"\b(?:share|proportion|percentage|per cent|percent) of\b", re.IGNORECASE)
PART_OF = re.compile(r"\s+of\s+(?:all\s+|our\s+|the\s+|their\s+)?([\w'-]+)", re.IGNORECASE)
_MEASURE_WORDS = """
    target targets plan planned budget budgeted quota forecast goal baseline capacity last previous prior level
    levels average value nameplate norm benchmark original initial normal revenue sales income what this that its
"""
MEASURES = frozenset(_MEASURE_WORDS.split())
"""What a number may well be more than all of."""


def check(line: KeyResultLine) -> Sighting | None:
    """See a target above 100% of something that is a whole."""
    target, text = line.reading.slots.get("target"), line.reading.text
    if target is None or target.unit != "%" or target.value is None or target.value <= ALL:
        return None
    if not _is_part(text, target):
        return None
    return at(target, "There are no more than all: of what is it a per cent?")


def _is_part(text: str, target: Slot) -> bool:
    """Whether a number is said to be a share, right behind it or in front of it, and not a change of it."""
    if text[: target.start].rstrip().lower().endswith((" by", "+")):
        return False
    behind = PART_OF.match(text, target.end)
    if behind:
        return behind[1].lower() not in MEASURES and not behind[1][0].isdigit()
    return SHARE_OF.search(text, 0, target.start) is not None


RULE = Rule(
    code="OKR225",
    name="more-than-all",
    severity=Severity.WARNING,
    action="Name a share of at most 100%, or what it is a per cent of.",
    page=__doc__,
    check=check,
    good=(
        example("95% of patients are seen within 4 hours"),
        example("Raise net revenue retention from 104% to 112%"),
        example("Reach 120% of last year's visits"),
    ),
    bad=(
        example("120% of patients are seen within 4 hours"),
        example("Raise the share of orders on time from 90% to 120%"),
    ),
)
