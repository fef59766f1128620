"""What stands at the head of a file, as answers: whose it is, for which cycle, how far it reaches."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.edits import Refused
from okrtui.okr.model import Horizon
from okrtui.workspace.session import Session

BODY = '[[objectives]]\ntitle = "People find it"\n'
HEADED = f"""\
# Ours.
version = 1
team = 'Search'   # since May
cycle = "2026-Q3"

{BODY}"""


def session(text: str) -> Session:
    return Session.new(Path("a.okr.toml"), text)


@pytest.mark.parametrize("text", ["", "# a note\n", BODY, "version = 1\n", "\r\n"])
def test_a_file_without_a_head_gets_one_and_loses_nothing(text: str):
    here = session(text)
    assert here.head() == ("",) * 5
    here.keep_head(("Search", "2026-Q4", "Quarter", "", ""))
    okrs = here.okrs
    assert (okrs.team, okrs.horizon) == ("Search", Horizon.QUARTER)
    assert okrs.cycle is not None
    assert okrs.cycle.label == "2026-Q4"
    assert not here.document.problems
    for line in text.split():
        assert line in here.document.text
    here.undo()
    assert here.document.text == text


def test_only_what_changes_is_written():
    here = session(HEADED)
    assert here.head() == ("Search", "2026-Q3", "", "", "")
    here.keep_head(("Search", "2026-Q4", "", "", ""))
    assert here.document.text == HEADED.replace("2026-Q3", "2026-Q4")
    here.keep_head(("", "2026-Q4", "", "", ""))
    assert "team" not in here.document.text


def test_a_cycle_may_be_two_days_at_the_head_or_in_a_table():
    here = session(HEADED)
    here.keep_head(("Search", "The long winter", "", "2026-10-05", "2027-01-31"))
    assert here.okrs.cycle is not None
    assert (here.okrs.cycle.label, here.okrs.cycle.end) == ("The long winter", date(2027, 1, 31))
    table = session(f'team = "S"\n[cycle]\nstart = 2026-10-05\nend = 2027-01-31\n\n{BODY}')
    assert table.head() == ("S", "", "", "2026-10-05", "2027-01-31")
    table.keep_head(("S", "", "", "2026-10-05", "2027-02-28"))
    assert table.okrs.cycle is not None
    assert table.okrs.cycle.end == date(2027, 2, 28)
    with pytest.raises(Refused, match="T shows it"):
        table.keep_head(("S", "2026-Q4", "", "2026-10-05", "2027-02-28"))


@pytest.mark.parametrize(
    ("answers", "because"),
    [
        (("S", "soon", "", "", ""), "2026-Q4"),
        (("S", "", "", "2026-10-05", ""), "both"),
        (("S", "", "", "tomorrow", "2026-10-05"), "2026-10-01"),
        (("S", "", "", "2026-10-05", "2026-10-01"), "before"),
        (("S", "", "fortnight", "", ""), "quarter, year or strategy"),
        (("Search", "2026-Q3", "", "", ""), "Nothing has changed"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(answers: tuple[str, ...], because: str):
    here = session(HEADED)
    with pytest.raises(Refused, match=because):
        here.keep_head(answers)
    assert here.document.text == HEADED


@given(st.text(min_size=1).map(str.strip).filter(lambda text: text and text.isprintable()))
def test_any_name_of_a_team_is_kept_as_it_was_typed(name: str):
    here = session(BODY)
    here.keep_head((name, "", "", "", ""))
    assert here.okrs.team == name
    assert here.head()[0] == name


def test_a_fiscal_year_is_the_one_of_the_settings():
    from okrtui.quality.context import TeamRules

    here = Session.new(Path("a.okr.toml"), BODY, rules=TeamRules(fiscal_year_start=4))
    cycle = here.cycle_of_head(("", "FY27-Q1", "", "", ""))
    assert cycle is not None
    assert cycle.start == date(2026, 4, 1)
