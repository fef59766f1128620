"""A rule's page: its docstring taken apart, and put together again as text or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from typing import Any

from okrtui.okr.ignores import written_ignore
from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import Example, Rule

AnyRule = Rule[Any]

LABELS = ("What it sees", "Why it matters", "Use instead")
"""The parts of every page, in their order."""

CHAPTERS = {
    "OKR1": "The key results of an objective, the objectives of a file",
    "OKR2": "Key results",
    "OKR3": "Objectives",
    "OKR5": "Disagreement",
}

PREFACE = """\
# Rules

What okrtui says about lines and about sets of lines. Some rules move the zone of a line; they say so.
Every rule can be switched off by its code under `rules.ignore` in the settings, and `okrtui rule CODE`
prints its page. This document is written by `okrtui rule --markdown`."""

_PART = re.compile(rf"^({'|'.join(LABELS)}): ", re.MULTILINE)


def title_of(rule: AnyRule) -> str:
    """The first sentence of a rule's page."""
    return _parts(rule)[0]


def summary_of(rule: AnyRule) -> str:
    """A rule on one line: code, name, and the first sentence of its page."""
    return f"{rule.code}  {rule.name:<22}  {title_of(rule)}"


def page_of(rule: AnyRule, width: int = 100) -> str:
    """A rule's page as text, wrapped to a width in characters."""
    title, *parts = _parts(rule)
    labelled = [f"{label}: {part}" for label, part in zip(LABELS, parts, strict=True)]
    paragraphs = [fill(part, width) for part in (title, *labelled, _effect(rule))]
    fires, quiet = (_listed(examples) for examples in (rule.bad, rule.good))
    examples = f"It fires on\n{fires}\nand not on\n{quiet}"
    return "\n\n".join([f"{rule.code} {rule.name}", *paragraphs, examples])


def document(rules: Iterable[AnyRule]) -> str:
    """All pages as one Markdown document, ordered by code, with a last line end."""
    return "\n\n".join([PREFACE, *_chapters(rules)]) + "\n"


def _chapters(rules: Iterable[AnyRule]) -> Iterator[str]:
    chapter = ""
    for rule in sorted(rules, key=lambda each: each.code):
        if rule.code[:4] != chapter:
            chapter = rule.code[:4]
            yield f"## {CHAPTERS[chapter]}"
        yield from _section(rule)


def _section(rule: AnyRule) -> Iterator[str]:
    title, *parts = _parts(rule)
    yield f"### {rule.code} {rule.name}"
    yield title
    yield "\n".join(f"- **{label}:** {part}" for label, part in zip(LABELS, parts, strict=True))
    yield _effect(rule)
    yield f"It fires on\n\n{_listed(rule.bad)}\n\nand not on\n\n{_listed(rule.good)}"


def _parts(rule: AnyRule) -> list[str]:
    """The title and the three parts of a page, each on one line."""
    title, *labelled = _PART.split((rule.page or "").strip())
    return [" ".join(part.split()) for part in (title, *labelled[1::2])]


def _effect(rule: AnyRule) -> str:
    """What a rule does when it fires: the zone it moves, or how much it weighs."""
    if rule.moves:
        return f"Effect: moves a line from {rule.moves[0]} to {rule.moves[1]}."
    weight = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.HINT: "a hint"}
    return f"Effect: {weight[rule.severity]}; the zone stays."


def _listed(examples: Sequence[Example]) -> str:
    return "\n".join(f"- {_shown(each)}" for each in examples)


def _shown(each: Example) -> str:
    """An example on one line: its lines, and the fields that go with them."""
    fields = ", ".join(_fields(each))
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
    yield from (written_ignore(ignore).removeprefix("# okrtui: ") for ignore in context.ignores)
    yield from (f"{word} explained" for word in sorted(context.rules.glossary))
