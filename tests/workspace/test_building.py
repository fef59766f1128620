"""Lines built from answers, and bets given their hypothesis, as verbs of a session."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from okrtui.document.edits import Refused
from okrtui.okr.model import EntryKind, Initiative, initiative_path, key_result_path, objective_path
from okrtui.quality.verdict import KeyResultAssessment, ObjectiveAssessment, Zone
from okrtui.workspace.session import Session

SHORT = """\
[[objectives]]
title = "People find the answer"
key_results = ["Reduce zero-result searches", "Launch the model"]  # both from the workshop
initiatives = ["Buy an index"]
"""
LONG = """\
cycle = "2026-Q4"

[[objectives]]
title = "People find the answer"

  [[objectives.key_results]]
  id = "kr-1"
  title = "Raise searches that end in an answer from 61% to 75%"
  baseline = 61   # from the log
  target = 75

  [[objectives.initiatives]]
  title = "Upgrade the search engine"
  expects = "kr-1"
  signal = "pilot group finds more"
"""
ANSWERS = ("searchers", "find something", "share", "20%", "60%", "31 December 2026")
NOTHING = ("",) * 6
METRIC = "share of searchers who find something"
LINE = "Raise the share of searchers who find something from 20% to 60% by 31 December 2026"


def session(text: str) -> Session:
    return Session.new(Path("search.okr.toml"), text)


def titles(of: Session) -> list[str]:
    return [each.title for each in of.okrs.objectives[0].key_results]


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["bare titles", "tables"])
def test_a_built_key_result_stands_below_the_cursor_after_one_step(text: str):
    here = session(text)
    here.select(key_result_path(0, 0))
    build = here.build(EntryKind.KEY_RESULT)
    assert here.built_line(build, ANSWERS) == LINE
    here.keep_built(build, ANSWERS, LINE)
    assert titles(here)[1] == LINE
    assert here.selection == key_result_path(0, 1)
    here.undo()
    assert here.document.text == text


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["bare titles", "tables"])
def test_its_answers_fill_the_fields_where_that_is_asked_for(text: str):
    here = session(text)
    here.keep_built(here.build(EntryKind.KEY_RESULT), ANSWERS, LINE, fill_fields=True)
    entry = here.okrs.objectives[0].key_results[-1]
    assert (entry.title, entry.metric, entry.baseline, entry.target, entry.unit) == (
        LINE,
        METRIC,
        20,
        60,
        "%",
    )
    assert str(entry.due) == "2026-12-31"
    here.undo()
    assert here.document.text == text


def test_a_line_that_is_built_anew_keeps_what_else_the_file_says_of_it():
    here = session(LONG)
    here.select(key_result_path(0, 0))
    build = here.rebuild()
    assert build.answers == ("", "", "searches that end in an answer", "61%", "75%", "")
    answers = (*build.answers[:4], "80%", "")
    here.keep_built(build, answers, here.built_line(build, answers), fill_fields=True)
    assert titles(here) == ["Raise searches that end in an answer from 61% to 80%"]
    assert "baseline = 61   # from the log\n  target = 80\n" in here.document.text
    here.undo()
    assert here.document.text == LONG


def test_an_objective_is_judged_while_it_is_built_and_stands_below_the_one_selected():
    here = session(LONG)
    build = here.build(EntryKind.OBJECTIVE)
    assert here.judge_built(build, ("", "", ""), "") is None
    line = here.built_line(build, ("new customers", "get their order right without a call", ""))
    assessment = here.judge_built(build, ("", "", ""), line)
    assert isinstance(assessment, ObjectiveAssessment)
    assert (assessment.who, assessment.zone) == (True, Zone.GREEN)
    here.keep_built(build, ("", "", ""), line)
    assert [each.title for each in here.okrs.objectives] == ["People find the answer", line]


def test_the_fields_that_a_line_has_count_while_it_is_built_anew():
    here = session(LONG)
    here.select(key_result_path(0, 0))
    assessment = here.judge_built(here.rebuild(), NOTHING, "Raise searches that end in an answer")
    assert isinstance(assessment, KeyResultAssessment)
    assert assessment.zone is Zone.GREEN


def test_nothing_is_built_of_nothing_or_over_a_line_that_has_changed():
    here = session(LONG)
    with pytest.raises(Refused, match="at least one question"):
        here.keep_built(here.build(EntryKind.KEY_RESULT), ("",) * 6, "  ")
    here.select(key_result_path(0, 0))
    build = here.rebuild()
    here.edit_line()
    here.type_line("Something else")
    here.commit_line()
    with pytest.raises(Refused, match="changed meanwhile"):
        here.keep_built(build, build.answers, "New words")
    assert titles(here) == ["Something else"]


def test_a_key_result_is_built_for_an_objective_only_and_in_no_file_for_reading():
    with pytest.raises(Refused, match="needs an objective"):
        session("").build(EntryKind.KEY_RESULT)
    here = session(LONG)
    here.read_only = True
    with pytest.raises(Refused, match="reading only"):
        here.build(EntryKind.KEY_RESULT)


# Bets


def bet_of(here: Session, number: int = 0) -> Initiative:
    return here.okrs.objectives[0].initiatives[number]


def test_a_bet_knows_the_key_results_of_its_objective_and_the_one_it_expects():
    here = session(LONG)
    here.select(initiative_path(0, 0))
    bet = here.bet()
    assert ([each.id for each, _ in bet.results], bet.expected, bet.elsewhere) == (["kr-1"], 0, "")


def test_the_hypothesis_of_an_initiative_without_any_fields_is_one_step():
    here = session(SHORT)
    here.select(initiative_path(0, 0))
    here.keep_bet(here.bet(), "Buy a bigger index", 1, "fewer empty pages")
    results = here.okrs.objectives[0].key_results
    assert results[1].id != ""
    assert bet_of(here) == Initiative("Buy a bigger index", expects=results[1].id, signal="fewer empty pages")
    assert "# both from the workshop" in here.document.text
    tomllib.loads(here.document.text)
    here.undo()
    assert here.document.text == SHORT


def test_only_what_has_changed_is_written():
    here = session(LONG)
    here.select(initiative_path(0, 0))
    here.keep_bet(here.bet(), "Upgrade the search engine", 0, "half the pilot group finds more")
    assert here.document.text == LONG.replace("pilot group", "half the pilot group")
    here.keep_bet(here.bet(), "Upgrade the search engine", None, "")
    assert bet_of(here) == Initiative("Upgrade the search engine")


def test_what_is_expected_from_elsewhere_stays_unless_another_is_chosen():
    here = session(LONG.replace('expects = "kr-1"', 'expects = "kr-other"'))
    here.select(initiative_path(0, 0))
    assert here.bet().elsewhere == "kr-other"
    here.keep_bet(here.bet(), "Upgrade the search engine", None, "less waiting")
    assert bet_of(here).expects == "kr-other"
    here.keep_bet(here.bet(), "Upgrade the search engine", 0, "less waiting")
    assert bet_of(here).expects == "kr-1"


def test_a_bet_is_refused_without_words_without_a_change_and_where_it_is_none():
    here = session(LONG)
    with pytest.raises(Refused, match="Only an initiative"):
        here.bet()
    here.select(initiative_path(0, 0))
    bet = here.bet()
    with pytest.raises(Refused, match="needs words"):
        here.keep_bet(bet, " ", 0, "x")
    with pytest.raises(Refused, match="Nothing has changed"):
        here.keep_bet(bet, bet.initiative.title, 0, bet.initiative.signal)
    here.select(objective_path(0))
    here.delete()
    with pytest.raises(Refused, match="changed meanwhile"):
        here.keep_bet(bet, "Other", 0, "x")


def test_a_bet_is_refused_where_the_key_results_it_can_be_on_have_changed_meanwhile():
    here = session(LONG)
    here.select(initiative_path(0, 0))
    bet = here.bet()
    here.select(key_result_path(0, 0))
    here.duplicate()
    with pytest.raises(Refused, match="changed meanwhile"):
        here.keep_bet(bet, "Other", 0, "x")


def test_a_bet_is_refused_in_a_file_that_is_only_read_by_now():
    here = session(LONG)
    here.select(initiative_path(0, 0))
    bet = here.bet()
    here.read_only = True
    with pytest.raises(Refused, match="reading only"):
        here.keep_bet(bet, "Other", 0, "x")
    assert here.document.text == LONG


def said(here: Session) -> set[str]:
    """What is said about the line under the cursor and the set around it."""
    assessment, around = here.assessment(), here.set_assessment()
    assert assessment is not None and around is not None
    return {finding.code for finding in (*assessment.findings, *around.findings)}


def test_a_bet_without_a_result_and_a_result_without_a_bet_are_told_until_there_is_one():
    here = session(SHORT)
    here.select(initiative_path(0, 0))
    assert {"OKR601", "OKR602"} <= said(here)
    here.keep_bet(here.bet(), "Buy an index", 0, "")
    assert "OKR601" not in said(here)
    around = here.set_assessment()
    assert around is not None
    assert "No initiative is a bet on key result 2." in [each.message for each in around.findings]
    here.delete()
    assert "OKR602" not in said(here), "an objective without initiatives is left in peace"


def test_a_dropped_initiative_is_no_bet_and_needs_no_result():
    here = session(LONG.replace('signal = "pilot group finds more"', 'status = "dropped"'))
    here.select(initiative_path(0, 0))
    assert "OKR602" not in said(here), "no initiative is left that could be a bet"
    here.new_line(EntryKind.INITIATIVE)
    here.type_line("Write help pages")
    here.commit_line()
    assert "OKR602" in said(here), "the dropped one expects the result, but nobody works on it"
    here = session(SHORT.replace('["Buy an index"]', '[{title = "Buy an index", status = "dropped"}]'))
    here.select(initiative_path(0, 0))
    assert "OKR601" not in said(here)


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        (("searchers",), ("does what", "from", "to")),
        (("searchers", "find it"), ("from", "to")),
        (("", "", "zero-result searches"), ("from", "to")),
        (("", "", "", "40"), ("metric", "to")),
        (("searchers", "find it", "", "40", "60"), ()),
        (NOTHING, ()),
    ],
)
def test_a_line_of_half_the_answers_tells_what_it_waits_for(
    answers: tuple[str, ...], missing: tuple[str, ...]
):
    here = session(SHORT)
    build = here.build(EntryKind.KEY_RESULT)
    answers = (*answers, *NOTHING)[:6]
    assert here.missing_parts(build, answers, here.built_line(build, answers)) == missing
    assert here.missing_parts(build, answers, "A line of my own") == ()


def test_an_objective_waits_for_who_and_future_and_not_for_its_value():
    here = session(SHORT)
    build = here.build(EntryKind.OBJECTIVE)
    assert here.missing_parts(build, ("nurses", "", ""), "Nurses __do what__") == ("future",)
    assert here.missing_parts(build, ("nurses", "go home on time", ""), "Nurses go home on time") == ()


@pytest.mark.parametrize(
    "who", ["editors", "the Kowalskis", "our 14 reps", "Zirbelheim", "those upstairs", "people"]
)
@pytest.mark.parametrize("metric", ["revenue", "cycle time", "satisfaction", "calls", "time to publish"])
@pytest.mark.parametrize("due", ["Christmas", "the fair", ""])
def test_nobody_is_asked_who_or_when_once_that_has_been_told(who: str, metric: str, due: str):
    here = session(SHORT)
    build = here.build(EntryKind.KEY_RESULT)
    answers = (who, "", metric, "40", "60", due)
    judged = here.judge_built(build, answers, here.built_line(build, answers))
    assert judged is not None
    assert not judged.question.startswith(("Who", "By when") if due else "Who")
