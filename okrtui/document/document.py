"""A text with its data, its model and the places of both; never changed, only followed by another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Any

from okrtui.document import edits, parsing, tree
from okrtui.document.blocks import OBJECTIVES, Block, divide
from okrtui.document.edits import Refused, Transaction
from okrtui.document.ignores import PlacedIgnore, find_ignores, with_ignores
from okrtui.document.outline import Found, Region, element_span, find_value, path_at_offset, regions
from okrtui.document.scanner import Section
from okrtui.document.spans import Span
from okrtui.okr.consistency import inconsistencies
from okrtui.okr.model import KeyPath, OkrFile, entry_kind
from okrtui.okr.problems import DUPLICATE_ID, UNKNOWN_KEY, UNKNOWN_KEY_RESULT, Problem
from okrtui.okr.reading import read_okrs

_BETWEEN_ENTRIES = {DUPLICATE_ID.code, UNKNOWN_KEY_RESULT.code}


@dataclass(frozen=True, eq=False)
class Document:
    """An OKR file's text and what it means.

    `text` is the exact decoded text, line ends kept. `data` is what `tomllib` reads from it and `okrs` the model of
    that; both are empty where `syntax_error` says that the text is no TOML. `blocks` is empty then, and a single
    block where the text cannot be cut at its objectives. `read_whole` tells that all of it was read at once, and not
    the surroundings of a change alone.
    """

    text: str
    data: dict[str, Any]
    okrs: OkrFile
    blocks: tuple[Block, ...]
    faults: tuple[Problem, ...] = ()
    syntax_error: Problem | None = None
    fiscal_year_start: int = 1
    read_whole: bool = True

    @classmethod
    def parse(cls, text: str, fiscal_year_start: int = 1) -> Document:
        """The document of a text; never raises, since a text that is no TOML is told by `syntax_error`.

        `fiscal_year_start` is the first month, 1 to 12, of the years that are written FY.
        """
        parsed = parsing.parse(text)
        if isinstance(parsed, Problem):
            return cls(text, {}, OkrFile(), (), (), parsed, fiscal_year_start)
        blocks = divide(parsed.sections, len(text))
        blocks = blocks or (Block(tuple(parsed.sections), 0, -1, len(text)),)
        okrs, faults = read_model(parsed.data, fiscal_year_start)
        okrs = with_ignores(okrs, find_ignores(text, parsed.sections))
        return cls(text, parsed.data, okrs, blocks, faults, None, fiscal_year_start)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong in the file, in the order of its lines."""
        if self.syntax_error:
            return (self.syntax_error,)
        found = (*self.faults, *inconsistencies(self.okrs))
        placed = (self.placed(problem) for problem in found)
        return tuple(sorted(placed, key=lambda problem: (problem.line, problem.column, problem.code)))

    @cached_property
    def ignores(self) -> tuple[PlacedIgnore, ...]:
        """The comments that set findings aside, in the order in which they stand."""
        sections = [section for at in range(len(self.blocks)) for section in self.block_sections(at)]
        return tuple(find_ignores(self.text, sections)) if sections else ()

    @property
    def newline(self) -> str:
        """The line break of the text: that of its first line."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    @cached_property
    def starts(self) -> list[int]:
        """Where each block starts."""
        return [0, *accumulate(block.length for block in self.blocks)][:-1]

    def sections(self, path: KeyPath = ()) -> Sequence[Section]:
        """The sections that can hold what stands at a path, with offsets and paths of this text."""
        if len(self.blocks) < 2:
            return self.block_sections(0) if self.blocks else ()
        if path[:1] == (OBJECTIVES,):
            if len(path) > 1 and isinstance(path[1], int):
                return self.block_sections(path[1] + 1) if 0 <= path[1] < len(self.blocks) - 1 else ()
            return [section for at in range(len(self.blocks)) for section in self.block_sections(at)]
        return self.block_sections(0)

    def block_sections(self, at: int) -> tuple[Section, ...]:
        """The sections of one block, with offsets and paths of this text."""
        found = self._moved.get(at)
        if found is None:
            found = self._moved[at] = self.blocks[at].at(self.starts[at], at - 1)
        return found

    @cached_property
    def _moved(self) -> dict[int, tuple[Section, ...]]:
        return {}

    def span(self, path: KeyPath) -> Span | None:
        """An entry, table, key or element with the comment lines that belong to it; None where there is none.

        Of a table whose lines are scattered it is the first stretch.
        """
        found = self.find_value(path)
        if found is not None:
            if found.holder is None:
                return found.statement.span
            if found.member is not None:
                return found.member.span
            return element_span(self.text, found.holder, int(path[-1]))
        parts = self.regions(path)
        return parts[0].core if parts else None

    def regions(self, path: KeyPath) -> list[Region]:
        """The stretches of lines that belong to the table with headers at a path, empty where there is none."""
        sections = self.sections(path)
        return regions(sections, path, self.text, self.limit(path)) if path else []

    def find_value(self, path: KeyPath) -> Found | None:
        """The value of a key, of a member of an inline table, or of an element of an array, with what holds it."""
        if len(self.blocks) > 1 and path == (OBJECTIVES,):
            return None
        return find_value(self.sections(path), path)

    def own_section(self, path: KeyPath) -> Section | None:
        """The section whose header opens the table at a path, or the part of the text above all headers."""
        return next((section for section in self.sections(path) if section.path == path), None)

    def limit(self, path: KeyPath) -> int | None:
        """Where the block of a path ends; None where that is the end of the text."""
        at = 1
        if path[:1] == (OBJECTIVES,):
            at = path[1] + 2 if len(path) > 1 and isinstance(path[1], int) else len(self.blocks)
        return self.starts[at] if at < len(self.blocks) else None

    def value_span(self, path: KeyPath) -> Span | None:
        """The value of a key or an element of an array; None where there is none or where it has a header."""
        found = self.find_value(path)
        return found.value.span if found else None

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1, the column in characters."""
        return parsing.line_column(self.text, offset)

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both counted from 1, taken to the nearest one that exists."""
        return parsing.offset_at(self.text, line, column)

    def entry_at_offset(self, offset: int) -> KeyPath | None:
        """The innermost objective, key result or initiative that an offset is in."""
        if not self.blocks:
            return None
        at = bisect_right(self.starts, offset) - 1
        path = path_at_offset(self.block_sections(at), offset, self.text)
        for length in (4, 2):
            try:
                entry_kind(path[:length])
            except KeyError:
                continue
            return path[:length]
        return None

    def apply(self, transaction: Transaction) -> Document:
        """The document after a transaction.

        Raises Refused, with the reason, where the text would then mean anything but what the transaction expects.
        """
        _refuse_unencodable(transaction)
        text = edits.apply(self.text, transaction)
        after = self._reparsed(text, transaction) or Document.parse(text, self.fiscal_year_start)
        if transaction.expects is not None:
            if after.syntax_error is not None:
                raise Refused("This change would leave a text that is no TOML; edit it in the text view.")
            if not tree.same(after.data, transaction.expects):
                raise Refused("This change would also change something else; edit it in the text view.")
        return after

    def _reparsed(self, text: str, transaction: Transaction) -> Document | None:
        from okrtui.document.incremental import reparsed

        return reparsed(self, text, transaction.edits)

    def verify(self) -> Document:
        """This document when its whole text, read anew, means what it says, else the one that the text means."""
        if self.read_whole or self._agrees:
            return self
        return Document.parse(self.text, self.fiscal_year_start)

    @cached_property
    def _agrees(self) -> bool:
        data = parsing.load(self.text)
        return not isinstance(data, Problem) and tree.same(data, self.data)

    @cached_property
    def _line_starts(self) -> list[int]:
        """Where each line starts; worth it for many questions, while `line_column` answers a single one faster."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def placed(self, problem: Problem) -> Problem:
        """A problem with the line and column of its path, or of what leads to it; where a key
        is unknown, the key itself."""
        path = problem.path
        while path:
            is_key = problem.code == UNKNOWN_KEY.code and path == problem.path
            span = (self._key_span(path) if is_key else self.value_span(path)) or self.span(path)
            if span is not None:
                offset = self._header_offset(path, span)
                line = bisect_right(self._line_starts, offset)
                return replace(problem, line=line, column=offset - self._line_starts[line - 1] + 1)
            path = path[:-1]
        return replace(problem, line=1, column=1)

    def _key_span(self, path: KeyPath) -> Span | None:
        """The key of a value, which is what to correct where a key is misspelt."""
        found = self.find_value(path)
        if found is None:
            return None
        if found.member is not None:
            return Span(found.member.start, found.member.key_end)
        return Span(found.statement.key, found.statement.key_end)

    def _header_offset(self, path: KeyPath, span: Span) -> int:
        """Where a table's own header starts below the comments that belong to it, or where a value starts."""
        for section in self.sections(path):
            if section.header is not None and section.start == span.start:
                return section.header.start
        return span.start


def read_model(data: dict[str, Any], fiscal_year_start: int) -> tuple[OkrFile, tuple[Problem, ...]]:
    """The model of a file's data and the faults of single entries; what is wrong between entries is left out."""
    okrs, found = read_okrs(data, fiscal_year_start)
    return okrs, tuple(problem for problem in found if problem.code not in _BETWEEN_ENTRIES)


def _refuse_unencodable(transaction: Transaction) -> None:
    for edit in transaction.edits:
        try:
            edit.text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise Refused("The text holds half a character pair, which no file can hold.") from error
