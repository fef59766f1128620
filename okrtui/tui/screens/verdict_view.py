"""What the quality panel needs to know, taken from the session and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrtui.okr.model import Entry, Initiative, entry_kind
from okrtui.tui.commands import LISTS

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion
    from okrtui.tui.app import OkrApp
    from okrtui.tui.present.judged import Judged
    from okrtui.workspace.session import Session


_TAKING = (
    ("coach.fix", "coach.fix_1"),
    ("coach.fix_2", "coach.choose"),
    ("coach.fix_3", "coach.choose"),
)
"""For each suggestion the commands that take it, the first of them that has a key to be shown."""


def judged(app: OkrApp, session: Session, suggestions: tuple[Suggestion, ...] = ()) -> Judged:
    """The verdict on the line under the session's cursor, with the set and the file around it."""
    from okrtui.tui.present.judged import Judged

    cycle, selection = session.shown().cycle, session.selection
    return Judged(
        assessment=session.assessment_asking(),
        around=session.set_assessment(),
        file=session.counts_if_read(),
        rules=session.verdicts.rules,
        glyphs=app.glyphs,
        show_score=app.settings.show_score,
        cycle_end=str(cycle.end) if cycle else "",
        notes=session.notes(),
        suggestions=suggestions,
        suggestion_keys=suggestion_keys(app) if suggestions else (),
        examples=app.examples.near(session),
        hypothesis=_hypothesis(session.selected()),
        kind=None if selection is None else entry_kind(selection),
    )


def suggestion_keys(app: OkrApp) -> tuple[str, ...]:
    """The keys that take a suggestion where the keys go now; () where they are typed into a line."""
    if LISTS not in app.edit_screen.contexts():
        return ()
    keys = app.keys
    return tuple(
        next((key for command in commands for key in keys.of(keys.commands[command])), "")
        for commands in _TAKING
    )


def _hypothesis(entry: Entry | None) -> tuple[str, ...]:
    """The parts of its hypothesis that an initiative has."""
    if not isinstance(entry, Initiative):
        return ()
    from okrtui.tui.present.judged import HYPOTHESIS

    said = dict(zip(HYPOTHESIS, (entry.expects, entry.signal), strict=True))
    return tuple(part for part, words in said.items() if words)
