"""What a line is taken for: the level, the measure and the facts that stand, chosen together by their chances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from okrtui.quality.chunks import Chunk, span_of
from okrtui.quality.facts import Fact
from okrtui.quality.matrix import matrix
from okrtui.quality.network import Weighed
from okrtui.quality.slots import Roles
from okrtui.quality.tokens import Token
from okrtui.quality.verdict import Evidence, Level, Measure, Zone

MOVES: Mapping[str, tuple[Zone, Zone, frozenset[Level], frozenset[Measure]]] = {
    "bare_metric": (Zone.YELLOW, Zone.RED, frozenset(Level), frozenset((Measure.NONE, Measure.METRIC))),
    "coverage": (Zone.RED, Zone.YELLOW, frozenset((Level.OUTPUT,)), frozenset(Measure)),
    "others_decide": (Zone.RED, Zone.YELLOW, frozenset((Level.ACTIVITY, Level.OUTPUT)), frozenset(Measure)),
    "vivid_behaviour": (
        Zone.RED,
        Zone.YELLOW,
        frozenset((Level.OUTCOME,)),
        frozenset((Measure.NONE, Measure.METRIC)),
    ),
    "solution_first": (Zone.GREEN, Zone.YELLOW, frozenset(Level), frozenset(Measure)),
    "vanity": (Zone.GREEN, Zone.YELLOW, frozenset(Level), frozenset(Measure)),
    "internal_proxy": (Zone.GREEN, Zone.YELLOW, frozenset(Level), frozenset(Measure)),
    "placeholder": (Zone.GREEN, Zone.YELLOW, frozenset(Level), frozenset(Measure)),
}
"""The facts that move a zone: from where to where, and on which levels and measures."""

ALWAYS = frozenset(("placeholder", "vanity"))
"""These facts move the zone from green to yellow whatever the odds say: an open number, or mere attention counted."""

ONLY_MOVING = frozenset(("bare_metric", "vivid_behaviour"))
"""Facts that are worth naming only where they move the zone."""

ZONE_SHARE = 1.0
"""How much the chance of the zone counts beside those of level and measure."""

CAUTION = 0.3
"""How much the chance of green counts beside those of red and yellow: to call a red line green does the most harm.
Between 1 and .3 the fewer red lines are called green, the better all zones agree, on domains held out.
"""

CELL_SHARE = 0.8
"""How much the chance of the cell's own zone counts beside that of a zone to which a named fact moves it."""

TOO_CLOSE = 0.55
"""Below this chance of the best level the second best is named too."""

_LEVELS, _MEASURES = tuple(Level), tuple(Measure)
_LEAST = 1e-6
"""Added to each chance, so that its logarithm is finite."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The choice: a level, the second best and whether it is close, a measure, and the facts that stand."""

    level: Level
    rival: Level
    is_close: bool
    measure: Measure
    facts: Mapping[str, Fact]


def decide(odds: Mapping[str, Sequence[float]], roles: Roles, facts: Mapping[str, Fact]) -> Decision:
    """The likeliest reading as a whole; facts that would move the zone against the odds do not stand."""
    levels = dict(zip(_LEVELS, odds["level"], strict=True))
    measures = dict(zip(_MEASURES, odds["measure"], strict=True))
    red, yellow, green = odds["zone"]
    zones = {Zone.RED: red, Zone.YELLOW: yellow, Zone.GREEN: green * CAUTION}
    movers = [name for name in facts if name in MOVES]
    measure_gains = [(measure, log(measures[measure] + _LEAST)) for measure in _possible_measures(roles)]
    zone_gains = {zone: ZONE_SHARE * log(chance + _LEAST) for zone, chance in zones.items()}
    best: tuple[float, Level, Measure, Zone] | None = None
    for level, chance in levels.items():
        level_gain = log(chance + _LEAST)
        for measure, measure_gain in measure_gains:
            zone = _likeliest_zone(level, measure, zones, movers)
            score = level_gain + measure_gain + zone_gains[zone]
            if best is None or score > best[0]:
                best = (score, level, measure, zone)
    assert best is not None
    _, level, measure, zone = best
    rival = max((other for other in _LEVELS if other is not level), key=levels.__getitem__)
    standing = {name: fact for name, fact in facts.items() if _stands(name, level, measure, zone)}
    return Decision(level, rival, levels[level] < TOO_CLOSE, measure, standing)


def _possible_measures(roles: Roles) -> tuple[Measure, ...]:
    """The measures that the numbers found allow."""
    if roles.target is not None:
        return (Measure.RANGE,) if roles.baseline is not None else (Measure.TARGET,)
    return Measure.NONE, Measure.METRIC


def _likeliest_zone(
    level: Level, measure: Measure, zones: Mapping[Zone, float], movers: Sequence[str]
) -> Zone:
    """The likeliest of the zones to which a cell's lines can come by the facts that may move them."""
    cell = matrix()[level, measure].zone
    moving = [name for name in movers if _moves(name, level, measure, cell)]
    if not moving:
        return cell
    if not ALWAYS.isdisjoint(moving):
        return Zone.YELLOW
    reachable = {cell, *(MOVES[name][1] for name in moving)}
    return max(reachable, key=lambda zone: zones[zone] * (CELL_SHARE if zone is cell else 1.0))


def _moves(name: str, level: Level, measure: Measure, cell: Zone) -> bool:
    move = MOVES.get(name)
    return move is not None and move[0] is cell and level in move[2] and measure in move[3]


def _stands(name: str, level: Level, measure: Measure, zone: Zone) -> bool:
    """Whether a fact agrees with the zone that was chosen."""
    cell = matrix()[level, measure].zone
    moves = _moves(name, level, measure, cell)
    return (zone is not cell and moves) or (not moves and name not in ONLY_MOVING)


def level_evidence(
    decision: Decision,
    traits: Sequence[tuple[str, int]],
    chunks: Sequence[Chunk],
    tokens: Sequence[Token],
    weighed: Weighed,
) -> tuple[Evidence, ...]:
    """The words that spoke most for the level against its rival, at most three, in their order."""
    leaning = weighed.speaking("level", decision.level, decision.rival)
    signs: dict[int, list[str]] = {}
    for name, place in traits:
        signs.setdefault(place, []).append(name)
    signs.pop(-1, None)  # what the line as a whole shows stands nowhere
    sums = {place: leaning(names) for place, names in signs.items()}
    telling = sorted((place for place in sums if sums[place] > 0), key=lambda place: -sums[place])[:3]
    return tuple(_evidence(chunks[place], tokens, decision.level) for place in sorted(telling))


def _evidence(chunk: Chunk, tokens: Sequence[Token], level: Level) -> Evidence:
    start, end = span_of((chunk,), 0, 1, tokens)
    return Evidence(start, end, str(level), _NOTES.get(chunk.tag.split(".")[0], "") or str(level))


_NOTES = {
    "V": "what is done",
    "N": "what is counted",
    "T": "how much",
    "A": "how it is then",
    "P": "how it is put",
}
