"""The verdict on one line, for a screen that has room for no more."""

from __future__ import annotations

from textual.content import Content

from okrtui.tui.present.judged import Judged
from okrtui.tui.present.text import cut
from okrtui.tui.present.verdict import verdict_head


def verdict_line(judged: Judged, width: int) -> Content:
    """Zone and place of the line under the cursor, then as much of the question as fits."""
    assessment = judged.assessment
    if assessment is None:
        return cut(Content.assemble((" From what to what, for whom?", "muted")), width)
    head = Content.assemble(" ", verdict_head(assessment, judged.glyphs))
    asks = Content.assemble(("  ? ", "accent bold"), (assessment.question, "accent"))
    return cut(Content.assemble(head, asks) if assessment.question else head, width)
