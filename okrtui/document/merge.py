"""Two people's changes to one text put together: by section, then by key, then by comment and value.

What both changed in different ways is a conflict, as is a deletion of what the other changed; nothing of either side
is dropped unsaid. Where no choice is given, the text holds what is mine, and the conflict is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from okrtui.document.conflicts import Choice, Conflict, Settling
from okrtui.document.document import Document
from okrtui.document.merging import CannotMerge, merged_text


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with both sides' changes, and the conflicts in it."""

    text: str
    conflicts: tuple[Conflict, ...]


def merge(
    base: Document, mine: Document, theirs: Document, choices: Mapping[str, Choice] | None = None
) -> Merged:
    """Put two versions of a text together that both come from `base`; `choices` settle conflicts by their place.

    Where the outcome would be no TOML, or a version is none, the whole text is one conflict.
    """
    if theirs.text in (mine.text, base.text):
        return Merged(mine.text, ())
    if mine.text == base.text:
        return Merged(theirs.text, ())
    settling = Settling(choices or {})
    try:
        text = merged_text(base, mine, theirs, settling)
        if Document.parse(text).syntax_error is None:
            return Merged(text, tuple(settling.conflicts))
    except CannotMerge:
        pass
    conflict = Conflict("file", "", "file", base.text, mine.text, theirs.text)
    choice = (choices or {}).get("file", Choice.MINE)
    return Merged(theirs.text if choice is Choice.THEIRS else mine.text, (conflict,))
