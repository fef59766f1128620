"""Lenient reading: all that is right is shown, all that is wrong is named, nothing raises."""

from __future__ import annotations

import string
import tomllib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrtui.okr import keys
from okrtui.okr.model import (
    CheckIn,
    Comment,
    Horizon,
    Initiative,
    KeyResult,
    Kind,
    Objective,
    OkrFile,
    Review,
    ReviewVerdict,
    Status,
    entries,
)
from okrtui.okr.problems import Problem, Severity
from okrtui.okr.reading import read_okrs

WHOLE = """
version = 1
team = "Search"
cycle = "2026-Q4"
horizon = "quarter"

[[objectives]]
id = "o-1"
title = "People find the answer they came for"
owner = "mara"
kind = "aspirational"
why = ["first", "second"]
supports = ["company#o-7"]

  [[objectives.key_results]]
  id = "kr-1"
  title = "Raise answered searches from 61% to 75%"
  owner = "dev"
  metric = "answered searches"
  baseline = 61
  target = 75.5
  current = 64
  unit = "%"
  due = 2026-12-31
  weight = 2

    [[objectives.key_results.checkins]]
    date = 2026-10-12
    value = 63
    confidence = 0.6
    note = "live for half"
    by = "dev"

    [[objectives.key_results.comments]]
    date = 2026-10-13
    by = "ana"
    text = "on mobile too?"
    resolved = true

  [[objectives.initiatives]]
  id = "in-1"
  title = "Upgrade the engine"
  owner = "lee"
  status = "doing"
  expects = "kr-1"
  signal = "answered searches rise"

  [objectives.review]
  grade = 0.7
  verdict = "keep"
  difference = "yes"
  learned = "much"
"""


def read(text: str) -> tuple[OkrFile, tuple[Problem, ...]]:
    return read_okrs(tomllib.loads(text))


def problems_of(text: str) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(problem.name, problem.path) for problem in read(text)[1]]


def test_every_part_of_the_format_is_read():
    okrs, problems = read(WHOLE)
    assert problems == ()
    assert (okrs.team, okrs.horizon) == ("Search", Horizon.QUARTER)
    assert okrs.cycle is not None
    assert okrs.cycle.label == "2026-Q4"
    assert okrs.objectives == (
        Objective(
            title="People find the answer they came for",
            id="o-1",
            owner="mara",
            kind=Kind.ASPIRATIONAL,
            why=("first", "second"),
            supports=("company#o-7",),
            key_results=(
                KeyResult(
                    title="Raise answered searches from 61% to 75%",
                    id="kr-1",
                    owner="dev",
                    metric="answered searches",
                    baseline=61,
                    target=75.5,
                    current=64,
                    unit="%",
                    due=date(2026, 12, 31),
                    weight=2,
                    checkins=(CheckIn(date(2026, 10, 12), 63, 0.6, "live for half", "dev"),),
                    comments=(Comment("on mobile too?", date(2026, 10, 13), "ana", True),),
                ),
            ),
            initiatives=(
                Initiative(
                    "Upgrade the engine", "in-1", "lee", Status.DOING, "kr-1", "answered searches rise"
                ),
            ),
            review=Review(0.7, ReviewVerdict.KEEP, "yes", "much"),
        ),
    )


@pytest.mark.parametrize("text", ["", "objectives = []", 'team = "Search"', "cycle = 2026"])
def test_a_file_may_hold_next_to_nothing(text: str):
    okrs, problems = read(text)
    assert (okrs.objectives, problems) == ((), ())


def test_short_forms_mean_the_same_as_long_ones():
    short, problems = read(
        """
        objectives = [
          "Bare",
          { title = "Inline", why = "because", supports = "company#o-7", review.grade = 1, comments = [
            "nice"], initiatives = ["bet"], key_results = ["one", { title = "two" }] },
        ]
        """
    )
    long, _ = read(
        """
        [[objectives]]
        title = "Bare"
        [[objectives]]
        title = "Inline"
        why = ["because"]
        supports = ["company#o-7"]
        [[objectives.key_results]]
        title = "one"
        [[objectives.key_results]]
        title = "two"
        [[objectives.initiatives]]
        title = "bet"
        [[objectives.comments]]
        text = "nice"
        [objectives.review]
        grade = 1.0
        """
    )
    assert problems == ()
    assert short == long


