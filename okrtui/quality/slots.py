"""The parts of a key result: which number is its target, which its baseline, which words its deadline and metric."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from okrtui.quality.chunks import Chunk, span_of
from okrtui.quality.core import Core
from okrtui.quality.network import Network
from okrtui.quality.number_signs import quantity_signs
from okrtui.quality.numbers import Quantity, find_quantities
from okrtui.quality.period_signs import SURELY, period_signs
from okrtui.quality.periods import Period, find_periods
from okrtui.quality.tokens import Token
from okrtui.quality.verdict import SLOT_NAMES, Slot
from okrtui.quality.vocabulary import Vocabulary
from okrtui.quality.weighing import Weights

MOST_NUMBERS = 24
"""So many numbers are looked at; a line with more is no key result, and the time stays linear in its length."""

DUE_FROM = 0.45
"""A time expression is the deadline from this chance on; between .4 and .5 no figure on held-out domains moves."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The numbers of a line and what the target, the baseline and the deadline are among them."""

    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    target: Quantity | None
    baseline: Quantity | None
    due: Period | None


def find_roles(text: str, tokens: Sequence[Token], words: Vocabulary, weights: Weights) -> Roles:
    """Give every number and time expression of a line its role."""
    begin = tokens[0].end if tokens and tokens[0].kind == "label" else 0
    quantities = find_quantities(tokens)[:MOST_NUMBERS]
    periods = find_periods(text, begin)
    due = _due(text, tokens, periods, words, weights.periods)
    target, baseline = _target_and_baseline(tokens, quantities, periods, words, weights.quantities, due)
    return Roles(tuple(tokens), quantities, target, baseline, due)


def _target_and_baseline(
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    words: Vocabulary,
    scale: Network,
    due: Period | None,
) -> tuple[Quantity | None, Quantity | None]:
    """The likeliest choice of at most one target and, beside it, at most one baseline; neither lies in the deadline."""
    free = [
        i for i, one in enumerate(quantities) if not (due and due.start < one.end and one.start < due.end)
    ]
    if not free:
        return None, None
    odds = [scale.weigh(quantity_signs(tokens, quantities, i, periods, words)).odds()["role"] for i in free]
    neither = [log(each[0] + 1e-9) for each in odds]
    target_gain = [log(each[1] + 1e-9) - none for each, none in zip(odds, neither, strict=True)]
    baseline_gain = [log(each[2] + 1e-9) - none for each, none in zip(odds, neither, strict=True)]
    best = (0.0, -1, -1)
    # Only the two likeliest baselines can stand beside a target, which keeps this linear in a line of many numbers.
    baselines = sorted(range(len(odds)), key=baseline_gain.__getitem__, reverse=True)[:2]
    for i, gain in enumerate(target_gain):
        best = max(best, (gain, i, -1), key=lambda choice: choice[0])
        for j in baselines:
            if i != j:
                best = max(best, (gain + baseline_gain[j], i, j), key=lambda choice: choice[0])
    _, target, baseline = best
    return (
        quantities[free[target]] if target >= 0 else None,
        quantities[free[baseline]] if baseline >= 0 else None,
    )


def _due(
    text: str, tokens: Sequence[Token], periods: Sequence[Period], words: Vocabulary, scale: Network
) -> Period | None:
    best: Period | None = None
    best_chance = DUE_FROM
    for i, period in enumerate(periods):
        signs = period_signs(text, tokens, periods, i, words)
        chance = scale.weigh(signs).odds()["due"][1]
        if SURELY in signs:
            chance = max(chance, 0.5 + chance / 2)
        if chance > best_chance:
            best, best_chance = period, chance
    return best


_DIRECTIONS = (
    *("V.up", "V.down", "V.hold", "V.reach", "V.improve", "V.prevent"),
    *("MORE", "more", "fewer", "less"),
)
_PEOPLE = ("N.person", "N.staff")


