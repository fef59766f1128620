"""Two versions of a value put together: arrays by their elements, inline tables by their members.

What both changed in different ways is settled where it stands, the smallest part that differs at a time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from okrtui.document.conflicts import Choice, Conflict, Settling, three_way
from okrtui.document.edits import Edit, Refused, Transaction, apply
from okrtui.document.merging_arrays import merged_array
from okrtui.document.tables import remove_member
from okrtui.document.values import Member, Shape, Value, read_value, string_of

Versions = tuple[str | None, str | None, str | None]
"""The common version of something, mine and theirs; None where it is not there."""

_EMPTY = {Shape.ARRAY: "[]", Shape.TABLE: "{}"}
_BESIDE = "-theirs"


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a value.

    `place` names it for conflicts, `entry` is the title of the entry that it is in, `what` the key for the user.
    """

    place: str
    entry: str
    what: str

    def element(self, number: int) -> Where:
        """The place of an element, by its number in the common version."""
        return replace(self, place=f"{self.place}[{number}]")

    def member(self, key: str, title: str) -> Where:
        """The place of a member of an inline table, which may have a title."""
        return Where(f"{self.place}.{key}", title or self.entry, key)

    def conflict(self, base: str | None, mine: str | None, theirs: str | None) -> Conflict:
        """The conflict between two versions here; a version is None where there is nothing."""
        return Conflict(self.place, self.entry, self.what, base, mine, theirs)


def merged_value(
    base: str | None, mine: str, theirs: str, where: Where, settling: Settling, newline: str
) -> str | None:
    """The value as it is written in `mine`, with the changes of `theirs`; None where the two cannot be put together.

    All three are TOML values of any kind; the common one is None where both added theirs. Conflicts within the value
    are settled and noted, but none where there is no outcome.
    """
    noted = len(settling.conflicts)
    shape = read_value(mine, 0).shape
    before = _EMPTY.get(shape, mine) if base is None else base
    try:
        found = _merged(before, mine, theirs, where, settling, newline)
    except Refused:
        found = None
    if found is None:
        del settling.conflicts[noted:]
    return found


def _merged(base: str, mine: str, theirs: str, where: Where, settling: Settling, newline: str) -> str | None:
    shapes = {read_value(text, 0).shape for text in (base, mine, theirs)}
    if shapes == {Shape.ARRAY}:

        def element(number: int, before: str, ours: str, others: str) -> str | None:
            return merged_value(before, ours, others, where.element(number), settling, newline)

        def settle(number: int, name: str, versions: Versions) -> Choice:
            here = where.element(number)
            if None in versions:
                here = replace(here, entry=name, what="entry")
            return settling.settle(here.conflict(*versions))

        return merged_array((base, mine, theirs), newline, element, settle)
    if Shape.TABLE in shapes and Shape.ARRAY not in shapes:
        tables = [_as_table(text) for text in (base, mine, theirs)]
        return _merged_table(tables[0], tables[1], tables[2], where, settling, newline)
    return None


def _as_table(text: str) -> str:
    """The short form of an entry, its title alone, as a table."""
    return text if text.startswith("{") else f"{{ title = {text} }}"


def _merged_table(base: str, mine: str, theirs: str, where: Where, settling: Settling, newline: str) -> str:
    before, ours, others = (_members(text) for text in (base, mine, theirs))
    title = string_of(ours.get(("title",), ""))
    for parts in dict.fromkeys((*ours, *others, *before)):
        versions = before.get(parts), ours.get(parts), others.get(parts)
        clear, value = three_way(*versions)
        if not clear:
            here = where.member(".".join(parts), title)
            mine, value = _settled_member(mine, parts, versions, here, settling, newline)
        if value != versions[1]:
            mine = _with_member(mine, theirs, parts, value)
    return mine


def _settled_member(
    text: str,
    parts: tuple[str, ...],
    versions: Versions,
    where: Where,
    settling: Settling,
    newline: str,
) -> tuple[str, str | None]:
    """The table, perhaps with theirs as a member beside mine, and the value of the member that both changed."""
    base, mine, theirs = versions
    if mine is not None and theirs is not None:
        joined = merged_value(base, mine, theirs, where, settling, newline)
        if joined is not None:
            return text, joined
    match settling.settle(where.conflict(*versions)):
        case Choice.THEIRS:
            return text, theirs
        case Choice.BOTH if mine is None:
            return text, theirs
        case Choice.BOTH if theirs is not None:
            key = "-".join(parts) + _BESIDE
            return _added(text, key if key.replace("-", "").isalnum() else f'"{key}"', theirs), mine
    return text, mine


def _members(text: str) -> dict[tuple[str, ...], str]:
    return {member.parts: member.value.span.of(text) for member in read_value(text, 0).members}


def _with_member(text: str, other: str, parts: tuple[str, ...], value: str | None) -> str:
    """An inline table with another value for a member, None to take it out; `other` tells how its key is written."""
    table = read_value(text, 0)
    member = _member(table, parts)
    if member is None:
        written = _member(read_value(other, 0), parts)
        return (
            text
            if written is None or value is None
            else _added(text, other[written.start : written.key_end], value)
        )
    if value is None:
        return _applied(text, remove_member(table.members, member, table))
    return _applied(text, Edit(member.value.start, member.value.end, value))


def _member(table: Value, parts: tuple[str, ...]) -> Member | None:
    return next((member for member in table.members if member.parts == parts), None)


def _added(text: str, key: str, value: str) -> str:
    members = read_value(text, 0).members
    if not members:
        return f"{{ {key} = {value} }}"
    end = members[-1].value.end
    return _applied(text, Edit(end, end, f", {key} = {value}"))


def _applied(text: str, edit: Edit) -> str:
    return apply(text, Transaction((edit,), ""))
