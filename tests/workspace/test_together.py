"""An answer to whether the key results of an objective are enough, as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import ANSWERS, answer_of
from okrtui.workspace.together import typed_answer

REASONS = st.from_regex(r"[a-z][a-z ]{0,30}[a-z]", fullmatch=True)


@given(st.sampled_from(ANSWERS), REASONS, st.sampled_from([": ", ":", ", ", " – ", " ", ". "]))
def test_the_whole_first_word_is_the_answer_and_the_rest_the_reason(answer: str, reason: str, sign: str):
    assert typed_answer(f"{answer.capitalize()}{sign}{reason}") == (answer, reason)


@given(st.sampled_from(ANSWERS), REASONS)
def test_what_is_read_in_a_file_is_taken_when_it_is_typed(answer: str, reason: str):
    text = f"{answer}: {reason}"
    assert typed_answer(text) == answer_of(text)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("p", "partly"), ("part", "partly"), ("y", "yes"), ("N.", "no"), ("", ""), ("  ", "")],
)
def test_the_first_letters_are_enough(typed: str, answer: str):
    assert typed_answer(typed) == (answer, "")


@pytest.mark.parametrize(
    "typed", ["people on slow lines", "nobody sleeps better", "not enough", "yesterday", "42"]
)
def test_another_word_is_no_answer_and_stays_whole(typed: str):
    assert typed_answer(typed) == ("", typed)
