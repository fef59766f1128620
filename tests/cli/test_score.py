"""`okrtui score` gives one verdict a line, in order, to people and to programs."""

from __future__ import annotations

import json
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.cli.score import LineJudge
from okrtui.cli.verdict_json import as_json
from okrtui.cli.verdict_text import as_text
from okrtui.okr.visible import UNSEEN
from okrtui.quality.assessment import assess_key_result, assess_objective
from okrtui.quality.context import Context, TeamRules
from okrtui.quality.verdict import SLOT_NAMES
from tests.cli.running import okrtui

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)
KEY_RESULT_KEYS = [
    "text",
    "kind",
    "level",
    "measure",
    "slots",
    "zone",
    "score",
    "findings",
    "disagreements",
    "question",
    "suggestions",
]
OBJECTIVE_KEYS = [
    "text",
    "kind",
    "mission",
    "who",
    "future_state",
    "value",
    "zone",
    "score",
    "findings",
    "disagreements",
    "question",
    "suggestions",
]


def verdicts(out: str) -> list[dict[str, Any]]:
    """The JSON objects of an output, one a line."""
    return [json.loads(line) for line in out.splitlines()]


def test_each_line_of_standard_input_gets_one_verdict_in_order() -> None:
    lines = [
        "Reduce churn from 8% to 5%",
        "",
        "  - Launch the app  ",
        "Größe 你好 \u2028 halves",
        "Reduce churn from 8% to 5%",
    ]
    run = okrtui("score", "-", "--format", "jsonl", given="\n".join(lines) + "\n")
    assert run.code == 0
    assert [verdict["text"] for verdict in verdicts(run.out)] == lines


def test_windows_line_ends_and_a_missing_last_one_are_no_part_of_a_line() -> None:
    run = okrtui("score", "-", "--format", "jsonl", given=b"one\r\ntwo")
    assert [verdict["text"] for verdict in verdicts(run.out)] == ["one", "two"]


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    run = okrtui("score", "-", "--format", "jsonl", given=b"caf\xe9 5%\nnext\n")
    assert [verdict["text"] for verdict in verdicts(run.out)] == ["caf\ufffd 5%", "next"]


def test_a_key_result_has_the_keys_that_programs_rely_on() -> None:
    (verdict,) = verdicts(okrtui("score", "--format", "jsonl", "Raise NRR from 97% to 104%").out)
    assert sorted(verdict) == sorted(KEY_RESULT_KEYS)
    assert verdict["kind"] == "key_result"
    assert tuple(verdict["slots"]) == SLOT_NAMES
    target = verdict["slots"]["target"]
    assert sorted(target) == ["end", "start", "text", "unit", "value"]
    assert verdict["text"][target["start"] : target["end"]] == target["text"]
    assert verdict["slots"]["who"] is None
    assert all(sorted(each) == ["code", "end", "message", "name", "start"] for each in verdict["findings"])
    assert "OKR221" in {each["code"] for each in verdict["findings"]}


def test_an_objective_has_the_keys_that_programs_rely_on() -> None:
    run = okrtui("score", "--objective", "--format", "jsonl", "Launch the app")
    (verdict,) = verdicts(run.out)
    assert sorted(verdict) == sorted(OBJECTIVE_KEYS)
    assert (verdict["kind"], verdict["mission"], verdict["zone"]) == ("objective", 1, "red")


@given(ANY_TEXT)
def test_a_verdict_is_one_line_of_json_that_says_what_the_assessment_says(text: str) -> None:
    for assessment in (assess_key_result(text), assess_objective(text)):
        line = as_json(assessment)
        assert "\n" not in line
        verdict = json.loads(line)
        assert (verdict["text"], verdict["zone"], verdict["score"]) == (
            text,
            assessment.zone,
            assessment.score,
        )


@given(ANY_TEXT, st.booleans())
def test_nothing_that_a_terminal_would_obey_is_printed(text: str, ascii_only: bool) -> None:
    from unicodedata import category

    for assessment in (assess_key_result(text), assess_objective(text)):
        shown = as_text(assessment, ascii_only=ascii_only).replace("\n", "")
        assert not [character for character in shown if category(character) in UNSEEN]


def test_people_see_zone_cell_reason_evidence_gaps_and_one_question() -> None:
    run = okrtui("score", "Reduce churn from 8% to 5%")
    first, marks, zone, reason, gaps, *_, question = run.out.splitlines()
    assessment = assess_key_result("Reduce churn from 8% to 5%")
    assert first == "●G  Reduce churn from 8% to 5%"
    assert marks[first.index("5%")] == "‾"
    assert zone.split() == [
        "GREEN",
        assessment.level,
        "x",
        assessment.measure,
        "score",
        str(assessment.score),
    ]
    assert reason.strip() == assessment.reason
    assert "+ baseline" in gaps
    assert question.strip() == f"? {assessment.question}"


