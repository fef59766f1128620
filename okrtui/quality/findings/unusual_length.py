"""The objective is shorter or longer than objectives are.

What it sees: fewer than 4 or more than 18 words.
Why it matters: two words are a topic, on which everybody has another wish; thirty are a plan that nobody can
repeat.
Use instead: one sentence that one would say to a colleague in the corridor.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import ObjectiveLine, Rule, Sighting, example

SHORTEST, LONGEST = 4, 18
"""The usual length of an objective, in words."""


def check(line: ObjectiveLine) -> Sighting | None:
    """See too few or too many words; what is empty or still has blanks is not too short yet."""
    count = sum(word.kind in ("word", "number") for word in line.reading.words)
    if count == 0 or SHORTEST <= count <= LONGEST:
        return None
    if count < SHORTEST:
        return None if line.reading.blanks else Sighting("So few words name a topic rather than an aim.")
    return Sighting(f"{count} words: nobody will know this by heart.")


RULE = Rule(
    code="OKR305",
    name="unusual-length",
    severity=Severity.HINT,
    action="Make it one sentence that can be said from memory.",
    page=__doc__,
    check=check,
    good=(example("Guests with allergies eat here without fear"),),
    bad=(
        example("Culture"),
        example(
            "Guests with allergies eat here without fear and tell their friends, while the kitchen keeps its calm,"
            " the waiters know every dish and the owner can take a day off"
        ),
    ),
)
