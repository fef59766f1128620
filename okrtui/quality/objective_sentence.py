"""An objective assembled from the answers of a builder: who, what future, what for; what is missing is a blank.

Only words that hold a sentence together are added: "have" before a thing, "so that" before a reason, "they" before what
those who are named will do.
"""

from __future__ import annotations

import re
from dataclasses import astuple

from okrtui.quality.blanks import words_blank
from okrtui.quality.parts import ObjectiveParts
from okrtui.quality.suggestions.subject import capitalised, uncapitalised
from okrtui.quality.vocabulary import Vocabulary, load

_REASON = re.compile(r"(?:so that|so|because|since|and)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"(?:to|for|without|with|instead of|at|in)\b", re.IGNORECASE)
_THING = re.compile(r"(?:an?|the|more|less|fewer|no|enough)\b", re.IGNORECASE)
_SUBJECTS = frozenset(
    ["they", "we", "i", "you", "he", "she", "it", "this", "that", "nobody", "everybody", "people"]
)
_BEHIND_AN_ACT = frozenset(
    ["with", "without", "at", "in", "into", "for", "on", "to", "from", "by", "home", "again"]
)
_A_FEW_WORDS = 2


def objective_sentence(parts: ObjectiveParts) -> str:
    """The objective that the answers make; "" where there is none."""
    who, future, value = (" ".join(answer.split()).rstrip(".,;") for answer in astuple(parts))
    if not (who or future or value):
        return ""
    vocabulary = load()
    state = f"{who or words_blank('who')} {_future(future, vocabulary)}"
    return capitalised(f"{state}{_value(value, vocabulary)}")


def _future(future: str, vocabulary: Vocabulary) -> str:
    """What they will do or have."""
    if not future:
        return words_blank("do what")
    future = uncapitalised(future, vocabulary)
    if _THING.match(future):
        return f"have {future}"
    return future.removeprefix("they ")


def _value(value: str, vocabulary: Vocabulary) -> str:
    """What that is good for, with what links it to the state."""
    if not value:
        return ""
    small = value[:1].lower() + value[1:]
    if _PURPOSE.match(value):
        return f" {small}"
    if _REASON.match(value):
        return f", {small}"
    value = uncapitalised(value, vocabulary)
    return f", so that {_their(value, vocabulary)}{value}"


def _their(value: str, vocabulary: Vocabulary) -> str:
    """Who does it or has it, where a reason says only what: "stay with us", "more time", "trust"."""
    first, *rest = value.lower().split()
    kinds = {name.partition(".")[0] for name, form in vocabulary.entry(first) if not form}
    if first in _SUBJECTS:
        return ""
    is_act = "noun" not in kinds or len(rest) < _A_FEW_WORDS or rest[0] in _BEHIND_AN_ACT
    if "verb" in kinds and is_act:
        return "they "
    is_thing = len(rest) < _A_FEW_WORDS or first in ("more", "less", "fewer", "enough")
    return "they have " if is_thing else ""
