"""Restating an entry writes exactly what it says, keeps every other byte, and can be undone to the byte."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from okrtui.document import restating
from okrtui.document.document import Document
from okrtui.document.edits import Refused, Transaction, invert
from okrtui.okr.model import EntryKind, KeyPath, initiative_path, key_result_path, objective_path

TABLES = """\
[[objectives]]
title = "Home sooner"  # the aim of the year
why = ["Beds are short"]

  # Everybody asks for it.
  [[objectives.key_results]]
  id = "kr-old"
  title = "Hold 12 trainings"
  owner = "ana"

  [[objectives.key_results]]
  title = "Fewer readmissions"

[[objectives]]
title = "Another one"
"""
BARE = """\
[[objectives]]
title = "Home sooner"
key_results = [
  "Hold 12 trainings",  # everybody asks for it
  "Fewer readmissions",
]
"""
RESULT = "Raise discharges before noon from 20% to 40%"
FIRST = key_result_path(0, 0)


def drawer() -> Callable[[EntryKind], str]:
    """Draws ids that tell their order: kr1, in2, ..."""
    numbers = count(1)
    return lambda kind: f"{'kr' if kind is EntryKind.KEY_RESULT else 'in'}{next(numbers)}"


def applied(text: str, make: Callable[[Document], Transaction]) -> Document:
    """The document after a transaction, which must be undone to the byte."""
    document = Document.parse(text)
    transaction = make(document)
    after = document.apply(transaction)
    assert after.apply(invert(text, transaction)).text == text
    return after


def climbed(text: str, path: KeyPath = FIRST, signal: str = "", chain: tuple[str, ...] = ()) -> Document:
    return applied(
        text,
        lambda document: restating.replace_work_by_result(
            document, path, RESULT, signal=signal, chain=chain, draw=drawer()
        ),
    )


def test_a_result_takes_the_place_of_the_work_which_keeps_its_comment_and_fields() -> None:
    after = climbed(TABLES, signal="two wards try it", chain=("Nobody waits in a corridor",))
    assert (
        after.text
        == """\
[[objectives]]
title = "Home sooner"  # the aim of the year
why = ["Beds are short", "Nobody waits in a corridor"]

  [[objectives.key_results]]
  id = "kr1"
  title = "Raise discharges before noon from 20% to 40%"

  [[objectives.key_results]]
  title = "Fewer readmissions"

  # Everybody asks for it.
  [[objectives.initiatives]]
  id = "kr-old"
  title = "Hold 12 trainings"
  owner = "ana"
  expects = "kr1"
  signal = "two wards try it"

