"""Numbers: digits and words, their units, and their normal form."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.quality.numbers import Quantity, find_quantities
from okrtui.quality.tokens import tokenise


def only(text: str) -> tuple[str, Quantity]:
    """The characters of the single quantity of a text, and the quantity."""
    (quantity,) = find_quantities(tokenise(text))
    return text[quantity.start : quantity.end], quantity


@pytest.mark.parametrize(
    ("text", "characters", "value", "unit"),
    [
        ("reach 1,200 readers", "1,200", 1200.0, None),
        ("reach 10 000 readers", "10 000", 10000.0, None),
        ("reach 1.5k readers", "1.5k", 1500.0, None),
        ("take $1.2m in fees", "$1.2m", 1_200_000.0, "$"),
        ("take €2M in fees", "€2M", 2_000_000.0, "€"),
        ("take 3 million euros in fees", "3 million euros", 3_000_000.0, "€"),
        ("churn below 40%", "40%", 40.0, "%"),
        ("churn below 4,5 per cent", "4,5 per cent", 4.5, "%"),
        ("answer within 90 minutes", "90 minutes", 90.0, "min"),
        ("answer within 3 working days", "3 working days", 3.0, "days"),
        ("grow 2x", "2x", 2.0, "x"),
        ("up 8 percentage points", "8 percentage points", 8.0, "pp"),
        ("save 3 kt CO2e", "3 kt CO2e", 3.0, "kt"),
        ("cost of 55 €/MWh", "55 €/MWh", 55.0, "€"),
        ("rated 4.6 stars", "4.6 stars", 4.6, "stars"),
        ("response of 40ms", "40ms", 40.0, "ms"),
    ],
)
def test_digits_are_read_with_their_unit(text: str, characters: str, value: float, unit: str | None) -> None:
    found, quantity = only(text)
    assert (found, quantity.value, quantity.unit) == (characters, value, unit)


@pytest.mark.parametrize(
    ("text", "characters", "kind", "value"),
    [
        ("a third of pupils", "a third", "share", 100 / 3),
        ("half of pupils", "half", "share", 50.0),
        ("9 in 10 pupils", "9 in 10", "share", 90.0),
        ("4 out of 5 pupils", "4 out of 5", "share", 80.0),
        ("one in four pupils", "one in four", "share", 25.0),
        ("3 visits out of 4", "3 visits out of 4", "share", 75.0),
        ("one visit in four", "one visit in four", "share", 25.0),
        ("26 of our 31 schools", "26 of our 31", "share", 100 * 26 / 31),
        ("rated 4.5/5 by pupils", "4.5/5", "score", 4.5),
        ("double the pupils", "double", "multiple", 2.0),
        ("no pupil is missed", "no", "zero", 0.0),
        ("every pupil reads", "every", "all", 100.0),
        ("all 34 pupils read", "all 34", "all", 100.0),
        ("two pupils read", "two", "count", 2.0),
        ("the 3rd pupil", "3rd", "rank", 3.0),
        ("pupils read weekly", "weekly", "often", None),
    ],
)
def test_shares_and_words_are_numbers_too(text: str, characters: str, kind: str, value: float | None) -> None:
    found, quantity = only(text)
    assert (found, quantity.kind) == (characters, kind)
    assert quantity.value == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    "text", ["no more than usual", "above all else", "each other", "no later", "not at all"]
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert find_quantities(tokenise(text)) == ()


@given(st.integers(min_value=0, max_value=10**12))
def test_separators_do_not_change_a_value(number: int) -> None:
    values = {
        find_quantities(tokenise(f"reach {written} people"))[0].value
        for written in (f"{number}", f"{number:,}")
    }
    assert values == {float(number)}


@given(st.text(alphabet="0123456789.,:%$€kmx/ -+±hinof", max_size=40))
def test_quantities_never_overlap_and_cover_their_characters(text: str) -> None:
    found = find_quantities(tokenise(text))
    assert all(before.last <= after.first for before, after in itertools.pairwise(found))
    assert all(text[one.start : one.end].strip() for one in found)