def test_a_finding_that_is_the_reason_is_not_told_twice() -> None:
    assessment = assess_key_result("Cut waiting time from 9 minutes to 4 minutes in N shops")
    shown = as_text(assessment)
    assert shown.count(assessment.reason) == 1
    assert "OKR207 placeholder: moves the line to yellow" in shown


@pytest.mark.parametrize("text", ["", "  ", "- ", "..."])
def test_an_empty_line_says_that_it_is_empty_and_guesses_nothing(text: str) -> None:
    for assessment in (assess_key_result(text), assess_objective(text)):
        first, *rest = [line.strip() for line in as_text(assessment).splitlines()]
        assert first == f"■R  {text}".rstrip()
        assert rest == ["RED", "Nothing is written here yet.", f"? {assessment.question}"]


def test_ascii_uses_no_other_sign() -> None:
    run = okrtui("score", "--ascii", "Reduce churn", "Launch it", "Reduce churn from 8% to 5%")
    assert run.out.isascii()
    assert [line[:2] for line in run.out.splitlines() if not line.startswith(" ")][1:] == ["!R", "+G"]


def test_marks_stand_under_wide_characters_too() -> None:
    assessment = assess_key_result("你好 users from 8% to 5%")
    first, marks, *_ = as_text(assessment).splitlines()
    cells = first.index("8%") + 2
    assert marks[cells : cells + 2].strip("‾") == ""
    assert marks[cells] == "‾"


def test_zones_are_told_by_shape_and_letter() -> None:
    lines = ("Launch it", "Reduce churn", "Nobody waits alone any more")
    assert [as_text(assess_objective(line))[:2] for line in lines] == ["■R", "▲Y", "●G"]


def test_without_a_line_it_says_what_to_give() -> None:
    run = okrtui("score")
    assert (run.code, run.out) == (2, "")
    assert "okrtui score -" in run.err


def test_the_settings_of_the_folder_are_used(tmp_path: Path) -> None:
    (tmp_path / "okrtui.toml").write_text('ascii = true\nshow_score = false\n[rules]\nignore = ["OKR221"]\n')
    run = okrtui("score", "Raise NRR from 97% to 104%", folder=tmp_path)
    assert run.code == 0
    assert run.out.isascii()
    assert "score" not in run.out
    assert "OKR221" not in run.out


def test_a_fault_in_the_settings_is_told_beside_the_verdicts(tmp_path: Path) -> None:
    (tmp_path / "okrtui.toml").write_text("asci = true\n")
    run = okrtui("score", "--format", "jsonl", "Reduce churn", folder=tmp_path)
    assert run.code == 0
    assert len(verdicts(run.out)) == 1
    assert "asci" in run.err
    assert "okrtui.toml:1" in run.err


