"""Examples near a line, and a key result that begins as one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.okr.model import EntryKind, key_result_path
from okrtui.quality.inventory import Pair
from okrtui.quality.zones import Zone
from okrtui.workspace.session import Session

BAKERY = Pair("Bake 40 loaves", "Reduce bread that is thrown away from 12% to 5%", "bakery")
SUPPORT = Pair("Answer 2,000 tickets", "Reduce questions that are asked twice from 31% to 15%", "support")
TEXT = '[[objectives]]\ntitle = "Nobody goes hungry"\nkey_results = ["Bake more loaves"]\n'


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session.new(tmp_path / "a.okr.toml", TEXT)
    session.select(key_result_path(0, 0))
    return session


def test_the_nearest_pair_comes_first_with_the_zones_of_its_lines(session: Session):
    first = session.examples([SUPPORT, BAKERY])[0]
    assert (first.pair, first.before, first.after) == (BAKERY, Zone.RED, Zone.GREEN)


def test_what_is_near_follows_the_words_that_are_typed(session: Session):
    session.edit_line()
    session.type_line("Answer tickets")
    assert session.examples([BAKERY, SUPPORT])[0].pair == SUPPORT


def test_where_there_are_no_words_nothing_is_near(session: Session, tmp_path: Path):
    assert Session.new(tmp_path / "b.okr.toml", "").examples([BAKERY]) == ()
    session.new_line(EntryKind.KEY_RESULT)
    assert session.examples([BAKERY]) == ()
    session.type_line("  ")
    assert session.examples([BAKERY]) == ()


def test_a_key_result_begins_with_the_words_of_the_better_line_and_blanks_for_its_numbers(session: Session):
    line = session.begin_as(BAKERY)
    assert (line.text, line.path) == (
        "Reduce bread that is thrown away from __% to __%",
        key_result_path(0, 1),
    )
    assert session.document.text == TEXT, "nothing is written before it is kept"
