"""Explain a rule by its code or name; without one, list all rules."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches

from okrtui.quality.findings.pages import page_of, summary_of
from okrtui.quality.findings.registry import all_rules


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the subcommand understands."""
    parser.add_argument("rule", metavar="CODE", nargs="?", help="a code such as OKR201, or a rule's name")


def run(arguments: argparse.Namespace) -> int:
    """Print a rule's page, or the list of all, and return 0; 2 for a rule that there is not."""
    if arguments.rule is None:
        print("\n".join(summary_of(rule) for rule in all_rules()))
        return 0
    known = {key: rule for rule in all_rules() for key in (rule.code, rule.name)}
    asked = arguments.rule.upper() if arguments.rule.upper() in known else arguments.rule.lower()
    if asked not in known:
        print(_unknown(arguments.rule, list(known)), file=sys.stderr)
        return 2
    print(page_of(known[asked]))
    return 0


def _unknown(asked: str, known: list[str]) -> str:
    """An error that names the nearest rule, whichever way it was asked for."""
    wanted = asked.upper() if any(character.isdigit() for character in asked) else asked.lower()
    nearest = get_close_matches(wanted, known, n=1, cutoff=0)[0]
    return f"okrtui rule: there is no rule {asked!a}. Did you mean {nearest}? `okrtui rule` lists all."
