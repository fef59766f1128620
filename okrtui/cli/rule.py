"""Explain a rule or a problem by its code or name; without one, list all of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import groupby
from shutil import get_terminal_size

from okrtui.quality.findings.pages import Page, all_pages, as_text, document, summary_of

WIDEST = 100
"""Columns beyond which text is harder to read."""

_HUNDRED = len("OKR2")
"""Characters of a code that say what kind of rule it is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the subcommand understands."""
    parser.add_argument("rule", metavar="CODE", nargs="?", help="a code such as OKR201, or a rule's name")
    parser.add_argument("--markdown", action="store_true", help="print all pages as one Markdown document")


def run(arguments: argparse.Namespace) -> int:
    """Print a page, or the list of all, and return 0; 2 for a rule that there is not."""
    pages = all_pages()
    if arguments.markdown:
        print(document(pages), end="")
        return 0
    if arguments.rule is None:
        print("\n".join(summary_of(page) for page in pages))
        return 0
    known = {key.casefold(): page for page in pages for key in (page.code, page.name)}
    page = known.get(arguments.rule.casefold())
    if page is None:
        print(_unknown(arguments.rule, pages), file=sys.stderr)
        return 2
    print(as_text(page, min(WIDEST, get_terminal_size().columns)))
    return 0


def _unknown(asked: str, pages: Sequence[Page]) -> str:
    """An error that names the rule that was probably meant, or else says which codes there are."""
    by_code = any(character.isdigit() for character in asked)
    codes = [page.code for page in pages]
    near = _near_code(asked, codes) if by_code else _near_name(asked, [page.name for page in pages])
    help_ = f"Did you mean {near}?" if near else f"There are {', '.join(_ranges(codes))}."
    return f"okrtui rule: there is no rule {asked!a}. {help_} `okrtui rule` lists all."


def _near_code(asked: str, codes: Iterable[str]) -> str | None:
    """The code of the same hundred that is one character away: changed, left out or too much."""
    wanted = asked.upper()
    same_hundred = [code for code in codes if code[:_HUNDRED] == wanted[:_HUNDRED]]
    return next((code for code in same_hundred if _one_apart(wanted, code)), None)


def _near_name(asked: str, names: Sequence[str]) -> str | None:
    return next(iter(get_close_matches(asked.lower(), names, n=1)), None)


def _one_apart(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == len(longer):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


def _ranges(codes: Iterable[str]) -> Iterator[str]:
    """The first and the last code of each run of codes that follow one another, in ascending order."""
    numbers = sorted(int(code.removeprefix("OKR")) for code in codes)
    for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        first, *rest = [number for _, number in run]
        yield f"OKR{first:03} to OKR{rest[-1]:03}" if rest else f"OKR{first:03}"
