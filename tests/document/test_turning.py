"""Turning an entry keeps what the other kind cannot say as comments, settles its bets, and is undone to the byte."""

from __future__ import annotations

import tomllib

import pytest

from okrtui.document import operations, restating
from okrtui.document.document import Document
from okrtui.document.edits import Refused, invert
from okrtui.document.turning import SetAside, what_turning_sets_aside
from okrtui.okr.model import KeyPath, initiative_path, key_result_path

FIRST = key_result_path(0, 0)
FULL = """\
[[objectives]]
title = "Home sooner"

  # Everybody asks for it.
  [[objectives.key_results]]
  id = "kr-1"
  title = "Hold trainings"
  owner = "ana"
  # Counted in June.
  baseline = 61  # of 100
  target = 75
  due = 2026-12-01

    # The first look.
    [[objectives.key_results.checkins]]
    date = 2026-10-05
    value = 63

    [[objectives.key_results.checkins]]
    date = 2026-10-12
    note = "a \\"quoted\\"\\nline"

    [[objectives.key_results.comments]]
    text = "why?"

  [[objectives.key_results]]
  id = "kr-2"
  title = "Fewer readmissions"

  [[objectives.initiatives]]
  title = "A clinic"
  expects = "kr-1"

  [[objectives.initiatives]]
  title = "A phone line"
  expects = "kr-2"

[[objectives]]
title = "Another one"

  [[objectives.initiatives]]
  title = "A leaflet"
  expects = "kr-1"
"""
TURNED = """\
[[objectives]]
title = "Home sooner"

  [[objectives.key_results]]
  id = "kr-2"
  title = "Fewer readmissions"

  [[objectives.initiatives]]
  title = "A clinic"

  [[objectives.initiatives]]
  title = "A phone line"
  expects = "kr-2"

  # Everybody asks for it.
  # Counted in June.
  # of 100
  # The first look.
  # was: baseline = 61, target = 75, due = 2026-12-01
  # was a check-in: date = 2026-10-05, value = 63
  # was a check-in: date = 2026-10-12, note = "a \\"quoted\\"\\nline"
  [[objectives.initiatives]]
  id = "kr-1"
  title = "Hold trainings"
  owner = "ana"

    [[objectives.initiatives.comments]]
    text = "why?"

[[objectives]]
title = "Another one"

  [[objectives.initiatives]]
  title = "A leaflet"
"""


def turned(text: str, path: KeyPath = FIRST) -> Document:
    """The document after turning an entry, which must be undone to the byte."""
    document = Document.parse(text)
    is_key_result = path[2] == "key_results"
    turn = operations.turn_into_initiative if is_key_result else operations.turn_into_key_result
    transaction = turn(document, path)
    after = document.apply(transaction)
    assert after.apply(invert(text, transaction)).text == text
    return after


def test_fields_check_ins_and_their_comments_become_comments_above_and_bets_on_it_are_settled() -> None:
    assert Document.parse(FULL).problems == ()
    after = turned(FULL)
    assert after.text == TURNED
    assert after.problems == ()


def test_line_breaks_stay_those_of_the_file() -> None:
    assert turned(FULL.replace("\n", "\r\n")).text == TURNED.replace("\n", "\r\n")


def test_what_is_kept_as_comments_is_counted() -> None:
    document = Document.parse(FULL)
    assert what_turning_sets_aside(document, FIRST) == SetAside(fields=3, check_ins=2, bets=2)
    assert what_turning_sets_aside(document, key_result_path(0, 1)) == SetAside(bets=1)
    assert what_turning_sets_aside(document, initiative_path(0, 1)) == SetAside(fields=1)


def test_the_comment_is_toml_that_says_what_the_fields_said() -> None:
    line = next(line for line in turned(FULL).text.splitlines() if "# was: " in line)
    said = tomllib.loads(f"entry = {{ {line.partition('# was: ')[2]} }}")["entry"]
    before = tomllib.loads(FULL)["objectives"][0]["key_results"][0]
    assert said == {key: before[key] for key in ("baseline", "target", "due")}


def test_an_initiative_that_becomes_a_key_result_keeps_status_and_bet_as_a_comment() -> None:
    text = (
        '[[objectives]]\ntitle = "x"\n\n[[objectives.key_results]]\nid = "kr-1"\ntitle = "a"\n\n'
        '[[objectives.initiatives]]\nid = "in-1"\ntitle = "b"\nstatus = "doing"\nexpects = "kr-1"\n'
        'signal = "two wards try it"\n'
    )
    after = turned(text, initiative_path(0, 0))
    assert after.problems == ()
    assert after.text == (
        '[[objectives]]\ntitle = "x"\n\n[[objectives.key_results]]\nid = "kr-1"\ntitle = "a"\n\n'
        '# was: status = "doing", expects = "kr-1", signal = "two wards try it"\n'
        '[[objectives.key_results]]\nid = "in-1"\ntitle = "b"\n'
    )


def test_an_element_of_rows_keeps_its_fields_above_it() -> None:
    text = (
        "[[objectives]]\nkey_results = [\n  # mine\n  { title = 'a', target = 5, unit = 'd' },  # behind\n"
        "  'b',\n]\n"
    )
    expected = (
        "[[objectives]]\nkey_results = [\n  'b',\n]\ninitiatives = [\n  # mine\n"
        "  # was: target = 5, unit = \"d\"\n  { title = 'a' },  # behind\n]\n"
    )
    assert turned(text).text == expected


def test_a_list_on_one_line_has_no_place_for_comments_which_is_said_with_the_remedy() -> None:
    text = "[[objectives]]\nkey_results = [{ title = 'a', target = 5 }]\ninitiatives = ['b']\n"
    with pytest.raises(Refused, match=r"fields are to be kept as comments.*give each entry a line first"):
        turned(text)


def test_a_value_with_comments_in_it_is_not_turned() -> None:
    text = (
        "[[objectives]]\n[[objectives.key_results]]\ntitle = 'a'\ncheckins = [\n  # x\n  { value = 5 },\n]\n"
    )
    with pytest.raises(Refused, match="Comments stand within `checkins`"):
        turned(text)


def test_keys_that_no_kind_knows_stay_where_they_are() -> None:
    text = "[[objectives]]\n\n[[objectives.key_results]]\ntitle = 'a'\nx-data = 5\n"
    assert turned(text).text == text.replace("key_results", "initiatives")


def test_bets_stay_where_another_key_result_has_the_same_id() -> None:
    after = turned(FULL.replace('id = "kr-2"', 'id = "kr-1"'))
    assert after.okrs.objectives[0].initiatives[0].expects == "kr-1"


def test_work_that_a_result_replaces_leaves_its_fields_as_comments_and_its_bets_to_the_result() -> None:
    document = Document.parse(FULL)
    transaction = restating.replace_work_by_result(
        document, FIRST, "Raise x from 1 to 2", draw=lambda _: "kr-9"
    )
    after = document.apply(transaction)
    assert after.problems == ()
    assert "  # was: baseline = 61, target = 75, due = 2026-12-01\n" in after.text
    bets = [(bet.title, bet.expects) for each in after.okrs.objectives for bet in each.initiatives]
    assert bets == [
        ("A clinic", "kr-9"),
        ("A phone line", "kr-2"),
        ("Hold trainings", "kr-9"),
        ("A leaflet", "kr-9"),
    ]
    assert after.apply(invert(FULL, transaction)).text == FULL
