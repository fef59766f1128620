"""Parts of what the footer says when a step has written more than one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.okr.model import EntryKind
from okrtui.quality.zones import Level

if TYPE_CHECKING:
    from okrtui.document.turning import SetAside
    from okrtui.workspace.coaching import Climbed, Ladder


def counted(number: int, thing: str) -> str:
    """How many of a thing there are, in words ("2 fields"); empty where there is none."""
    return f"{number} {thing}{'s' * (number > 1)}" if number else ""


def kept_as_comments(aside: SetAside) -> list[str]:
    """The part that says which fields became comments; none where all of them are fields still."""
    kept = [counted(aside.fields, "field"), counted(aside.check_ins, "check-in")]
    return [f"kept as comments: {' and '.join(filter(None, kept))}"] if any(kept) else []


def climbed_notice(ladder: Ladder, climbed: Climbed) -> str:
    """All that was written of the answers of a ladder."""
    told = [_result_of(ladder)]
    if climbed.has_signal:
        told.append("its signal noted")
    if climbed.reasons and ladder.makes_key_result:
        told.append(f"{counted(climbed.reasons, 'reason')} noted under the objective")
    return f"{'; '.join([*told, *kept_as_comments(climbed.aside)])}; u takes it back."


def _result_of(ladder: Ladder) -> str:
    if not ladder.makes_key_result:
        return "Kept in the why of the objective"
    if ladder.kind is EntryKind.INITIATIVE:
        return "Key result added, which the initiative expects now"
    if ladder.level is Level.IMPACT:
        return "Key result added"
    return "The result is the key result now, the work an initiative"
