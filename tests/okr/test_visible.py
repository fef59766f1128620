"""What is shown holds nothing that a terminal would obey, and every character keeps its place."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.visible import UNSEEN, visible

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@given(ANY_TEXT)
def test_nothing_shown_is_obeyed_or_hidden_by_a_terminal(text: str) -> None:
    assert not [character for character in visible(text) if category(character) in UNSEEN]


@given(ANY_TEXT)
def test_every_character_keeps_its_place(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(new == old for new, old in zip(shown, text, strict=True) if category(old) not in UNSEEN)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]52;c;x\x07", "␛]52;c;x␇"),
        ("a\nb\tc\x7f", "a␊b␉c␡"),
        ("pay\u202eroll", "pay�roll"),
        ("zero\u200bwidth", "zero�width"),
        ("\x9b2J", "�2J"),
        ("[/] [@click=app.quit]x", "[/] [@click=app.quit]x"),
        ("Größe 你好 no\u00a0break", "Größe 你好 no\u00a0break"),
    ],
)
def test_controls_are_shown_as_their_pictures(text: str, shown: str) -> None:
    assert visible(text) == shown
