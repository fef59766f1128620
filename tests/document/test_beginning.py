"""The beginning of a text says what the whole says, up to where it was cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.files import okr_file
from okrtui.document.beginning import read_beginning
from okrtui.document.document import Document
from okrtui.document.limits import LARGEST


@given(st.integers(0, 60), st.integers(1, 15), st.sampled_from(["\n", "\r\n"]))
def test_it_holds_the_first_objectives_as_the_whole_has_them(lines: int, most: int, newline: str) -> None:
    text = okr_file(lines).replace("\n", newline)
    whole, beginning = Document.parse(text).okrs, read_beginning(text, most)
    assert beginning is not None
    assert beginning.objectives == whole.objectives[:most]
    assert (beginning.team, beginning.cycle) == (whole.team, whole.cycle)


def test_what_looks_like_a_header_within_a_value_cuts_no_value_in_two() -> None:
    text = '[[objectives]]\ntitle = """One\n[[objectives]]\n"""\nowner = "mara"\n'
    assert read_beginning("\n" + text, 1) is None
    assert read_beginning("\n" + text, 5) == Document.parse(text).okrs


def test_long_objectives_are_not_all_taken_in() -> None:
    text = (
        okr_file(5).replace('id = "kr-000000"', f'owner = "{"x" * 40_000}"')
        + okr_file(50).partition("\n\n")[2]
    )
    beginning = read_beginning(text, 8)
    assert beginning is not None and len(beginning.objectives) == 1


def test_what_is_set_aside_at_its_entries_is_known_and_nothing_of_the_entry_behind_it() -> None:
    note = "# okrtui: ignore[OKR205] known"
    text = "".join(f'\n{note} {n}\n[[objectives]]\ntitle = "A{n}"  {note} {n}\n' for n in range(4))
    whole, beginning = Document.parse(text).okrs, read_beginning(text, 2)
    assert beginning is not None
    assert beginning.objectives == whole.objectives[:2]
    assert [len(each.ignores) for each in beginning.objectives] == [2, 2]


def test_a_fault_behind_it_is_left_to_the_whole() -> None:
    text = okr_file(50) + "\nthis is no TOML"
    beginning = read_beginning(text, 3)
    assert beginning is not None and len(beginning.objectives) == 3
    assert Document.parse(text).syntax_error is not None


def test_a_fault_in_it_leaves_all_to_the_whole() -> None:
    assert read_beginning("team = \n" + okr_file(50), 3) is None


def test_a_text_that_is_too_large_is_left_to_the_whole() -> None:
    assert read_beginning("#" * (LARGEST + 1), 3) is None
