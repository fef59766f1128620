"""Disagreement as a comment: `# okrtui: ignore[OKR205, no-baseline] reason`, read leniently and written one way."""

from __future__ import annotations

import re

from okrtui.okr.model import Ignore

find_notes = re.compile(r"#[ \t]*okrtui:[^\n]*", re.IGNORECASE).finditer
_IGNORE = re.compile(r"#\s*okrtui:\s*ignore\s*\[(?P<rules>[^\]]*)\][\s:]*(?P<reason>.*)", re.IGNORECASE)
_BEHIND_A_LINE = re.compile(r"(?:^|\s)(?P<note>#[ \t]*okrtui:.*)$", re.IGNORECASE)


def read_ignore(comment: str) -> Ignore:
    """What a comment that begins with `# okrtui:` says; one that is no `ignore[RULE]` has no rules."""
    found = _IGNORE.match(comment)
    if found is None:
        return Ignore()
    rules = tuple(rule.strip() for rule in found["rules"].split(",") if rule.strip())
    return Ignore(rules, found["reason"].strip())


def written_ignore(ignore: Ignore) -> str:
    """The comment that says it, on one line."""
    return f"# okrtui: ignore[{', '.join(ignore.rules)}] {ignore.reason}".rstrip()


def one_line(reason: str) -> str:
    """A reason as a comment can hold it: on one line, without control characters."""
    return " ".join("".join(each if each.isprintable() else " " for each in reason).split())


def split_note(line: str) -> tuple[str, tuple[Ignore, ...]]:
    """A bare line of words without the note that stands behind it, and what the note says."""
    found = _BEHIND_A_LINE.search(line)
    if found is None:
        return line, ()
    return line[: found.start()].rstrip(), (read_ignore(found["note"]),)
