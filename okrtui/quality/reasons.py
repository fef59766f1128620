"""Why a line stands where it stands, in one plain sentence."""

from __future__ import annotations

from okrtui.quality.gaps import is_empty
from okrtui.quality.matrix import Cell
from okrtui.quality.objectives import ObjectiveReading
from okrtui.quality.reading import Reading
from okrtui.quality.verdict import Finding, Level, Zone

EMPTY = "Nothing is written here yet."
BLANKS = "Nothing but blanks stands here yet."

RED = {
    1: "A thing to be done or delivered: it says nothing of what will be better for whom.",
    2: "Something to be built: it says nothing of what will be better for whom.",
    6: "The name of a number or topic: it says neither where to nor what for.",
    7: "A plan to be met: it says nothing of what will be better for whom.",
}
"""By mission type; other red objectives are words that anybody could sign."""

ANYBODY = "Any organisation could sign this: it says nothing that you could see one day."

YELLOW = {
    1: "Something to be delivered, with a reason: the reason is nearer to an objective than the thing.",
    2: "Something to be built, with a reason: the reason is nearer to an objective than the thing.",
    3: "Somebody will be able to do something; it does not say yet why that matters to them.",
    6: "A number to move: it does not say whose situation stands behind it.",
    7: "A result for the organisation: it does not say what will be better for whom.",
    8: "A place to be in one day: it does not say what will be different then, and for whom.",
}
"""By mission type; other yellow objectives are a mere direction."""

DIRECTION = "A direction, but no picture of the end: better how, and for whom?"


BET = "Work that can be done: a bet."
RESULT = "This reads like a result, not like a bet."


def key_result_reason(reading: Reading, place: Cell, findings: tuple[Finding, ...]) -> str:
    """The message of the finding that moved the zone, else the sentence of the cell.

    Where two levels are too close to call, that is said first.
    """
    if is_empty(reading) and place.zone is Zone.RED:
        return EMPTY
    reason = next((finding.message for finding in findings if finding.moves_to), place.reason)
    if reading.level_or is None:
        return reason
    return f"Reads as an {reading.level} or an {reading.level_or}. {reason}"


def initiative_reason(reading: Reading) -> str:
    """Whether an initiative is work, as it should be, or reads like a result."""
    if is_empty(reading):
        return EMPTY
    return BET if reading.level in (Level.ACTIVITY, Level.OUTPUT) else RESULT


def objective_reason(reading: ObjectiveReading, findings: tuple[Finding, ...] = ()) -> str:
    """The message of the finding that moved the zone, else what fits an objective's zone, mission and facets."""
    if reading.is_empty:
        return EMPTY
    if reading.says_nothing:
        return BLANKS
    if moved := [finding.message for finding in findings if finding.moves_to]:
        return moved[0]
    if reading.zone is Zone.RED:
        return RED.get(reading.mission, ANYBODY)
    if reading.zone is Zone.YELLOW:
        return YELLOW.get(reading.mission, DIRECTION)
    if reading.asks:
        return "A question worth answering."
    return _praise(reading)


def _praise(reading: ObjectiveReading) -> str:
    says = {
        "who will be better off": reading.who,
        "what their world will be like": reading.future_state,
        "why they will care": reading.value,
    }
    found = [part for part, is_said in says.items() if is_said]
    if not found:
        return "A state worth reaching."
    *others, last = found
    return f"It says {', '.join(others)} and {last}." if others else f"It says {last}."
