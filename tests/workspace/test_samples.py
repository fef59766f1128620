"""The samples: they read well, they teach what is true, and their links lead somewhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from okrtui.config.paths import packaged
from okrtui.okr.links import parse_link
from okrtui.okr.model import Entry, Initiative, KeyResult, Objective, OkrFile, answer_of, entries
from okrtui.okr.problems import Problem
from okrtui.okr.reading import read_okrs
from okrtui.quality.assessment import assess_key_result, assess_objective, context_of
from okrtui.quality.context import TeamRules
from okrtui.quality.verdict import Zone
from okrtui.workspace.session import Session

FOLDER = packaged("sample_okrs")
NAMES = tuple(sorted(path.name.removesuffix(".okr.toml") for path in FOLDER.glob("*.okr.toml")))
SOUND = tuple(name for name in NAMES if name != "faults")

NOTE = re.compile(r"\s*# (Red|Yellow|Green)\b")
TITLE = re.compile(r'\s*(?:\{ )?(?:title = )?"((?:[^"\\]|\\.)*)"')


@cache
def read(name: str) -> tuple[OkrFile, tuple[Problem, ...]]:
    return read_okrs(tomllib.loads((FOLDER / f"{name}.okr.toml").read_text(encoding="utf-8")))


def zone_of(entry: Entry, okrs: OkrFile) -> Zone | None:
    context = context_of(entry, okrs, TeamRules())
    if isinstance(entry, KeyResult):
        return assess_key_result(entry.title, context).zone
    return assess_objective(entry.title, context).zone if isinstance(entry, Objective) else None


def notes(path: Path) -> Iterator[tuple[str, Zone]]:
    """The titles that a note says the zone of."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if note := NOTE.match(line):
            titles = (found[1] for below in lines[number + 1 :] if (found := TITLE.match(below)))
            yield next(titles), Zone(note[1].lower())


TAUGHT = [(name, title, zone) for name in NAMES for title, zone in notes(FOLDER / f"{name}.okr.toml")]


def test_there_is_a_company_three_teams_a_person_and_a_file_of_faults():
    assert NAMES == ("company", "delivery", "faults", "me", "search", "support")


@pytest.mark.parametrize("name", SOUND)
def test_a_sample_reads_without_problems(name: str):
    okrs, problems = read(name)
    assert problems == ()
    assert okrs.cycle is not None
    assert okrs.cycle.label == "2026-Q4"


def test_the_file_of_faults_shows_every_kind_of_fault_and_all_that_is_right():
    okrs, problems = read("faults")
    assert {problem.name for problem in problems} == {
        "bad-link",
        "day-with-time",
        "duplicate-id",
        "hidden-character",
        "no-title",
        "out-of-range",
        "unknown-key",
        "unknown-key-result",
        "unknown-word",
        "wrong-type",
    }
    assert okrs.objectives[2].key_results[1].owner == "kim"
    assert okrs.objectives[4] == Objective()
    assert "\x1b" in okrs.objectives[9].title


@pytest.mark.parametrize("name", SOUND)
def test_links_lead_to_entries_that_are_there(name: str):
    for _, entry in entries(read(name)[0]):
        if isinstance(entry, Objective):
            for link in map(parse_link, entry.supports):
                assert link.id in {other.id for _, other in entries(read(link.file)[0])}


@pytest.mark.parametrize("name", SOUND)
def test_every_objective_with_tables_has_ids_throughout(name: str):
    for _, entry in entries(read(name)[0]):
        if isinstance(entry, Objective) and entry.id:
            below = (*entry.key_results, *entry.initiatives)
            assert all(part.id.startswith("in-" if isinstance(part, Initiative) else "kr-") for part in below)


def test_the_samples_show_every_part_of_the_format():
    key_results = [
        entry for name in SOUND for _, entry in entries(read(name)[0]) if isinstance(entry, KeyResult)
    ]
    objectives = [
        entry for name in SOUND for _, entry in entries(read(name)[0]) if isinstance(entry, Objective)
    ]
    assert any(len(entry.checkins) > 1 for entry in key_results)
    assert any(entry.comments for entry in key_results)
    assert any(entry.review for entry in objectives)
    assert {entry.kind for entry in objectives} >= {"aspirational", "committed", "learning"}


@pytest.mark.parametrize(
    ("name", "title", "zone"), TAUGHT, ids=[f"{name}: {title}" for name, title, _ in TAUGHT]
)
def test_a_line_is_judged_as_its_note_says(name: str, title: str, zone: Zone):
    okrs = read(name)[0]
    (entry,) = [entry for _, entry in entries(okrs) if entry.title == title]
    assert zone_of(entry, okrs) is zone


def test_a_sample_shows_a_disagreement_that_counts_and_an_answer_to_whether_a_set_is_enough():
    session = Session.open(FOLDER / "support.okr.toml")
    (noted,) = session.noted()
    assert noted.counts and noted.placed.ignore.reason
    assert answer_of(session.okrs.objectives[0].enough)[0] == "partly"


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_shows_all_three_zones(name: str):
    okrs = read(name)[0]
    assert {zone_of(entry, okrs) for _, entry in entries(okrs) if isinstance(entry, KeyResult)} == set(Zone)