def test_verdicts_come_as_soon_as_their_lines_do() -> None:
    command = [sys.executable, "-m", "okrtui", "score", "-", "--format", "jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for line in (b"one\n", b"two\n"):
            run.stdin.write(line)
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["text"] == line.decode().strip()
        run.stdin.close()
        assert run.wait(timeout=20) == 0


def test_a_reader_that_goes_away_early_is_no_error_to_be_told() -> None:
    command = [sys.executable, "-m", "okrtui", "score", "-", "--format", "jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdin.write(b"one\n")
        run.stdin.flush()
        run.stdout.readline()
        run.stdout.close()
        run.stdin.write(b"two\n" * 50)
        run.stdin.close()
        assert run.stderr.read() == b""
        assert run.wait(timeout=20) == 141


@pytest.fixture
def interruptible() -> Iterator[None]:
    """SIGINT as a terminal leaves it: what a shell starts in the background ignores it, and hands that on."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_quiet() -> None:
    command = [sys.executable, "-m", "okrtui", "score", "-", "--format", "jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        run.stdin.write(b"one\n")
        run.stdin.flush()
        run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=20)
        assert (run.returncode, err) == (130, b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_a_terminal_of_another_alphabet_gets_what_it_can_show(
    locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    monkeypatch.setenv("LC_ALL", locale)
    run = okrtui("score", "Reduce churn 你好")
    assert run.code == 0
    assert run.out.isascii()
    assert "\\u4f60" in run.out


def test_a_line_that_is_not_green_gets_suggestions_whose_blanks_are_pointed_at() -> None:
    run = okrtui("score", "--format", "jsonl", "Reduce complaints about deliveries")
    suggestions = verdicts(run.out)[0]["suggestions"]
    assert 1 <= len(suggestions) <= 3
    for each in suggestions:
        assert sorted(each) == ["blanks", "text", "title", "zone"]
        assert [each["text"][start : start + 2] for start, _ in each["blanks"]] == ["__"] * len(
            each["blanks"]
        )


def test_no_line_is_offered_to_people_in_its_own_words() -> None:
    line = "Reduce zero-result searches from __% to 5%"
    run = okrtui("score", line)
    assert run.out.count(line) == 1
    assert "The same words, with the blanks filled in" in run.out


def test_only_as_many_lines_get_suggestions_as_are_asked_for() -> None:
    lines = "Reduce complaints\nReduce returns\nReduce refunds\n"
    run = okrtui("score", "-", "--format", "jsonl", "--suggestions", "1", given=lines)
    assert [verdict["suggestions"] is None for verdict in verdicts(run.out)] == [False, True, True]


def test_of_many_lines_the_first_hundred_get_suggestions_and_help_says_so() -> None:
    given = "".join(f"Launch it {number}\n" for number in range(102))
    run = okrtui("score", "-", "--format", "jsonl", given=given)
    looked = [verdict["suggestions"] is not None for verdict in verdicts(run.out)]
    assert looked == [True] * 100 + [False] * 2
    assert "first N lines (default: 100)" in " ".join(okrtui("score", "--help").out.split())


def test_many_lines_at_once_are_judged_as_each_alone_would_be() -> None:
    lines = [f"Reduce the wait from {number} to {number % 7} minutes" for number in range(10, 1_210)]
    lines[700] = ""
    run = okrtui("score", "-", "--format", "jsonl", "--suggestions", "3", given="\n".join(lines))
    alone = [as_json(assess_key_result(line)) for line in lines[3:]]
    assert run.out.splitlines()[3:] == alone
    assert [verdict["text"] for verdict in verdicts(run.out)] == lines
    assert run.err == ""


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_among_many_lines_is_quiet_and_leaves_no_process_behind() -> None:
    command = [sys.executable, "-m", "okrtui", "score", "-", "--format", "jsonl", "--suggestions", "0"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        run.stdin.write(b"Reduce the wait from 9 to 4 minutes\n" * 1_500)
        run.stdin.flush()
        for _ in range(100):
            run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=20)  # which ends only when no process holds the pipes any more
        assert (run.returncode, err) == (130, b"")


def test_what_judges_can_be_sent_to_another_process() -> None:
    rules = TeamRules(ignore=frozenset(["OKR211"]), glossary=frozenset(["NPS"]))
    judge = LineJudge(False, Context(rules=rules), 0, False, as_json)
    assert pickle.loads(pickle.dumps(judge)) == judge


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--suggestions", "-1", "Launch it"], "no number of lines"),
        (["--suggestions", "many", "Launch it"], "no number of lines"),
        (["-", "Launch it"], "stands alone"),
        (["Launch it", "-"], "stands alone"),
        ([], "nothing to judge"),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_an_error_of_use(arguments: list[str], why: str) -> None:
    run = okrtui("score", *arguments, given="Build it\n")
    assert (run.code, run.out) == (2, "")
    assert why in run.err


def test_suggestions_are_numbered_below_the_question() -> None:
    lines = [line.strip() for line in okrtui("score", "--ascii", "Employee turnover").out.splitlines()]
    question = next(place for place, line in enumerate(lines) if line.startswith("? "))
    assert lines[question + 1].startswith("1 +G ")
    assert "__" in lines[question + 1]


def test_an_objective_gets_suggestions_too() -> None:
    (verdict,) = verdicts(okrtui("score", "--objective", "--format", "jsonl", "Launch the app").out)
    assert verdict["suggestions"][0]["zone"] == "green"


def test_what_is_set_aside_behind_a_line_does_not_count_and_is_told_with_its_reason() -> None:
    line = "Grow page views of the help pages by 20%"
    note = "  # okrtui: ignore[vanity-metric] each view spares a call"
    plain, noted = verdicts(okrtui("score", "--format", "jsonl", line, line + note).out)
    assert (plain["zone"], noted["zone"]) == ("yellow", "green")
    assert noted["text"] == line
    assert noted["disagreements"] == [
        {"code": "OKR205", "name": "vanity-metric", "reason": "each view spares a call"}
    ]
    assert "OKR205 vanity-metric, set aside: each view spares a call" in okrtui("score", line + note).out


def test_a_hash_that_opens_no_note_is_part_of_the_line() -> None:
    line = "Reduce #1 complaints from 9 to 4 # see okrtui"
    assert [each["text"] for each in verdicts(okrtui("score", "--format", "jsonl", line).out)] == [line]


def test_a_file_is_not_judged_as_if_its_name_were_a_line(tmp_path: Path):
    (tmp_path / "search.okr.toml").write_text("version = 1\n")
    refused = okrtui("score", "search.okr.toml", folder=tmp_path)
    assert (refused.code, refused.out) == (2, "")
    assert "`okrtui search.okr.toml` shows it" in refused.err
    assert okrtui("score", "a line about search.okr.toml", folder=tmp_path).code == 0
