"""The pages of all that okrtui says: of each rule from its docstring, of each problem of a file from its data.

A page can be put together as text and as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import fill, indent
from typing import Any

from okrtui.okr.ignores import written_ignore
from okrtui.okr.problem_pages import ProblemPage, problem_pages
from okrtui.okr.problems import Severity
from okrtui.quality.findings.registry import all_rules
from okrtui.quality.findings.rule import Example, Rule

LABELS = ("What it sees", "Why it matters", "Use instead")
"""The parts of every page, in their order."""

CHAPTERS = {
    "OKR0": "The file",
    "OKR1": "The key results of an objective, the objectives of a file",
    "OKR2": "Key results",
    "OKR3": "Objectives",
    "OKR4": "Links",
    "OKR5": "Disagreement",
    "OKR6": "Bets",
}

PREFACE = """\
# Rules

What okrtui says about lines, about sets of lines and about files. Some rules move the zone of a line; they say so.
Every rule about lines can be switched off by its code under `rules.ignore` in the settings, and `okrtui rule CODE`
prints its page; the zone of a cell (OKR241 to OKR244) is set under `matrix` there.
This document is written by `okrtui rule --markdown`."""

_PART = re.compile(rf"^({'|'.join(LABELS)}): ", re.MULTILINE)
_WEIGHTS = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.HINT: "a hint"}


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `parts` are those that `LABELS` names, `bad` and `good` the examples.

    These are lines, or the text of a file where `is_file`.
    """

    code: str
    name: str
    title: str
    parts: Sequence[str]
    effect: str
    bad: Sequence[str]
    good: Sequence[str]
    is_file: bool = False


def all_pages() -> tuple[Page, ...]:
    """The pages of all rules and problems, by code."""
    pages = [*map(page_of_rule, all_rules()), *map(page_of_problem, problem_pages().values())]
    return tuple(sorted(pages, key=lambda page: page.code))


def page_of_rule(rule: Rule[Any]) -> Page:
    """The page of a rule, which is the docstring of its module with its examples."""
    title, *labelled = _PART.split((rule.page or "").strip())
    title, *parts = [" ".join(part.split()) for part in (title, *labelled[1::2])]
    effect = f"Effect: {_WEIGHTS[rule.severity]}; the zone stays."
    if rule.moves:
        effect = f"Effect: moves a line from {rule.moves[0]} to {rule.moves[1]}."
    on_bets = any(not each.context.names_result for each in rule.bad)
    bad, good = ([_shown(each, on_bets) for each in examples] for examples in (rule.bad, rule.good))
    return Page(rule.code, rule.name, title, parts, effect, bad, good)


def page_of_problem(page: ProblemPage) -> Page:
    """The page of a kind of problem of a file."""
    kind = page.kind
    parts = (page.sees, page.matters, page.instead)
    bad, good = ([each.strip()] if each else [] for each in (page.bad, page.good))
    return Page(
        kind.code, kind.name, page.title, parts, f"Effect: {_WEIGHTS[kind.severity]}.", bad, good, True
    )


def summary_of(page: Page) -> str:
    """A page on one line: code, name, and its first sentence."""
    return f"{page.code}  {page.name:<22}  {page.title}"


def as_text(page: Page, width: int = 100) -> str:
    """A page as text, wrapped to a width in characters."""
    labelled = [f"{label}: {part}" for label, part in zip(LABELS, page.parts, strict=True)]
    paragraphs = [fill(part, width) for part in (page.title, *labelled, page.effect)]
    return "\n\n".join([f"{page.code} {page.name}", *paragraphs, *_examples_as_text(page)])


def _examples_as_text(page: Page) -> Iterator[str]:
    if page.is_file and page.bad:
        yield f"It is told of\n\n{indent(page.bad[0], '  ')}\n\nand not of\n\n{indent(page.good[0], '  ')}"
    elif page.bad:
        yield f"It fires on\n{_listed(page.bad)}\nand not on\n{_listed(page.good)}"


def document(pages: Iterable[Page]) -> str:
    """Pages as one Markdown document, ordered by code, with a last line end."""
    return "\n\n".join([PREFACE, *_chapters(pages)]) + "\n"


def _chapters(pages: Iterable[Page]) -> Iterator[str]:
    chapter = ""
    for page in sorted(pages, key=lambda each: each.code):
        if page.code[:4] != chapter:
            chapter = page.code[:4]
            yield f"## {CHAPTERS[chapter]}"
        yield from _section(page)


def _section(page: Page) -> Iterator[str]:
    yield f"### {page.code} {page.name}"
    yield page.title
    yield "\n".join(f"- **{label}:** {part}" for label, part in zip(LABELS, page.parts, strict=True))
    yield page.effect
    if page.is_file and page.bad:
        yield f"It is told of\n\n```toml\n{page.bad[0]}\n```\n\nand not of\n\n```toml\n{page.good[0]}\n```"
    elif page.bad:
        yield f"It fires on\n\n{_listed(page.bad)}\n\nand not on\n\n{_listed(page.good)}"


def _listed(examples: Sequence[str]) -> str:
    return "\n".join(f"- {each}" for each in examples)


def _shown(each: Example, on_bets: bool) -> str:
    """An example on one line: its lines, and the fields that go with them; what it expects in a rule on bets."""
    expects = [f"expects {'a' if each.context.names_result else 'no'} key result"] if on_bets else []
    fields = ", ".join([*expects, *_fields(each)])
    lines = " / ".join(each.lines) or "nothing at all"
    return f"{lines}  ({fields})" if fields else lines


def _fields(each: Example) -> Iterator[str]:
    context = each.context
    for name in ("metric", "baseline", "target", "unit", "due"):
        value = getattr(context, name)
        if value not in (None, ""):
            yield f"{name} {value}"
    if context.cycle:
        yield f"cycle {context.cycle.label}"
    if context.has_why:
        yield "with a why"
    if context.enough:
        yield f"enough: {context.enough}"
    for title, place in each.bets:
        yield f"{title}: a bet on {f'key result {place}' if place else 'none of them'}"
    yield from (written_ignore(ignore).removeprefix("# okrtui: ") for ignore in context.ignores)
    yield from (f"{word} explained" for word in sorted(context.rules.glossary))
