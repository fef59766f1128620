"""Setting a finding aside, and taking that back: a comment of the entry is written or taken out, and nothing else."""

from __future__ import annotations

from okrtui.document.document import Document
from okrtui.document.draft import Draft
from okrtui.document.edits import Edit, Refused, Transaction
from okrtui.document.ignores import PlacedIgnore
from okrtui.document.outline import Found
from okrtui.document.rows import rows
from okrtui.document.values import Shape, Value
from okrtui.okr.ignores import one_line, written_ignore
from okrtui.okr.model import Ignore, KeyPath

_UNUSUAL = "This entry is written in an unusual way; edit it in the text view."


def add_ignore(document: Document, path: KeyPath, ignore: Ignore) -> Transaction:
    """Write above an entry what is not accepted of its judgement, and why; a list on one line gets a line an element.

    Raises Refused without a reason, and where no comment can stand above the entry.
    """
    Draft(document).value(path)
    reason = one_line(ignore.reason)
    if not reason:
        raise Refused("A finding is set aside with a reason: say in a few words why it is wrong here.")
    comment = written_ignore(Ignore(ignore.rules, reason))
    edit = _edit_above(document, path, comment)
    return Transaction((edit,), f"Set aside {', '.join(ignore.rules)}", path, document.data)


def remove_ignore(document: Document, placed: PlacedIgnore) -> Transaction:
    """Take a comment that sets findings aside out again, with its line where it has one of its own."""
    text, (start, end) = document.text, placed.span
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if before.strip():
        start = line + len(before.rstrip())
    else:
        start, end = line, text.find("\n", end) + 1 or len(text)
    rules = ", ".join(placed.ignore.rules) or "a comment"
    return Transaction((Edit(start, end, ""),), f"Take back {rules}", placed.path or None, document.data)


def _edit_above(document: Document, path: KeyPath, comment: str) -> Edit:
    """The edit that puts a comment line directly above an entry."""
    section = document.own_section(path)
    if section is not None and section.header is not None:
        header = section.header
        indent = document.text[header.start : header.key].partition("[")[0]
        return Edit(header.start, header.start, f"{indent}{comment}{document.newline}")
    found = document.find_value(path)
    if found is None or found.holder is None or found.holder.shape is not Shape.ARRAY:
        raise Refused(_UNUSUAL)
    return _edit_in_array(document, found, found.holder, int(path[-1]), comment)


def _edit_in_array(document: Document, found: Found, array: Value, position: int, comment: str) -> Edit:
    table = rows(document.text, array)
    if table is None:
        return _edit_to_rows(document, found, array, position, comment)
    row = table[position]
    indent = row.front.partition(",")[0]
    return Edit(row.line, row.line, f"{indent}{comment}{document.newline}")


def _edit_to_rows(document: Document, found: Found, array: Value, position: int, comment: str) -> Edit:
    """The edit that gives each element of an array a line of its own, with the comment above one of them."""
    text, newline = document.text, document.newline
    bodies = [element.span.of(text) for element in array.elements]
    if array.span.of(text).count("#") > sum(body.count("#") for body in bodies):
        raise Refused("Comments stand between the entries of this list; give each entry a line first.")
    outer = text[found.statement.start : found.statement.key]
    indent = outer + "  "
    lines = [f"{indent}{body},{newline}" for body in bodies]
    lines[position] = f"{indent}{comment}{newline}{lines[position]}"
    return Edit(array.start, array.end, f"[{newline}{''.join(lines)}{outer}]")
