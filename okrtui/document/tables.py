"""Keys of tables, put in, changed and taken out, whichever way the table is written."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.document import headers, styles
from okrtui.document.document import Document
from okrtui.document.edits import Edit, Refused
from okrtui.document.outline import Found
from okrtui.document.rendering import inline_table, render_key
from okrtui.document.scanner import Section, Statement
from okrtui.document.values import Member, Shape, Value
from okrtui.okr import keys
from okrtui.okr.model import KeyPath

_ORDERS = {
    "objectives": ("id", *keys.OBJECTIVE),
    "key_results": ("id", *keys.KEY_RESULT),
    "initiatives": ("id", *keys.INITIATIVE),
    "checkins": keys.CHECKIN,
    "comments": keys.COMMENT,
    "review": keys.REVIEW,
    "": keys.FILE,
}


def replace_value(found: Found, token: str) -> list[Edit]:
    """The edit that puts another value in the place of one."""
    return [Edit(found.value.start, found.value.end, token)]


def grow(document: Document, found: Found, key: str, token: str) -> list[Edit]:
    """The edit that makes an inline table of a bare title, with one more key."""
    title = found.value.span.of(document.text)
    members = (f"title = {title}", f"{render_key(key)} = {token}")
    return replace_value(found, inline_table(members))


def add_key(document: Document, path: KeyPath, key: str, token: str) -> list[Edit]:
    """The edit that adds a key to the table at a path; raises Refused where no such table is written out."""
    found = document.find_value(path) if path else None
    if found is not None:
        return _add_member(document.text, found.value, key, token)
    section = document.own_section(path)
    if section is not None:
        return [_add_line(document, section, path, key, token)]
    return _add_dotted(document, path, key, token)


def _add_member(text: str, table: Value, key: str, token: str) -> list[Edit]:
    if table.shape is not Shape.TABLE:
        raise Refused("Something other than a table stands here; edit it in the text view.")
    member = f"{render_key(key)} = {token}"
    if not table.members:
        return [Edit(table.start, table.end, inline_table([member]))]
    end = table.members[-1].value.end
    return [Edit(end, end, f", {member}")]


def _add_line(document: Document, section: Section, path: KeyPath, key: str, token: str) -> Edit:
    text, newline = document.text, document.newline
    indent, equals = styles.key_indent(text, section), styles.equals_sign(text, section)
    line = f"{indent}{render_key(key)}{equals}{token}{newline}"
    before = _key_before(section, path, key)
    if before is not None:
        return _line_after(text, before.end, line, newline)
    if section.header is not None:
        return _line_after(text, section.header.end, line, newline)
    if section.keys:
        return Edit(section.keys[0].lead, section.keys[0].lead, line)
    return _first_line(document, section, line)


def _line_after(text: str, offset: int, line: str, newline: str) -> Edit:
    if text[:offset].endswith("\n"):
        return Edit(offset, offset, line)
    return Edit(offset, offset, newline + line.removesuffix(newline))


def _first_line(document: Document, section: Section, line: str) -> Edit:
    """The first key of a file, below its comments and set off from what follows."""
    end = headers.core_end_of(document, section)
    gap = document.newline if document.limit(()) is not None else ""
    above = document.newline if end else ""
    if end and not document.text[:end].endswith("\n"):
        return Edit(end, end, document.newline + above + line)
    return Edit(end, end, above + line + ("" if end else gap))


def _key_before(section: Section, path: KeyPath, key: str) -> Statement | None:
    """The statement below which a key goes: the last of those that usually come before it, else the last of all."""
    order = _ORDERS.get(_kind(path), ())
    if key not in order:
        return section.keys[-1] if section.keys else None
    earlier = order[: order.index(key)]
    before = [statement for statement in section.keys if statement.parts[0] in earlier]
    return before[-1] if before else None


def _kind(path: KeyPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _add_dotted(document: Document, path: KeyPath, key: str, token: str) -> list[Edit]:
    """A line below the last one that writes the table with dotted keys (`review.grade = 1`)."""
    text, newline = document.text, document.newline
    for section in document.sections(path):
        depth = len(path) - len(section.path)
        if path[: len(section.path)] != section.path:
            continue
        below = [each for each in section.keys if each.parts[:depth] == path[len(section.path) :]]
        if below:
            model = below[-1]
            prefix = headers.key_prefix(text[model.key : model.key_end], depth)
            line = f"{text[model.start : model.key]}{prefix}.{render_key(key)} = {token}{newline}"
            return [_line_after(text, model.end, line, newline)]
    raise Refused("The table of this field is written in an unusual way; edit it in the text view.")


def remove_key(document: Document, path: KeyPath) -> list[Edit]:
    """The edits that take a key and its value out; raises Refused where they are scattered over dotted keys."""
    found = document.find_value(path)
    if found is not None and found.member is not None and found.holder is not None:
        return [remove_member(found.holder.members, found.member, found.holder)]
    if found is not None:
        return [Edit(found.statement.lead, found.statement.end, "")]
    edits = headers.cut(document, path)
    if not edits:
        raise Refused("This field is written with dotted keys; edit it in the text view.")
    return edits


def remove_member(members: Sequence[Member], member: Member, table: Value) -> Edit:
    """The edit that takes a member out of an inline table, with one comma."""
    position = members.index(member)
    if len(members) == 1:
        return Edit(table.start, table.end, "{}")
    if position < len(members) - 1:
        return Edit(member.start, members[position + 1].start, "")
    return Edit(members[position - 1].value.end, member.value.end, "")
