"""Counts that are kept up by difference are those that counting anew gives, whatever happened before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.model import Entry, KeyResult, Objective, OkrFile
from okrtui.quality.zones import Zone
from okrtui.workspace.tally import Key, Tally, ZoneCounts, judged_entries

TITLES = ("one", "two", "three")
LINES = st.lists(st.sampled_from(TITLES), max_size=3).map(
    lambda titles: tuple(KeyResult(title) for title in titles)
)
OBJECTIVES = st.builds(Objective, title=st.sampled_from(TITLES), key_results=LINES)
SPLICES = st.tuples(st.integers(0, 5), st.integers(0, 3), st.lists(OBJECTIVES, max_size=3).map(tuple))
CYCLES = st.sampled_from(["2026-Q4", "2027-Q1"]).map(parse_cycle)
VERDICTS = st.tuples(st.sampled_from(TITLES), CYCLES, st.sampled_from(Zone))


def key_of(entry: Entry, okrs: OkrFile) -> Key:
    """The words of a line and the cycle in which it stands."""
    return entry.title, okrs.cycle


@given(st.lists(st.one_of(SPLICES, VERDICTS, CYCLES), max_size=12))
def test_the_counts_are_those_of_counting_anew(steps: list[object]) -> None:
    known: dict[Key, Zone] = {}
    tally, okrs = Tally(key_of, known.get), OkrFile(cycle=parse_cycle("2026-Q4"))
    for step in steps:
        match step:
            case (int(start), int(size), tuple(others)):
                before = okrs.objectives
                okrs = replace(okrs, objectives=(*before[:start], *others, *before[start + size :]))
            case (str(title), cycle, Zone() as zone):
                if (title, cycle) not in known:  # a verdict that is known is not made again
                    known[title, cycle] = zone
                    tally.learn((title, cycle), zone)
            case cycle:
                okrs = replace(okrs, cycle=cycle)
        zones = Counter(known.get(key_of(entry, okrs)) for entry in judged_entries(okrs.objectives))
        waiting = zones.pop(None, 0)
        assert tally.counts(okrs) == ZoneCounts(dict(zones), waiting)


def test_an_objective_that_stays_is_not_counted_again() -> None:
    asked: list[str] = []

    def noted(entry: Entry, okrs: OkrFile) -> Key:
        asked.append(entry.title)
        return key_of(entry, okrs)

    tally = Tally(noted, lambda _: None)
    first, last = Objective("first", key_results=(KeyResult("a"),)), Objective("last")
    tally.counts(OkrFile(objectives=(first, last)))
    asked.clear()
    assert tally.counts(OkrFile(objectives=(first, Objective("new"), last))).waiting == 4
    assert asked == ["new"]
