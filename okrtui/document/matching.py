"""Which sections of three versions of a text are the same one: by id wherever it stands, by title, or by place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from okrtui.document.sections_tree import Branch, Label


def label_base(root: Branch) -> None:
    """Give each section of the common version a label of its own."""
    root.label = ("file",)
    for number, branch in enumerate(_below(root)):
        branch.label = ("id", branch.ident) if branch.ident else ("base", number)


def label_side(base: Branch, side: Branch) -> None:
    """Give each section of a changed version the label of the same one in the common version, or a new one.

    A new section is labelled by its id or by all that it says, so that the same addition on both sides is one.
    """
    side.label = base.label
    in_base = {branch.ident: branch for branch in base.walk() if branch.ident}
    taken: set[Label] = set()
    _label_children(base, side, in_base, taken)


def _label_children(base: Branch | None, side: Branch, in_base: dict[str, Branch], taken: set[Label]) -> None:
    pairs = _pairs(base, side, in_base)
    for number, child in enumerate(side.children):
        child.parent = side.label
        twin = pairs.get(number)
        label = twin.label if twin else _new_label(child, side)
        while label in taken:
            label = ("again", *label)
        taken.add(label)
        child.label = label
        _label_children(twin, child, in_base, taken)


def _new_label(child: Branch, parent: Branch) -> Label:
    return ("id", child.ident) if child.ident else ("new", parent.label, child.text())


def _pairs(base: Branch | None, side: Branch, in_base: dict[str, Branch]) -> dict[int, Branch]:
    """The twins in the common version of a section's children, by their numbers."""
    pairs = {at: in_base[child.ident] for at, child in enumerate(side.children) if child.ident in in_base}
    left = [child for child in base.children if not child.ident] if base else []
    tests: tuple[Callable[[Branch], Hashable], ...] = (
        lambda branch: (branch.names, branch.title, branch.own_text()),
        lambda branch: (branch.names, branch.title),
        lambda branch: branch.names,
    )
    for test in tests:
        for at, child in enumerate(side.children):
            if at in pairs or child.ident:
                continue
            twin = next((other for other in left if test(other) == test(child)), None)
            if twin is not None and (test is not tests[2] or _may_be_renamed(base, side, child)):
                pairs[at] = twin
                left.remove(twin)
    return pairs


def _may_be_renamed(base: Branch | None, side: Branch, child: Branch) -> bool:
    """Whether a section without id or known title is likely a known one: there are as many of its kind as before."""
    if base is None:
        return False
    count = [sum(other.names == child.names for other in branch.children) for branch in (base, side)]
    return count[0] == count[1]


def _below(root: Branch) -> Iterator[Branch]:
    for child in root.children:
        child.parent = root.label
        yield child
        yield from _below(child)
