"""Tables with headers, put in and taken out as whole lines in the style of the tables beside them."""

from __future__ import annotations

from collections.abc import Sequence

from okrtui.document.document import Document
from okrtui.document.edits import Edit, Refused
from okrtui.document.lexicon import key_parts, match_key_prefix
from okrtui.document.outline import Region
from okrtui.document.scanner import Section, Statement
from okrtui.document.styles import blank_start, style_of
from okrtui.okr.model import KeyPath


def cut(document: Document, path: KeyPath) -> list[Edit]:
    """The edits that take the lines of a table out, with the blank lines that set it off from its neighbour."""
    edits: list[Edit] = []
    for region in document.regions(path):
        if _sibling_follows(document, region.end, path):
            edits.append(Edit(region.start, region.end, ""))
        else:
            edits.append(_with_blank_above(document, region))
    return edits


def _with_blank_above(document: Document, region: Region) -> Edit:
    """Take lines out with the blank ones above, but for one that keeps a comment above from joining what follows."""
    text = document.text
    start = blank_start(text, region.start)
    if not text[:start].strip():
        return Edit(region.start, region.end, "")
    joins = _ends_with_comment(text[:start]) and text[region.core_end : region.core_end + 2].strip("\r\n")
    return Edit(start, region.core_end, document.newline if joins and start < region.start else "")


def _ends_with_comment(lines: str) -> bool:
    """Whether the last line is a comment alone, which the next header would make its own."""
    last = lines.rstrip("\r\n").rpartition("\n")[2]
    return last.lstrip(" \t").startswith("#")


def _sibling_follows(document: Document, offset: int, path: KeyPath) -> bool:
    """Whether the lines at an offset are those of a later element of the same list."""
    if not isinstance(path[-1], int):
        return False
    following = document.regions((*path[:-1], path[-1] + 1))
    return any(region.start == offset for region in following)


def insert(
    document: Document, path: KeyPath, count: int, position: int, lines: str, blank_lines: int
) -> list[Edit]:
    """The edit that puts lines in as element `position` of an array of tables that has `count` elements.

    Raises Refused where the neighbour has no header of its own.
    """
    gap = document.newline * (blank_lines or _ends_with_comment(lines))
    if count == 0:
        return [_after(document, _place_of_first(document, path), lines, gap)]
    neighbour = document.regions((*path, min(position, count - 1)))
    if not neighbour:
        raise Refused("This list is written in an unusual way; edit it in the text view.")
    if position < count:
        return [Edit(neighbour[0].start, neighbour[0].start, lines + gap)]
    return [_after(document, neighbour[-1].core_end, lines, gap)]


def put_table_below(document: Document, owner: KeyPath, name: str, line: str) -> list[Edit]:
    """The edit that opens a table of that name with one line in it, below all that its owner has so far."""
    style = style_of(document, (*owner, name))
    lines = f"{style.indent}[{style.key}]{document.newline}{style.key_indent}{line}{document.newline}"
    end = document.regions(owner)[-1].core_end
    return [_after(document, end, lines, document.newline * style.blank_lines)]


def _after(document: Document, offset: int, lines: str, gap: str) -> Edit:
    """Lines below an offset; a text without a last line break stays one."""
    newline = document.newline
    before = document.text[:offset]
    gap = gap or newline * _ends_with_comment(before)
    if before and not before.endswith("\n"):
        return Edit(offset, offset, f"{newline}{gap}{lines.removesuffix(newline)}")
    following = document.text[offset : offset + 2]
    close = "" if not following or following[0] in "\r\n" else gap
    return Edit(offset, offset, (gap if before.strip() else "") + lines + close)


def _place_of_first(document: Document, path: KeyPath) -> int:
    """Where the first table of a list goes: key results below their objective's keys, initiatives below those."""
    owner = path[:-1]
    if not owner:
        sections = document.sections()
        return core_end_of(document, sections[-1])
    if path[-1] == "initiatives":
        above = document.regions((*owner, "key_results"))
        if above:
            return above[-1].core_end
    own = document.own_section(owner)
    if own is None:
        return document.regions(owner)[0].core_end
    return core_end_of(document, own)


def core_end_of(document: Document, section: Section) -> int:
    """Where the lines of one section end, loose comments below its keys included unless the text ends with them."""
    text = document.text
    if section.header is None and not section.keys:
        return _past_line(text, len(text[: document.limit(())].rstrip(" \t\r\n")))
    following = [other.start for other in document.sections(section.path) if other.start > section.start]
    limit = min(following) if following else document.limit(section.path)
    if limit is None:
        return section.end
    loose = text[section.end : limit].rstrip(" \t\r\n")
    return _past_line(text, section.end + len(loose)) if loose else section.end


def _past_line(text: str, offset: int) -> int:
    return (text.find("\n", offset) + 1 or len(text)) if offset else 0


def key_prefix(raw: str, depth: int) -> str:
    """The first `depth` parts of a key as they stand in the text."""
    return raw[: match_key_prefix(raw, depth)]


def with_header_key(text: str, statements: Sequence[Statement], depth: int, key: str) -> str:
    """Lines whose headers have the first `depth` parts of their keys replaced by `key`, where they differ."""
    pieces: list[str] = []
    position = 0
    for statement in statements:
        raw = text[statement.key : statement.key_end]
        end = match_key_prefix(raw, depth)
        if key_parts(raw[:end]) != key_parts(key):
            pieces += (text[position : statement.key], key)
            position = statement.key + end
    return "".join((*pieces, text[position:]))
