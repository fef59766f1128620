"""Tokens: every character in its place, labels in front told apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.tokens import tokenise


@given(st.text(max_size=200))
def test_every_character_that_is_no_blank_belongs_to_exactly_one_token(text: str) -> None:
    tokens = tokenise(text)
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(text.split())
    assert all(before.end <= after.start for before, after in itertools.pairwise(tokens))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("- Launch it", "-"),
        ("KR2: Launch it", "KR2:"),
        ("O2 KR1 - Launch it", "O2 KR1 -"),
        ("[P0] Launch it", "[P0]"),
        ("(3) Launch it", "(3)"),
        ("1.2) Launch it", "1.2)"),
        ("* [ ] Launch it", "* [ ]"),
    ],
)
def test_list_marks_and_tags_are_one_label_in_front_of_the_sentence(text: str, label: str) -> None:
    first, second, *_ = tokenise(text)
    assert (first.kind, first.text, second.text) == ("label", label, "Launch")


@pytest.mark.parametrize(
    "text", ["5 of 7 pupils", "100% of deals", "3 in 5 users", "-4 to +15", "12 trainings"]
)
def test_a_number_that_opens_the_sentence_is_no_label(text: str) -> None:
    assert tokenise(text)[0].kind != "label"


def test_curly_quotes_and_dashes_have_a_plain_form() -> None:
    assert [token.lower for token in tokenise("Don’t – “stop”")] == ["don't", "-", '"', "stop", '"']


@pytest.mark.parametrize("name", ["v2.0", "p95", "B2B", "sign-up", "Q3", "don't", "e.g"])
def test_names_with_digits_and_hyphens_stay_whole(name: str) -> None:
    assert [token.text for token in tokenise(f"the {name} here")] == ["the", name, "here"]
