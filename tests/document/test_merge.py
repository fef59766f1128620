"""Two people's changes to one file are put together; what cannot be is told, and nothing is dropped unsaid."""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrtui.document import operations as op
from okrtui.document.conflicts import Choice, Settling
from okrtui.document.document import Document
from okrtui.document.edits import Refused
from okrtui.document.merge import Merged, merge
from okrtui.document.merging_values import Where, merged_value
from okrtui.document.sections_tree import grow
from tests.document.plain_okrs import entry_paths, plain
from tests.document.random_steps import draw_step, same
from tests.document.test_scanner import leaves
from tests.document.toml_writer import COMMENT, written_by_seed

BASE = """\
team = "Search"  # ours

# about the first
[[objectives]]
id = "o-1"
title = "First"

  [[objectives.key_results]]
  id = "kr-1"
  title = "One"
  target = 5

  [[objectives.key_results]]
  id = "kr-2"
  title = "Two"

[[objectives]]
id = "o-2"
title = "Second"

# the end
"""


def merged(mine: str, theirs: str, base: str = BASE, **choices: Choice) -> Merged:
    """The merge of three texts."""
    return merge(Document.parse(base), Document.parse(mine), Document.parse(theirs), choices)


def settled(mine: str, theirs: str, choice: Choice, base: str = BASE) -> str:
    """The text when every conflict is settled in the same way."""
    documents = (Document.parse(base), Document.parse(mine), Document.parse(theirs))
    conflicts = merge(*documents).conflicts
    assert conflicts
    return merge(*documents, {conflict.place: choice for conflict in conflicts}).text


def test_changes_to_different_keys_of_one_entry_are_both_there() -> None:
    mine = BASE.replace('"One"', '"Uno"')
    theirs = BASE.replace("target = 5\n", "target = 6  # more\n  unit = '%'\n")
    outcome = merged(mine, theirs)
    assert outcome.conflicts == ()
    assert outcome.text == BASE.replace(
        '"One"\n  target = 5\n', "\"Uno\"\n  target = 6  # more\n  unit = '%'\n"
    )


def test_comments_and_layout_of_both_sides_stay() -> None:
    mine = BASE.replace("# about the first", "# about the very first").replace('"Two"', '"Two"  # behind')
    theirs = BASE.replace('title = "Two"', '# above\n  title="Zwei"').replace(
        "# the end", "# the end\n# or not"
    )
    outcome = merged(mine, theirs)
    assert outcome.conflicts == ()
    for line in ("# about the very first", '# above\n  title="Zwei"  # behind', "# the end\n# or not"):
        assert line in outcome.text


def test_additions_of_both_sides_are_there_each_in_its_place() -> None:
    mine = BASE.replace(
        '[[objectives]]\nid = "o-2"',
        '  [[objectives.key_results]]\n  title = "Mine"\n\n[[objectives]]\nid = "o-2"',
    )
    theirs = BASE.replace("\n# the end", '\n[[objectives]]\ntitle = "Theirs"\n\n# the end')
    outcome = merged(mine, theirs)
    titles = [objective.title for objective in Document.parse(outcome.text).okrs.objectives]
    assert outcome.conflicts == () and titles == ["First", "Second", "Theirs"]
    assert outcome.text.count('title = "Mine"') == 1


def test_the_same_change_on_both_sides_is_one() -> None:
    both = BASE.replace('"One"', '"Uno"').replace("\n# the end", "\n[[objectives]]\ntitle = 'x'\n\n# the end")
    assert merged(both + "# mine\n", both + "# theirs\n").text.count("title = 'x'") == 1
    assert merged(both, both) == Merged(both, ())


def test_a_value_that_both_changed_is_a_conflict() -> None:
    mine, theirs = BASE.replace('"One"', '"Uno"'), BASE.replace('"One"', '"Eins"')
    outcome = merged(mine, theirs)
    (conflict,) = outcome.conflicts
    assert (conflict.entry, conflict.what) == ("Uno", "title")
    assert (conflict.base, conflict.mine, conflict.theirs) == ('"One"', '"Uno"', '"Eins"')
    assert outcome.text == mine == settled(mine, theirs, Choice.MINE)
    assert settled(mine, theirs, Choice.THEIRS) == theirs
    both = settled(mine, theirs, Choice.BOTH)
    assert both == mine.replace('  title = "Uno"', '  # theirs: title = "Eins"\n  title = "Uno"')


