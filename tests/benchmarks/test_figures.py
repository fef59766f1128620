"""A benchmark that miscounts is worse than none."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.figures import Figure, percentile, print_table
from benchmarks.files import okr_file
from benchmarks.typing import RECORDED, regressions
from okrtui.okr.reading import read_okrs


def test_the_nearest_rank_is_the_percentile() -> None:
    values = [float(value) for value in range(100, -1, -1)]
    assert [percentile(values, percent) for percent in (0, 50, 95, 100)] == [0, 50, 95, 100]


@given(st.lists(st.floats(allow_nan=False), min_size=1), st.floats(0, 100))
def test_a_percentile_is_one_of_the_values(values: list[float], percent: float) -> None:
    assert percentile(values, percent) in values


@pytest.mark.parametrize(
    ("ours", "plain", "met"), [(100, 100, True), (201, 200, False), (160, 100, False), (100, None, True)]
)
def test_a_goal_is_met_when_all_of_it_is(ours: float, plain: float | None, met: bool) -> None:
    assert Figure("a key", "bytes", ours, plain, most=200, most_ratio=1.5).is_met is met


def test_a_figure_without_a_goal_is_neither_met_nor_missed() -> None:
    assert Figure("memory", "MB", 40).is_met is None


def test_the_table_shows_figure_ratio_and_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    print_table("Title", [Figure("key to echo, p95", "ms", 9, 4.5, most_ratio=1.5)])
    assert capsys.readouterr().out.splitlines()[-1].split() == [
        *("key", "to", "echo,", "p95,", "ms", "9.0", "4.5", "x2.00", "<=", "x1.5", "MISSED")
    ]


def test_a_measured_file_has_as_many_key_results_as_asked_for_and_no_faults() -> None:
    okrs, problems = read_okrs(tomllib.loads(okr_file(303)))
    lines = [key_result.title for objective in okrs.objectives for key_result in objective.key_results]
    assert len(lines) == len(set(lines)) == 303
    assert not problems


def test_doubled_bytes_and_a_late_echo_are_regressions_and_a_slow_machine_is_none() -> None:
    recorded = tomllib.loads(RECORDED.read_text(encoding="utf-8"))["bytes"]["a key, p50"]
    good = Figure("a key, p50", "bytes", recorded * 1.9, 1000)
    slow = Figure("key to echo, p50", "ms", 900, 850)
    assert not list(regressions([good, slow]))
    bad = Figure("a key, p50", "bytes", recorded * 2.1, 1000)
    late = Figure("key to echo, p50", "ms", 40, 4)
    assert len(list(regressions([bad, late]))) == 2
