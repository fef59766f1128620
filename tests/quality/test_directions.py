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
    assert direction_of(verb(text)) is direction


def test_an_improvement_may_go_either_way() -> None:
    assert direction_of(verb("Improve")) is Direction.UP
    assert strict_direction_of(verb("Improve")) is None
    assert strict_direction_of(verb("Cut")) is Direction.DOWN


def test_a_line_without_a_direction_has_none() -> None:
    assert direction_of({}) is None
    assert direction_of({"direction": None}) is None
