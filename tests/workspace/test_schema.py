"""The JSON schema for editors: it knows what the reader knows, and every file that ships holds to it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

import okrtui.workspace
from okrtui.config.paths import packaged
from okrtui.okr import keys
from okrtui.okr.model import Horizon, Kind, ReviewVerdict, Status
from okrtui.okr.reading import read_okrs
from okrtui.workspace.templates import render_template, template_names

FILE = Path(okrtui.workspace.__file__).parent / "okr.schema.json"
SCHEMA = json.loads(FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)
SOUND_SAMPLES = sorted(
    path for path in packaged("sample_okrs").glob("*.okr.toml") if "faults" not in path.name
)
OBJECTIVE = SCHEMA["definitions"]["objective"]["properties"]


def as_json(value: object) -> Any:
    """TOML data as JSON has it: dates are texts."""
    if isinstance(value, dict):
        return {key: as_json(below) for key, below in value.items()}
    if isinstance(value, list):
        return [as_json(below) for below in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_json(tomllib.loads(text)))]


def subschemas(schema: object) -> Iterator[dict[str, Any]]:
    """A schema and all within it."""
    if isinstance(schema, dict):
        yield schema
    for below in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from subschemas(below)


def test_it_is_a_schema_that_every_editor_understands():
    Draft7Validator.check_schema(SCHEMA)
    used = {key for schema in subschemas(SCHEMA) for key in schema}
    assert not used & {"$defs", "if", "then", "else", "unevaluatedProperties", "dependentSchemas"}


@pytest.mark.parametrize(
    ("properties", "known"),
    [
        (SCHEMA["properties"], keys.FILE),
        (SCHEMA["properties"]["cycle"]["anyOf"][2]["properties"], keys.CYCLE),
        (OBJECTIVE, keys.OBJECTIVE),
        (OBJECTIVE["review"]["properties"], keys.REVIEW),
        (SCHEMA["definitions"]["key_result"]["properties"], keys.KEY_RESULT),
        (SCHEMA["definitions"]["initiative"]["properties"], keys.INITIATIVE),
        (SCHEMA["definitions"]["checkin"]["properties"], keys.CHECKIN),
        (SCHEMA["definitions"]["comment"]["properties"], keys.COMMENT),
    ],
)
def test_it_knows_exactly_the_keys_that_the_reader_knows(properties: dict[str, Any], known: tuple[str, ...]):
    assert set(properties) == set(known)


def test_every_key_is_described():
    for schema in subschemas(SCHEMA):
        for name, below in schema.get("properties", {}).items():
            if isinstance(below, dict):
                assert below.get("description", "").endswith("."), name


def test_it_knows_exactly_the_words_that_the_reader_knows():
    definitions = SCHEMA["definitions"]
    assert SCHEMA["properties"]["horizon"]["enum"] == list(Horizon)
    assert OBJECTIVE["kind"]["enum"] == list(Kind)
    assert OBJECTIVE["review"]["properties"]["verdict"]["enum"] == list(ReviewVerdict)
    assert definitions["initiative"]["properties"]["status"]["enum"] == list(Status)


@pytest.mark.parametrize("path", SOUND_SAMPLES, ids=lambda path: path.name)
def test_the_samples_hold_to_it(path: Path):
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", template_names())
def test_new_files_hold_to_it(name: str):
    assert faults(render_template(name, "Search", "2026-Q4", date(2026, 10, 1))) == []


@pytest.mark.parametrize(
    "text",
    [
        "version = 1.5",
        "team = 5",
        "cycle = true",
        "cycle = { start = 2026-10-01 }",
        'horizon = "decade"',
        "objectives = 1",
        "objectives = [5]",
        'objectives = [{ title = "a", kind = "bold" }]',
        'objectives = [{ title = "a", why = [1] }]',
        'objectives = [{ title = "a", supports = "b" }]',
        'objectives = [{ title = "a", supports = ["/etc#b"] }]',
        'objectives = [{ title = "a", review.grade = 7 }]',
        'objectives = [{ title = "a", key_results = [5] }]',
        'objectives = [{ title = "a", key_results = [{ title = "b", baseline = "61%" }] }]',
        'objectives = [{ title = "a", key_results = [{ title = "b", weight = -1 }] }]',
        'objectives = [{ title = "a", key_results = [{ title = "b", checkins = [{ confidence = 60 }] }] }]',
        'objectives = [{ title = "a", comments = [{ resolved = 1 }] }]',
        'objectives = [{ title = "a", initiatives = [{ title = "b", status = "stuck" }] }]',
    ],
)
def test_what_it_refuses_the_reader_finds_wrong_too(text: str):
    assert faults(text)
    assert read_okrs(tomllib.loads(text))[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cycle = 2026",
        "cycle = { start = 2026-10-01, end = 2026-12-31 }",
        'objectives = ["a", { title = "b", why = "c", supports = "d#e", key_results = ["f"], comments = ["g"] }]',
        'objectives = [{ title = "a", supports = ["teams/b.okr.toml#c"], initiatives = ["d"] }]',
    ],
)
def test_short_forms_are_as_good_as_long_ones(text: str):
    assert faults(text) == []
    assert read_okrs(tomllib.loads(text))[1] == ()
