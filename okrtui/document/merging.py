"""Three trees of sections put together into one."""

from __future__ import annotations

from dataclasses import replace

from okrtui.document import parsing, tree
from okrtui.document.conflicts import Choice, Conflict, Settling, merged_order, three_way
from okrtui.document.document import Document
from okrtui.document.matching import label_base, label_side
from okrtui.document.merging_keys import as_comment, merge_sections, merged_gap
from okrtui.document.sections_tree import Branch, Label, grow
from okrtui.okr.problems import Problem


class CannotMerge(Exception):  # noqa: N818 - said as the sentence reads
    """The versions are written so that their sections cannot be put together one by one."""


def merged_text(base: Document, mine: Document, theirs: Document, settling: Settling) -> str:
    """The text with the changes of both sides; conflicts are settled and noted. Raises CannotMerge."""
    documents = (base, mine, theirs)
    if any(document.syntax_error is not None for document in documents):
        raise CannotMerge
    newline = mine.newline
    grown = [_grown(_ended(document)) for document in documents]
    common, ours, others = (root for root, _ in grown)
    label_base(common)
    label_side(common, ours)
    label_side(common, others)
    root = _Joining(common, ours, others, settling).joined()
    _set_apart(root, newline)
    text = root.text() + merged_gap(*(footer for _, footer in grown))
    _, ends = three_way(*(not document.text or document.text.endswith("\n") for document in documents))
    return text if ends else text.removesuffix("\n").removesuffix("\r")


def _grown(document: Document) -> tuple[Branch, str]:
    """The tree and footer of a document; raises CannotMerge where the tree would not mean the same."""
    root, footer = grow(document)
    text = root.text() + footer
    if text != document.text:
        data = parsing.load(text)
        if isinstance(data, Problem) or not tree.same(data, document.data):
            raise CannotMerge
    return root, footer


def _ended(document: Document) -> Document:
    """The document with a line break at its end."""
    if not document.text or document.text.endswith("\n"):
        return document
    return Document.parse(document.text + document.newline)


def _set_apart(root: Branch, newline: str) -> None:
    """Give a section that was the last of its text, and is not any more, a blank line below it."""
    sections = list(root.walk())
    set_off = any(branch.gap for branch in sections)
    for branch in sections[:-1]:
        if set_off and not branch.gap and branch.was_last:
            branch.gap = newline
    sections[-1].gap = sections[-1].gap if sections[-1].gap.strip() else ""


def _is_toml(text: str) -> bool:
    return not isinstance(parsing.load(text), Problem)


class _Joining:
    """One merge of three labelled trees."""

    def __init__(self, base: Branch, mine: Branch, theirs: Branch, settling: Settling) -> None:
        self._base = {branch.label: branch for branch in base.walk()}
        self._mine = {branch.label: branch for branch in mine.walk()}
        self._theirs = {branch.label: branch for branch in theirs.walk()}
        self._settling = settling
        self._root = base.label
        self._parents: dict[Label, Label] = {}
        self._chosen: set[Label] = set()

    def joined(self) -> Branch:
        """The merged tree; raises CannotMerge where a section would be in it twice or nowhere."""
        dead = self._dead()
        living = [label for label in {**self._mine, **self._theirs} if label not in dead]
        self._parents = {label: self._parent(label, dead) for label in living if label != self._root}
        root = self._grown(self._root)
        found = [branch.label for branch in root.walk()]
        if len(found) != len(set(found)) or any(not self._is_told(each) for each in set(living) - set(found)):
            raise CannotMerge
        return root

    def _is_told(self, label: Label) -> bool:
        """Whether a section is below one of which the version of one side was chosen, both having been told."""
        while label != self._root:
            label = self._parents[label]
            if label in self._chosen:
                return True
        return False

    def _dead(self) -> set[Label]:
        """The sections that one side deleted, with the other's leave or by choice."""
        dead: set[Label] = set()
        for deleter, other, choice in (
            (self._mine, self._theirs, Choice.MINE),
            (self._theirs, self._mine, Choice.THEIRS),
        ):
            for label, before in self._base.items():
                left = other.get(label)
                if label in deleter or left is None or before.parent not in deleter:
                    continue
                if left.says() == before.says() or self._settle_deletion(before, left, choice) is choice:
                    dead |= {below.label for below in left.walk()} - deleter.keys()
        return dead

    def _settle_deletion(self, before: Branch, left: Branch, deleter: Choice) -> Choice:
        mine, theirs = (None, left.text()) if deleter is Choice.MINE else (left.text(), None)
        return self._settle(before, "entry", before.text(), mine, theirs)

    def _settle(
        self, branch: Branch, what: str, base: str | None, mine: str | None, theirs: str | None
    ) -> Choice:
        place = f"{branch.label!r} {what}"
        return self._settling.settle(Conflict(place, branch.title_text, what, base, mine, theirs))

    def _parent(self, label: Label, dead: set[Label]) -> Label:
        """The section that a section is below afterwards."""
        before, mine, theirs = self._base.get(label), self._mine.get(label), self._theirs.get(label)
        if mine is None or theirs is None:
            found = mine or theirs
            return found.parent if found else self._root
        clear, parent = three_way(before.parent if before else (), mine.parent, theirs.parent)
        if not clear and self._settle(mine, "place", *self._titles(before, mine, theirs)) is Choice.THEIRS:
            parent = theirs.parent
        if parent in dead:
            return theirs.parent if parent == mine.parent else mine.parent
        return parent

    def _titles(self, before: Branch | None, mine: Branch, theirs: Branch) -> tuple[str, str, str]:
        """The titles of what a section was below, is below here, and is below there."""
        parents = (before.parent if before else (), mine.parent, theirs.parent)
        known = {**self._base, **self._theirs, **self._mine}
        first, second, third = (known[parent].title_text if parent in known else "" for parent in parents)
        return first, second, third

    def _grown(self, label: Label) -> Branch:
        """A section with all that is below it afterwards."""
        mine, theirs = self._mine.get(label), self._theirs.get(label)
        noted = len(self._settling.conflicts)
        if mine is not None and theirs is not None:
            merged = merge_sections(self._base.get(label), mine, theirs, self._settling)
        else:
            merged = replace(mine or theirs or self._base[label])
        merged.children = [self._grown(child) for child in self._children(label, merged)]
        if mine and theirs and self._parents.get(label) == self._root and not _is_toml(merged.text()):
            del self._settling.conflicts[noted:]
            return self._one_of(label, mine, theirs)
        return merged

    def _one_of(self, label: Label, mine: Branch, theirs: Branch) -> Branch:
        """The version that is chosen of a section in which both wrote the same table in different ways."""
        self._chosen.add(label)
        base = self._base.get(label)
        choice = self._settle(mine, "entry", base.text() if base else None, mine.text(), theirs.text())
        if choice is Choice.BOTH and mine.header is not None:
            lead = mine.header.lead + as_comment(theirs.text())
            return replace(mine, header=replace(mine.header, lead=lead))
        return theirs if choice is Choice.THEIRS else mine

    def _children(self, label: Label, merged: Branch) -> list[Label]:
        sides = [side.get(label) for side in (self._base, self._mine, self._theirs)]
        base, mine, theirs = (
            [child.label for child in side.children if self._parents.get(child.label) == label]
            if side
            else []
            for side in sides
        )
        agree, order = merged_order(base, mine, theirs)
        if not agree and self._settle(merged, "order", None, None, None) is Choice.THEIRS:
            _, order = merged_order(base, theirs, mine)
        return order
