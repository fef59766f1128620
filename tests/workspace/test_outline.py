"""The order in which entries are read, what is near to one that is gone, and where a new one goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import (
    EntryKind,
    Initiative,
    KeyPath,
    KeyResult,
    Objective,
    OkrFile,
    entries,
    initiative_path,
    key_result_path,
    objective_path,
)
from okrtui.workspace.outline import exists, nearest, objective_of, outline, place_for, position_of


def file_of(*sizes: tuple[int, int]) -> OkrFile:
    """A file with an objective for each pair of numbers of key results and initiatives."""
    return OkrFile(
        objectives=tuple(
            Objective(key_results=(KeyResult(),) * results, initiatives=(Initiative(),) * bets)
            for results, bets in sizes
        )
    )


FILES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=4).map(
    lambda sizes: file_of(*sizes)
)
PATHS = st.one_of(
    st.builds(objective_path, st.integers(0, 5)),
    st.builds(key_result_path, st.integers(0, 5), st.integers(0, 5)),
    st.builds(initiative_path, st.integers(0, 5), st.integers(0, 5)),
)


@given(FILES)
def test_the_outline_is_the_reading_order_of_the_model(okrs: OkrFile):
    assert list(outline(okrs)) == [path for path, _ in entries(okrs)]


@given(FILES, PATHS)
def test_exactly_the_entries_of_the_outline_exist(okrs: OkrFile, path: KeyPath):
    assert exists(okrs, path) == (path in outline(okrs))


@given(FILES, PATHS)
def test_what_is_nearest_exists_and_is_the_entry_itself_where_it_is_there(okrs: OkrFile, path: KeyPath):
    found = nearest(okrs, path)
    assert found in (outline(okrs) or (None,))
    if exists(okrs, path):
        assert found == path


@given(FILES)
def test_without_a_wish_the_first_objective_is_nearest(okrs: OkrFile):
    assert nearest(okrs, None) == (objective_path(0) if okrs.objectives else None)


def test_a_sibling_is_nearer_than_the_objective_and_that_nearer_than_another():
    okrs = file_of((2, 0), (0, 1))
    assert nearest(okrs, key_result_path(0, 5)) == key_result_path(0, 1)
    assert nearest(okrs, initiative_path(0, 0)) == objective_path(0)
    assert nearest(okrs, key_result_path(1, 0)) == objective_path(1)
    assert nearest(okrs, objective_path(7)) == objective_path(1)


@pytest.mark.parametrize(
    ("selection", "kind", "before", "place"),
    [
        (objective_path(0), EntryKind.OBJECTIVE, False, objective_path(1)),
        (objective_path(0), EntryKind.OBJECTIVE, True, objective_path(0)),
        (key_result_path(1, 0), EntryKind.OBJECTIVE, False, objective_path(2)),
        (key_result_path(0, 0), EntryKind.KEY_RESULT, False, key_result_path(0, 1)),
        (key_result_path(0, 1), EntryKind.KEY_RESULT, True, key_result_path(0, 1)),
        (objective_path(0), EntryKind.KEY_RESULT, False, key_result_path(0, 2)),
        (initiative_path(1, 0), EntryKind.KEY_RESULT, False, key_result_path(1, 1)),
        (key_result_path(0, 0), EntryKind.INITIATIVE, False, initiative_path(0, 0)),
        (initiative_path(1, 0), EntryKind.INITIATIVE, False, initiative_path(1, 1)),
        (None, EntryKind.OBJECTIVE, False, objective_path(0)),
    ],
)
def test_a_new_entry_stands_beside_its_like_or_last(
    selection: KeyPath | None, kind: EntryKind, before: bool, place: KeyPath
):
    assert place_for(file_of((2, 0), (1, 1)), selection, kind, before=before) == place


def test_a_key_result_needs_an_objective():
    with pytest.raises(KeyError):
        place_for(file_of(), None, EntryKind.KEY_RESULT)


@pytest.mark.parametrize("path", [(), ("objectives",), ("team",), ("objectives", 0, "why", 1)])
def test_a_path_that_is_none_of_an_entry_is_refused(path: KeyPath):
    for asked in (objective_of, position_of):
        with pytest.raises(KeyError):
            asked(path)
