"""The deadline lies before the cycle or after it.

What it sees: a `due` date, or a date with its year in the sentence, that is no day of the file's cycle.
Why it matters: what is due later cannot be judged when the cycle ends, what was due earlier is over.
Use instead: say how far it will be within the cycle, or move the line to the file of its own cycle.
"""

from datetime import date

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.problems import Severity
from okrtui.quality.context import Context
from okrtui.quality.due import last_day
from okrtui.quality.findings.rule import KeyResultLine, Rule, Sighting, at, example


def check(line: KeyResultLine) -> Sighting | None:
    """See a deadline that is known to the day and lies outside the cycle."""
    slot, cycle = line.slots.get("due"), line.context.cycle
    day = line.context.due or (last_day(slot.text) if slot else None)
    if slot is None or cycle is None or day is None or cycle.contains(day):
        return None
    side = "after" if day > cycle.end else "before"
    return at(slot, f"This is due {day:%Y-%m-%d}, {side} the cycle {cycle.label}.")


_CYCLE = Context(cycle=parse_cycle("2026-Q4"))

RULE = Rule(
    code="OKR213",
    name="deadline-outside-cycle",
    severity=Severity.WARNING,
    action="Say how far it will be within the cycle, or plan it in its own.",
    page=__doc__,
    check=check,
    good=(
        example("Reduce churn from 8% to 5% by 2026-12-01", context=_CYCLE),
        example("Reduce churn from 8% to 5% by 2027-03-31"),
    ),
    bad=(
        example("Reduce churn from 8% to 5% by 2027-03-31", context=_CYCLE),
        example(
            "Reduce churn from 8% to 5%",
            context=Context(due=date(2026, 9, 30), cycle=parse_cycle("2026-Q4")),
        ),
    ),
)
