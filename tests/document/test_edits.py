"""Edits are applied and inverted exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.composing import compose
from okrtui.document.edits import Edit, Transaction, apply, invert, smallest_edit


@st.composite
def transactions(draw: st.DrawFn, length: int) -> Transaction:
    """Edits in order on a text of that length."""
    places = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return Transaction(tuple(Edit(start, end, draw(st.text(max_size=4))) for start, end in pairs), "")


@given(st.text(max_size=30), st.data())
def test_the_inverse_brings_back_the_exact_text(text: str, data: st.DataObject) -> None:
    transaction = data.draw(transactions(len(text)))
    after = apply(text, transaction)
    inverse = invert(text, transaction)
    assert apply(after, inverse) == text
    assert apply(text, invert(after, inverse)) == after


@given(st.text(max_size=30), st.data())
def test_two_transactions_in_a_row_are_one(text: str, data: st.DataObject) -> None:
    first = data.draw(transactions(len(text)))
    between = apply(text, first)
    second = data.draw(transactions(len(between)))
    after = apply(between, second)
    whole = compose(text, first.edits, between, second.edits, after)
    assert apply(text, Transaction(whole, "")) == after


def test_edits_far_apart_stay_apart_when_they_become_one_transaction() -> None:
    first = (Edit(2, 4, ""),)
    second = (Edit(6, 6, "new"),)
    assert compose("0123456789", first, "01456789", second, "014567new89") == (
        Edit(2, 4, ""),
        Edit(8, 8, "new"),
    )


@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_the_smallest_edit_leads_from_one_text_to_the_other(old: str, new: str) -> None:
    edit = smallest_edit(old, new)
    if edit is None:
        assert old == new
        return
    assert apply(old, Transaction((edit,), "")) == new
    removed = old[edit.start : edit.end]
    assert removed[:1] != edit.text[:1] or not removed or not edit.text
    assert removed[-1:] != edit.text[-1:] or not removed or not edit.text


def test_the_smallest_edit_of_a_changed_word_is_that_word() -> None:
    assert smallest_edit("a = 'one'\nb = 2\n", "a = 'three'\nb = 2\n") == Edit(5, 7, "thre")


@pytest.mark.parametrize("edits", [(Edit(3, 5, ""), Edit(4, 6, "")), (Edit(3, 3, "x"), Edit(1, 2, ""))])
def test_edits_that_overlap_or_are_out_of_order_are_no_transaction(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(ValueError, match="overlap or are out of order"):
        Transaction(edits, "")