def test_a_move_and_a_change_of_the_same_entry_go_together() -> None:
    key_result = '  [[objectives.key_results]]\n  id = "kr-2"\n  title = "Two"\n\n'
    mine = BASE.replace(key_result, "").replace('title = "Second"\n\n', f'title = "Second"\n\n{key_result}')
    theirs = BASE.replace('"Two"', '"Zwei"')
    outcome = merged(mine, theirs)
    assert outcome.conflicts == () and outcome.text == mine.replace('"Two"', '"Zwei"')


def test_a_move_to_two_places_is_a_conflict() -> None:
    key_result = '  [[objectives.key_results]]\n  id = "kr-2"\n  title = "Two"\n\n'
    third = '[[objectives]]\nid = "o-3"\ntitle = "Third"\n\n'
    base = BASE.replace("# the end", f"{third}# the end")
    mine, theirs = (
        base.replace(key_result, "").replace(f'title = "{title}"\n\n', f'title = "{title}"\n\n{key_result}')
        for title in ("Second", "Third")
    )
    (conflict,) = merged(mine, theirs, base).conflicts
    assert (conflict.entry, conflict.what) == ("Two", "place")
    assert (conflict.base, conflict.mine, conflict.theirs) == ("First", "Second", "Third")
    assert settled(mine, theirs, Choice.MINE, base) == mine
    assert settled(mine, theirs, Choice.THEIRS, base) == theirs


def test_an_order_that_both_changed_is_a_conflict() -> None:
    a, b, c = (f"[[objectives]]\nid = 'o-{name}'\n\n" for name in "abc")
    end = "# end\n"
    mine, theirs = b + a + c + end, a + c + b + end
    (conflict,) = merged(mine, theirs, a + b + c + end).conflicts
    assert conflict.what == "order"
    assert settled(mine, theirs, Choice.MINE, a + b + c + end) == mine
    assert settled(mine, theirs, Choice.THEIRS, a + b + c + end) == theirs


def test_a_key_result_that_was_turned_into_an_initiative_keeps_their_change() -> None:
    mine = BASE.replace(
        '  [[objectives.key_results]]\n  id = "kr-2"', '  [[objectives.initiatives]]\n  id = "kr-2"'
    )
    outcome = merged(mine, BASE.replace('"Two"', '"Zwei"'))
    assert outcome.conflicts == () and outcome.text == mine.replace('"Two"', '"Zwei"')


def test_a_deletion_of_what_nobody_changed_is_a_deletion() -> None:
    mine = BASE.replace('[[objectives]]\nid = "o-2"\ntitle = "Second"\n\n', "")
    outcome = merged(mine, BASE.replace('"One"', '"Eins"'))
    assert outcome.conflicts == () and outcome.text == mine.replace('"One"', '"Eins"')


def test_a_deletion_of_what_the_other_changed_is_a_conflict() -> None:
    key_result = '  [[objectives.key_results]]\n  id = "kr-2"\n  title = "Two"\n\n'
    mine, theirs = BASE.replace(key_result, ""), BASE.replace('"Two"', '"Zwei"')
    (conflict,) = merged(mine, theirs).conflicts
    assert conflict.what == "entry" and conflict.mine is None and '"Zwei"' in (conflict.theirs or "")
    assert settled(mine, theirs, Choice.MINE) == mine
    assert settled(mine, theirs, Choice.THEIRS) == settled(mine, theirs, Choice.BOTH) == theirs
    (conflict,) = merged(theirs, mine).conflicts
    assert conflict.theirs is None
    assert settled(theirs, mine, Choice.MINE) == theirs
    assert settled(theirs, mine, Choice.THEIRS) == mine


def test_a_deleted_objective_does_not_take_along_what_the_other_moved_into_it() -> None:
    key_result = '  [[objectives.key_results]]\n  id = "kr-2"\n  title = "Two"\n\n'
    mine = BASE.replace(key_result, "").replace('title = "Second"\n\n', f'title = "Second"\n\n{key_result}')
    theirs = BASE.replace('[[objectives]]\nid = "o-2"\ntitle = "Second"\n\n', "")
    (conflict,) = merged(mine, theirs).conflicts
    assert conflict.what == "entry"
    for choice in Choice:
        assert '"Two"' in settled(mine, theirs, choice)


