"""Coaching verbs of a session, driven without a screen: suggestions are taken, lines climb the "so what?" ladder."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.document.edits import Refused
from okrtui.document.turning import SetAside
from okrtui.okr.model import initiative_path, key_result_path, objective_path
from okrtui.quality.verdict import Zone
from okrtui.workspace.coaching import Climbed
from okrtui.workspace.session import Session

TEXT = """\
cycle = "2026-Q4"

[[objectives]]
title = "Patients are home sooner"
why = "Beds are short every winter"

  # The training that everybody asks for.
  [[objectives.key_results]]
  id = "kr-1"
  title = "Hold 12 trainings for ward managers"
  owner = "ana"

  [[objectives.key_results]]
  title = "Reduce waiting time for a bed"

  [[objectives.initiatives]]
  title = "Publish a bed dashboard"
"""
ANSWERS = ["", "Raise patients discharged before noon from 20% to 40%", "Cut spending on agency beds"]
FIRST, SECOND = key_result_path(0, 0), key_result_path(0, 1)


def session_on(text: str = TEXT) -> Session:
    return Session.new(Path("ward.okr.toml"), text)


def at(path: tuple[str | int, ...], text: str = TEXT) -> Session:
    session = session_on(text)
    session.select(path)
    return session


def test_a_suggestion_opens_the_line_and_is_one_step_when_it_is_kept() -> None:
    session = at(SECOND)
    suggested = session.suggestions()[0]
    session.take_suggestion(0)
    assert session.document.text == TEXT
    session.type_line(suggested.text.replace("__", "7"))
    session.commit_line()
    assert session.okrs.objectives[0].key_results[1].title == suggested.text.replace("__", "7")
    session.undo()
    assert session.document.text == TEXT


def test_work_that_leaves_a_line_becomes_an_initiative_that_expects_the_key_result() -> None:
    session = at(FIRST)
    session.take_suggestion(0)
    assert session.line is not None
    assert session.line.initiative == "Hold 12 trainings for ward managers"
    session.type_line("Raise ward managers who plan discharges a day ahead from 20% to 60%")
    session.commit_line()
    objective = session.okrs.objectives[0]
    assert objective.key_results[0].title.startswith("Raise ward managers")
    assert objective.initiatives[-1].title == "Hold 12 trainings for ward managers"
    assert objective.initiatives[-1].expects == "kr-1"
    session.undo()
    assert session.document.text == TEXT


def test_a_reverted_suggestion_leaves_no_trace() -> None:
    session = at(FIRST)
    session.take_suggestion(0)
    session.revert_line()
    assert session.document.text == TEXT
    assert not session.is_changed


def test_a_suggestion_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused):
        at(FIRST).take_suggestion(7)


def test_climbing_puts_the_best_answer_in_the_place_of_the_work() -> None:
    session = at(FIRST)
    session.climb(session.ladder(), ANSWERS)
    objective = session.okrs.objectives[0]
    assert [each.title for each in objective.key_results] == [ANSWERS[1], "Reduce waiting time for a bed"]
    bet = objective.initiatives[-1]
    assert (bet.title, bet.owner) == ("Hold 12 trainings for ward managers", "ana")
    assert bet.expects == objective.key_results[0].id
    assert session.selection == FIRST


def test_the_other_answers_are_reasons_of_the_objective_and_the_result_is_none() -> None:
    session = at(FIRST)
    climbed = session.climb(session.ladder(), ANSWERS)
    assert session.okrs.objectives[0].why == ("Beds are short every winter", ANSWERS[2])
    assert climbed.reasons == 1


def test_each_answer_is_written_once() -> None:
    session = at(FIRST)
    climbed = session.climb(session.ladder(), [ANSWERS[1], ANSWERS[1], "Beds are short every winter"])
    assert session.document.text.count(ANSWERS[1]) == 1
    assert session.okrs.objectives[0].why == ("Beds are short every winter",)
    assert climbed.reasons == 0


def test_an_answer_given_twice_counts_where_it_stands_highest() -> None:
    session = at(initiative_path(0, 0))
    ladder = session.ladder()
    answers = ["Bread is fresh", "Tea is hot", "Bread is fresh"]
    session.climb(ladder, answers)
    best = session.judge_answers(ladder, answers)[1]
    assert best is not None and session.okrs.objectives[0].key_results[-1].title == answers[best]
    assert session.okrs.objectives[0].why == ("Beds are short every winter", answers[1])


def test_two_answers_above_an_initiative_are_one_key_result_and_one_reason() -> None:
    session = at(initiative_path(0, 0))
    ladder = session.ladder()
    answers = ["Bread is fresh", "Customers find warm bread at 7"]
    assert session.judge_answers(ladder, answers)[1] == 1
    assert session.climb(ladder, answers) == Climbed(reasons=1)
    objective = session.okrs.objectives[0]
    assert objective.key_results[-1].title == answers[1]
    assert objective.why == ("Beds are short every winter", answers[0])
    assert objective.initiatives[0].signal == ""


def test_climbing_is_one_step() -> None:
    session = at(FIRST)
    session.climb(session.ladder(), ANSWERS)
    assert "# The training that everybody asks for." in session.document.text
    session.undo()
    assert session.document.text == TEXT


def test_the_signal_is_only_what_was_said_to_be_one() -> None:
    said, unsaid = at(FIRST), at(FIRST)
    answers = ["A plan of tomorrow's discharges", *ANSWERS[1:]]
    assert said.climb(said.ladder(), answers, "two wards discharge before noon in October").has_signal
    assert not unsaid.climb(unsaid.ladder(), answers).has_signal
    assert said.okrs.objectives[0].initiatives[-1].signal == "two wards discharge before noon in October"
    assert unsaid.okrs.objectives[0].initiatives[-1].signal == ""


def test_what_of_the_work_becomes_comments_is_told() -> None:
    session = at(FIRST, TEXT.replace('owner = "ana"', 'owner = "ana"\n  target = 12'))
    assert session.climb(session.ladder(), ANSWERS).aside == SetAside(fields=1)
    assert "  # was: target = 12\n" in session.document.text


def test_climbing_from_an_initiative_adds_the_key_result_that_it_is_a_bet_on() -> None:
    session = at(initiative_path(0, 0))
    ladder = session.ladder()
    session.climb(ladder, [ANSWERS[1]] + [""] * (len(ladder.rungs) - 1))
    objective = session.okrs.objectives[0]
    assert [each.title for each in objective.initiatives] == ["Publish a bed dashboard"]
    assert objective.key_results[-1].title == ANSWERS[1]
    assert objective.initiatives[0].expects == objective.key_results[-1].id


def test_the_five_whys_of_an_objective_are_kept_and_nothing_else_changes() -> None:
    session = at(objective_path(0))
    ladder = session.ladder()
    assert len(ladder.rungs) == 5
    assert ladder.reasons == ("Beds are short every winter",)
    session.climb(ladder, [*ladder.reasons, "Nobody recovers in a corridor", "", "", ""])
    assert session.okrs.objectives[0].why == ("Beds are short every winter", "Nobody recovers in a corridor")
    assert len(session.okrs.objectives[0].key_results) == 2


def test_the_reasons_of_an_objective_can_be_said_anew_and_taken_out() -> None:
    text = TEXT.replace('"Beds are short every winter"', '["a", "b", "c", "d", "e", "f"]')
    session = at(objective_path(0), text)
    session.climb(session.ladder(), ["a", "better", "", "d", "e"])
    assert session.okrs.objectives[0].why == ("a", "better", "d", "e", "f")
    session.undo()
    assert session.document.text == text


def test_the_whys_of_an_objective_as_they_were_change_nothing_and_say_so() -> None:
    session = at(objective_path(0))
    ladder = session.ladder()
    with pytest.raises(Refused, match="Nothing has changed"):
        session.climb(ladder, [*ladder.reasons, "", "", "", ""])
    session.set_field("why", "Another one")
    with pytest.raises(Refused, match="changed meanwhile"):
        session.climb(ladder, ["a", "", "", "", ""])


def test_a_ladder_without_an_answer_is_refused_and_changes_nothing() -> None:
    session = at(FIRST)
    with pytest.raises(Refused):
        session.climb(session.ladder(), ["", " ", ""])
    assert session.document.text == TEXT


def test_short_forms_grow_only_as_far_as_the_bet_needs() -> None:
    text = '[[objectives]]\ntitle = "Home sooner"\nkey_results = [\n  "Hold 12 trainings",\n  "Fewer falls",\n]\n'
    session = at(FIRST, text)
    session.climb(session.ladder(), [ANSWERS[1]] + [""] * (len(session.ladder().rungs) - 1))
    objective = session.okrs.objectives[0]
    assert objective.initiatives[0].expects == objective.key_results[0].id != ""
    assert '  "Fewer falls",\n' in session.document.text
    session.undo()
    assert session.document.text == text


def test_a_result_that_is_good_already_gets_no_suggestion() -> None:
    session = at(FIRST, TEXT.replace("Hold 12 trainings for ward managers", ANSWERS[1]))
    assert session.zone(FIRST) in (None, Zone.GREEN)
    assert session.suggestions() == ()


def test_the_answers_to_a_line_that_has_changed_meanwhile_are_refused() -> None:
    session = at(FIRST)
    ladder = session.ladder()
    session.edit_line()
    session.type_line("Hold 12 seminars")
    session.commit_line()
    changed = session.document.text
    with pytest.raises(Refused, match="changed meanwhile"):
        session.climb(ladder, ANSWERS)
    assert session.document.text == changed


def test_a_file_open_for_reading_only_offers_no_ladder_and_takes_no_suggestion() -> None:
    session = at(FIRST)
    session.read_only = True
    with pytest.raises(Refused):
        session.ladder()
    with pytest.raises(Refused):
        session.take_suggestion(0)


def test_an_outcome_stays_the_key_result_and_its_answers_are_reasons() -> None:
    session = at(SECOND)
    session.climb(session.ladder(), ["Patients are in pain for fewer hours"])
    objective = session.okrs.objectives[0]
    assert objective.key_results[1].title == "Reduce waiting time for a bed"
    assert objective.why[-1] == "Patients are in pain for fewer hours"


def test_the_first_sign_of_an_impact_is_a_key_result_beside_it() -> None:
    session = at(
        FIRST, TEXT.replace("Hold 12 trainings for ward managers", "Increase revenue from $2m to $3m")
    )
    session.climb(session.ladder(), [ANSWERS[1]])
    titles = [each.title for each in session.okrs.objectives[0].key_results]
    assert titles[:2] == ["Increase revenue from $2m to $3m", ANSWERS[1]]
    assert len(session.okrs.objectives[0].initiatives) == 1


def test_suggestions_for_an_objective_speak_of_the_objective() -> None:
    text = '[[objectives]]\ntitle = "Launch the bed dashboard"\n'
    session = at(objective_path(0), text)
    session.take_suggestion(0)
    session.type_line("Ward managers know every free bed so that nobody waits in a corridor")
    session.commit_line()
    objective = session.okrs.objectives[0]
    assert objective.initiatives[0].title == "Launch the bed dashboard"
    assert objective.initiatives[0].expects == ""
    session.undo()
    assert session.document.text == text
