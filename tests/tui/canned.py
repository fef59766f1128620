"""A coach with fixed words, for pictures that show how a verdict looks and not what is judged."""

from __future__ import annotations

import pytest

from okrtui.okr.model import Objective
from okrtui.okr.problems import Severity
from okrtui.quality import assessment
from okrtui.quality.context import Context
from okrtui.quality.suggestions.suggestion import Suggestion
from okrtui.quality.verdict import (
    SLOT_NAMES,
    Evidence,
    Finding,
    InitiativeAssessment,
    KeyResultAssessment,
    Level,
    Measure,
    ObjectiveAssessment,
    SetAssessment,
    Slot,
    Zone,
)
from okrtui.workspace.session import Session

GREEN = "Raise searches that end in an answer from 61% to 75%"
YELLOW = "Reduce searches without an answer"
RED = "Launch the new ranking model"
FILE = f"""\
version = 1
team = "Search"
cycle = "2026-Q4"

# What people who search should get.
[[objectives]]
title = "People find the answer they came for at the first try"
owner = "mara"
why = ["Search is the first thing people use"]

  [[objectives.key_results]]
  id = "kr-1"
  title = "{GREEN}"
  owner = "dev"
  baseline = 61
  target = 75
  checkins = [{{ value = 62 }}, {{ value = 66 }}, {{ value = 65 }}, {{ value = 68 }}]

  [[objectives.key_results]]
  title = "{YELLOW}"
  owner = "ana"

  [[objectives.key_results]]
  title = "{RED}"

  [[objectives.initiatives]]
  title = "Upgrade the search engine"
  owner = "dev"
  status = "doing"
  expects = "kr-1"

[[objectives]]
title = "Faster search"
owner = "tom"

  [[objectives.key_results]]
  title = "Cut the time to the first result from 900 ms to 300 ms"
  baseline = 900
  target = 300
  current = 640
"""


def key_result(text: str, context: object = None) -> KeyResultAssessment:
    """Green with numbers, yellow where something is reduced, red for all else."""
    if "from" in text:
        return _green(text)
    return _yellow(text) if text.startswith("Reduce") else _red(text)


def _green(text: str) -> KeyResultAssessment:
    slots = {"metric": Slot("it", 6, 28), "baseline": Slot("61%", 42, 45), "target": Slot("75%", 49, 52)}
    evidence = (Evidence(0, 5, "direction", ""), Evidence(6, 14, "metric", ""), Evidence(37, 52, "range", ""))
    reason = "A change in behaviour, with where it stands and where it should get to."
    zones = Zone.GREEN, Zone.GREEN, 92, reason
    return _assessment(text, (Level.OUTCOME, Measure.RANGE), zones, slots, evidence, (), "Who sees it first?")


def _yellow(text: str) -> KeyResultAssessment:
    slots = {"direction": Slot("Reduce", 0, 6), "metric": Slot("searches without an answer", 7, 33)}
    evidence = (Evidence(0, 6, "direction", ""), Evidence(7, 33, "metric", ""))
    told = "It does not say whose searches these are."
    findings = (Finding("OKR222", "nobody-named", told, "Name them.", Severity.HINT),)
    zones = Zone.YELLOW, Zone.YELLOW, 55, "A change in behaviour, but no number to reach."
    cell = (Level.OUTCOME, Measure.METRIC)
    return _assessment(text, cell, zones, slots, evidence, findings, "From what, to what?")


def _red(text: str) -> KeyResultAssessment:
    zones = Zone.RED, Zone.RED, 10, "A thing that the team makes; nobody is better off yet."
    evidence = (Evidence(0, 6, "output", ""),)
    return _assessment(text, (Level.OUTPUT, Measure.NONE), zones, {}, evidence, (), "So what?")


def _assessment(
    text: str,
    cell: tuple[Level, Measure],
    zones: tuple[Zone, Zone, int, str],
    slots: dict[str, Slot],
    evidence: tuple[Evidence, ...],
    findings: tuple[Finding, ...],
    question: str,
) -> KeyResultAssessment:
    level, measure = cell
    every_slot = dict.fromkeys(SLOT_NAMES) | slots
    return KeyResultAssessment(text, level, None, measure, *zones, every_slot, evidence, findings, question)


def objective(text: str, context: object = None) -> ObjectiveAssessment:
    """Green where people are in it, else yellow."""
    good = text.startswith("People")
    zone = Zone.GREEN if good else Zone.YELLOW
    reason = "It says who will be better off, and how." if good else "A direction, but for whom?"
    return ObjectiveAssessment(
        text,
        5,
        good,
        good,
        False,
        zone,
        80 if good else 45,
        reason,
        (Evidence(0, 6, "who", ""),),
        (),
        "Why now?",
    )


def initiative(text: str, context: object = None) -> InitiativeAssessment:
    """A bet like any other."""
    return InitiativeAssessment(
        text, Level.OUTPUT, "A bet: work that may move a key result.", (), (), "What will tell soon?"
    )


def key_results_together(entry: Objective, context: Context) -> SetAssessment:
    """The zones of the key results, and one remark."""
    judged = [key_result(each.title) for each in entry.key_results]
    zones = {zone: sum(each.zone is zone for each in judged) for zone in Zone}
    levels = {level: sum(each.level is level for each in judged) for level in Level}
    finding = Finding(
        "OKR156", "no-guardrail", "Nothing here would show what the speed costs.", "", Severity.HINT
    )
    return SetAssessment(zones, levels, (finding,), "What must not get worse?")


def suggestions(session: Session) -> tuple[Suggestion, ...]:
    """Two for the yellow line, none for the others."""
    entry = session.selected()
    if entry is None or entry.title != YELLOW:
        return ()
    return (
        Suggestion(f"{YELLOW} from __ to __", ((39, 41), (45, 47)), Zone.GREEN, "Say from what to what"),
        Suggestion(f"{YELLOW} by __%", ((37, 39),), Zone.GREEN, "Say by how much"),
    )


def listen_to_it(patch: pytest.MonkeyPatch) -> None:
    """Lets this coach judge in the place of the real one."""
    patch.setattr(assessment, "assess_key_result", key_result)
    patch.setattr(assessment, "assess_objective", objective)
    patch.setattr(assessment, "assess_initiative", initiative)
    patch.setattr(assessment, "assess_set", key_results_together)
    patch.setattr(Session, "suggestions", suggestions)
