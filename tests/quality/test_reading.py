"""The reading of a line as a whole: level, measure, facts, evidence; steady, and ready for anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrtui.quality.assessment import assess_key_result
from okrtui.quality.context import TeamRules
from okrtui.quality.reading import read_line
from okrtui.quality.verdict import Level, Measure

CORPUS = Path(__file__).parents[2] / "benchmarks" / "corpus" / "lines.jsonl"
LINES = [
    row["text"]
    for row in map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    if row["kind"] == "kr"
][::9]


@pytest.mark.parametrize(
    ("line", "level", "measure"),
    [
        ("Hold 12 trainings for ward managers", Level.ACTIVITY, Measure.TARGET),
        ("Research competitors", Level.ACTIVITY, Measure.NONE),
        ("Launch the new website", Level.OUTPUT, Measure.NONE),
        ("Publish 10 articles", Level.OUTPUT, Measure.TARGET),
        ("90% of services migrated to the new cluster", Level.OUTPUT, Measure.TARGET),
        ("Reduce churn", Level.OUTCOME, Measure.METRIC),
        ("Customers who renew without a discount: 40% -> 55%", Level.OUTCOME, Measure.RANGE),
        ("10,000 readers finish an article", Level.OUTCOME, Measure.TARGET),
        ("Launch the app to cut churn by 5%", Level.OUTCOME, Measure.TARGET),
        ("Launch the app to improve churn", Level.OUTPUT, Measure.NONE),
        ("Grow revenue from $2m to $3m", Level.IMPACT, Measure.RANGE),
        ("EBITDA margin of 12%", Level.IMPACT, Measure.TARGET),
    ],
)
def test_the_noun_that_is_counted_decides_the_level(line: str, level: Level, measure: Measure) -> None:
    reading = read_line(line)
    assert (reading.level, reading.measure) == (level, measure)


def test_the_words_that_decided_are_shown() -> None:
    line = "Publish 10 articles about the harbour"
    shown = [line[each.start : each.end] for each in read_line(line).level_evidence]
    assert "Publish" in shown or "articles" in shown
    assert len(shown) <= 3


@pytest.mark.parametrize(
    "line",
    [
        "Train 50 managers so that 80% of staff say they get useful feedback",
        "Coach 12 foremen so that near misses fall from 9 to 4 a week",
    ],
)
def test_a_means_before_so_that_is_told_whatever_number_is_taken_for_the_target(line: str) -> None:
    assert "solution_first" in read_line(line).facts


def test_a_word_of_the_team_counts_like_a_known_one() -> None:
    line = "Raise zorbing from 20% to 30%"
    rules = TeamRules(vocabulary=(("vanity", "zorbing"),))
    assert "vanity" in read_line("Raise zorbing from 200 to 300", rules).facts
    assert "vanity" not in read_line(line).facts


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read_with_places_inside_it(text: str) -> None:
    reading = read_line(text)
    for fact in reading.facts.values():
        assert 0 <= fact.start <= fact.end <= len(text)
    for each in reading.level_evidence:
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize(
    "part", ["from 1 to 2 and ", "by June ", "(x ", "é,", "customers who are ", "9", "- ", "a third of "]
)
def test_ten_thousand_characters_take_no_more_than_in_proportion(part: str) -> None:
    """Told by the work that is done and not by the clock: more of the same must not find more than is looked at."""
    text = (part * 10_000)[:10_000]
    assert read_line(text).text == text


def test_the_same_text_has_the_same_reading_whatever_was_read_before() -> None:
    before = [read_line(line) for line in LINES[:20]]
    for line in reversed(LINES[20:40]):
        read_line(line)
    assert [read_line(line) for line in LINES[:20]] == before


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.removesuffix(".") + ".",
        lambda line: "- " + line,
        lambda line: line.replace("'", "’"),
        lambda line: line + " ",
        lambda line: line.replace(" ", "  ", 1),
        lambda line: line[0].lower() + line[1:] if line[1].islower() else line,
    ],
    ids=["full stop", "list mark", "curly quote", "blank behind", "second blank", "capital"],
)
def test_looks_do_not_change_a_zone(change: object) -> None:
    assert callable(change)
    lines = [line for line in LINES if not line.startswith(("-", "•", "*", "KR", "[", "("))]
    changed = [
        line for line in lines if assess_key_result(line).zone is not assess_key_result(change(line)).zone
    ]
    assert changed == []


def test_a_start_and_a_target_never_lower_the_zone_of_an_outcome() -> None:
    order = ["red", "yellow", "green"]
    for metric in ("churn", "waiting time", "renewals", "customer satisfaction", "first-contact resolution"):
        plain = assess_key_result(f"Improve {metric}").zone
        full = assess_key_result(f"Improve {metric} from 40% to 55%").zone
        assert order.index(full) >= order.index(plain)
        assert full == "green"
