"""A rule's page as text, and all pages as one document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from okrtui.okr.problems import Severity
from okrtui.quality.findings.rule import Example, Rule

AnyRule = Rule[Any]

CHAPTERS = {
    "OKR1": "The key results of an objective, the objectives of a file",
    "OKR2": "Key results",
    "OKR3": "Objectives",
}

PREFACE = """\
# Rules

What okrtui says about lines and sets of lines. A rule that moves a line's zone says so. Any rule can be
switched
off by its code under `rules.ignore` in the settings; `okrtui rule CODE` prints its page."""


def summary_of(rule: AnyRule) -> str:
    """A rule on one line: code, name, and the first sentence of its page."""
    return f"{rule.code}  {rule.name:<22} {_paragraphs(rule)[0]}"


def page_of(rule: AnyRule) -> str:
    """A rule's page: name, what it sees, why it matters, what to write instead, and lines with and without
    it.
    """
    title, *body = _paragraphs(rule)
    return "\n\n".join([f"{rule.code} {rule.name}", title, *body, effect_of(rule), *_examples(rule)])


def document(rules: Iterable[AnyRule]) -> str:
    """All pages in Markdown, ordered by code, with a last line end."""
    parts = [PREFACE]
    chapter = ""
    for rule in rules:
        if rule.code[:4] != chapter:
            chapter = rule.code[:4]
            parts.append(f"## {CHAPTERS[chapter]}")
        title, *body = _paragraphs(rule)
        parts += [f"### {rule.code} {rule.name}", title, *body, effect_of(rule), *_examples(rule)]
    return "\n\n".join(parts) + "\n"


def effect_of(rule: AnyRule) -> str:
    """What a rule does when it fires: the zone it moves, or how much it weighs."""
    if rule.moves:
        return f"Effect: moves a line from {rule.moves[0]} to {rule.moves[1]}."
    weight = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.HINT: "a hint"}
    return f"Effect: {weight[rule.severity]}; the zone stays."


def _paragraphs(rule: AnyRule) -> list[str]:
    return (rule.page or "").strip().split("\n\n")


def _examples(rule: AnyRule) -> list[str]:
    return [
        "It fires on\n\n" + "\n".join(_shown(each) for each in rule.bad),
        "and not on\n\n" + "\n".join(_shown(each) for each in rule.good),
    ]


def _shown(each: Example) -> str:
    """An example as an item of a list: its lines, and the fields that go with them."""
    fields = ", ".join(f"{name} {value}" for name, value in _fields(each).items())
    lines = " / ".join(each.lines) or "(none)"
    return f"- {lines}" + (f" ({fields})" if fields else "")


def _fields(each: Example) -> dict[str, object]:
    context = each.context
    named = {name: getattr(context, name) for name in ("metric", "baseline", "target", "unit", "due")}
    cycle = {"cycle": context.cycle.label} if context.cycle else {}
    why = {"why": "given"} if context.has_why else {}
    return {name: value for name, value in named.items() if value not in (None, "")} | cycle | why
