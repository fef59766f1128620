"""Any sequence of operations on any shape of file: exact meaning, comments with their owners, exact undo."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.document.random_steps import run_steps
from tests.document.toml_writer import Writer, written_by_seed

SEEDS = st.integers(min_value=0, max_value=2**32)


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(SEEDS, SEEDS, st.integers(1, 5))
def test_any_steps_on_any_file_mean_what_they_say_and_can_be_undone(
    file: int, steps: int, count: int
) -> None:
    run_steps(written_by_seed(file), random.Random(steps).randrange, count)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_a_single_step_on_a_file_that_can_be_made_smaller(data: st.DataObject) -> None:
    """The same on files that hypothesis writes choice by choice, so that a failure shrinks to its core."""

    def below(limit: int) -> int:
        return data.draw(st.integers(0, limit - 1))

    run_steps(Writer(below).write(), below, 1)


def test_steps_are_seldom_refused() -> None:
    """A guard over the tests above: they would also pass if every operation were refused."""
    tally = Counter[str]()
    for seed in range(30):
        tally += run_steps(written_by_seed(seed), random.Random(seed).randrange, 4)
    unwilling = sum(count for name, count in tally.items() if name.startswith("refused: The comments"))
    taken = sum(count for name, count in tally.items() if not name.startswith("refused"))
    assert unwilling * 25 < taken
    assert set(tally) >= {"add", "set_title", "set_field", "delete", "duplicate", "move", "turn", "paste"}


@pytest.mark.slow
@pytest.mark.parametrize("block", range(20))
def test_twenty_thousand_sequences(block: int) -> None:
    for seed in range(block * 1000, block * 1000 + 1000):
        run_steps(written_by_seed(seed), random.Random(-seed - 1).randrange, 6)
