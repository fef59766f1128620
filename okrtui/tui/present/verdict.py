"""A verdict in pieces, as the quality panel and the strip put them together."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content, Span

from okrtui.okr.model import EntryKind
from okrtui.okr.visible import visible
from okrtui.quality import labels
from okrtui.quality.missions import MISSIONS
from okrtui.quality.verdict import (
    Assessment,
    Disagreement,
    Evidence,
    Finding,
    InitiativeAssessment,
    KeyResultAssessment,
    ObjectiveAssessment,
)
from okrtui.tui.present.glyphs import LETTERS, Glyphs
from okrtui.tui.present.judged import HYPOTHESIS, Judged
from okrtui.tui.present.text import cut, words, wrapped

_WORTH_MISSING = ("direction", "metric", "baseline", "target", "due")

_BLANK = Content("")


def marked(assessment: Assessment) -> Content:
    """The line with its evidence marked in the text."""
    text = visible(assessment.text)
    spans = [Span(start, end, "evidence") for start, end in _merged(assessment.evidence)]
    return Content(text, spans)


def verdict_head(assessment: Assessment, glyphs: Glyphs, *, is_so_far: bool = False) -> Content:
    """Zone and cell of a key result, zone and mission of an objective; of an initiative how it reads.

    The verdict on half a line is told as one, and more quietly.
    """
    if isinstance(assessment, InitiativeAssessment):
        return Content.assemble(("BET", "accent bold"), (f"  reads as {assessment.level.value}", "muted"))
    zone = assessment.zone
    sign = f"{glyphs.zones[zone]}{LETTERS[zone]} {zone.value.upper()}"
    if is_so_far:
        return Content.assemble(("so far ", "muted"), (sign, zone.value), "  ", _place(assessment, glyphs))
    return Content.assemble((sign, f"{zone.value} bold"), "  ", _place(assessment, glyphs))


def _place(assessment: KeyResultAssessment | ObjectiveAssessment, glyphs: Glyphs) -> Content:
    if isinstance(assessment, ObjectiveAssessment):
        return Content.assemble((f"mission {assessment.mission}: {MISSIONS[assessment.mission]}", "muted"))
    level = assessment.level.value
    if assessment.level_or is not None:
        level += f" or {assessment.level_or.value}?"
    return Content.assemble((f"{level} {glyphs.times} {labels.measure_name(assessment.measure)}", "muted"))


def facets(judged: Judged, assessment: Assessment) -> tuple[list[Content], list[Content]]:
    """What was found in the line, and what is missing from it."""
    found, missing = _found_and_missing(judged, assessment)
    implied = [f"~ due {judged.cycle_end}"] if "due" in missing and judged.cycle_end else []
    have = [Content.assemble(("+ ", "green bold"), name) for name in found]
    lack = [
        Content.assemble(("- ", "yellow bold"), (name, "muted"))
        for name in missing
        if not (implied and name == "due")
    ]
    return have, lack + [Content.assemble((text, "muted")) for text in implied]


def _found_and_missing(judged: Judged, assessment: Assessment) -> tuple[list[str], list[str]]:
    match assessment:
        case KeyResultAssessment():
            return labels.found_and_missing(assessment, _WORTH_MISSING)
        case ObjectiveAssessment():
            return labels.facets(assessment)
    return list(judged.hypothesis), [part for part in HYPOTHESIS if part not in judged.hypothesis]


def unsaid(assessment: Assessment) -> list[Finding]:
    """The findings that the reason has not told already."""
    return [finding for finding in assessment.findings if not _is_reason(finding, assessment)]


def _is_reason(finding: Finding, assessment: Assessment) -> bool:
    return assessment.reason.endswith(finding.message)


def finding_rows(
    findings: Iterable[Finding], width: int, room: int, most: int | None = None
) -> list[Content]:
    """Findings as far as there is room for them, each in at most three rows; with `most` as many, on a row each."""
    lines: list[Content] = []
    for finding in list(findings)[:most]:
        text = Content.assemble((f"{finding.code} ", "muted"), finding.message)
        rows = [cut(text, width)] if most else wrapped(text, width, most=3)
        if len(lines) + len(rows) > room - (0 if most else 1):
            break
        lines += rows
    return [*lines, _BLANK] if lines and not most else lines


def set_aside(assessment: Assessment, width: int, *, most: int) -> list[Content]:
    """What does not count, and the reason that the team gave, in a few rows each."""
    told = map(_one_set_aside, assessment.disagreements)
    return [row for each in told for row in wrapped(each, width, most=most)]


def _one_set_aside(disagreement: Disagreement) -> Content:
    code = f"{disagreement.finding.code} set aside: "
    return Content.assemble(("! ", "accent bold"), (code, "muted"), words(disagreement.reason))


def reason(assessment: Assessment) -> Content:
    """Why the line stands where it stands, with the code of the finding that says so, where one does."""
    code = next((each.code for each in assessment.findings if _is_reason(each, assessment)), "")
    return Content.assemble(assessment.reason, (f" {code}" if code else "", "muted"))


def question(assessment: Assessment) -> Content | None:
    """The question; None where there is none."""
    if not assessment.question:
        return None
    return Content.assemble(("? ", "accent bold"), (assessment.question, "accent"))


_TO_WRITE = {
    EntryKind.OBJECTIVE: "Write what will be different for whom, and why they will care. The coach reads along.",
    EntryKind.KEY_RESULT: "Write what will be different for whom, from what to what. The coach reads along.",
    EntryKind.INITIATIVE: "Write what you will do; then b says which key result it is to move, and how you would know.",
}


def nothing_yet(judged: Judged, width: int) -> list[Content]:
    """What to write where there are no words yet; what the coach waits for where the file cannot be read."""
    text = _TO_WRITE[judged.kind or EntryKind.OBJECTIVE]
    if judged.file is None:
        text = "The text is no TOML yet, so no line of it was read. The coach goes on once it is."
    return [*wrapped(Content.assemble((text, "muted")), width)]


def _merged(evidence: Iterable[Evidence]) -> list[tuple[int, int]]:
    """The marked characters as spans that do not overlap."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((each.start, each.end) for each in evidence if each.start < each.end):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans
