"""All that okrtui says has a page, and the document of all pages is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.okr.problem_pages import ProblemPage, problem_pages
from okrtui.okr.problems import KINDS
from okrtui.quality.findings import registry
from okrtui.quality.findings.pages import LABELS, Page, all_pages, as_text, document, page_of_rule, summary_of
from okrtui.quality.findings.rule import Rule

RULES = registry.all_rules()
PAGES = all_pages()
DOCUMENT = Path(__file__).parents[2] / "docs" / "rules.md"
FOLDER = Path(registry.__file__).parent
NO_RULES = {"__init__", "pages", "registry", "rule"}
WITH_EXAMPLES = [page for page in problem_pages().values() if page.bad]


def name_of(value: object) -> str:
    """How a page is called in the title of a test."""
    return value.kind.name if isinstance(value, ProblemPage) else getattr(value, "name", "")


def test_codes_and_names_are_unique() -> None:
    assert len({page.code for page in PAGES}) == len({page.name for page in PAGES}) == len(PAGES)


def test_every_rule_module_is_registered() -> None:
    modules = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if path.stem not in NO_RULES}
    assert modules == {rule.name for rule in RULES}


def test_every_rule_and_every_kind_of_problem_has_a_page() -> None:
    assert {page.code for page in PAGES} == {each.code for each in (*RULES, *KINDS)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_says_what_is_seen_why_it_matters_and_what_to_write(page: Page) -> None:
    text = as_text(page, width=80)
    assert text.startswith(f"{page.code} {page.name}\n\n")
    assert all(f"\n{label}: " in text for label in LABELS)
    assert page.title.endswith((".", "?"))
    assert all(part.endswith((".", "?", '".')) and part for part in page.parts)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_page_of_a_rule_shows_its_examples(rule: Rule) -> None:
    text = as_text(page_of_rule(rule), width=80)
    assert all(each.lines[0] in text for each in (*rule.good, *rule.bad) if each.lines)
    assert rule.action.endswith((".", "?"))


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=name_of)
def test_a_problem_is_told_of_its_bad_example_and_not_of_its_good_one(page: ProblemPage) -> None:
    assert page.kind.code in {problem.code for problem in Document.parse(page.bad).problems}
    assert Document.parse(page.good).problems == ()


def test_only_what_is_too_long_or_in_two_files_has_no_example() -> None:
    assert {page.kind.name for page in problem_pages().values() if not page.bad} == {
        "too-large",
        "too-complex",
        "incomplete-pair",
        "unknown-file",
        "unknown-entry",
    }


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_prose_of_a_page_fits_the_width(page: Page) -> None:
    prose = [line for line in as_text(page, width=60).splitlines() if not line.startswith(("- ", "  "))]
    assert max(map(len, prose)) <= 60


def test_a_summary_is_one_line() -> None:
    assert all("\n" not in summary_of(page) for page in PAGES)


def test_the_document_of_all_rules_is_up_to_date() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document(PAGES), (
        "run: okrtui rule --markdown > docs/rules.md"
    )


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_example_is_shown_as_bad_and_as_good(page: Page) -> None:
    assert not set(page.bad) & set(page.good) - {""}
