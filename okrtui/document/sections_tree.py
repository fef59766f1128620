"""A text as a tree of its sections, cut so that two people's changes can be told apart and put together again.

Each character of the text is in exactly one part; writing the tree as it is gives the text back, but for sections that
stood apart from the table that they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from okrtui.document.document import Document
from okrtui.document.outline import names
from okrtui.document.scanner import Section, Statement
from okrtui.document.values import string_of
from okrtui.okr.model import KeyPath

Label = tuple[object, ...]


@dataclass(slots=True)
class Piece:
    """A header or a key: the comment lines above it, itself up to its value, its value, what stands behind it on the
    line, and the blank lines and comments below it.

    `gap` is empty for the last piece of a section, whose gap is the section's.
    """

    lead: str
    front: str
    value: str
    tail: str
    gap: str = ""

    def text(self) -> str:
        """The piece as it is written."""
        return self.lead + self.front + self.value + self.tail + self.gap


@dataclass(slots=True)
class Branch:
    """A section with those below it; `label` says which sections of two texts are the same one.

    `was_last` tells that it was the last of its text, whose gap belongs to the file.
    """

    names: tuple[str, ...]
    header: Piece | None
    keys: dict[tuple[str, ...], Piece]
    gap: str
    is_element: bool = False
    children: list[Branch] = field(default_factory=list)
    label: Label = ()
    parent: Label = ()
    was_last: bool = False

    @property
    def ident(self) -> str:
        """The entry's id, empty where it has none."""
        piece = self.keys.get(("id",))
        return string_of(piece.value) if piece and self.is_element else ""

    @property
    def title(self) -> str:
        """The title as it is written, empty where there is none."""
        piece = self.keys.get(("title",))
        return piece.value if piece else ""

    @property
    def title_text(self) -> str:
        """The title for the user, empty where there is none."""
        return string_of(self.title) if self.title else ""

    def own_text(self) -> str:
        """The section without those below it."""
        head = self.header.text() if self.header else ""
        return head + "".join(piece.text() for piece in self.keys.values()) + self.gap

    def text(self) -> str:
        """The section with those below it."""
        return self.own_text() + "".join(child.text() for child in self.children)

    def says(self) -> str:
        """The section with those below it, but for the blank lines that set it off."""
        return self.own_text().rstrip() + "".join(child.says() for child in self.children)

    def walk(self) -> Iterator[Branch]:
        """The section and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


def grow(document: Document) -> tuple[Branch, str]:
    """The tree of a document and what stands below its last statement.

    A section that stands apart from those of the table that it belongs to, as TOML allows, is put below them.
    """
    sections = [section for at in range(len(document.blocks)) for section in document.block_sections(at)]
    text = document.text
    starts = [0, *(section.start for section in sections[1:]), len(text)]
    root, footer = Branch((), None, {}, ""), ""
    grown: dict[KeyPath, Branch] = {}
    for at, section in enumerate(sections):
        branch, rest = _branch(section, text, starts[at], starts[at + 1])
        if at == len(sections) - 1:
            branch.gap, branch.was_last, footer = "", True, rest
        if section.header is None:
            root = branch
        else:
            _parent(grown, section.path).children.append(branch)
        grown[section.path] = branch
    return root, footer


def _parent(grown: dict[KeyPath, Branch], path: KeyPath) -> Branch:
    """The innermost section above a path that stands before it, wherever that is."""
    return next(grown[path[:length]] for length in range(len(path) - 1, -1, -1) if path[:length] in grown)


def _branch(section: Section, text: str, start: int, end: int) -> tuple[Branch, str]:
    """A section without those below it, and what stands below its last statement."""
    statements = [section.header, *section.keys] if section.header else section.keys
    ends = [*(statement.lead for statement in statements[1:]), end][: len(statements)]
    pieces = [_piece(statement, text, until) for statement, until in zip(statements, ends, strict=True)]
    rest = text[start:end]
    if pieces:
        pieces[0].lead = text[start : statements[0].start]
        rest, pieces[-1].gap = pieces[-1].gap, ""
    header = pieces.pop(0) if section.header else None
    keys = {statement.parts: piece for statement, piece in zip(section.keys, pieces, strict=True)}
    return Branch(names(section.path), header, keys, rest, section.is_element), rest


def _piece(statement: Statement, text: str, until: int) -> Piece:
    value, value_end = statement.value, statement.value_end
    if value < 0:
        value = value_end = statement.key_end
    return Piece(
        text[statement.lead : statement.start],
        text[statement.start : value],
        text[value:value_end],
        text[value_end : statement.end],
        text[statement.end : until],
    )
