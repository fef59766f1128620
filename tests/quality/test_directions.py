"""The verb tells which way a number is to go."""

from __future__ import annotations

import pytest

from okrtui.quality.directions import Direction, direction_of, strict_direction_of
from okrtui.quality.verdict import Slot


def verb(text: str) -> dict[str, Slot | None]:
    """Slots with a direction."""
    return {"direction": Slot(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Increase", Direction.UP),
        ("reduced", Direction.DOWN),
        ("Keep", Direction.KEEP),
        ("drive up", Direction.UP),
        ("get below", Direction.DOWN),
        ("Launch", None),
    ],
)
def test_a_verb_names_its_direction(text: str, direction: Direction | None) -> None:
    assert direction_of(text, verb(text)) is direction


@pytest.mark.parametrize("text", ["Improve", "speed up", "fewer", "up", "get below"])
def test_some_words_are_never_held_against_the_numbers(text: str) -> None:
    assert direction_of(text, verb(text)) is not None
    assert strict_direction_of(verb(text)) is None


def test_a_plain_verb_leaves_no_doubt() -> None:
    assert strict_direction_of(verb("Cut")) is Direction.DOWN
    assert strict_direction_of(verb("Increased")) is Direction.UP


def test_a_line_without_a_direction_has_none() -> None:
    assert direction_of("", {}) is None
    assert direction_of("Churn at 5%", {"direction": None}) is None
    assert strict_direction_of({"direction": None}) is None


def test_the_verb_of_a_line_may_follow_a_tag() -> None:
    assert direction_of("KR2: keep churn at 5%", {"direction": None}) is Direction.KEEP
    assert direction_of("We want to see churn fall", {"direction": None}) is None
