"""The places in a text that decided something: what was read there, and what findings point to."""

from __future__ import annotations

from collections.abc import Iterable

from okrtui.quality.reading import Reading
from okrtui.quality.verdict import Evidence, Finding


def evidence_of(reading: Reading, findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    """The words that tell the level of a key result, its slots, and what findings point to."""
    slots = tuple(Evidence(slot.start, slot.end, name, name) for name, slot in reading.slots.items() if slot)
    return (*reading.level_evidence, *slots, *pointed_at(findings))


def pointed_at(findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    """The places to which findings point."""
    return tuple(
        Evidence(each.start, each.end, each.code, each.message) for each in findings if each.start < each.end
    )
