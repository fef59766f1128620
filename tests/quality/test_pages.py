"""Every rule has a page, and the document of all pages is up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from okrtui.quality.findings import registry
from okrtui.quality.findings.pages import LABELS, document, page_of, summary_of, title_of
from okrtui.quality.findings.rule import Rule

RULES = registry.all_rules()
DOCUMENT = Path(__file__).parents[2] / "docs" / "rules.md"
FOLDER = Path(registry.__file__).parent
NO_RULES = {"__init__", "pages", "registry", "rule"}


def name_of(rule: Rule[Any]) -> str:
    """A rule's name for the title of a test."""
    return rule.name


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_module_is_registered() -> None:
    modules = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if path.stem not in NO_RULES}
    assert modules == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_page_says_what_the_rule_sees_why_it_matters_and_what_to_write(rule: Rule[Any]) -> None:
    page = page_of(rule, width=80)
    assert page.startswith(f"{rule.code} {rule.name}\n\n")
    assert all(f"\n{label}: " in page for label in LABELS)
    assert title_of(rule).endswith((".", "?"))
    assert all(each.lines[0] in page for each in (*rule.good, *rule.bad) if each.lines)
    assert rule.action.endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_prose_of_a_page_fits_the_width(rule: Rule[Any]) -> None:
    prose = [line for line in page_of(rule, width=60).splitlines() if not line.startswith("- ")]
    assert max(map(len, prose)) <= 60


def test_a_summary_is_one_line() -> None:
    assert all("\n" not in summary_of(rule) for rule in RULES)


def test_the_document_of_all_rules_is_up_to_date() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document(RULES), (
        "run: okrtui rule --markdown > docs/rules.md"
    )
