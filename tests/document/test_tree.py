"""Data trees are compared by type and changed by copies."""

from __future__ import annotations

import copy
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document import tree

SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.floats() | st.text(max_size=2)
TREES = st.recursive(
    SCALARS,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text("ab", max_size=1), below, max_size=3),
    max_leaves=8,
)


@given(TREES)
def test_a_tree_is_the_same_as_its_copy(data: Any) -> None:
    assert tree.same(data, copy.deepcopy(data))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (1, 1.0),
        (1, True),
        (0.0, -0.0),
        ("1", 1),
        ([1], [1, 1]),
        ({"a": 1}, {"a": 1, "b": 1}),
        (math.nan, 1.0),
    ],
)
def test_what_differs_in_type_or_sign_or_length_is_not_the_same(first: Any, second: Any) -> None:
    assert not tree.same(first, second)
    assert not tree.same({"a": [second]}, {"a": [first]})


def test_the_order_of_keys_is_free_and_nan_is_nan() -> None:
    assert tree.same({"a": math.nan, "b": 2}, {"b": 2, "a": float("nan")})


DATA = {"objectives": [{"title": "a"}, {"title": "b", "key_results": ["x"]}], "team": "t"}


def test_a_change_leaves_the_old_data_and_shares_the_rest() -> None:
    before = copy.deepcopy(DATA)
    after = tree.with_value(DATA, ("objectives", 1, "title"), "c")
    assert before == DATA
    assert after["objectives"][1]["title"] == "c"
    assert after["objectives"][0] is DATA["objectives"][0]


def test_missing_tables_are_made_on_the_way() -> None:
    assert tree.with_value({}, ("review", "grade"), 1) == {"review": {"grade": 1}}


def test_elements_are_put_in_and_taken_out() -> None:
    path = ("objectives", 1, "key_results")
    assert tree.with_inserted(DATA, path, 0, "w")["objectives"][1]["key_results"] == ["w", "x"]
    assert tree.with_inserted(DATA, ("new",), 0, "w")["new"] == ["w"]
    assert tree.without(DATA, (*path, 0))["objectives"][1]["key_results"] == []
    assert "team" not in tree.without(DATA, ("team",))


@pytest.mark.parametrize("path", [("nothing",), ("objectives", 5), ("team", "x"), ("objectives", "x")])
def test_a_path_that_leads_nowhere_has_nothing(path: tuple[str | int, ...]) -> None:
    assert not tree.has(DATA, path)
