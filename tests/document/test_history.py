"""Undo, redo and the mark at what was saved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.edits import Edit, Transaction, apply, invert
from okrtui.document.history import History


def step(text: str, history: History, added: str) -> str:
    """Adds to the end of a text, noted in the history."""
    transaction = Transaction((Edit(len(text), len(text), added),), f"add {added}", None, {"any": "data"})
    history.push(transaction, invert(text, transaction))
    return apply(text, transaction)


def back(text: str, history: History) -> str:
    """The text one step back."""
    transaction = history.undo()
    assert transaction is not None
    return apply(text, transaction)


def forth(text: str, history: History) -> str:
    """The text one step forth."""
    transaction = history.redo()
    assert transaction is not None
    return apply(text, transaction)


def test_steps_are_taken_back_and_made_again_in_order() -> None:
    history = History()
    text = step(step("", history, "a"), history, "b")
    assert history.undo_title == "add b" and history.redo_title is None
    text = back(text, history)
    assert text == "a" and history.redo_title == "add b"
    assert back(text, history) == ""
    assert history.undo() is None and history.undo_title is None
    assert forth("", history) == "a"


def test_a_new_step_forgets_what_was_taken_back() -> None:
    history = History()
    text = back(step("", history, "a"), history)
    step(text, history, "b")
    assert history.redo() is None


def test_a_fresh_history_is_at_what_was_saved() -> None:
    history = History()
    assert history.is_at_saved()
    text = step("", history, "a")
    assert not history.is_at_saved()
    back(text, history)
    assert history.is_at_saved()


def test_undoing_past_the_saved_text_and_back_again_is_at_saved() -> None:
    history = History()
    text = step("", history, "a")
    history.mark_saved()
    text = back(text, history)
    assert not history.is_at_saved()
    forth(text, history)
    assert history.is_at_saved()


def test_the_same_edit_made_anew_is_not_the_saved_one() -> None:
    history = History()
    text = step("", history, "a")
    history.mark_saved()
    text = back(text, history)
    step(text, history, "b")
    assert not history.is_at_saved()
    history.undo()
    assert not history.is_at_saved()


@given(st.lists(st.sampled_from(["step", "undo", "redo", "save"]), max_size=30))
def test_at_saved_is_only_said_of_the_text_that_was_saved(moves: list[str]) -> None:
    history, text, saved, count = History(), "", "", 0
    for move in moves:
        if move == "step":
            text, count = step(text, history, f"<{count}>"), count + 1
        elif move == "save":
            history.mark_saved()
            saved = text
        elif move == "undo" and history.undo_title:
            text = back(text, history)
        elif move == "redo" and history.redo_title:
            text = forth(text, history)
        assert history.is_at_saved() == (text == saved)


def test_old_data_is_not_kept_alive() -> None:
    history = History()
    step("", history, "a")
    undone = history.undo()
    redone = history.redo()
    assert undone is not None and undone.expects is None
    assert redone is not None and redone.expects is None
