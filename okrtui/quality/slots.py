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
from okrtui.quality.period_surroundings import Supposed
from okrtui.quality.periods import Period, find_periods
from okrtui.quality.tokens import Token
from okrtui.quality.verdict import SLOT_NAMES, Slot
from okrtui.quality.vocabulary import Vocabulary
from okrtui.quality.weighing import Weights
from okrtui.quality.who import find_who

MOST_NUMBERS = 24
"""So many numbers are looked at; a line with more is no key result, and the time stays linear in its length."""

DUE_FROM = 0.35
"""A time expression is the deadline from this chance on; between .3 and .4 no figure on held-out domains moves."""


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
    odds = number_odds(tokens, quantities, periods, words, weights.quantities)
    due = _due(text, tokens, periods, words, weights.periods, supposed(quantities, odds))
    target, baseline = _target_and_baseline(quantities, odds, due)
    return Roles(tuple(tokens), quantities, target, baseline, due)


Odds = tuple[float, ...]
"""The chances that a number is neither, the target, the baseline."""

ROLES = ("neither", "target", "baseline")


def number_odds(
    tokens: Sequence[Token],
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    words: Vocabulary,
    scale: Network,
) -> list[Odds]:
    """What each number of a line is by itself."""
    signs = (quantity_signs(tokens, quantities, i, periods, words) for i in range(len(quantities)))
    return [scale.weigh(each).odds()["role"] for each in signs]


def supposed(quantities: Sequence[Quantity], odds: Sequence[Odds]) -> list[Supposed]:
    """Each number with the likeliest of its roles."""
    return [(one, ROLES[each.index(max(each))]) for one, each in zip(quantities, odds, strict=True)]


def _target_and_baseline(
    quantities: Sequence[Quantity], odds: Sequence[Odds], due: Period | None
) -> tuple[Quantity | None, Quantity | None]:
    """The likeliest choice of at most one target and, beside it, at most one baseline; neither lies in the deadline."""
    free = [
        i for i, one in enumerate(quantities) if not (due and due.start < one.end and one.start < due.end)
    ]
    neither = [log(odds[i][0] + 1e-9) for i in free]
    target_gain = [log(odds[i][1] + 1e-9) - none for i, none in zip(free, neither, strict=True)]
    baseline_gain = [log(odds[i][2] + 1e-9) - none for i, none in zip(free, neither, strict=True)]
    best = (0.0, -1, -1)
    # Only the two likeliest baselines can stand beside a target, which keeps this linear in a line of many numbers.
    baselines = sorted(range(len(free)), key=baseline_gain.__getitem__, reverse=True)[:2]
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
    text: str,
    tokens: Sequence[Token],
    periods: Sequence[Period],
    words: Vocabulary,
    scale: Network,
    numbers: Sequence[Supposed],
) -> Period | None:
    best: Period | None = None
    best_chance = DUE_FROM
    for i, period in enumerate(periods):
        signs = period_signs(text, tokens, periods, i, words, numbers)
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


def fill_slots(
    text: str, chunks: Sequence[Chunk], core: Core | None, roles: Roles, words: Vocabulary
) -> dict[str, Slot | None]:
    """Every slot of a line, those that are absent as None."""
    slots: dict[str, Slot | None] = dict.fromkeys(SLOT_NAMES)
    places = {
        "direction": _first_tagged(chunks, _DIRECTIONS),
        "metric": (core.first, core.last) if core else None,
        "qualifier": _first_tagged(chunks, ("P.qualifier",)),
    }
    for name, place in places.items():
        if place is not None:
            start, end = span_of(chunks, *place, roles.tokens)
            slots[name] = Slot(text[start:end], start, end)
    group = find_who(chunks, roles.tokens, words)
    if group is not None:
        slots["who"] = Slot(text[group[0] : group[1]], *group)
    slots["baseline"] = _number_slot(text, roles.baseline)
    slots["target"] = _number_slot(text, roles.target)
    slots["unit"] = _unit_slot(text, roles.tokens, roles.target)
    if roles.due is not None:
        slots["due"] = Slot(text[roles.due.start : roles.due.end], roles.due.start, roles.due.end)
    return slots


def _first_tagged(chunks: Sequence[Chunk], tags: tuple[str, ...]) -> tuple[int, int] | None:
    place = next((i for i, chunk in enumerate(chunks) if chunk.tag.startswith(tags)), None)
    return None if place is None else (place, place + 1)


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
