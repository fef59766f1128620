"""A team that disagrees with the coach says why, once, in the file; everybody who opens it reads the same verdict."""

from __future__ import annotations

from okrtui.cli.main import main
from tests.journeys.user import User

HELP = """\
# The help desk. Ask Ana before you change a target.
cycle = "2026-Q4"

[[objectives]]
title = "Readers find help before they have to call"

  # Counted by the web server.
  [[objectives.key_results]]
  title = "Grow page views of the help pages from 100 to 200"

  [[objectives.key_results]]
  title = "Publish 10 articles"
"""
REASON = "each view spares a call"
NOTE = f"# okrtui: ignore[OKR205] {REASON}"


def test_the_reason_stands_at_the_line_for_the_next_reader_and_nothing_else_has_changed(user: User):
    views = user.opens("help.okr.toml", HELP).objective(1).key_result(1).expect_zone("yellow")
    views.disagree(REASON).expect_zone("green")
    user.saves().sees_changed_lines(HELP, f"+ {NOTE}")
    user.opens("help.okr.toml").objective(1).key_result(1).expect_zone("green")


def test_it_goes_with_the_line_wherever_that_goes_and_stays_behind_for_no_other(user: User):
    line = user.opens("help.okr.toml", HELP).objective(1).key_result(1).disagree(REASON)
    line = line.move(1).expect_zone("green").duplicate().expect_zone("green").move(-1)
    assert [noted.counts for noted in user.session.noted()] == [True, True]
    line.turn()
    assert [noted.counts for noted in user.session.noted()] == [True, False], (
        "an initiative is a bet, vain or not"
    )
    user.undoes_everything()
    assert user.session.document.text == HELP


def test_a_line_that_is_written_anew_leaves_an_unused_comment_that_is_told_and_taken_out(user: User):
    line = user.opens("help.okr.toml", HELP).objective(1).key_result(1).disagree(REASON)
    line.edit("Reduce complaints of readers from 90 to 40 a week").expect_zone("green")
    (noted,) = user.session.noted()
    assert not noted.counts
    findings = user.session.verdicts.of(line.entry, user.session.okrs).findings
    assert "OKR501" in [finding.code for finding in findings]
    user.session.take_back(noted.placed)
    assert NOTE not in user.session.document.text


def test_a_level_that_is_read_wrongly_is_set_right_and_the_set_follows(user: User):
    articles = user.opens("help.okr.toml", HELP).objective(1).key_result(2).expect_zone("red")
    articles.disagree("readers write them").expect_zone("green")
    around = user.session.set_assessment()
    assert around is not None
    assert (around.levels["output"], around.levels["outcome"]) == (0, 2)


def test_a_reader_can_disagree_with_nothing(user: User):
    session = user.opens("help.okr.toml", HELP, read_only=True).session
    user.is_refused(lambda: session.set_aside(session.objections()[0], REASON), because="reading only")


def test_the_command_line_judges_the_line_as_the_editor_does(user: User, capsys):
    line = user.opens("help.okr.toml", HELP).objective(1).key_result(1).disagree(REASON)
    assert main(["score", "--ascii", f"{line.entry.title}  {NOTE}"]) == 0
    assert capsys.readouterr().out.startswith("+G")
