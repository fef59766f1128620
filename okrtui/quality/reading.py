"""One pass over a line: its slots, what it counts, how far it can be measured, and the facts that findings
rest on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from okrtui.quality.chunks import Chunk, chunk_line
from okrtui.quality.context import TeamRules
from okrtui.quality.core import Core, core_of
from okrtui.quality.decision import decide, level_evidence
from okrtui.quality.facts import Fact, find_facts
from okrtui.quality.slots import Roles, fill_slots, find_roles
from okrtui.quality.tokens import Token, tokenise
from okrtui.quality.traits import Trait, traits_of
from okrtui.quality.verdict import Evidence, Level, Measure, Slot
from okrtui.quality.vocabulary import Vocabulary, load
from okrtui.quality.weighing import Weights, shipped_weights

__all__ = ["Fact", "LineTraits", "Reading", "line_traits", "read_line"]


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


def read_line(
    text: str, rules: TeamRules = _RULES, weights: Weights | None = None, *, explained: bool = True
) -> Reading:
    """Read one key result; any string is accepted. `weights` are those that came with the package unless others
    are given. Without explanation, `level_evidence` is empty, which saves a sixth of the time.
    """
    words = load(rules.vocabulary)
    weights = weights or shipped_weights()
    line = line_traits(text, words, weights)
    weighed = weights.line.weigh(name for name, _ in line.traits)
    odds = weighed.odds()
    decision = decide(odds, line.roles, find_facts(line.chunks, line.core, line.roles))
    red, yellow, green = odds["zone"]
    return Reading(
        text=text,
        words=line.roles.tokens,
        slots=fill_slots(text, line.chunks, line.core, line.roles, words),
        level=decision.level,
        level_or=decision.rival if decision.is_close else None,
        level_evidence=level_evidence(decision, line.traits, line.chunks, line.roles.tokens, weighed)
        if explained
        else (),
        measure=decision.measure,
        facts=decision.facts,
        zone_odds=(red, yellow, green),
    )


@dataclass(frozen=True, slots=True)
class LineTraits:
    """What the weights see of a line: its numbers with their roles, its chunks, what it counts, and its traits."""

    roles: Roles
    chunks: Sequence[Chunk]
    core: Core | None
    traits: Sequence[Trait]


def line_traits(text: str, words: Vocabulary, weights: Weights) -> LineTraits:
    """The traits of a line, with all that they come from."""
    roles = find_roles(text, _without_full_stop(tokenise(text)), words, weights)
    due = (roles.due.start, roles.due.end) if roles.due else None
    chunks = chunk_line(roles.tokens, roles.quantities, roles.target, roles.baseline, due, words)
    core = core_of(chunks, roles.target)
    traits = traits_of(roles.tokens, chunks, core, roles.target, roles.baseline, bool(roles.quantities))
    return LineTraits(roles, chunks, core, traits)


def _without_full_stop(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without the mark that closes the sentence, so that it changes nothing."""
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].lower in (".", "!") else tokens
