"""From a list of tasks to a green objective by keys alone, on a small screen."""

from __future__ import annotations

from okrtui.okr.model import Objective
from tests.task_list import TASKS
from tests.tui.conftest import Make
from tests.tui.running import NARROW, Running, okrtui

TITLE = "Customers always know when their parcel arrives"
FIRST = "Raise the share of customers who know the hour of delivery from 20% to 80%"
SECOND = "Reduce parcels handed over at the second attempt from 14% to 6%"


def task_list() -> str:
    tasks = "".join(f'  "{task}",\n' for task in TASKS)
    return f'cycle = "2026-Q4"\n\n[[objectives]]\ntitle = "Tracker project"\nkey_results = [\n{tasks}]\n'


def objective(seen: Running) -> Objective:
    return seen.session.okrs.objectives[0]


async def answer_on_outcome_rung(seen: Running, answer: str) -> None:
    """Opens the ladder, goes up to the outcome rung, answers and keeps it."""
    await seen.press("w")
    ladder = seen.session.ladder()
    steps = [str(rung.level) for rung in ladder.rungs].index("outcome")
    await seen.press(*["up"] * steps)
    await seen.type(answer)
    await seen.press("enter")


async def test_ten_tasks_become_three_green_key_results_and_seven_initiatives(make: Make):
    path = make(task_list())
    async with okrtui(path, size=NARROW) as seen:
        await seen.press("e", "ctrl+u")
        await seen.type(TITLE)
        await seen.press("enter", "w")
        await seen.type("People take half a day off to wait for us")
        await seen.press("enter", "j")

        await answer_on_outcome_rung(seen, FIRST)
        await seen.press("j")
        await answer_on_outcome_rung(seen, SECOND)
        await seen.press("j", "f")
        await seen.type("900")
        await seen.press("tab")
        await seen.type("300")
        await seen.press("enter", "j")
        for _ in range(4):
            await seen.press("i", *_back_to_key_result(4))
        await seen.press("d", "d", "d", "ctrl+s")

        await seen.until(lambda: "●G 4  ▲Y 0  ■R 0" in seen.header)
        assert [each.title for each in objective(seen).key_results][:2] == [FIRST, SECOND]
        assert len(objective(seen).key_results) == 3
        assert [each.title for each in objective(seen).initiatives] == [
            *TASKS[:2],
            "Launch a chatbot",
            *TASKS[3:7],
        ]
    assert TITLE in path.read_text()


def _back_to_key_result(number: int) -> list[str]:
    """The keys that lead from wherever the cursor is to a key result of the first objective, counted from 1."""
    return ["g", *["j"] * number]
