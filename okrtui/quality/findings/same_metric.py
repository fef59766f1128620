"""Two key results claim the same metric.

What it sees: two lines of one objective whose metric, in `metric` or in the sentence, has the same words.
Why it matters: they rise and fall together, so the objective looks twice as certain as it is; or they differ
in target, and one of them is wrong.
Use instead: one line for the metric, and in the other's place something that could go another way.
"""

from collections.abc import Iterator

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import KeyResultSet, Rule, Sighting, example

FILLERS = frozenset(
    ["a", "an", "the", "of", "our", "in", "on", "for", "to", "per", "number", "share", "rate"]
)


def check(those: KeyResultSet) -> Sighting | None:
    """See all lines that share a metric with another one, metric by metric."""
    places_of: dict[frozenset[str], list[str]] = {}
    for place, metric in _metrics(those):
        places_of.setdefault(metric, []).append(str(place + 1))
    shared = [_listed(places) for places in places_of.values() if len(places) > 1]
    if not shared:
        return None
    others = "".join(f"; so do {places}" for places in shared[1:])
    return Sighting(f"Key results {shared[0]} claim the same metric{others}.")


def _listed(places: list[str]) -> str:
    *others, last = places
    return f"{', '.join(others)} and {last}"


def _metrics(those: KeyResultSet) -> Iterator[tuple[int, frozenset[str]]]:
    """The words of each line's metric, without fillers and plurals; lines without a metric are left out."""
    for place, (entry, each) in enumerate(zip(those.objective.key_results, those.assessments, strict=True)):
        slot = each.slots.get("metric")
        words = (entry.metric or (slot.text if slot else "")).lower().split()
        telling = frozenset(word.rstrip("s") for word in words) - FILLERS
        if telling:
            yield place, telling


RULE = Rule(
    code="OKR155",
    name="same-metric",
    severity=Severity.WARNING,
    action="Keep one, and add something that could go another way.",
    page=__doc__,
    check=check,
    good=(example("Reduce churn from 8% to 5%", "Raise activation from 40% to 60%"),),
    bad=(example("Reduce churn from 8% to 5%", "Reduce churn to 4%"),),
)
