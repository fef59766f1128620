"""A rollout is measured by the share of a population that it has reached.

What it sees: a thing of the team's own making, counted over a population: "disk encryption on 95% of
workstations".
Why it matters: it tells how far the work got, which is better than a list of things to make; but everybody
can be covered while nobody is better off.
Use instead: keep the rollout as an initiative, and say what the covered people or machines do differently
then.
"""

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example
from okrtui.quality.verdict import Level, Zone


def check(line: KeyResultLine) -> Sighting | None:
    """See an output that is measured on a share or scale of a population."""
    fact = line.reading.facts.get("coverage")
    if fact is None or line.level is not Level.OUTPUT:
        return None
    return at(fact, "This tells how far a rollout got, not what is different where it got to.")


RULE = Rule(
    code="OKR202",
    name="coverage",
    severity=Severity.HINT,
    action="Say what those who are covered will be able to do, or will no longer suffer.",
    page=__doc__,
    check=check,
    good=(example("Launch the new contract template"), example("35% of new users invite a teammate")),
    bad=(
        example("Disk encryption on 95% of workstations"),
        example("60% of suppliers on the new contract template"),
    ),
    moves=(Zone.RED, Zone.YELLOW),
)
