"""What the quality panel says of a line, without a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from okrtui.quality.assessment import assess_key_result, assess_objective
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.suggestions import suggest
from okrtui.tui.present.glyphs import ASCII, UNICODE
from okrtui.tui.present.judged import Judged
from okrtui.tui.present.panel import panel_lines
from okrtui.tui.present.strip import strip_lines
from okrtui.workspace.tally import ZoneCounts

LINE = "Nobody in the choir is afraid of singing alone any more"


@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_mission_of_an_objective_is_named_and_looks_like_no_mark(ascii_only: bool) -> None:
    counts = ZoneCounts()
    judged = Judged(assess_objective(LINE), None, counts, TeamRules(), ASCII if ascii_only else UNICODE)
    for lines in (panel_lines(judged, 60, 30), strip_lines(judged, 100)):
        text = "\n".join(line.plain for line in lines)
        assert "mission 4: solve a problem" in text
        assert "/8" not in text


LINES = st.sampled_from(
    [
        "Hold three company meetings about our strategy",
        "Launch portal",
        "Reduce cancellations by first-year subscribers who came to us by a campaign of last winter in the north",
        "100% of deals in the CRM",
        "Raise page views from 40 to 60",
        "Improve X",
        "Grow yearly subscription revenue from 2.1m to 2.6m",
        "Redesign the basket page so that 60% (48% today) of baskets are paid",
    ]
)


def judged(line: str, *, keys: tuple[str, ...] = (), with_suggestions: bool = True) -> Judged:
    suggestions = suggest(line, Context()) if with_suggestions else ()
    told = assess_key_result(line)
    return Judged(
        told, None, ZoneCounts(), TeamRules(), UNICODE, suggestions=suggestions, suggestion_keys=keys
    )


def text_of(lines: list[Content]) -> str:
    return "\n".join(line.plain for line in lines)


def words_of(lines: list[Content]) -> str:
    return " ".join(text_of(lines).split())


@given(LINES, st.integers(40, 100), st.integers(7, 12), st.booleans())
def test_the_strip_uses_all_rows_before_it_cuts_a_sentence(
    line: str, width: int, height: int, with_suggestions: bool
) -> None:
    told = judged(line, with_suggestions=with_suggestions)
    lines = strip_lines(told, width, height)
    assert len(lines) <= height
    assert all(each.cell_length <= width for each in lines)
    assert told.assessment is not None
    cut_off = told.assessment.question not in words_of(lines) or told.assessment.reason not in words_of(lines)
    assert not cut_off or len(lines) == height


def test_a_reason_is_told_in_full_at_80_columns_with_the_code_of_what_it_rests_on() -> None:
    told = words_of(strip_lines(judged("Hold three company meetings about our strategy"), 80, 7))
    assert "it can all be done without anything changing. OKR241" in told


@pytest.mark.parametrize(
    "line", ["100% of deals in the CRM", "Grow page views of the search page by 20%", "employee turnover"]
)
@pytest.mark.parametrize("form", ["panel", "strip"])
def test_the_finding_that_is_the_reason_shows_its_code_once(line: str, form: str) -> None:
    told = judged(line, with_suggestions=False)
    assert told.assessment is not None
    code = next(each.code for each in told.assessment.findings if each.moves_to)
    lines = panel_lines(told, 42, 34) if form == "panel" else strip_lines(told, 80, 7)
    assert text_of(lines).count(code) == 1


def test_suggestions_without_a_row_are_counted_beside_the_key_that_asks_for_them() -> None:
    told = judged("Hold three company meetings about our strategy", keys=("f", "F", "F"))
    assert len(told.suggestions) > 1
    last = strip_lines(told, 80, 7)[-1].plain
    assert last.startswith(" f ")
    assert last.endswith(f"F {len(told.suggestions) - 1} more")


def test_no_key_stands_beside_a_suggestion_while_none_takes_it() -> None:
    told = judged("Reduce cancellations", keys=())
    assert "→ ●G" in text_of(panel_lines(told, 42, 34))
    assert "→ ●G" in text_of(strip_lines(told, 80, 7))


@pytest.mark.parametrize(
    "line", ["Improve the process of onboarding", "Customers are happy", "Users in need"]
)
def test_the_verdict_of_the_panel_is_whole_at_every_width(line: str) -> None:
    for width in range(36, 56):
        for told in (judged(line), Judged(assess_objective(line), None, ZoneCounts(), TeamRules(), UNICODE)):
            lines = panel_lines(told, width, 34)
            assert all(each.cell_length <= width for each in lines)
            assert "…" not in text_of(lines[:4])


def test_a_thing_that_cannot_be_read_off_is_no_metric() -> None:
    told = text_of(panel_lines(judged("Launch portal"), 42, 34))
    assert "output × no metric" in told
    assert "+ what" in told
    assert "- metric" in told


def test_the_score_stands_below_with_the_other_figures() -> None:
    told = judged("Launch portal")
    assert told.assessment is not None
    bottom = text_of(panel_lines(told, 42, 34)[-3:])
    assert "This line" in bottom
    assert f"score {told.assessment.score}" in bottom


@given(LINES, st.integers(36, 56), st.integers(17, 40))
def test_the_panel_shows_question_and_counts_at_every_usual_height(
    line: str, width: int, height: int
) -> None:
    told = judged(line, with_suggestions=False)
    assert told.assessment is not None
    lines = panel_lines(told, width, height)
    assert len(lines) <= height
    assert told.assessment.question in words_of(lines)
    assert lines[-1].plain.startswith("This file")


def test_the_matrix_gives_way_before_the_words_of_the_verdict() -> None:
    high, low = (text_of(panel_lines(judged("Launch portal"), 42, height)) for height in (34, 16))
    assert "activity" in high
    assert "activity" not in low
    assert "nothing of what" in low or "what will be different" in low


def test_a_question_worth_answering_lacks_nothing() -> None:
    told = assess_objective("Find out whether readers would rather write to us than call")
    lines = panel_lines(Judged(told, None, ZoneCounts(), TeamRules(), UNICODE), 42, 34)
    assert "●G GREEN" in text_of(lines)
    assert not any(line.plain.startswith("- ") for line in lines)
