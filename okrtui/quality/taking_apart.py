"""A line taken apart into the answers that a builder asks for, where these make the line again."""

from __future__ import annotations

import re

from okrtui.quality.key_result_sentence import key_result_sentence
from okrtui.quality.objective_sentence import objective_sentence
from okrtui.quality.parts import KeyResultParts, ObjectiveParts
from okrtui.quality.verdict import KeyResultAssessment, ObjectiveAssessment, Slot

_AROUND = " ,.;"
_BEFORE_NUMBERS = re.compile(r"\s+(?:from|to|at)$", re.IGNORECASE)
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
    who = next((mark for mark in assessment.evidence if mark.role == "who" and mark.start == 0), None)
    if who is None:
        return ObjectiveParts()
    state, *value = _VALUE.split(text[who.end :], maxsplit=1)
    parts = ObjectiveParts(text[: who.end], state.strip(), "".join(value))
    return parts if parts.future and objective_sentence(parts) == text.rstrip(_AROUND) else ObjectiveParts()


def _place(slot: Slot | None) -> tuple[int, int] | None:
    """Where a slot stands in the line; None where it does not."""
    return None if slot is None or slot.start >= slot.end else (slot.start, slot.end)


def _words(slot: Slot | None) -> str:
    return "" if _place(slot) is None or slot is None else slot.text


def _without_verb(line: str) -> str:
    """A line without its verb, which a builder chooses by the numbers, in small letters."""
    return " ".join(line.lower().rstrip(_AROUND).split()[1:])
