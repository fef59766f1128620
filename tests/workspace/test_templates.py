"""Templates: what a new file starts from."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.model import entries
from okrtui.okr.reading import read_okrs
from okrtui.quality.assessment import assess_file, assess_set
from okrtui.quality.context import Context
from okrtui.quality.verdict import Zone
from okrtui.workspace.templates import render_template, template_names
from okrtui.workspace.verdicts import Verdicts

TODAY = date(2026, 10, 2)


def test_there_is_a_template_for_company_team_person_and_nothing():
    assert template_names() == ("company", "empty", "personal", "team")


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize("cycle", ["2026-Q4", "2026-H2", "FY27"])
def test_a_new_file_reads_without_problems_and_names_team_and_cycle(name: str, cycle: str):
    text = render_template(name, "Search", cycle, TODAY)
    okrs, problems = read_okrs(tomllib.loads(text))
    assert problems == ()
    assert (okrs.team, okrs.cycle and okrs.cycle.label) == ("Search", cycle)
    assert "{{" not in text
    assert text.endswith("\n")


def test_every_template_but_the_empty_one_shows_an_objective_with_key_results():
    for name in template_names():
        okrs, _ = read_okrs(tomllib.loads(render_template(name, "Search", "2026-Q4", TODAY)))
        shown = [len(objective.key_results) > 0 for objective in okrs.objectives]
        assert shown == ([] if name == "empty" else [True])


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize("cycle", ["2026-Q4", "2027"])
def test_the_coach_has_nothing_to_say_about_a_template(name: str, cycle: str):
    okrs, _ = read_okrs(tomllib.loads(render_template(name, "Search", cycle, TODAY)))
    verdicts = Verdicts()
    for _, entry in entries(okrs):
        told = verdicts.judge(entry, okrs)
        assert [each.message for each in told.findings] == [], entry.title
        assert getattr(told, "zone", Zone.GREEN) is Zone.GREEN, entry.title
    for objective in okrs.objectives:
        together = assess_set(objective, Context(cycle=okrs.cycle))
        assert [each.message for each in together.findings] == []
    assert assess_file(okrs) == ()


@given(st.text())
def test_any_name_of_a_team_can_be_written(team: str):
    okrs, problems = read_okrs(tomllib.loads(render_template("team", team, "2026-Q4", TODAY)))
    assert (okrs.team, problems) == (team, ())


@pytest.mark.parametrize("team", ['"', "{{cycle}}", "a\x7fb\n'''", "\\"])
def test_a_teams_name_is_never_more_than_a_name(team: str):
    assert tomllib.loads(render_template("empty", team, "2026-Q4", TODAY))["team"] == team


def test_a_name_that_is_no_text_still_gives_a_file():
    text = render_template("empty", "caf\udce9", "2026-Q4", TODAY)
    assert tomllib.loads(text)["team"] == "caf?"


def test_an_unreadable_cycle_is_refused_in_words():
    with pytest.raises(ValueError, match="is no cycle"):
        render_template("team", "Search", "soon", TODAY)


@pytest.mark.parametrize("name", ["nothing", "../templates/team", ""])
def test_an_unknown_template_is_refused(name: str):
    with pytest.raises(KeyError):
        render_template(name, "Search", "2026-Q4", TODAY)
