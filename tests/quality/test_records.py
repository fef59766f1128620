"""Assessments as lines of JSON: what is read is what was written, and nothing else is taken for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import Ignore
from okrtui.quality.assessment import assess_initiative, assess_key_result, assess_objective
from okrtui.quality.context import Context
from okrtui.quality.records import read, written

LINES = st.sampled_from(
    [
        "Raise searches that end in an answer from 61% to 75%",
        "Launch the new ranking model by the end of June",
        "10,000 readers finish an article per week",
        "Publier 20 études — ≥ 5 % de café",
        "churn",
        "Increase NPS from 55 to 40",
    ]
)
WORDS = st.text(max_size=60)


@given(LINES | WORDS)
def test_what_is_read_is_what_was_written(line: str) -> None:
    context = Context(has_why=True, ignores=(Ignore(("OKR205",), "it is ours"), Ignore((), "?")))
    for assess in (assess_key_result, assess_objective, assess_initiative):
        assessment = assess(line, context)
        record = written(assessment)
        assert "\n" not in record and record.isascii()
        assert read(record) == assessment


@given(st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists, max_leaves=20))
def test_other_json_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(json.dumps(["key_result", data]))
    with pytest.raises(ValueError, match=r"."):
        read(json.dumps(data))


@pytest.mark.parametrize("change", [lambda v: v[:-1], lambda v: [*v, 1], lambda v: [v[0], 7, *v[2:]]])
def test_a_record_of_other_fields_is_refused(change: object) -> None:
    values = json.loads(written(assess_key_result("Reduce churn from 5% to 3%", Context())))
    with pytest.raises(ValueError, match=r"."):
        read(json.dumps(change(values)))  # type: ignore[operator]


@given(WORDS)
def test_what_is_no_json_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read("[" + line)
