"""Why an objective stands in its zone, in one plain sentence."""

from __future__ import annotations

from okrtui.quality.objectives import ObjectiveReading
from okrtui.quality.verdict import Zone

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


def objective_reason(reading: ObjectiveReading) -> str:
    """The sentence that fits an objective's zone, mission type and facets."""
    if reading.zone is Zone.RED:
        return RED.get(reading.mission, ANYBODY)
    if reading.zone is Zone.YELLOW:
        return YELLOW.get(reading.mission, DIRECTION)
    if "learn" in reading.opening:
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
