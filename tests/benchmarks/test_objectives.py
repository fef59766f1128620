"""Objectives are read on domains held out at least as well as was promised, and the shipped weights are
those learned.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.objectives import (
    ANSWERS,
    FOLDS,
    LabelledObjective,
    agreement,
    fold_of,
    judged_by_strangers,
    kappa,
    labelled_objectives,
)
from okrtui.quality.objectives import Weights

LABELS = st.lists(st.sampled_from("abc"), min_size=1, max_size=30)
WRITERS = ("lines.jsonl", "more.jsonl")
"""The files whose lines were written by others than those who wrote the word lists."""


@given(LABELS)
def test_readers_who_always_agree_have_a_kappa_of_one(labels: list[str]) -> None:
    assert kappa(labels, labels) == 1.0


def test_agreement_beyond_chance_is_reckoned_as_cohen_did() -> None:
    ours = ["yes"] * 25 + ["no"] * 25
    theirs = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert kappa(ours, theirs) == pytest.approx(0.4)


def test_agreement_is_the_mean_over_both_columns_of_labels() -> None:
    line = LabelledObjective("text", "domain", "file", {"mission": ("4", "6")}, frozenset())
    found = agreement("mission", [line, line], [{"mission": "4"}, {"mission": "5"}])
    assert (found.accuracy, found.within_one) == (0.25, 0.75)


def test_no_line_is_judged_by_weights_that_have_seen_its_domain() -> None:
    lines = labelled_objectives()

    def learn(seen: list[LabelledObjective]) -> Weights:
        domains = {line.domain for line in seen}
        answer = (
            "red"
            if domains.isdisjoint({line.domain for line in lines if fold_of(line.domain) == 0})
            else "green"
        )
        return Weights({"zone": (answer,)}, {})

    verdicts = judged_by_strangers(lines, learn)  # type: ignore[arg-type]
    for line, verdict in zip(lines, verdicts, strict=True):
        assert verdict["zone"] == ("red" if fold_of(line.domain) == 0 else "green")


def test_domains_are_spread_over_all_folds() -> None:
    lines = labelled_objectives()
    assert {fold_of(line.domain) for line in lines} == set(range(FOLDS))
    assert all(
        set(labels) <= set(ANSWERS[question]) for line in lines for question, labels in line.labels.items()
    )


@pytest.mark.slow
def test_objectives_are_read_as_promised_on_domains_held_out() -> None:
    pytest.importorskip("scipy")
    from benchmarks.objectives import figures

    found = figures()
    assert all(found[name]["zone"].kappa >= 0.75 for name in WRITERS)
    assert all(found[name]["mission"].within_one >= 0.85 for name in WRITERS)


@pytest.mark.slow
def test_the_shipped_weights_are_those_that_the_corpus_teaches() -> None:
    pytest.importorskip("scipy")
    from benchmarks.train_objectives import WEIGHTS, learn, written

    assert WEIGHTS.read_text(encoding="utf-8") == written(learn(labelled_objectives()))
    assert WEIGHTS.stat().st_size < 100_000
