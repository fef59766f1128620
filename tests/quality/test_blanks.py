"""Blanks are found, named and filled by their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.blanks import blanks_in, filled, names_of, words_blank

WORDS = st.text(st.characters(categories=("Lu", "Nd", "Po"), exclude_characters="_"), max_size=12)


def test_a_blank_of_two_underscores_asks_for_a_number_and_a_named_one_for_words() -> None:
    text = "Raise the share of __who__ who __do what__ from __% to $__"
    assert names_of(text) == ("who", "do what", "", "")
    assert [text[start:end] for start, end in blanks_in(text)] == ["__who__", "__do what__", "__", "__"]


def test_two_numbers_side_by_side_are_two_blanks_and_no_named_one() -> None:
    assert names_of("from __ to __ days") == ("", "")


def test_a_name_may_not_run_on_over_half_a_line() -> None:
    assert names_of("__ people who come back in a week __") == ("", "")


@pytest.mark.parametrize("text", ["", "_", "snake_case", "Reduce churn from 8% to 5%"])
def test_a_line_without_a_blank_has_none(text: str) -> None:
    assert blanks_in(text) == ()


@given(st.lists(st.tuples(WORDS, st.sampled_from(["__", words_blank("who")])), max_size=5), WORDS, st.data())
def test_filling_replaces_the_blanks_and_nothing_else(
    pieces: list[tuple[str, str]], tail: str, data: st.DataObject
) -> None:
    text = "".join(words + " " + blank + " " for words, blank in pieces) + tail
    values = [data.draw(WORDS) for _ in pieces]
    expected = "".join(words + " " + value + " " for (words, _), value in zip(pieces, values, strict=True))
    assert filled(text, blanks_in(text), values) == expected + tail


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(ValueError, match="1 values for 2 blanks"):
        filled("from __ to __", blanks_in("from __ to __"), ["1"])