def test_what_is_no_toml_is_a_conflict_of_the_whole_file() -> None:
    mine, theirs = BASE + "x = ", BASE.replace('"One"', '"Eins"')
    (conflict,) = merged(mine, theirs).conflicts
    assert conflict.what == "file"
    assert settled(mine, theirs, Choice.THEIRS) == theirs


def test_the_same_table_written_in_two_ways_is_a_conflict_of_its_entry_alone() -> None:
    mine = BASE.replace('title = "Second"\n', 'title = "Second"\nreview.grade = 1\n')
    theirs = BASE.replace('title = "Second"\n', 'title = "Second"\n\n[objectives.review]\ngrade = 2\n')
    theirs = theirs.replace('"One"', '"Eins"')
    (conflict,) = merged(mine, theirs).conflicts
    assert (conflict.what, conflict.entry) == ("entry", "Second")
    assert settled(mine, theirs, Choice.MINE) == mine.replace('"One"', '"Eins"')
    assert settled(mine, theirs, Choice.THEIRS) == theirs
    both = settled(mine, theirs, Choice.BOTH)
    assert "review.grade = 1" in both and "# theirs: grade = 2" in both
    assert Document.parse(both).syntax_error is None


def test_tables_that_stand_apart_are_joined_with_those_that_they_belong_to() -> None:
    apart = BASE.replace("# the end", '[meta]\nx = 1\n\n[[objectives.key_results]]\ntitle = "Late"\n')
    mine, theirs = apart.replace('"Late"', '"Later"'), apart.replace('"Second"', '"Zweites"')
    outcome = merged(mine, theirs, apart)
    assert outcome.conflicts == ()
    expected = apart.replace('"Late"', '"Later"').replace('"Second"', '"Zweites"')
    assert tomllib.loads(outcome.text) == tomllib.loads(expected)


def test_fields_of_one_entry_in_short_form_are_joined() -> None:
    base = "objectives = [{ title = 'a', key_results = ['x', { title = 'y', target = 5 }] }, 'b']\n"
    mine = base.replace("target = 5", "target = 6").replace("'b'", "'bb'")
    theirs = base.replace("'x'", "'xx'").replace("title = 'y'", "title = 'yy', owner = 'ana'")
    outcome = merged(mine, theirs, base)
    assert outcome.conflicts == ()
    assert outcome.text == mine.replace("'x'", "'xx'").replace(
        "{ title = 'y', target = 6 }", "{ title = 'yy', target = 6, owner = 'ana' }"
    )


def test_a_conflict_in_short_form_is_one_of_a_field() -> None:
    base = "[[objectives]]\ntitle = 'a'\nkey_results = [{ title = 'y', target = 5 }, 'z']\n"
    mine, theirs = base.replace("5", "6"), base.replace("5", "7").replace("'z'", "'zz'")
    (conflict,) = merged(mine, theirs, base).conflicts
    assert (conflict.entry, conflict.what) == ("y", "target")
    assert (conflict.base, conflict.mine, conflict.theirs) == ("5", "6", "7")
    assert settled(mine, theirs, Choice.MINE, base) == mine.replace("'z'", "'zz'")
    assert settled(mine, theirs, Choice.THEIRS, base) == theirs
    assert "target-theirs = 7" in settled(mine, theirs, Choice.BOTH, base)


def test_entries_without_ids_are_known_by_their_titles() -> None:
    base = "[[objectives]]\ntitle = 'a'\n\n[[objectives]]\ntitle = 'b'\n\n[[objectives]]\ntitle = 'c'\n"
    mine = "[[objectives]]\ntitle = 'c'\n\n[[objectives]]\ntitle = 'a'\n\n[[objectives]]\ntitle = 'b'\n"
    theirs = base.replace("'b'\n", "'b'\nowner = 'x'\n")
    outcome = merged(mine, theirs, base)
    assert outcome.conflicts == () and outcome.text == mine.replace("'b'\n", "'b'\nowner = 'x'\n")


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_the_end_of_the_text_and_its_line_breaks_stay(ending: str) -> None:
    newline = ending or "\n"
    base = newline.join(["a = 1", "b = 2", "c = 3"]) + ending
    outcome = merged(base.replace("a = 1", "a = 5"), base.replace("c = 3", "c = 6"), base)
    assert outcome == Merged(base.replace("1", "5").replace("3", "6"), ())


