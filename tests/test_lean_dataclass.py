"""A lean dataclass is used as the usual one is, and stays as it was made where it is frozen."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, astuple, field, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.lean_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Lean:
    """A place with what is known of it."""

    name: str
    size: int = 3
    tags: tuple[str, ...] = ()
    note: str = field(default="", compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Usual:
    """The same, as the standard library makes it."""

    name: str
    size: int = 3
    tags: tuple[str, ...] = ()
    note: str = field(default="", compare=False, repr=False)


@dataclass(slots=True)
class Basket:
    """What can be added to."""

    label: str = ""
    things: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Even:
    """What looks at itself once it is made."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(f"{self.number} is odd")


NAMES = st.sampled_from(["a", "b"])
CALLS = st.tuples(
    st.lists(st.one_of(NAMES, st.integers(0, 2), st.just(("x",))), max_size=5),
    st.dictionaries(st.sampled_from(["name", "size", "tags", "note", "colour"]), NAMES, max_size=3),
)


def made(kind: Any, call: tuple[list[Any], dict[str, Any]]) -> Any:
    """What is made by a call; the kind of error where it is refused."""
    given, named = call
    try:
        return kind(*given, **named)
    except TypeError as error:
        return type(error)


@given(CALLS)
def test_it_takes_the_same_arguments_and_holds_the_same_values(
    call: tuple[list[Any], dict[str, Any]],
) -> None:
    lean, usual = made(Lean, call), made(Usual, call)
    if usual is TypeError:
        assert lean is TypeError
    else:
        assert astuple(lean) == astuple(usual)
        assert repr(lean) == repr(usual).replace("Usual", "Lean")


@given(CALLS, CALLS)
def test_two_are_equal_and_of_one_hash_where_the_usual_ones_are(one: Any, other: Any) -> None:
    lean, usual = [[made(kind, call) for call in (one, other)] for kind in (Lean, Usual)]
    assert (lean[0] == lean[1]) == (usual[0] == usual[1])
    if lean[0] == lean[1]:
        assert hash(lean[0]) == hash(lean[1])


def test_it_differs_from_what_has_the_same_values_and_is_something_else() -> None:
    assert Lean("a") != Usual("a")
    assert Lean("a") != ("a", 3, (), "")


def test_it_is_a_dataclass_for_those_who_ask() -> None:
    assert [each.name for each in fields(Lean)] == [each.name for each in fields(Usual)]
    assert replace(Lean("a", 1), size=2) == Lean("a", 2)
    match Lean("a", 7):
        case Lean(name, size):
            assert (name, size) == ("a", 7)


@pytest.mark.parametrize("change", [lambda it: setattr(it, "size", 4), lambda it: delattr(it, "size")])
def test_a_frozen_one_stays_as_it_was_made(change: Any) -> None:
    lean = Lean("a")
    with pytest.raises(FrozenInstanceError, match="size"):
        change(lean)
    assert lean == Lean("a", 3)


def test_a_frozen_one_can_be_copied_and_sent_to_another_process() -> None:
    lean = Lean("a", 7, ("x",), "said")
    for other in (copy.copy(lean), copy.deepcopy(lean), pickle.loads(pickle.dumps(lean))):
        assert astuple(other) == astuple(lean)


def test_what_a_class_does_after_it_is_made_is_done() -> None:
    assert [Even(number).number for number in (2, 4)] == [2, 4]
    for _ in range(2):
        with pytest.raises(ValueError, match="3 is odd"):
            Even(3)


def test_nothing_else_can_be_put_into_it() -> None:
    with pytest.raises(AttributeError):
        Basket().colour = "red"  # type: ignore[attr-defined]


def test_one_that_can_be_changed_has_no_hash_and_its_own_list() -> None:
    one, other = Basket(), Basket()
    one.things.append("apple")
    one.label = "fruit"
    assert (one.label, one.things, other.things) == ("fruit", ["apple"], [])
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
