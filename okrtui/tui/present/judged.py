"""What the panel is told of the line under the cursor, whichever form it then takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from okrtui.okr.model import EntryKind
from okrtui.quality.context import TeamRules
from okrtui.quality.verdict import Assessment, SetAssessment
from okrtui.tui.present.glyphs import Glyphs
from okrtui.workspace.exemplifying import Example
from okrtui.workspace.tally import ZoneCounts

if TYPE_CHECKING:
    from okrtui.quality.suggestions import Suggestion

HYPOTHESIS = ("key result", "signal")
"""What an initiative says to be a bet: which key result it should move, and by what that will be known."""


@dataclass(frozen=True, slots=True)
class Judged:
    """All that the panel shows: the assessments of the line and its set, the counts of the file, how to show them.

    `suggestion_keys` are the keys that take the suggestions now, one for each; () while none does.
    `hypothesis` are the parts that the bet of an initiative has, as they are named in `HYPOTHESIS`.
    `file` is None where the file cannot be read.
    `is_so_far` tells that the line is half a sentence yet.
    `kind` is what the line is, None where there is no line.
    `words` is the assessment whose words are shown with their evidence, where that is not the one of the line.
    """

    assessment: Assessment | None
    around: SetAssessment | None
    file: ZoneCounts | None
    rules: TeamRules
    glyphs: Glyphs
    show_score: bool = True
    cycle_end: str = ""
    notes: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    suggestion_keys: tuple[str, ...] = ()
    kind: EntryKind | None = None
    hypothesis: tuple[str, ...] = ()
    examples: tuple[Example, ...] | None = None
    words: Assessment | None = None
    is_so_far: bool = False
