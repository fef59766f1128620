"""A team in front of a terminal: ten tasks become a green objective, three results and seven bets, by keys alone."""

from __future__ import annotations

from pathlib import Path

from okrtui.document.document import Document
from okrtui.okr.model import entries
from okrtui.quality.verdict import Zone
from okrtui.workspace.verdicts import Verdicts, zone_of
from tests.pty.program import DOWN, ENTER, TAB, UP, Program, ctrl
from tests.pty.test_journeys import editor, wait_for_all_verdicts
from tests.task_list import TASKS
from tests.workspace.test_schema import faults

WHO, FUTURE, VALUE = "customers", "always know when their parcel arrives", "nobody loses half a day"
OBJECTIVE = "Customers always know when their parcel arrives, so that nobody loses half a day"
SIGNAL = "fewer calls in the pilot town"
FIRST = "Raise the share of customers who know the hour of delivery from 20% to 80%"
SECOND = "Reduce parcels handed over at the second attempt from 14% to 6%"


def task_list() -> str:
    tasks = "".join(f'  "{task}",\n' for task in TASKS)
    return f'# From the workshop.\ncycle = "2026-Q4"\n\n[[objectives]]\ntitle = "Tracker"\nkey_results = [\n{tasks}]\n'


def press(program: Program, *keys: str) -> None:
    """Press one key after the other, each when the screen is at rest."""
    for key in keys:
        program.press(key)
        program.settle(0.06)


def build_objective(program: Program) -> None:
    """Says the objective by its parts: who, what future, what for."""
    press(program, "b")
    program.wait_for("1 build exactly this")
    for answer in (WHO, FUTURE, VALUE, ""):
        press(program, ctrl("u") if answer else "", answer, ENTER)


def answer_so_what(program: Program, answer: str, rungs: int) -> None:
    """Asks "so what?", goes some rungs up to the outcome and answers there."""
    press(program, "w", *[UP] * rungs, answer)
    program.wait_for("●G → key result")
    press(program, ENTER)


def bet_on(program: Program, initiative: str, result: int) -> None:
    """Finds an initiative, and says on which key result it is a bet and by what that will be known."""
    press(program, "/", initiative, ENTER, "b", str(result), ENTER, SIGNAL, ENTER)


def plan(program: Program) -> None:
    """All that the team does with the list, from the objective to the last bet."""
    build_objective(program)
    press(program, DOWN)
    answer_so_what(program, FIRST, 1)
    press(program, DOWN)
    answer_so_what(program, SECOND, 2)
    press(program, DOWN, "f", "900", TAB, "300", ENTER)
    for task in TASKS[3:7]:
        press(program, "/", task, ENTER, "i")
    press(program, "/", TASKS[7], ENTER, "d", "d", "d")
    for number, task in enumerate(TASKS[3:7]):
        bet_on(program, task, number % 3 + 1)


def test_ten_tasks_become_a_green_objective_with_three_results_and_seven_bets(tmp_path: Path) -> None:
    file = tmp_path / "parcels.okr.toml"
    file.write_text(task_list())
    with editor(file) as program:
        plan(program)
        wait_for_all_verdicts(program)
        program.wait_for("●G 4  ▲Y 0  ■R 0")
        press(program, ctrl("s"))
        program.wait_for("Saved")
        press(program, "q")
        assert program.wait_for_exit() == 0

    text = file.read_text()
    document, verdicts = Document.parse(text), Verdicts()
    assert (document.problems, faults(text)) == ((), [])
    [objective] = document.okrs.objectives
    assert objective.title == OBJECTIVE
    assert len(objective.key_results) == 3
    zones = [zone_of(verdicts.of(entry, document.okrs)) for _, entry in entries(document.okrs)]
    assert zones == [Zone.GREEN] * 4 + [None] * 7
    assert [each.title for each in objective.initiatives] == [*TASKS[:2], "Launch a chatbot", *TASKS[3:7]]
    assert {each.expects for each in objective.initiatives} == {each.id for each in objective.key_results}
    assert [each.signal for each in objective.initiatives][3:] == [SIGNAL] * 4
    assert text.startswith("# From the workshop.\n")