@pytest.mark.parametrize(
    ("text", "label", "start"),
    [
        ("cycle = 2026", "2026", date(2026, 1, 1)),
        ('cycle = "fy27-q1"', "FY27-Q1", date(2026, 4, 1)),
        ("start = 2026-09-01\nend = 2026-12-31", "2026-09-01 to 2026-12-31", date(2026, 9, 1)),
        ('cycle = "Autumn"\nstart = 2026-09-01\nend = 2026-12-31', "Autumn", date(2026, 9, 1)),
        ("cycle = { start = 2026-09-01, end = 2026-12-31 }", "2026-09-01 to 2026-12-31", date(2026, 9, 1)),
    ],
)
def test_a_cycle_is_given_by_name_or_by_dates(text: str, label: str, start: date):
    okrs, problems = read_okrs(tomllib.loads(text), fiscal_year_start=4)
    assert problems == ()
    assert okrs.cycle is not None
    assert (okrs.cycle.label, okrs.cycle.start) == (label, start)


@pytest.mark.parametrize(
    ("text", "name", "path"),
    [
        ('cycle = "soon"', "cycle", ("cycle",)),
        ("cycle = 20261", "wrong-type", ("cycle",)),
        ("cycle = true", "wrong-type", ("cycle",)),
        ("start = 2026-12-31\nend = 2026-01-01", "cycle", ("end",)),
        ("start = 2026-12-31", "cycle", ("start",)),
        ("cycle = { end = 2026-12-31 }", "cycle", ("cycle", "end")),
        ("version = 2", "version", ("version",)),
        ("version = 0", "out-of-range", ("version",)),
        ("version = 1.5", "out-of-range", ("version",)),
        ("version = true", "wrong-type", ("version",)),
        ("team = 5", "wrong-type", ("team",)),
        ('horizon = "Year"', "unknown-word", ("horizon",)),
        ("objectives = 3", "wrong-type", ("objectives",)),
        ('objectives = "one"', "wrong-type", ("objectives",)),
        ('[objectives]\ntitle = "single brackets"', "wrong-type", ("objectives",)),
        ("objectives = [[]]", "wrong-type", ("objectives", 0)),
        ("objectives = [{}]", "no-title", ("objectives", 0, "title")),
        ('objectives = [{ title = " " }]', "no-title", ("objectives", 0, "title")),
        ("objectives = ['']", "no-title", ("objectives", 0)),
        (
            "objectives = [{ title = 'a', key_results = ['b', ' '] }]",
            "no-title",
            ("objectives", 0, "key_results", 1),
        ),
        (
            "objectives = [{ title = 'a', key_results = [{ title = '' }] }]",
            "no-title",
            ("objectives", 0, "key_results", 0, "title"),
        ),
        ('objectives = ["a\\u001bb"]', "hidden-character", ("objectives", 0)),
        ('objectives = [{ title = "a\\u202eb" }]', "hidden-character", ("objectives", 0, "title")),
        (
            'objectives = [{ title = "a", initiatives = ["a\\u2066b"] }]',
            "hidden-character",
            ("objectives", 0, "initiatives", 0),
        ),
        ("objectives = [{ title = 5 }]", "wrong-type", ("objectives", 0, "title")),
        ('objectives = [{ title = "a", why = [1] }]', "wrong-type", ("objectives", 0, "why", 0)),
        ('objectives = [{ title = "a", supports = "b" }]', "bad-link", ("objectives", 0, "supports")),
        (
            'objectives = [{ title = "a", supports = ["../b#c"] }]',
            "bad-link",
            ("objectives", 0, "supports", 0),
        ),
        ('objectives = [{ title = "a", review = 1 }]', "wrong-type", ("objectives", 0, "review")),
        (
            'objectives = [{ title = "a", review.grade = 7 }]',
            "out-of-range",
            ("objectives", 0, "review", "grade"),
        ),
    ],
)
def test_a_fault_is_named_with_its_place(text: str, name: str, path: tuple[str | int, ...]):
    assert problems_of(text) == [(name, path)]


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("baseline = '61%'", "wrong-type"),
        ("baseline = true", "wrong-type"),
        ("target = 2026-01-01", "wrong-type"),
        ("due = '2026-12-31'", "wrong-type"),
        ("due = 12:00:00", "wrong-type"),
        ("due = 2026-12-31T10:00:00Z", "day-with-time"),
        ("weight = -1", "out-of-range"),
        ("weight = inf", "out-of-range"),
        ("weight = nan", "out-of-range"),
        (f"target = {10**400}", "out-of-range"),
        (f"baseline = {-(2**63) - 1}", "out-of-range"),
        ("metric = ['a']", "wrong-type"),
        ("checkins = ['a']", "wrong-type"),
        ("checkins = [{ confidence = 60 }]", "out-of-range"),
        ("checkins = [{ confidence = nan }]", "out-of-range"),
        ("checkins = [{ date = 5 }]", "wrong-type"),
        ("comments = [{ text = 'a', resolved = 1 }]", "wrong-type"),
        ("targt = 4", "unknown-key"),
    ],
)
def test_a_faulty_field_is_named_and_the_rest_is_read(field: str, name: str):
    key = field.split()[0]
    okrs, problems = read(
        f"[[objectives]]\ntitle = 'o'\n[[objectives.key_results]]\ntitle = 'kr'\ncurrent = 3\n{field}"
    )
    assert [problem.name for problem in problems] == [name]
    assert problems[0].path[:5] == ("objectives", 0, "key_results", 0, key)
    assert (okrs.objectives[0].key_results[0].title, okrs.objectives[0].key_results[0].current) == ("kr", 3)


