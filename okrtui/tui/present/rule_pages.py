"""The pages of rules, one below the other, as they are read on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from okrtui.quality.findings.pages import page_of
from okrtui.quality.findings.registry import all_rules
from okrtui.tui.present.text import words

_WIDEST = 100


def rules_page(codes: Iterable[str], width: int) -> list[Content]:
    """The page of each rule, in the order of their codes as they are given; its title stands out."""
    rules = {rule.code: rule for rule in all_rules()}
    lines: list[Content] = []
    for code in codes:
        title, *text = page_of(rules[code], min(_WIDEST, max(20, width))).splitlines()
        lines += [*([Content("")] * 2 if lines else []), words(title, "accent bold"), *map(words, text)]
    return lines
