"""A change in the making: each step is edits with the data that they must lead to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from okrtui.document import arrays, headers, styles, tables, tree
from okrtui.document.composing import compose
from okrtui.document.document import Document
from okrtui.document.edits import Edit, Refused, Transaction
from okrtui.document.material import Material, as_element, as_lines
from okrtui.document.rendering import render, render_key, render_like
from okrtui.document.rows import rows
from okrtui.document.values import Shape, Value
from okrtui.okr.model import KeyPath


class Draft:
    """A document with the steps that were taken on it so far; it turns into one transaction.

    Every method raises Refused where its step cannot be made exactly.
    """

    def __init__(self, document: Document) -> None:
        if document.syntax_error is not None:
            raise Refused("The text is no TOML at the moment; correct it in the text view first.")
        self._first = document
        self._document = document
        self._pending: Transaction | None = None
        self._edits: tuple[Edit, ...] = ()

    @property
    def document(self) -> Document:
        """The document as it is after the steps so far."""
        if self._pending is not None:
            after = self._document.apply(self._pending)
            self._edits = compose(
                self._first.text, self._edits, self._document.text, self._pending.edits, after.text
            )
            self._document, self._pending = after, None
        return self._document

    def transaction(self, title: str, selects: KeyPath | None) -> Transaction:
        """All steps as one transaction."""
        if self._pending is not None and not self._edits:
            return Transaction(self._pending.edits, title, selects, self._pending.expects)
        document = self.document
        return Transaction(self._edits, title, selects, document.data)

    def _step(self, edits: Sequence[Edit], expects: Any) -> None:
        self._pending = Transaction(tuple(edits), "", None, expects)

    def value(self, path: KeyPath) -> Any:
        """What the file says at a path; raises Refused where it says nothing there."""
        try:
            return tree.value_at(self.document.data, path)
        except (KeyError, IndexError, TypeError):
            raise Refused("There is no such entry any more.") from None

    def set(self, path: KeyPath, key: str, value: Any) -> None:
        """Give a key of the table at a path a value, whether or not it has one; a bare title grows to a table."""
        document = self.document
        if path and isinstance(path[-1], str) and not tree.has(document.data, path):
            self._start_table(path, key, value)
            return
        owner = self.value(path)
        if isinstance(owner, str):
            self._set_of_title(path, owner, key, value)
        elif not isinstance(owner, dict):
            raise Refused("Something other than an entry stands here; edit it in the text view.")
        elif _extends(value, owner.get(key)) and document.find_value((*path, key)) is not None:
            for position in range(len(owner[key]), len(value)):
                self.insert((*path, key), position, Material(value[position]))
        else:
            edits = self._edits_of_set(path, key, value)
            self._step(edits, tree.with_value(document.data, (*path, key), value))

    def _edits_of_set(self, path: KeyPath, key: str, value: Any) -> list[Edit]:
        document = self._document
        found = document.find_value((*path, key))
        if found is not None:
            if arrays.has_comments(document.text, found.value):
                raise Refused("Comments stand in this list; edit it in the text view.")
            token = found.value.span.of(document.text)
            return tables.replace_value(found, render_like(value, token, document.newline))
        if tree.has(document.data, (*path, key)):
            raise Refused("This field is a table of its own; edit it in the text view.")
        return tables.add_key(document, path, key, render(value))

    def _set_of_title(self, path: KeyPath, title: str, key: str, value: Any) -> None:
        document = self._document
        found = document.find_value(path)
        if found is None:
            raise Refused("This entry is written in an unusual way; edit it in the text view.")
        if key == "title":
            token = render_like(value, found.value.span.of(document.text), document.newline)
            self._step(tables.replace_value(found, token), tree.with_value(document.data, path, value))
        else:
            grown = {"title": title, key: value}
            edits = tables.grow(document, found, key, render(value))
            self._step(edits, tree.with_value(document.data, path, grown))

    def _start_table(self, path: KeyPath, key: str, value: Any) -> None:
        """A table that is not there yet, such as an objective's review, with its first key."""
        document, owner, name = self._document, path[:-1], str(path[-1])
        self.value(owner)
        if not document.regions(owner):
            self.set(owner, name, {key: value})
            return
        line = f"{render_key(key)} = {render(value)}"
        edits = headers.put_table_below(document, owner, name, line)
        self._step(edits, tree.with_value(document.data, (*path, key), value))

    def unset(self, path: KeyPath, key: str) -> None:
        """Take a key out of the table at a path; nothing happens where it has none."""
        owner = self.value(path)
        if isinstance(owner, dict) and key in owner:
            edits = tables.remove_key(self._document, (*path, key))
            self._step(edits, tree.without(self._document.data, (*path, key)))

    def remove(self, path: KeyPath) -> None:
        """Take an element out of its list, with the comments that belong to it."""
        self.value(path)
        document, parent = self._document, path[:-1]
        expects = tree.without(document.data, path)
        found = document.find_value(parent)
        if found is not None and found.value.shape is Shape.ARRAY:
            self._step(arrays.remove(document.text, found.value, int(path[-1])), expects)
            return
        edits = headers.cut(document, path)
        if not edits:
            raise Refused("This entry is written in an unusual way; edit it in the text view.")
        if not tree.value_at(expects, parent):
            expects = tree.without(expects, parent)
        self._step(edits, expects)

    def insert(self, path: KeyPath, position: int, material: Material) -> int:
        """Put an entry into the list at a path, in the form in which the list is written; tells its position there."""
        document = self.document
        owner = self.value(path[:-1])
        elements = self._elements(path, owner)
        position = max(0, min(position, len(elements or ())))
        found = document.find_value(path)
        if found is not None:
            new, data = as_element(material, document.newline)
            edits = arrays.insert(document.text, found.value, position, new, document.newline)
            self._step(edits, tree.with_inserted(document.data, path, position, data))
        elif elements is None and self._starts_inline(path, owner):
            self._start_array(path, material)
        else:
            self._insert_table(path, position, len(elements or ()), material)
        return position

    def takes_bare_titles(self, path: KeyPath) -> bool:
        """Whether a new entry of the list at a path is to be a bare title: in arrays without a table in them."""
        owner = self.value(path[:-1])
        elements = self._elements(path, owner)
        if elements is None:
            return self._starts_inline(path, owner)
        is_array = self._document.find_value(path) is not None
        return is_array and not any(isinstance(element, dict) for element in elements)

    def _elements(self, path: KeyPath, owner: Any) -> list[Any] | None:
        """The elements of the list at a path, None where there is none yet."""
        elements = owner.get(path[-1]) if isinstance(owner, dict) else None
        if elements is not None and not isinstance(elements, list):
            raise Refused(f"`{path[-1]}` is no list here; edit it in the text view.")
        return elements

    def _starts_inline(self, path: KeyPath, owner: Any) -> bool:
        """Whether a list that is not there yet is to be an array: in inline tables, and beside a list that is one."""
        if isinstance(owner, str) or (len(path) > 1 and self._document.find_value(path[:-1]) is not None):
            return True
        return self._array_beside(path) is not None

    def _array_beside(self, path: KeyPath) -> Value | None:
        """The array of the other entries of an objective; None where these are written otherwise, or there are none."""
        beside = {"key_results": "initiatives", "initiatives": "key_results"}.get(str(path[-1]))
        found = None if beside is None else self._document.find_value((*path[:-1], beside))
        return None if found is None or found.value.shape is not Shape.ARRAY else found.value

    def _start_array(self, path: KeyPath, material: Material) -> None:
        new, data = as_element(material, self._document.newline)
        document, owner = self._document, self.value(path[:-1])
        beside, indent = self._array_beside(path), styles.indent_of(document, path[:-1])
        in_rows = beside is not None and bool(rows(document.text, beside))
        key, token = str(path[-1]), arrays.new_array(new, indent, document.newline, in_rows=in_rows)
        if isinstance(owner, str):
            found = document.find_value(path[:-1])
            if found is None:
                raise Refused("This entry is written in an unusual way; edit it in the text view.")
            grown = {"title": owner, key: [data]}
            self._step(
                tables.grow(document, found, key, token), tree.with_value(document.data, path[:-1], grown)
            )
            return
        edits = tables.add_key(document, path[:-1], key, token)
        self._step(edits, tree.with_value(document.data, path, [data]))

    def _insert_table(self, path: KeyPath, position: int, count: int, material: Material) -> None:
        document = self._document
        style = styles.style_of(document, path)
        data = material.data if isinstance(material.data, dict) else {"title": material.data}
        lines = as_lines(material, style, document.newline)
        blank_lines = styles.style_of(self._first, path).blank_lines
        edits = headers.insert(document, path, count, position, lines, blank_lines)
        self._step(edits, tree.with_inserted(document.data, path, position, data))


def _extends(value: Any, old: Any) -> bool:
    """Whether a list begins with all of an old one, which then can stay as it is written."""
    return (
        isinstance(value, list) and isinstance(old, list) and bool(old) and tree.same(value[: len(old)], old)
    )
