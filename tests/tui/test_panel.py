"""What the quality panel says of a line, without a screen."""

from __future__ import annotations

import pytest

from okrtui.quality.assessment import assess_objective
from okrtui.quality.context import TeamRules
from okrtui.tui.present.glyphs import ASCII, UNICODE
from okrtui.tui.present.judged import Judged
from okrtui.tui.present.panel import panel_lines
from okrtui.tui.present.strip import strip_lines
from okrtui.workspace.verdicts import ZoneCounts

LINE = "Nobody in the choir is afraid of singing alone any more"


@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_mission_of_an_objective_is_named_and_looks_like_no_mark(ascii_only: bool) -> None:
    counts = ZoneCounts()
    judged = Judged(assess_objective(LINE), None, counts, TeamRules(), ASCII if ascii_only else UNICODE)
    for lines in (panel_lines(judged, 60, 30), strip_lines(judged, 100)):
        text = "\n".join(line.plain for line in lines)
        assert "mission 4: solve a problem" in text
        assert "/8" not in text
