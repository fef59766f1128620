"""Explain a rule by its code or name; without one, list all rules."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from shutil import get_terminal_size

from okrtui.quality.findings.pages import document, page_of, summary_of
from okrtui.quality.findings.registry import all_rules

WIDEST = 100
"""Columns beyond which text is harder to read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the subcommand understands."""
    parser.add_argument("rule", metavar="CODE", nargs="?", help="a code such as OKR201, or a rule's name")
    parser.add_argument("--markdown", action="store_true", help="print all pages as one Markdown document")


def run(arguments: argparse.Namespace) -> int:
    """Print a rule's page, or the list of all, and return 0; 2 for a rule that there is not."""
    rules = all_rules()
    if arguments.markdown:
        print(document(rules), end="")
        return 0
    if arguments.rule is None:
        print("\n".join(summary_of(rule) for rule in rules))
        return 0
    known = {key.casefold(): rule for rule in rules for key in (rule.code, rule.name)}
    rule = known.get(arguments.rule.casefold())
    if rule is None:
        print(
            _unknown(arguments.rule, [key for each in rules for key in (each.code, each.name)]),
            file=sys.stderr,
        )
        return 2
    print(page_of(rule, min(WIDEST, get_terminal_size().columns)))
    return 0


def _unknown(asked: str, known: list[str]) -> str:
    """An error that names the nearest rule, whichever way it was asked for."""
    by_code = any(character.isdigit() for character in asked)
    candidates = [key for key in known if key.isupper() == by_code]
    wanted = asked.upper() if by_code else asked.lower()
    nearest = get_close_matches(wanted, candidates, n=1, cutoff=0)[0]
    return f"okrtui rule: there is no rule {asked!a}. Did you mean {nearest}? `okrtui rule` lists all."
