"""A check-in takes numbers as people type them."""

from __future__ import annotations

import pytest

from okrtui.tui.check_in import confidence, number


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("63", 63),
        (" 64.5 % ", 64.5),
        ("64,5", 64.5),
        ("0,125", 0.125),
        ("1,200", 1200),
        ("12 000", 12_000),
        ("1,234,567.5", 1_234_567.5),
        ("-3", -3),
        ("", None),
        ("9" * 30, 1e30),
    ],
)
def test_a_value_is_read_as_it_is_meant(answer: str, value: float | None):
    assert number(answer) == value
    assert type(number(answer)) is type(value)


@pytest.mark.parametrize("answer", ["much", "inf", "nan", "1e999", "1,20,300", "1,2,3", "5 of 10"])
def test_what_is_no_number_is_asked_for_again(answer: str):
    with pytest.raises(ValueError):
        number(answer)


@pytest.mark.parametrize(
    ("answer", "share"),
    [("0.6", 0.6), ("60", 0.6), ("60%", 0.6), ("1", 1.0), ("5 %", 0.05), ("100", 1.0), ("", None)],
)
def test_a_confidence_may_be_a_share_or_per_cent(answer: str, share: float | None):
    assert confidence(answer) == share


@pytest.mark.parametrize("answer", ["7", "10", "1.5", "150%", "-1", "101"])
def test_a_confidence_that_may_be_meant_otherwise_is_asked_for_again(answer: str):
    with pytest.raises(ValueError):
        confidence(answer)
