"""A line taken apart into the answers that a builder asks for, where these make the line again."""

from __future__ import annotations

import re

from okrtui.quality.key_result_sentence import key_result_sentence
from okrtui.quality.objective_sentence import objective_sentence
from okrtui.quality.parts import KeyResultParts, ObjectiveParts
from okrtui.quality.verdict import KeyResultAssessment, ObjectiveAssessment, Slot

_AROUND = " ,.;"
_BEFORE_NUMBERS = re.compile(r"\s+(?:from|to|at)$", re.IGNORECASE)
_WHICH_OF_THEM = re.compile(
    r"\s+(?:at|in|of|on|from|with|without|near|behind|outside|abroad|over|under)(?:\s+(?!and\b|or\b|who\b)[^\s,;]+){1,4}\s+",
    re.IGNORECASE,
)
"""What may stand between those who are named and what they do: "at Almanac", "of small children", "on night shift"."""

_CLAUSE = re.compile(r"\s+(?:who|that|which|whose)\b", re.IGNORECASE)
"""A clause about them has a verb of its own, so that nobody can tell by the words alone where it ends."""

_VALUE = re.compile(r", (?=(?:so that|because|since)\b)", re.IGNORECASE)


def key_result_parts(assessment: KeyResultAssessment) -> KeyResultParts:
    """The answers that a key result consists of; no answers where something of the line would be lost with them."""
    text, slots = assessment.text, assessment.slots
    direction = _place(slots.get("direction"))
    if direction is None or direction[0] > 0:
        return KeyResultParts()
    start, target, due = (_words(slots.get(name)) for name in ("baseline", "target", "due"))
    places = [_place(slots.get(name)) for name in ("baseline", "target", "due")]
    end = min((place[0] for place in places if place is not None), default=len(text))
    verb_end = direction[1] if start and target else 0
    metric = _BEFORE_NUMBERS.sub("", text[verb_end:end].rstrip()).strip(_AROUND)
    parts = KeyResultParts("", "", metric, start, target, due)
    made = _without_verb(key_result_sentence(parts))
    return parts if metric and made.startswith(_without_verb(text)) else KeyResultParts()


def objective_parts(assessment: ObjectiveAssessment) -> ObjectiveParts:
    """The answers that an objective consists of; no answers where something of the line would be lost with them."""
    text = assessment.text.strip()
    end = _end_of_who(assessment)
    if end is None or _CLAUSE.match(text[end:]):
        return ObjectiveParts()
    state, *value = _VALUE.split(text[end:], maxsplit=1)
    parts = ObjectiveParts(text[:end].strip(), state.strip(), "".join(value))
    return parts if parts.future and objective_sentence(parts) == text.rstrip(_AROUND) else ObjectiveParts()


def _end_of_who(assessment: ObjectiveAssessment) -> int | None:
    """Where those end who are named first, with what says which of them are meant; None where nobody is."""
    marks = assessment.evidence
    who = next((mark.end for mark in marks if mark.role == "who" and mark.start == 0), None)
    state = min((mark.start for mark in marks if mark.role == "future_state"), default=0)
    if who is not None and _WHICH_OF_THEM.fullmatch(assessment.text[who:state]):
        return state
    return who


def _place(slot: Slot | None) -> tuple[int, int] | None:
    """Where a slot stands in the line; None where it does not."""
    return None if slot is None or slot.start >= slot.end else (slot.start, slot.end)


def _words(slot: Slot | None) -> str:
    return "" if _place(slot) is None or slot is None else slot.text


def _without_verb(line: str) -> str:
    """A line without its verb, which a builder chooses by the numbers, in small letters."""
    return " ".join(line.lower().rstrip(_AROUND).split()[1:])