@pytest.mark.parametrize("number", ["9223372036854775807", "-9223372036854775808", "inf", "1e300"])
def test_a_number_that_toml_has_room_for_is_read(number: str):
    okrs, problems = read(
        f"objectives = [{{ title = 'o', key_results = [{{ title = 'kr', target = {number} }}] }}]"
    )
    assert (okrs.objectives[0].key_results[0].target, problems) == (tomllib.loads(f"n = {number}")["n"], ())


def test_a_hidden_character_of_a_title_is_told_by_place_and_code_as_a_hint():
    _, (problem,) = read('objectives = ["ab\\u0007"]')
    assert (problem.code, problem.severity) == ("OKR019", Severity.HINT)
    assert "Character 3 of the title is U+0007" in problem.message


@pytest.mark.parametrize("title", ["Größe 你好", "👩\u200d💻 feel at home", "می\u200cخواهم", "a\u200eb"])
def test_characters_that_writing_needs_are_no_problem(title: str):
    assert read(f"objectives = ['{title}']")[1] == ()


def test_a_day_with_a_time_is_read_as_the_day():
    okrs, _ = read(
        "objectives = [{ title = 'o', key_results = [{ title = 'a', due = 2026-12-31T10:00:00 }] }]"
    )
    due = okrs.objectives[0].key_results[0].due
    assert (due, type(due)) == (date(2026, 12, 31), date)


@pytest.mark.parametrize(
    ("table", "path"),
    [
        ("cycle = { odd = 1 }", ("cycle", "odd")),
        ("objectives = [{ title = 'o', odd = 1 }]", ("objectives", 0, "odd")),
        ("objectives = [{ title = 'o', review = { odd = 1 } }]", ("objectives", 0, "review", "odd")),
        ("objectives = [{ title = 'o', comments = [{ odd = 1 }] }]", ("objectives", 0, "comments", 0, "odd")),
        (
            "objectives = [{ title = 'o', initiatives = [{ title = 'i', odd = 1 }] }]",
            ("objectives", 0, "initiatives", 0, "odd"),
        ),
        (
            "objectives = [{ title = 'o', key_results = [{ title = 'k', checkins = [{ odd = 1 }] }] }]",
            ("objectives", 0, "key_results", 0, "checkins", 0, "odd"),
        ),
    ],
)
def test_an_unknown_key_is_found_in_every_table(table: str, path: tuple[str | int, ...]):
    assert problems_of(table) == [("unknown-key", path)]


