"""The pages of rules, one below the other, as they are read on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from okrtui.quality.findings.pages import all_pages, as_text
from okrtui.tui.present.text import words

_WIDEST = 100


def rules_page(codes: Iterable[str], width: int) -> list[Content]:
    """The page of each rule, in the order of their codes as they are given; its title stands out."""
    pages = {page.code: page for page in all_pages()}
    lines: list[Content] = []
    for code in codes:
        title, *text = as_text(pages[code], min(_WIDEST, max(20, width))).splitlines()
        lines += [*([Content("")] * 2 if lines else []), words(title, "accent bold"), *map(words, text)]
    return lines
