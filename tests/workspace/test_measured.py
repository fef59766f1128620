"""Check-ins count for key results whose numbers are only in their words."""

from __future__ import annotations

import pytest

from okrtui.okr.model import KeyResult, Objective, OkrFile
from okrtui.okr.progress import key_result_progress, objective_progress
from okrtui.workspace.measured import measured
from okrtui.workspace.verdicts import Verdicts


def progress_of(key_result: KeyResult) -> float | None:
    """How far a key result has come once it has been judged."""
    verdicts, okrs = Verdicts(), OkrFile(objectives=(Objective(key_results=(key_result,)),))
    verdicts.of(key_result, okrs)
    found = measured(key_result, verdicts, okrs)
    assert isinstance(found, KeyResult)
    return key_result_progress(found)


@pytest.mark.parametrize(
    ("title", "current", "progress"),
    [
        ("Raise answered searches from 61% to 75%", 68, 0.5),
        ("Cut the wait from 9 days to 4 days", 9, 0.0),
        ("Keep uptime above 99.9%", 99.95, 1.0),
        ("Keep uptime above 99.9%", 99.5, 0.0),
    ],
)
def test_numbers_in_the_words_count_where_there_are_no_fields(
    title: str, current: float, progress: float
) -> None:
    assert progress_of(KeyResult(title=title, current=current)) == pytest.approx(progress)


@pytest.mark.parametrize(
    "title", ["Reduce complaints by 5%", "Halve complaints (now 40)", "Launch the portal"]
)
def test_a_target_that_is_relative_or_missing_gives_no_progress(title: str) -> None:
    assert progress_of(KeyResult(title=title, current=20)) is None


def test_fields_count_before_the_words() -> None:
    key_result = KeyResult(title="Raise it from 61% to 75%", baseline=0, target=10, current=5)
    assert progress_of(key_result) == pytest.approx(0.5)


def test_a_line_that_waits_for_its_verdict_has_no_progress_from_its_words() -> None:
    key_result = KeyResult(title="Raise answered searches from 61% to 75%", current=68)
    assert measured(key_result, Verdicts(), OkrFile()) == key_result


def test_an_objective_counts_the_numbers_in_the_words_of_its_key_results() -> None:
    objective = Objective(
        key_results=(KeyResult(title="Raise answered searches from 61% to 75%", current=68),)
    )
    verdicts, okrs = Verdicts(), OkrFile(objectives=(objective,))
    verdicts.of(objective.key_results[0], okrs)
    found = measured(objective, verdicts, okrs)
    assert isinstance(found, Objective)
    assert objective_progress(found) == pytest.approx(0.5)