def test_endless_numbers_are_numbers():
    okrs, problems = read("objectives = [{ title = 'o', key_results = [{ title = 'a', target = inf }] }]")
    assert (okrs.objectives[0].key_results[0].target, problems) == (float("inf"), ())


def test_a_broken_element_keeps_its_place_so_that_the_others_keep_theirs():
    okrs, problems = read("objectives = [{ title = 'o', key_results = ['a', 5, 'c'], why = ['x', 5, 'z'] }]")
    assert [key_result.title for key_result in okrs.objectives[0].key_results] == ["a", "", "c"]
    assert okrs.objectives[0].why == ("x", "", "z")
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("key", "meant"), [("keyResults", "key_results"), ("key-results", "key_results"), ("Titel", "title")]
)
def test_an_unknown_key_gives_a_hint_that_names_the_nearest_known_one(key: str, meant: str):
    _, problems = read(f"[[objectives]]\ntitle = 'o'\n{key} = 1")
    assert [problem.severity for problem in problems] == [Severity.HINT]
    assert f"`{meant}`" in problems[0].remedy


def test_a_word_written_wrong_is_answered_with_the_nearest():
    _, problems = read("objectives = [{ title = 'o', initiatives = [{ title = 'i', status = 'Doing' }] }]")
    assert problems[0].remedy == 'Did you mean "doing"?'


def test_an_id_that_stands_twice_is_a_problem_of_the_second():
    _, problems = read("objectives = [{ title = 'o', id = 'x', key_results = [{ title = 'k', id = 'x' }] }]")
    assert [(each.name, each.path) for each in problems] == [
        ("duplicate-id", ("objectives", 0, "key_results", 0, "id"))
    ]
    assert '"o"' in problems[0].message


def test_a_bet_may_expect_any_key_result_of_its_file_and_no_other():
    text = """
    objectives = [
      {{ title = 'o', initiatives = [{{ title = 'i', expects = '{}' }}] }},
      {{ title = 'p', id = 'o-p', key_results = [{{ title = 'k', id = 'kr-8f2q1z' }}] }},
    ]
    """
    assert problems_of(text.format("kr-8f2q1z")) == []
    expects = ("objectives", 0, "initiatives", 0, "expects")
    assert problems_of(text.format("o-p")) == [("unknown-key-result", expects)]
    _, problems = read(text.format("kr-8f2q1x"))
    assert '"kr-8f2q1z"' in problems[0].remedy


def test_titles_with_control_characters_stay_as_they_are_and_messages_show_them_harmless():
    okrs, problems = read(
        r'objectives = [{ title = "a\u001b[2J", id = "\u001b]0;x\u0007", "k\u202Eey" = 1 }, "b"]'
    )
    assert okrs.objectives[0].title == "a\x1b[2J"
    assert all(problem.message.isprintable() and problem.remedy.isprintable() for problem in problems)
    assert len(problems) == 2


words = st.sampled_from(
    [
        *keys.FILE,
        *keys.OBJECTIVE,
        *keys.KEY_RESULT,
        *keys.INITIATIVE,
        *keys.CHECKIN,
        *keys.COMMENT,
        *keys.REVIEW,
    ]
)
table_keys = words | st.text(string.ascii_letters + "_-\x1bé", max_size=8)
scalars = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["2026-Q4", "keep", "doing", "year", "company#o-1"]),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)
data = st.recursive(
    scalars,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(table_keys, below, max_size=5),
    max_leaves=25,
)
near_right = st.fixed_dictionaries({}, optional=dict.fromkeys(keys.FILE, data))


@settings(max_examples=150)
@given(st.dictionaries(table_keys, data, max_size=6) | near_right)
def test_no_data_whatever_raises_and_positions_stay_those_of_the_file(anything: dict[str, object]):
    okrs, problems = read_okrs(anything)
    listed = anything.get("objectives")
    assert len(okrs.objectives) == (len(listed) if isinstance(listed, list) else 0)
    assert all(problem.code.startswith("OKR") and problem.message and problem.remedy for problem in problems)
    for path, _ in entries(okrs):
        value: object = anything
        for step in path:
            value = value[step]  # type: ignore[index]
