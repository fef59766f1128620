"""Elements of an array, put in and taken out in the array's own style.

An array whose elements each start a line of their own is a list of rows: an element takes the comment lines above it
and the comment behind it along, and commas stand where the other rows have theirs, in front or behind. In any
other array an element is what stands between its commas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrtui.document.edits import Edit, Refused
from okrtui.document.rows import Row, rows
from okrtui.document.values import Value


@dataclass(frozen=True, slots=True)
class Element:
    """An element with what belongs to it: whole comment lines above it (`lead`) and a comment behind it (`tail`).

    The tail has the white space in front of it; the lead takes the indent of its new place.
    """

    body: str
    lead: str = ""
    tail: str = ""

    @property
    def has_comments(self) -> bool:
        """Whether any comment belongs to the element."""
        return bool(self.lead or self.tail)


def element(text: str, array: Value, position: int) -> Element:
    """The element at a position with its comments, to be put in elsewhere."""
    table = rows(text, array)
    value = array.elements[position]
    body = value.span.of(text)
    if table is None:
        return Element(body)
    row = table[position]
    return Element(body, text[row.start : row.line], row.tail)


def insert(text: str, array: Value, position: int, new: Element, newline: str) -> list[Edit]:
    """The edits that put an element into an array; raises Refused where its comments have no place there."""
    if not array.elements:
        return [_insert_first(text, array, new, newline)]
    table = rows(text, array)
    if table is not None:
        return _insert_row(text, table, position, new, newline)
    if new.has_comments:
        raise Refused(
            "The comments of this entry have no place in a list on one line; give each entry a line first."
        )
    return _insert_between(text, array, position, new.body)


def _insert_first(text: str, array: Value, new: Element, newline: str) -> Edit:
    inside = text[array.start + 1 : array.end - 1]
    if not new.has_comments and not inside.strip(" \t"):
        return Edit(array.start + 1, array.end - 1, new.body)
    closing = text.rfind("\n", 0, array.end) + 1
    indent = _indent_of(text, array.start)
    line = _line(new, indent + "  ", newline)
    if closing > array.start:
        apart = newline if text[:closing].rstrip("\r\n").rpartition("\n")[2].lstrip().startswith("#") else ""
        return Edit(closing, closing, apart + line)
    return Edit(array.start + 1, array.end - 1, f"{newline}{line}{indent}")


def new_array(new: Element, indent: str, newline: str, *, in_rows: bool = False) -> str:
    """An array of one element, `in_rows` or with comments on a line of its own; `indent` is that of the array's key."""
    if not (new.has_comments or in_rows):
        return f"[{new.body}]"
    return f"[{newline}{_line(new, indent + '  ', newline)}{indent}]"


def _line(new: Element, indent: str, newline: str) -> str:
    return f"{indented(new.lead, indent)}{indent}{new.body},{new.tail}{newline}"


def indented(lines: str, indent: str) -> str:
    """Comment lines with another indent."""
    return "".join(indent + line.lstrip(" \t") for line in lines.splitlines(keepends=True))


def _indent_of(text: str, offset: int) -> str:
    line = text.rfind("\n", 0, offset) + 1
    return text[line : line + len(text[line:offset]) - len(text[line:offset].lstrip(" \t"))]


def _insert_row(text: str, table: list[Row], position: int, new: Element, newline: str) -> list[Edit]:
    in_front = any(row.comma_in_front for row in table)
    last = position == len(table)
    neighbour = table[-1] if last else table[position]
    back = "" if in_front or (last and table[-1].comma_at is None) else ","
    front = neighbour.front
    edits: list[Edit] = []
    if in_front and position == 0:
        edits.append(Edit(table[0].line, table[0].value.start, table[1].front))
    elif in_front:
        front = table[-1].front
    elif last and table[-1].comma_at is None:
        edits.append(Edit(table[-1].value.end, table[-1].value.end, ","))
    at = neighbour.end if last else neighbour.start
    lead = indented(new.lead, front.partition(",")[0])
    put = Edit(at, at, f"{lead}{front}{new.body}{back}{new.tail}{newline}")
    return [put, *edits] if position == 0 else [*edits, put]


def _insert_between(text: str, array: Value, position: int, body: str) -> list[Edit]:
    elements = array.elements
    separator = _separator(text, array)
    if position < len(elements):
        at = elements[position].start
        return [Edit(at, at, body + separator)]
    end = elements[-1].end
    back = re.compile(r"[ \t]*,?[ \t]*(#[^\n]*)?").match(text, end)
    if back is None or back[1] is None:
        return [Edit(end, end, separator + body)]
    raise Refused("A comment stands behind the last entry of this list; give each entry a line first.")


def _separator(text: str, array: Value) -> str:
    """What stands between two elements, without comments."""
    if len(array.elements) > 1:
        between = text[array.elements[0].end : array.elements[1].start]
        if "#" not in between:
            return between
    return ", "


def remove(text: str, array: Value, position: int) -> list[Edit]:
    """The edits that take an element out of an array, with its comments and one comma."""
    table = rows(text, array)
    if table is None:
        return _remove_between(text, array, position)
    row = table[position]
    edits = [Edit(row.start, row.end, "")]
    if len(table) == 1:
        return edits
    if any(each.comma_in_front for each in table):
        if position == 0:
            edits.append(Edit(table[1].line, table[1].value.start, row.front))
    elif position == len(table) - 1 and row.comma_at is None:
        comma = table[-2].comma_at
        if comma is None:
            raise Refused("The commas of this list stand in unusual places; edit it in the text view.")
        edits.insert(0, Edit(comma, comma + 1, ""))
    return edits


def _remove_between(text: str, array: Value, position: int) -> list[Edit]:
    elements = array.elements
    if len(elements) == 1:
        start, end = array.start + 1, array.end - 1
    elif position < len(elements) - 1:
        start, end = elements[position].start, elements[position + 1].start
    else:
        start, end = elements[position - 1].end, elements[position].end
    if "#" in text[start : elements[position].start] + text[elements[position].end : end]:
        raise Refused("Comments stand between the entries of this list; give each entry a line first.")
    return [Edit(start, end, "")]


def has_comments(text: str, array: Value) -> bool:
    """Whether comments stand between the elements of an array, on any level."""
    position = array.start
    for value in array.elements:
        if "#" in text[position : value.start] or has_comments(text, value):
            return True
        position = value.end
    return bool(array.elements) and "#" in text[position : array.end]