ROWS = "[\n  'a',  # of a\n  # of b\n  'b',\n  'c',\n]"
OTHER_COMMENT = ROWS.replace("# of b", "# of bb")


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("['a', 'b']", "['x', 'b']", "['a', 'y']", "['x', 'y']"),
        ("['a', 'b']", "['m', 'a', 'b']", "['a', 'b', 't']", "['m', 'a', 'b', 't']"),
        ("['a', 'b']", "['a', 'b', 'm']", "['a', 'b', 't']", "['a', 'b', 'm', 't']"),
        ("['a', 'b', 'c']", "['b', 'c']", "['a', 'b']", "['b']"),
        ("['a', 'b']", "['m', 'a', 'x', 'b']", "['a']", "['m', 'a', 'x']"),
        ("[]", "['m']", "['t']", "['m', 't']"),
        ("['a']", "['a', 'same']", "['a', 'same', 't']", "['a', 'same', 't']"),
        ("['a', 'b']", "['a', 'b', 's']", "['t', 'a', 'b', 's']", "['t', 'a', 'b', 's']"),
        ("['a', 'b']", "['x', 'b']", "['y', 'b']", None),
        ("['a', 'b']", "['b']", "['y', 'b']", None),
        ("'a'", "'b'", "'c'", None),
        (ROWS, ROWS.replace("'c'", "'x'"), OTHER_COMMENT, OTHER_COMMENT.replace("'c'", "'x'")),
        (ROWS, ROWS.replace("'c'", "'x'"), ROWS.replace("]", "  # last\n]"), None),
        (ROWS, ROWS.replace("'b'", "'x'"), OTHER_COMMENT, OTHER_COMMENT.replace("'b'", "'x'")),
        ("['a']", "[{ title = 'a', owner = 'm' }]", "['t']", "[{ title = 't', owner = 'm' }]"),
        ("{ a = 1, b.c = 2 }", "{ a = 5, b.c = 2 }", "{ a = 1, d = 4 }", "{ a = 5, d = 4 }"),
        ("{ a = 1, b = [1, 2] }", "{ b = [3, 2] }", "{ a = 1, b = [1, 4] }", "{ b = [3, 4] }"),
    ],
)
def test_elements_of_arrays_are_put_together(base: str, mine: str, theirs: str, expected: str | None) -> None:
    settling = Settling({})
    found = merged_value(base, mine, theirs, Where("here", "", "why"), settling, "\n")
    assert (None if settling.conflicts else found) == expected


def test_short_forms_are_merged_by_their_elements() -> None:
    base = "[[objectives]]\ntitle = 'x'\nkey_results = [\n  'a',\n  'b',\n]\n"
    mine, theirs = base.replace("'a'", "'mine'  "), base.replace("'b',", "'b', # told\n  'theirs',")
    outcome = merged(mine, theirs, base)
    assert outcome.conflicts == ()
    assert outcome.text == mine.replace("'b',", "'b',  # told\n  'theirs',")


@given(st.integers(0, 2**20))
def test_a_tree_is_written_as_it_was_read(seed: int) -> None:
    text = written_by_seed(seed)
    root, footer = grow(Document.parse(text))
    assert root.text() + footer == text


def changed(document: Document, chance: random.Random) -> Document:
    """The document after a few random steps."""
    for _ in range(chance.randint(1, 3)):
        try:
            document = document.apply(draw_step(document, chance.randrange).transaction)
        except Refused:
            continue
    return document


def said_in(text: str) -> Counter[str]:
    """The values and comments of a TOML text, of a value alone, or of some elements."""
    data: object = {}
    for shape in ("v = {}", "{}", "v = [\n{}\n]"):
        with suppress(tomllib.TOMLDecodeError):
            data = tomllib.loads(shape.replace("{}", text))
            break
    return Counter(repr(value) for _, value in leaves(data)) + Counter(COMMENT.findall(text))


