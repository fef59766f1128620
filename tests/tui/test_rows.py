"""The right end of the rows: what was reached and who owns it stand in columns, in every list that has room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import CheckIn, Initiative, KeyResult, Objective, OkrFile
from okrtui.tui.present.glyphs import UNICODE
from okrtui.tui.present.rows import OwnerColumn, tails
from tests.tui.conftest import Make
from tests.tui.running import NARROW, okrtui

OWNERS = st.sampled_from(["", "jo", "mara", "yusuf", "Ольга", "小林"])
OKRS = """\
[[objectives]]
title = "People find it"
owner = "jo"

  [[objectives.key_results]]
  title = "Raise answers from 40 to 60"
  owner = "yusuf"
  current = 50
  checkins = [{ value = 45 }, { value = 50 }]

  [[objectives.key_results]]
  title = "Raise visits from 100 to 200"
  current = 200

  [[objectives.key_results]]
  title = "Reduce calls from 90 to 30"
  owner = "jo"
  current = 84
"""


@given(st.lists(st.tuples(OWNERS, st.integers(0, 100)), min_size=1, max_size=6))
def test_every_percentage_ends_in_the_same_column(rows: list[tuple[str, int]]):
    okrs = OkrFile(
        objectives=(
            Objective(
                key_results=tuple(
                    KeyResult("x", owner=owner, baseline=0, target=100, checkins=(CheckIn(value=value),) * 2)
                    for owner, value in rows
                )
            ),
        )
    )
    width = OwnerColumn().width(okrs)
    fullest = [tails(each, okrs, None, UNICODE, width)[0] for each in okrs.objectives[0].key_results]
    behind = {tail.cell_length - tail[: tail.plain.index("%")].cell_length for tail in fullest}
    assert len(behind) == 1


def test_the_column_follows_the_file_that_is_shown():
    column = OwnerColumn()
    assert column.width(OkrFile()) == 0
    assert column.width(OkrFile(objectives=(Objective(owner="yusuf"),))) == 5
    assert column.width(OkrFile(objectives=(Objective(owner="a name without an end"),))) < 10


def test_what_nobody_owns_and_nothing_has_reached_has_nothing_at_its_end():
    okrs = OkrFile()
    for entry in (KeyResult("x"), Objective("x"), Initiative("x", expects="elsewhere")):
        assert tails(entry, okrs, None, UNICODE, 5) == []


async def test_percentages_stand_below_each_other_in_the_outline(make: Make):
    async with okrtui(make(OKRS), size=NARROW) as seen:
        await seen.until(lambda: seen.is_judged)
        rows = [
            seen.line_with(words)
            for words in ("People find", "Raise answers", "Raise visits", "Reduce calls")
        ]
        assert len({row.rindex("%") for row in rows}) == 1
