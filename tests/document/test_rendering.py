"""New values as TOML text: they mean what they should, in the style of what stood there."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.rendering import render, render_key, render_like
from tests.document.random_steps import same

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.dates() | st.times(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(TEXTS, below, max_size=3),
    max_leaves=6,
)


@given(VALUES)
def test_any_value_reads_back_as_itself_from_one_line(value: Any) -> None:
    token = render(value)
    assert "\n" not in token
    assert same(tomllib.loads(f"v = {token}")["v"], value)


@given(
    TEXTS,
    st.sampled_from(["'x'", '"x"', '"""x"""', '"""\nx"""', "'''\nx\ny'''"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_text_reads_back_as_itself_in_any_quotes(value: str, token: str, newline: str) -> None:
    assert tomllib.loads(f"v = {render_like(value, token, newline)}")["v"] == value


@given(TEXTS)
def test_any_key_reads_back_as_itself(key: str) -> None:
    assert tomllib.loads(f"{render_key(key)} = 1") == {key: 1}


@pytest.mark.parametrize(
    ("value", "token", "expected"),
    [
        ("new", "'old'", "'new'"),
        ("it's", "'old'", '"it\'s"'),
        ("tab\t", "'old'", '"tab\\t"'),
        ("new", '"""old"""', '"new"'),
        ("a\nb", '"""old"""', '"""a\nb"""'),
        ("a\nb", '"""\nold"""', '"""\na\nb"""'),
        ("\na", '"""old"""', '"""\n\na"""'),
        ("a\nb", "'old'", '"a\\nb"'),
        (5, "'old'", "5"),
    ],
)
def test_quotes_stay_as_far_as_they_can_hold_the_new_text(value: Any, token: str, expected: str) -> None:
    assert render_like(value, token, "\n") == expected


def test_days_and_times_are_written_as_such() -> None:
    assert render(date(2026, 12, 31)) == "2026-12-31"
    assert render(time(7, 32)) == "07:32:00"
    assert render(datetime(2026, 1, 2, 3, 4, tzinfo=UTC)) == "2026-01-02T03:04:00Z"


def test_a_table_in_a_list_is_written_inline() -> None:
    assert render([{"a b": 1, "c": {}}]) == '[{ "a b" = 1, c = {} }]'