APART = (
    "\n[apart]\nx = 1\n\n[[objectives.key_results]]\ntitle = 't98 late'\n\n[objectives.review]\ngrade = 1\n"
)
"""Tables that belong to the last objective and stand below another table."""


def nothing_is_dropped(seed: int, more: str = "") -> bool:
    """Merges two random changes of a random file; tells whether they went together without a conflict."""
    chance = random.Random(seed)
    text = written_by_seed(seed)
    base = Document.parse(text + (more.replace("\n", "\r\n") if "\r\n" in text else more))
    if base.syntax_error is not None:
        return False
    mine, theirs = changed(base, chance), changed(base, chance)
    outcome = merge(base, mine, theirs)
    told = said_in(outcome.text)
    for conflict in outcome.conflicts:
        for version in (conflict.mine, conflict.theirs):
            told += said_in(version) if version else Counter()
    old, ours, others = (said_in(document.text) for document in (base, mine, theirs))
    for new in (ours - old, others - old):
        assert not set(new) - set(told), f"{set(new) - set(told)} of one side is gone"
    kept = old - (old - ours) - (old - others)
    assert not kept - told, f"{kept - told} of both sides is gone"
    assert Document.parse(outcome.text).syntax_error is None
    return not outcome.conflicts


@settings(max_examples=80)
@given(st.integers(0, 2**32))
def test_nothing_of_either_side_is_dropped_unsaid(seed: int) -> None:
    nothing_is_dropped(seed)


@settings(max_examples=40)
@given(st.integers(0, 2**32))
def test_nothing_is_dropped_from_tables_that_stand_apart(seed: int) -> None:
    nothing_is_dropped(seed, f"\n[[objectives]]\ntitle = 't97 last'\n{APART}")


def test_most_changes_go_together() -> None:
    """A guard over the test above, which would also pass if everything were a conflict."""
    assert sum(nothing_is_dropped(seed) for seed in range(60)) > 30
    apart = sum(
        nothing_is_dropped(seed, f"\n[[objectives]]\ntitle = 't97 last'\n{APART}") for seed in range(60)
    )
    assert apart > 15


@given(st.integers(0, 2**32))
def test_two_fields_set_at_once_are_both_set(seed: int) -> None:
    """What the merge means is what the steps mean one after the other, unless both are in one short form."""
    chance = random.Random(seed)
    base = Document.parse(written_by_seed(seed))
    paths = list(entry_paths(base.data))
    if not paths:
        return
    first, second = chance.choice(paths), chance.choice(paths)
    mine = base.apply(op.set_title(base, first, "mine"))
    theirs = base.apply(op.set_field(base, second, "owner", "theirs"))
    outcome = merge(base, mine, theirs)
    if not outcome.conflicts:
        in_a_row = mine.apply(op.set_field(mine, second, "owner", "theirs"))
        assert same(plain(Document.parse(outcome.text).data), plain(in_a_row.data))
    else:
        assert base.find_value(first) is not None or base.find_value(second) is not None


@settings(max_examples=30)
@given(st.integers(0, 2**32))
def test_with_one_side_unchanged_the_other_is_the_outcome(seed: int) -> None:
    base = Document.parse(written_by_seed(seed))
    side = changed(base, random.Random(seed))
    assert (
        merge(base, side, base) == merge(base, base, side) == merge(base, side, side) == Merged(side.text, ())
    )


@settings(max_examples=30)
@given(st.integers(0, 2**32))
def test_without_conflicts_it_does_not_matter_whose_changes_are_mine(seed: int) -> None:
    """But for a comment that ends the text on one side and not on the other, which may be there twice."""
    chance = random.Random(seed)
    base = Document.parse(written_by_seed(seed))
    mine, theirs = changed(base, chance), changed(base, chance)
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert bool(one.conflicts) == bool(other.conflicts)
    if not one.conflicts:
        assert set(said_in(one.text)) == set(said_in(other.text))


@pytest.mark.slow
def test_nothing_is_dropped_in_ten_thousand_merges() -> None:
    for seed in range(10_000):
        nothing_is_dropped(seed)
