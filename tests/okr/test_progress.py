"""Progress of key results and objectives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import CheckIn, KeyResult, Number, Objective
from okrtui.okr.progress import (
    Direction,
    current_value,
    direction,
    key_result_progress,
    objective_progress,
    progress_at,
    shown,
)

numbers = st.one_of(st.integers(), st.floats(), st.just(10**400), st.just(-(10**400)))
maybe = st.none() | numbers
ordinary = st.floats(-1e6, 1e6)


def key_result(title: str = "", **fields: object) -> KeyResult:
    return KeyResult(title=title, **fields)  # type: ignore[arg-type]


def test_progress_runs_from_the_baseline_to_the_target():
    assert key_result_progress(key_result(baseline=60, target=80, current=65)) == 0.25


def test_progress_downwards_counts_just_so():
    assert key_result_progress(key_result(baseline=40, target=20, current=25)) == 0.75


def test_more_than_promised_and_steps_back_are_not_hidden_but_clamped_when_shown():
    beyond = key_result_progress(key_result(baseline=0, target=10, current=12))
    back = key_result_progress(key_result(baseline=10, target=20, current=5))
    assert (beyond, back) == (1.2, -0.5)
    assert (shown(1.2), shown(-0.5), shown(0.3)) == (1.0, 0.0, 0.3)


@given(ordinary, ordinary, ordinary)
def test_progress_is_none_or_the_way_done(baseline: float, target: float, current: float):
    progress = key_result_progress(key_result(baseline=baseline, target=target, current=current))
    if baseline == target:
        assert progress is None
    elif progress is not None:
        assert baseline + progress * (target - baseline) == pytest.approx(current, rel=1e-6, abs=1e-6)


@given(maybe, maybe, maybe, st.sampled_from(["", "Keep it above 3", "keep it", "Hold it below 3"]))
def test_no_numbers_break_the_arithmetic(baseline: Number, target: Number, current: Number, title: str):
    one = key_result(title, baseline=baseline, target=target, current=current)
    progress = key_result_progress(one)
    assert progress is None or abs(progress) < float("inf")
    assert objective_progress(Objective(key_results=(one, one))) in (None, pytest.approx(progress))


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan"), None])
def test_unknown_and_endless_numbers_give_no_progress(value: Number | None):
    assert key_result_progress(key_result(baseline=value, target=1, current=1)) is None
    assert key_result_progress(key_result(baseline=1, target=value, current=1)) is None
    assert key_result_progress(key_result(baseline=1, target=2, current=value)) is None


@pytest.mark.parametrize(
    ("title", "way"),
    [
        ("Keep uptime above 99.9%", Direction.KEEP_ABOVE),
        ("Keep complaints at no more than 5 a month", Direction.KEEP_BELOW),
        ("Hold cost per order under 3 €", Direction.KEEP_BELOW),
        ("Stay at 95% or more", Direction.KEEP_ABOVE),
        ("Maintain a score of at least 4.5", Direction.KEEP_ABOVE),
        ("Keep first answers within 2 hours", Direction.KEEP_BELOW),
        ("Keep >= 90% of drivers", Direction.KEEP_ABOVE),
        ("Keep complaints at 5", None),
        ("Keepers give a better score", Direction.UP),
        ("Answer more, keep calm", Direction.UP),
    ],
)
def test_words_tell_what_is_to_be_kept(title: str, way: Direction | None):
    baseline = 1 if way in (Direction.UP, Direction.DOWN) else None
    assert direction(key_result(title, baseline=baseline, target=5)) is way


def test_without_words_a_limit_lies_on_the_side_where_one_stands():
    assert direction(key_result("Keep uptime at", baseline=99.95, target=99.9)) is Direction.KEEP_ABOVE
    assert direction(key_result("Keep errors at", baseline=1, target=2)) is Direction.KEEP_BELOW


def test_a_limit_is_kept_or_not():
    uptime = key_result("Keep uptime above 99.9%", target=99.9)
    assert progress_at(uptime, 99.95) == 1.0
    assert progress_at(uptime, 99.9) == 1.0
    assert progress_at(uptime, 99.0) == 0.0
    assert progress_at(key_result("Keep errors below 5", target=5), 6) == 0.0


def test_baseline_and_target_give_the_direction():
    assert direction(key_result(baseline=1, target=2)) is Direction.UP
    assert direction(key_result(baseline=2, target=1)) is Direction.DOWN
    assert direction(key_result(baseline=2, target=2)) is None
    assert direction(key_result(target=2)) is None


def test_the_current_value_is_the_field_or_else_the_latest_check_in():
    checkins = (
        CheckIn(date=date(2026, 10, 20), value=3),
        CheckIn(date=date(2026, 10, 12), value=2),
        CheckIn(value=1),
        CheckIn(date=date(2026, 11, 1), note="no number this week"),
    )
    assert current_value(key_result(checkins=checkins)) == 3
    assert current_value(key_result(checkins=checkins, current=7)) == 7
    assert current_value(key_result()) is None


def test_of_two_check_ins_on_one_day_the_later_line_counts():
    day = date(2026, 10, 20)
    assert current_value(key_result(checkins=(CheckIn(date=day, value=1), CheckIn(date=day, value=2)))) == 2


def test_an_objective_is_the_mean_of_its_key_results_by_weight():
    half = key_result(baseline=0, target=10, current=5)
    done = key_result(baseline=0, target=10, current=10, weight=3)
    unknown = key_result(target=10)
    weightless = key_result(baseline=0, target=10, current=0, weight=0)
    assert objective_progress(Objective(key_results=(half, done, unknown, weightless))) == 0.875
    assert objective_progress(Objective(key_results=(unknown, weightless))) is None
    assert objective_progress(Objective()) is None
