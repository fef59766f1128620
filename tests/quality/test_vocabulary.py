"""Words: every class is used, forms lead to their base, and a term stands in plain lower case."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from okrtui.quality import vocabulary
from okrtui.quality.vocabulary import FILES, LONGEST, load
from okrtui.quality.vocabulary.inflections import bases

FOLDER = Path(vocabulary.__file__).parent


def terms(name: str) -> list[str]:
    """All terms of a file, without the irregular forms."""
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    found = []
    for key, value in data.items():
        if key != "forms":
            blocks = value.values() if isinstance(value, dict) else [value]
            found += [term for block in blocks for term in block.strip().split("\n")]
    return found


@pytest.mark.parametrize("name", FILES)
def test_terms_stand_in_lower_case_without_blanks_around(name: str) -> None:
    assert [term for term in terms(name) if term != term.lower().strip() or not term] == []


def test_no_term_that_is_a_phrase_of_nouns_or_verbs_is_too_long_to_be_found() -> None:
    too_long = [
        term for name in ("nouns", "verbs") for term in terms(name) if len(term.split()) > LONGEST + 1
    ]
    assert too_long == []


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("customers", "customer"), ("companies", "company"), ("people", "person"), ("planned", "plan"),
        ("moving", "move"), ("launches", "launch"), ("carried", "carry"), ("calling", "call"),
    ],
)  # fmt: skip
def test_forms_lead_to_their_base(word: str, base: str) -> None:
    assert base in [each for each, _form in bases(word)]


def test_a_verb_is_known_in_all_its_forms() -> None:
    words = load()
    for word in ("launch", "launches", "launched", "launching"):
        assert "verb.production" in [name for name, _form in words.entry(word)]


def test_the_words_of_a_team_come_on_top_and_change_nothing_for_others() -> None:
    own = load((("activity", "Zorbing"),))
    assert own.classes("zorbing") == ("noun.effort",)
    assert load().classes("zorbing") == ()
