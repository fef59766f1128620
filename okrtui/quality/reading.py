"""One pass over a line: its slots, what it counts, how far it can be measured, and the facts that findings
rest on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from okrtui.quality.chunks import Chunk, chunk_line
from okrtui.quality.context import TeamRules
from okrtui.quality.decision import Decision, decide, level_evidence
from okrtui.quality.facts import Fact, find_facts
from okrtui.quality.slots import Roles, fill_slots, find_roles
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.traits import core_of, traits_of
from okrtui.quality.verdict import Evidence, Level, Measure, Slot
from okrtui.quality.vocabulary import Vocabulary, load
from okrtui.quality.weighing import Weights, shipped_weights

__all__ = ["Fact", "Reading", "line_traits", "read_line"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says: `slots` holds every name of SLOT_NAMES, `facts` at most one fact a name.

    `level_or` is the second-best level where the two are too close to call. `zone_odds` are the learned
    chances of red, yellow and green.
    """

    text: str
    words: tuple[Token, ...]
    slots: Mapping[str, Slot | None]
    level: Level
    level_or: Level | None
    level_evidence: tuple[Evidence, ...]
    measure: Measure
    facts: Mapping[str, Fact]
    zone_odds: tuple[float, float, float] | None = None


_RULES = TeamRules()


def read_line(text: str, rules: TeamRules = _RULES, weights: Weights | None = None) -> Reading:
    """Read one key result; any string is accepted. `weights` are those that came with the package unless others
    are given.
    """
    words = load(rules.vocabulary)
    weights = weights or shipped_weights()
    roles, chunks, traits = line_traits(text, words, weights)
    tokens = roles.tokens
    core = core_of(chunks, roles.target)
    odds = weights.line.odds(name for name, _ in traits)
    facts = find_facts(tokens, chunks, core, roles)
    decision = decide(odds, roles, facts)
    return Reading(
        text,
        tokens,
        fill_slots(tokens, chunks, (core.first, core.last) if core else None, roles, text),
        decision.level,
        decision.rival if decision.is_close else None,
        level_evidence(decision, traits, chunks, tokens, weights.line),
        decision.measure,
        decision.facts,
        odds["zone"],  # type: ignore[arg-type]  # three zones
    )


def line_traits(
    text: str, words: Vocabulary, weights: Weights
) -> tuple[Roles, Sequence[Chunk], list[tuple[str, int]]]:
    """The numbers of a line with their roles, its chunks, and its traits, each with the chunk that it comes from."""
    tokens = tokenise(text)
    roles = find_roles(text, tokens, words, weights)
    due = (roles.due.start, roles.due.end) if roles.due else None
    chunks = chunk_line(tokens, roles.quantities, roles.target, roles.baseline, due, words)
    return roles, chunks, traits_of(chunks, roles.target, roles.baseline, bool(roles.quantities))
