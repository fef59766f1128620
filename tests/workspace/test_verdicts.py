"""The verdicts on a file: judged once, remembered by what they depend on, counted by zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.model import Entry, Ignore, Initiative, KeyResult, Objective, OkrFile
from okrtui.quality import assessment
from okrtui.quality.verdict import InitiativeAssessment, KeyResultAssessment, ObjectiveAssessment, Zone
from okrtui.workspace.tally import ZoneCounts
from okrtui.workspace.verdicts import Verdicts, zone_of

GOOD = KeyResult("Raise searches that end in an answer from 61% to 75%")
POOR = KeyResult("Launch the new ranking model")
BET = Initiative("Upgrade the search engine")
AIM = Objective("People find the answer they came for", key_results=(GOOD, POOR), initiatives=(BET,))
OKRS = OkrFile(cycle=parse_cycle("2026-Q4"), objectives=(AIM,))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of the key results that the coach was asked about."""
    asked: list[str] = []
    assess = assessment.assess_key_result

    def note(text: str, context: object) -> object:
        asked.append(text)
        return assess(text, context)

    monkeypatch.setattr(assessment, "assess_key_result", note)
    return asked


def test_each_kind_of_entry_is_judged_as_what_it_is():
    verdicts = Verdicts()
    assert isinstance(verdicts.of(AIM, OKRS), ObjectiveAssessment)
    assert isinstance(verdicts.of(GOOD, OKRS), KeyResultAssessment)
    assert isinstance(verdicts.of(BET, OKRS), InitiativeAssessment)


def test_a_line_is_judged_once(judged: list[str]):
    verdicts = Verdicts()
    assert verdicts.of(GOOD, OKRS) is verdicts.of(GOOD, OKRS)
    assert judged == [GOOD.title]


def test_a_line_that_moves_to_another_objective_keeps_its_verdict(judged: list[str]):
    verdicts = Verdicts()
    verdicts.of(GOOD, OKRS)
    moved = OkrFile(cycle=OKRS.cycle, objectives=(Objective("Another aim", key_results=(GOOD,)),))
    assert verdicts.zone(replace(GOOD, id="kr-9", owner="ana"), moved) is Zone.GREEN
    assert judged == [GOOD.title]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Raise it"},
        {"baseline": 0},
        {"target": 75.0},
        {"unit": "%"},
        {"metric": "answered searches"},
        {"due": date(2026, 12, 1)},
    ],
)
def test_what_a_verdict_depends_on_makes_the_line_wait_for_a_new_one(change: dict[str, object]):
    verdicts = Verdicts()
    verdicts.of(replace(GOOD, target=75), OKRS)
    assert verdicts.known(replace(GOOD, target=75), OKRS) is not None
    assert verdicts.known(replace(GOOD, **{"target": 75, **change}), OKRS) is None


@pytest.mark.parametrize("entry", [AIM, GOOD, BET], ids=["objective", "key result", "initiative"])
def test_what_is_set_aside_at_an_entry_makes_it_wait_for_a_new_verdict(entry: Entry):
    verdicts = Verdicts()
    verdicts.of(entry, OKRS)
    assert verdicts.known(replace(entry, ignores=(Ignore(("OKR205",), "known"),)), OKRS) is None


def test_another_cycle_makes_every_key_result_wait_again():
    verdicts = Verdicts()
    verdicts.of(GOOD, OKRS)
    assert list(verdicts.waiting(replace(OKRS, cycle=parse_cycle("2027-Q1")))) == [AIM, GOOD, POOR]


def test_initiatives_have_no_zone_and_do_not_wait():
    verdicts = Verdicts()
    assert zone_of(verdicts.of(BET, OKRS)) is None
    assert list(verdicts.waiting(OKRS)) == [AIM, GOOD, POOR]


def test_counts_are_of_what_was_judged_and_the_rest_waits():
    verdicts = Verdicts()
    assert verdicts.counts(OKRS).waiting == 3
    verdicts.of(GOOD, OKRS)
    counts = verdicts.counts(OKRS)
    assert (counts[Zone.GREEN], counts[Zone.RED], counts.waiting) == (1, 0, 2)
    verdicts.of(POOR, OKRS)
    counts = verdicts.counts(OKRS)
    assert (counts[Zone.GREEN], counts[Zone.RED], counts.waiting) == (1, 1, 1)


def test_the_set_is_judged_by_its_key_results():
    zones = Verdicts().of_set(AIM, OKRS).zones
    assert (zones[Zone.GREEN], zones[Zone.RED]) == (1, 1)


ZONES = st.sampled_from([None, *Zone])


@given(st.dictionaries(st.sampled_from(list(Zone)), st.integers(0, 9)), ZONES, ZONES)
def test_a_change_moves_one_line_between_zones(
    zones: dict[Zone, int], before: Zone | None, after: Zone | None
):
    counts = ZoneCounts(zones, waiting=2)
    changed = counts.with_change(before, after)
    assert changed.with_change(after, before) == ZoneCounts({**dict.fromkeys(changed.zones, 0), **zones}, 2)
    assert sum(changed.zones.values()) == sum(zones.values()) + (after is not None) - (before is not None)
