"""From a list of tasks to a green objective: the verbs of a session, in the order of a planning meeting."""

from __future__ import annotations

from pathlib import Path

from okrtui.okr.model import Objective, key_result_path, objective_path
from okrtui.quality.verdict import KeyResultAssessment, ObjectiveAssessment, Zone
from okrtui.workspace.session import Session
from tests.task_list import TASKS

TRACKER, TRAININGS, CHATBOT, *OTHERS = TASKS
OBJECTIVE = "Customers always know when their parcel arrives"
WHY = "People take half a day off to wait for us"


def planning_session() -> Session:
    tasks = "".join(f'  "{task}",\n' for task in TASKS)
    text = (
        f'cycle = "2026-Q4"\n\n[[objectives]]\ntitle = "Parcel tracker project"\nkey_results = [\n{tasks}]\n'
    )
    return Session.new(Path("parcels.okr.toml"), text)


def objective(session: Session) -> Objective:
    return session.okrs.objectives[0]


def select(session: Session, title: str) -> None:
    """Puts the cursor on the key result with a title."""
    titles = [each.title for each in objective(session).key_results]
    session.select(key_result_path(0, titles.index(title)))


def climb(session: Session, task: str, result: str, signal: str = "") -> None:
    """Asks a task "so what?" and answers on its outcome rung."""
    select(session, task)
    ladder = session.ladder()
    answers = [result if rung.level == "outcome" else "" for rung in ladder.rungs]
    session.climb(ladder, answers, signal)


def zone(session: Session) -> Zone:
    assessment = session.assessment()
    assert isinstance(assessment, KeyResultAssessment | ObjectiveAssessment)
    return assessment.zone


def test_a_list_of_ten_tasks_becomes_a_green_objective_with_three_results_and_seven_bets() -> None:
    session = planning_session()
    session.select(objective_path(0))
    session.edit_line()
    session.type_line(OBJECTIVE)
    session.commit_line()
    session.climb(session.ladder(), [WHY, "", "", "", ""])

    climb(
        session,
        TRACKER,
        "Raise the share of customers who know the hour of delivery from 20% to 80%",
        "calls to the depot fall in the pilot town",
    )
    climb(session, TRAININGS, "Reduce parcels handed over at the second attempt from 14% to 6%")

    select(session, CHATBOT)
    session.take_suggestion(0)
    line = session.line
    assert line is not None and line.initiative == "Launch a chatbot"
    session.type_line(line.text.replace("__", "900", 1).replace("__", "300", 1))
    session.commit_line()

    for task in OTHERS[:4]:
        select(session, task)
        session.turn_into_initiative_or_back()
    for task in OTHERS[4:]:
        select(session, task)
        session.delete()

    done = objective(session)
    assert [each.title for each in done.initiatives] == [TRACKER, TRAININGS, "Launch a chatbot", *OTHERS[:4]]
    assert len(done.key_results) == 3
    expected = {each.id for each in done.key_results}
    assert {each.expects for each in done.initiatives[:2]} < expected
    assert WHY in done.why
    for path in (objective_path(0), *(key_result_path(0, number) for number in range(3))):
        session.select(path)
        assert zone(session) is Zone.GREEN


def test_every_step_of_the_way_can_be_taken_back() -> None:
    session = planning_session()
    before = session.document.text
    climb(session, TRACKER, "Reduce parcels handed over at the second attempt from 14% to 6%")
    select(session, CHATBOT)
    session.take_suggestion(0)
    session.commit_line()
    steps = 0
    while session.history.undo_title is not None:
        session.undo()
        steps += 1
    assert (session.document.text, steps) == (before, 2)