def fill_slots(text: str, chunks: Sequence[Chunk], core: Core | None, roles: Roles) -> dict[str, Slot | None]:
    """Every slot of a line, those that are absent as None."""
    slots: dict[str, Slot | None] = dict.fromkeys(SLOT_NAMES)
    places = {
        "direction": _first_tagged(chunks, _DIRECTIONS),
        "metric": (core.first, core.last) if core else None,
        "who": _who(chunks, roles.tokens),
        "qualifier": _first_tagged(chunks, ("P.qualifier",)),
    }
    for name, place in places.items():
        if place is not None:
            start, end = span_of(chunks, *place, roles.tokens)
            slots[name] = Slot(text[start:end], start, end)
    slots["baseline"] = _number_slot(text, roles.baseline)
    slots["target"] = _number_slot(text, roles.target)
    slots["unit"] = _unit_slot(text, roles.tokens, roles.target)
    if roles.due is not None:
        slots["due"] = Slot(text[roles.due.start : roles.due.end], roles.due.start, roles.due.end)
    return slots


def _first_tagged(chunks: Sequence[Chunk], tags: tuple[str, ...]) -> tuple[int, int] | None:
    place = next((i for i, chunk in enumerate(chunks) if chunk.tag.startswith(tags)), None)
    return None if place is None else (place, place + 1)


_MANY = frozenset(("people", "staff", "men", "women", "children", "team", "crew"))
_DOERS = ("ers", "ors", "ists", "ians", "ees")
"""The ends of words for those who do something, in the plural: packagers, commuters, cyclists, trainees."""

_AGES = ("under-", "over-")
"""What groups by age begin with: under-25s."""


def _who(chunks: Sequence[Chunk], tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The first group of people, or failing that the first body, with the words before it that tell which."""
    for wanted in (_PEOPLE, ("N.organisation",)):
        for i, chunk in enumerate(chunks):
            acts = chunk.is_noun and i + 1 < len(chunks) and chunks[i + 1].tag == "who"
            names = _names_people(chunk, tokens, wanted) and not _is_part_of_a_name(chunks, i, tokens)
            if acts or names:
                first = i
                while first and (chunks[first - 1].is_noun or chunks[first - 1].tag in ("A.state", "adj")):
                    first -= 1
                return first, i + 1
    return None


def _names_people(chunk: Chunk, tokens: Sequence[Token], wanted: tuple[str, ...]) -> bool:
    """Whether a chunk is of a wanted class; a word that no list knows counts as people by its ending."""
    if chunk.tag in wanted:
        return True
    word = tokens[chunk.last - 1].lower
    unknown = chunk.tag == "w" and (word.endswith(_DOERS) or word.startswith(_AGES))
    return wanted is _PEOPLE and (unknown or (chunk.is_noun and "noun.person" in chunk.also))


def _is_part_of_a_name(chunks: Sequence[Chunk], i: int, tokens: Sequence[Token]) -> bool:
    """Whether a noun only says what kind of thing the next one is: "customer" in "customer support"."""
    if i + 1 >= len(chunks) or not chunks[i + 1].is_noun:
        return False
    last = tokens[chunks[i].last - 1].lower
    return not (last in _MANY or (last.endswith("s") and not last.endswith("ss")))


def _number_slot(text: str, quantity: Quantity | None) -> Slot | None:
    if quantity is None:
        return None
    return Slot(
        text[quantity.start : quantity.end], quantity.start, quantity.end, quantity.value, quantity.unit
    )


def _unit_slot(text: str, tokens: Sequence[Token], quantity: Quantity | None) -> Slot | None:
    """The characters of the unit inside a number; None where the unit is no part of it."""
    if quantity is None or quantity.unit is None or quantity.worded:
        return None
    parts = [token for token in tokens[quantity.first : quantity.last] if token.kind != "number"]
    return Slot(parts[-1].text, parts[-1].start, parts[-1].end) if parts else None
