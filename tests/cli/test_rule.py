"""`okrtui rule` prints pages, and helps with a code that is not quite right."""

from __future__ import annotations

import pytest

from okrtui.cli.main import main
from okrtui.quality.findings.pages import all_pages, document


@pytest.mark.parametrize("asked", ["OKR205", "okr205", "vanity-metric", "Vanity-Metric"])
def test_a_page_is_found_by_code_or_name(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", asked]) == 0
    assert capsys.readouterr().out.startswith("OKR205 vanity-metric\n")


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("OKR2050", "OKR205"),
        ("okr20", "OKR201"),
        ("OKR209", "OKR201"),
        ("vanity", "vanity-metric"),
        ("no-baselin", "no-baseline"),
    ],
)
def test_an_unknown_rule_names_the_one_that_was_probably_meant(
    asked: str, nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rule", asked]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"Did you mean {nearest}?" in said.err


@pytest.mark.parametrize("asked", ["OKR999", "OKR777", "OKR29999", "7", "nothing like it", "\x1b[2J"])
def test_where_none_is_near_the_codes_that_there_are_are_told(
    asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rule", asked]) == 2
    said = capsys.readouterr().err
    assert "Did you mean" not in said
    assert "There are OKR001 to OKR003, OKR010 to OKR" in said
    assert ", OKR201 to OKR208, OKR211 to OKR" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("asked", ["OKR018", "okr018", "duplicate-id"])
def test_a_problem_of_a_file_has_a_page_too(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", asked]) == 0
    page = capsys.readouterr().out
    assert page.startswith("OKR018 duplicate-id\n")
    assert '  id = "o-1"\n' in page


def test_without_a_code_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [page.code for page in all_pages()]


def test_all_pages_make_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "--markdown"]) == 0
    assert capsys.readouterr().out == document(all_pages())
