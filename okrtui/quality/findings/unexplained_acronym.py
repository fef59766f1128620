"""An abbreviation stands in the line that not every reader knows.

What it sees: two to six capitals that are neither in the glossary of the settings nor known everywhere.
Why it matters: OKRs are read by other teams. A line that they cannot read, they cannot help with.
Use instead: the words; or explain the abbreviation once under `glossary` in the settings.
"""

import re
from functools import lru_cache

from okrtui.okr.problems import Severity
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, example

ACRONYM = re.compile(r"(?<![\w.])[A-Z][A-Z&]{1,5}(?=s?(?![\w.]\w))(?!\w*[a-rt-z])")

KNOWN = """
    OK KR KRS OKR OKRS KPI AM PM TV PC PDF CD DVD USB FAQ PS ID VAT TAX CO EU UK US USA UN UAE NATO WHO
    EUR USD GBP CHF CEO CFO CTO COO HR PR IT AI API APP URL WWW WEB SMS GPS SOS CV PHD MBA MP GP NHS ISO
    CET GMT UTC FY GB MB KB TB KG KM CM MM KWH MWH KW MW HZ AND OR NOT ALL THE TO OF IN FOR ON BY AT IS
    BE WE NO MUST ONLY NEVER NEW
    TBD TBC TBA XX XXX YY NN KW NPS ROI R&D Q&A
"""
"""Abbreviations that need no explanation, and words that people shout."""


def check(line: KeyResultLine) -> Sighting | None:
    """See the first abbreviation that is neither known nor explained, unless the whole line is in capitals."""
    text = line.reading.text
    if text.isupper():
        return None
    explained = _explained(line.context.rules.glossary)
    found = next((each for each in ACRONYM.finditer(text) if each[0] not in explained), None)
    if found is None:
        return None
    return Sighting(f"Not every reader knows what {found[0]} stands for.", found.start(), found.end())


@lru_cache(maxsize=16)
def _explained(glossary: frozenset[str]) -> frozenset[str]:
    """What is known everywhere, and what a team has explained."""
    return frozenset([*KNOWN.split(), *(word.upper() for word in glossary)])


RULE = Rule(
    code="OKR221",
    name="unexplained-acronym",
    severity=Severity.HINT,
    action="Write the words, or explain it under glossary in the settings.",
    page=__doc__,
    check=check,
    good=(
        example("REDUCE CHURN FROM 8% TO 5%"),
        example("Reduce API errors from 3% to 1%"),
        example("Raise NRR from 97% to 104%", context=Context(rules=TeamRules(glossary=frozenset(["NRR"])))),
    ),
    bad=(example("Raise NRR from 97% to 104%"), example("Cut DSO to 40 days")),
)