[[objectives]]
title = "Another one"
"""
    )


def test_bare_titles_beside_the_work_stay_bare() -> None:
    after = climbed(BARE)
    assert '  "Fewer readmissions",\n' in after.text
    objective = after.okrs.objectives[0]
    assert [each.title for each in objective.key_results] == [RESULT, "Fewer readmissions"]
    assert [each.title for each in objective.initiatives] == ["Hold 12 trainings"]
    assert objective.initiatives[0].expects == objective.key_results[0].id != ""


@pytest.mark.parametrize(
    ("why", "expected"),
    [("", ("b",)), ('why = "a"\n', ("a", "b")), ('why = ["a"]\n', ("a", "b")), ('why = ["b"]\n', ("b",))],
)
def test_reasons_are_added_once_to_whatever_stands_in_why(why: str, expected: tuple[str, ...]) -> None:
    text = f'[[objectives]]\ntitle = "Home sooner"\n{why}'
    after = applied(text, lambda document: restating.add_why(document, objective_path(0), ["b", "b"]))
    assert after.okrs.objectives[0].why == expected


def test_the_result_of_a_bet_is_added_and_expected_by_it() -> None:
    text = '[[objectives]]\ntitle = "Home sooner"\n\n[[objectives.initiatives]]\ntitle = "A dashboard"\n'
    after = applied(
        text,
        lambda document: restating.add_result_of_bet(document, initiative_path(0, 0), RESULT, draw=drawer()),
    )
    objective = after.okrs.objectives[0]
    assert objective.key_results[0].title == RESULT
    assert objective.initiatives[0].expects == objective.key_results[0].id == "kr1"


def test_a_result_beside_another_stands_right_below_it() -> None:
    after = applied(
        TABLES, lambda document: restating.add_result_beside(document, FIRST, RESULT, draw=drawer())
    )
    titles = [each.title for each in after.okrs.objectives[0].key_results]
    assert titles == ["Hold 12 trainings", RESULT, "Fewer readmissions"]
    assert [line for line in TABLES.splitlines() if line not in after.text.splitlines()] == []


def test_work_that_leaves_a_line_bets_on_it() -> None:
    after = applied(
        TABLES,
        lambda document: restating.retitle_leaving_work(
            document, FIRST, RESULT, "Hold 12 trainings", draw=drawer()
        ),
    )
    objective = after.okrs.objectives[0]
    assert (objective.key_results[0].title, objective.key_results[0].id) == (RESULT, "kr-old")
    assert (objective.initiatives[0].title, objective.initiatives[0].expects) == (
        "Hold 12 trainings",
        "kr-old",
    )


def test_a_key_result_without_an_id_gets_one_for_its_bet() -> None:
    after = applied(
        TABLES,
        lambda document: restating.retitle_leaving_work(
            document, key_result_path(0, 1), RESULT, "A clinic", draw=drawer()
        ),
    )
    objective = after.okrs.objectives[0]
    assert objective.key_results[1].id == objective.initiatives[0].expects == "kr1"


def test_among_bare_titles_the_work_is_a_bare_title_too() -> None:
    after = applied(
        BARE,
        lambda document: restating.retitle_leaving_work(
            document, FIRST, RESULT, "Hold 12 trainings", draw=drawer()
        ),
    )
    assert f'  "{RESULT}",  # everybody asks for it\n' in after.text
    assert after.okrs.objectives[0].initiatives[0].title == "Hold 12 trainings"
    assert "expects" not in after.text


def reasons_set(text: str, *reasons: str) -> str:
    return applied(
        f"[[objectives]]\n{text}", lambda document: restating.set_why(document, objective_path(0), reasons)
    ).text.removeprefix("[[objectives]]\n")


ROWS = "why = [\n  # first\n  'a',  # one\n  'b',\n  'c',  # three\n]\n"


@pytest.mark.parametrize(
    ("before", "reasons", "expected"),
    [
        ("title = 'x'\n", "a", "title = 'x'\nwhy = \"a\"\n"),
        ("why = 'a'  # one\n", "a", "why = 'a'  # one\n"),
        ("why = 'a'  # one\n", "b", "why = 'b'  # one\n"),
        ("why = 'a'\n", "ab", 'why = ["a", "b"]\n'),
        ("why = []\n", "ab", 'why = ["a", "b"]\n'),
        ("title = 'x'\nwhy = ['a']\n", "", "title = 'x'\n"),
        (ROWS, "abc", ROWS),
        (ROWS, "zbc", ROWS.replace("'a'", "'z'")),
        (ROWS, "ac", ROWS.replace("  'b',\n", "")),
        (ROWS, "bc", ROWS.replace("  # first\n  'a',  # one\n", "")),
        (ROWS, "abcd", ROWS.replace("]", '  "d",\n]')),
        ("why = ['a', 'a', 'b']\n", "ab", "why = ['a', 'b']\n"),
    ],
)
def test_reasons_that_stay_are_left_as_they_are_written(before: str, reasons: str, expected: str) -> None:
    assert reasons_set(before, *reasons) == expected


def test_a_why_with_something_other_than_words_is_left_alone() -> None:
    with pytest.raises(Refused, match="other than words"):
        reasons_set("why = ['a', 5]\n", "a")
