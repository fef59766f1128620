"""The fields of an entry count as much as its sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.cycle import parse_cycle
from okrtui.okr.model import Initiative, KeyResult, Objective, OkrFile
from okrtui.quality.assessment import assess_key_result, context_of
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.verdict import Measure

NUMBERS = st.none() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=True, allow_infinity=True)
LINE = "Reduce the churn of small customers"
CYCLE = parse_cycle("2026-Q4")


@pytest.mark.parametrize(
    ("fields", "measure"),
    [
        (Context(target=5), Measure.TARGET),
        (Context(baseline=8, target=5), Measure.RANGE),
        (Context(baseline=0, target=0), Measure.RANGE),
    ],
)
def test_numbers_in_fields_make_a_line_measurable(fields: Context, measure: Measure) -> None:
    assert assess_key_result(LINE, fields).measure is measure


def test_a_start_in_a_field_completes_a_target_in_the_sentence() -> None:
    line = "Reduce the churn of small customers to 5%"
    assert assess_key_result(line).measure is Measure.TARGET
    assert assess_key_result(line, Context(baseline=8)).measure is Measure.RANGE


@given(NUMBERS, NUMBERS, st.sampled_from(["", LINE, "Launch it", "Raise orders from 4 to 5"]))
def test_fields_never_make_a_line_less_measurable(
    baseline: float | None, target: float | None, text: str
) -> None:
    ladder = tuple(Measure)
    bare = assess_key_result(text).measure
    assert ladder.index(
        assess_key_result(text, Context(baseline=baseline, target=target)).measure
    ) >= ladder.index(bare)


def test_a_slot_from_a_field_has_no_place_in_the_text() -> None:
    fields = Context(metric="churn", baseline=8, target=5.5, unit="%", due=date(2026, 12, 31))
    slots = assess_key_result("It gets better", fields).slots
    found = {
        name: (slot.text, slot.start, slot.end, slot.value, slot.unit) for name, slot in slots.items() if slot
    }
    assert found["baseline"] == ("8", 0, 0, 8.0, "%")
    assert found["target"] == ("5.5", 0, 0, 5.5, "%")
    assert found["due"] == ("2026-12-31", 0, 0, None, None)
    assert found["metric"][:3] == ("churn", 0, 0)


def test_a_large_number_in_a_field_is_told_as_people_write_it() -> None:
    assessment = assess_key_result("Raise sales to 1,400,000", Context(target=1_500_000))
    told = [finding.message for finding in assessment.findings if finding.code == "OKR214"]
    assert told == ["The sentence says 1,400,000, the field target says 1500000."]


def test_the_sentence_comes_before_the_field() -> None:
    slot = assess_key_result("Reduce churn to 5%", Context(target=4)).slots["target"]
    assert slot is not None
    assert slot.value == 5.0


def test_a_key_result_is_judged_with_its_fields_and_the_cycle_of_its_file() -> None:
    entry = KeyResult(title=LINE, metric="churn", baseline=8, target=5, unit="%", due=date(2026, 12, 1))
    rules = TeamRules(ignore=frozenset(["OKR211"]))
    expected = Context("churn", 8, 5, "%", date(2026, 12, 1), CYCLE, rules=rules)
    assert context_of(entry, OkrFile(cycle=CYCLE), rules) == expected


def test_an_objective_is_judged_with_its_reasons_and_links() -> None:
    entry = Objective(title="An aim", why=("because",), supports=("company#o-1",))
    context = context_of(entry, OkrFile(cycle=CYCLE), TeamRules())
    assert (context.has_why, context.has_link, context.cycle) == (True, True, CYCLE)
    assert not context_of(Objective(why=("",)), OkrFile(), TeamRules()).has_why


def test_an_initiative_is_judged_within_its_cycle() -> None:
    context = context_of(Initiative(title="Upgrade", expects="kr-1"), OkrFile(cycle=CYCLE), TeamRules())
    assert context == Context(cycle=CYCLE)
