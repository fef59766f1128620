"""Two versions of one section put together, key by key."""

from __future__ import annotations

from dataclasses import replace

from okrtui.document.conflicts import Choice, Conflict, Settling, merged_order, three_way
from okrtui.document.merging_values import Where, merged_value
from okrtui.document.sections_tree import Branch, Piece

_NONE = Piece("", "", "", "")
Parts = tuple[str, ...]


def merge_sections(base: Branch | None, mine: Branch, theirs: Branch, settling: Settling) -> Branch:
    """The section with the changes of both sides, without those below it."""
    before = base or Branch(mine.names, None, {}, "")
    merged = replace(mine, keys={}, children=[], was_last=mine.was_last or theirs.was_last)
    if mine.header is not None and theirs.header is not None:
        merged.header = _merged_piece(before.header or _NONE, mine.header, theirs.header)
    _, order = merged_order(list(before.keys), list(mine.keys), list(theirs.keys))
    for parts in order:
        piece = _merged_key(parts, before, mine, theirs, settling)
        if piece is not None:
            merged.keys[parts] = piece
    merged.gap = merged_gap(before.gap, mine.gap, theirs.gap)
    return merged


def _merged_key(parts: Parts, base: Branch, mine: Branch, theirs: Branch, settling: Settling) -> Piece | None:
    before, ours, others = base.keys.get(parts), mine.keys.get(parts), theirs.keys.get(parts)
    if before is not None and (ours is None or others is None):
        left = ours or others
        if left is None or left.text().strip() == before.text().strip():
            return None
        return _settled(parts, mine, (before, ours, others), settling)
    if ours is None or others is None:
        return ours or others
    clear, _ = three_way(before.value if before else None, ours.value, others.value)
    if clear:
        return _merged_piece(before or _NONE, ours, others)
    key = ".".join(parts)
    where = Where(f"{mine.label!r} {key}", mine.title_text, key)
    joined = _joined(before.value if before else None, ours, others, where, settling)
    if joined is not None:
        return replace(_merged_piece(before or _NONE, ours, others), value=joined)
    return _settled(parts, mine, (before, ours, others), settling)


def _joined(base: str | None, mine: Piece, theirs: Piece, where: Where, settling: Settling) -> str | None:
    """The value with the changes of both sides, in the layout of mine or, where changes have no place there, theirs."""
    newline = "\r\n" if "\r\n" in mine.tail else "\n"
    joined = merged_value(base, mine.value, theirs.value, where, settling, newline)
    if joined is None:
        other_way = Settling({})
        joined = merged_value(base, theirs.value, mine.value, where, other_way, newline)
        if other_way.conflicts:
            return None
    return joined


def _settled(
    parts: Parts,
    section: Branch,
    versions: tuple[Piece | None, Piece | None, Piece | None],
    settling: Settling,
) -> Piece | None:
    """The version that was chosen; with both, theirs is a comment above mine, or stands where mine is deleted."""
    key = ".".join(parts)
    base, mine, theirs = versions
    values = (version.value if version else None for version in versions)
    choice = settling.settle(Conflict(f"{section.label!r} {key}", section.title_text, key, *values))
    if mine is not None and theirs is not None:
        merged = _merged_piece(base or _NONE, mine, theirs)
        if choice is Choice.THEIRS:
            return replace(merged, value=theirs.value)
        return (
            replace(merged, lead=merged.lead + as_comment(theirs.front + theirs.value + theirs.tail))
            if choice is Choice.BOTH
            else merged
        )
    if choice is Choice.BOTH:
        return mine or theirs
    return theirs if choice is Choice.THEIRS else mine


def as_comment(text: str) -> str:
    """Lines of a text as comments that tell of the other side, as far in as its first; blank lines are left out."""
    lines = [line for line in text.splitlines(keepends=True) if line.strip()]
    indent = lines[0][: -len(lines[0].lstrip())] if lines else ""
    return "".join(f"{indent}# theirs: {line.removeprefix(indent)}" for line in lines)


def _merged_piece(base: Piece, mine: Piece, theirs: Piece) -> Piece:
    """A piece whose values agree or are mine: comments of both sides stay, and the layout of who changed it."""
    _, front = three_way(base.front, mine.front, theirs.front)
    _, value = three_way(base.value, mine.value, theirs.value)
    clear, tail = three_way(base.tail, mine.tail, theirs.tail)
    lead = _merged_lines(base.lead, mine.lead, theirs.lead)
    if not clear and "#" in theirs.tail:
        lead += theirs.tail.lstrip()
    return Piece(lead, front, value, tail, merged_gap(base.gap, mine.gap, theirs.gap))


def merged_gap(base: str, mine: str, theirs: str) -> str:
    """The lines below something: of who changed them or, where both did, mine and the comments that only theirs has."""
    return _merged_lines(base, mine, theirs)


def _merged_lines(base: str, mine: str, theirs: str) -> str:
    clear, lines = three_way(base, mine, theirs)
    if clear:
        return lines
    known = {line.strip() for line in (mine + base).splitlines()}
    return mine + "".join(line for line in theirs.splitlines(keepends=True) if line.strip() not in known)
