"""A document tells what a text means and where, and follows its changes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrtui.document import incremental, incremental_entries
from okrtui.document.document import Document
from okrtui.document.edits import Edit, Refused, Transaction
from okrtui.document.scanner import Section, scan
from okrtui.document.spans import Span
from okrtui.okr.model import entry_at
from tests.document.plain_okrs import entry_paths
from tests.document.toml_writer import written_by_seed
from tests.document.tricky import TRICKY

TEXT = """\
# of the file

version = 1
team = "Search"

# about the first
[[objectives]]
title = "First"  # behind

  # about the key result
  [[objectives.key_results]]
  title = "One"
  target = 5

    [[objectives.key_results.checkins]]
    value = 3

# alone

[[objectives]]
title = "Second"
key_results = [
  "two",  # behind two
  # about three
  { title = "three", unit = "%" },
]
"""


def text_of(document: Document, span: Span | None) -> str:
    assert span is not None
    return span.of(document.text)


def test_the_span_of_an_entry_holds_its_comments_and_all_below_it() -> None:
    document = Document.parse(TEXT)
    objective = text_of(document, document.span(("objectives", 0)))
    assert objective.startswith("# about the first\n[[objectives]]") and objective.endswith("# alone\n")
    key_result = text_of(document, document.span(("objectives", 0, "key_results", 0)))
    assert key_result.startswith("  # about the key result\n") and key_result.endswith("# alone\n")


def test_the_span_of_an_element_with_lines_of_its_own_holds_its_comments() -> None:
    document = Document.parse(TEXT)
    path = ("objectives", 1, "key_results")
    assert text_of(document, document.span((*path, 0))) == '  "two",  # behind two\n'
    three = text_of(document, document.span((*path, 1)))
    assert three == '  # about three\n  { title = "three", unit = "%" },\n'
    assert text_of(document, document.span((*path, 1, "unit"))) == 'unit = "%"'


def test_the_span_of_a_key_is_its_lines_and_that_of_its_value_the_value_alone() -> None:
    document = Document.parse(TEXT)
    assert text_of(document, document.span(("objectives", 0, "title"))) == 'title = "First"  # behind\n'
    assert text_of(document, document.value_span(("objectives", 0, "title"))) == '"First"'
    assert text_of(document, document.value_span(("objectives", 1, "key_results", 0))) == '"two"'


@pytest.mark.parametrize(
    "path", [("nothing",), ("objectives", 7), ("objectives", 0, "key_results", 3), ("team", "x")]
)
def test_what_is_not_there_has_no_span(path: tuple[str | int, ...]) -> None:
    document = Document.parse(TEXT)
    assert document.span(path) is None
    assert document.value_span(path) is None


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("# of the file", None),
        ("version", None),
        ("# about the first", ("objectives", 0)),
        ("# behind\n", ("objectives", 0)),
        ("# about the key result", ("objectives", 0, "key_results", 0)),
        ("value = 3", ("objectives", 0, "key_results", 0)),
        ('title = "Second"', ("objectives", 1)),
        ("# behind two", ("objectives", 1, "key_results", 0)),
        ("# about three", ("objectives", 1, "key_results", 1)),
        ('"%"', ("objectives", 1, "key_results", 1)),
        ("]\n", ("objectives", 1)),
    ],
)
def test_an_offset_is_in_the_innermost_entry(words: str, path: tuple[str | int, ...] | None) -> None:
    offset = TEXT.rindex(words) if words == "]\n" else TEXT.index(words)
    assert Document.parse(TEXT).entry_at_offset(offset) == path


def test_the_end_of_the_text_is_in_the_last_entry() -> None:
    text = '[[objectives]]\ntitle = "a"\n[[objectives]]\ntitle = "b'
    assert Document.parse(text + '"').entry_at_offset(len(text) + 1) == ("objectives", 1)
    assert Document.parse(text).entry_at_offset(3) is None


@given(st.integers(0, 2**20), st.integers(0, 400))
def test_line_and_column_lead_back_to_the_offset(seed: int, offset: int) -> None:
    document = Document.parse(written_by_seed(seed))
    offset = min(offset, len(document.text))
    assert document.offset(*document.line_column(offset)) == offset


def test_a_line_or_column_too_far_is_taken_to_the_nearest_place() -> None:
    document = Document.parse("ab\ncd")
    assert [document.offset(1, 9), document.offset(2, 9), document.offset(9, 1), document.offset(0, 0)] == [
        2,
        5,
        5,
        0,
    ]


def test_problems_have_the_line_and_column_of_what_is_wrong() -> None:
    text = '[[objectives]]\ntitle = 3\n\n# about it\n[[objectives]]\n  owner = "x"\n  kynd = "learning"\n'
    places = [(problem.name, problem.line, problem.column) for problem in Document.parse(text).problems]
    assert ("wrong-type", 2, 9) in places
    assert ("no-title", 5, 1) in places
    assert ("unknown-key", 7, 3) in places, "the key is what to correct"
    assert [place[1:] for place in places] == sorted(place[1:] for place in places)


def test_a_bare_title_that_is_empty_or_misleads_has_its_own_line_and_column() -> None:
    text = '[[objectives]]\ntitle = "a\\u202e"\nkey_results = [\n  "fine", "",\n  "b\\u001b",\n]\n'
    places = [(problem.name, problem.line, problem.column) for problem in Document.parse(text).problems]
    assert places == [("hidden-character", 2, 9), ("no-title", 4, 11), ("hidden-character", 5, 3)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = 1\nb = \n", 2, 5),
        ("a = 1\r\nb = 'x\r\n", 2, 5),
        ('a = 1\nb = """x\nc = 2\n', 2, 5),
        ('t = "\u00e9" x\n', 1, 8),
        ("a = [1,", 1, 8),
        ("a = 1\na = 2\n", 2, 6),
        ("a = 1\ndue = 2026-13-01\n", 2, 7),
    ],
)
def test_a_text_that_is_no_toml_is_told_with_its_place(text: str, line: int, column: int) -> None:
    document = Document.parse(text)
    assert document.syntax_error is not None
    assert (document.syntax_error.line, document.syntax_error.column) == (line, column)
    assert document.problems == (document.syntax_error,)
    assert document.okrs.objectives == () and document.text == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('title = "x\nb = 1\n', "has no end"),
        ("title = 'x\n", "has no end"),
        ('title = "x', "has no end"),
        ('title = """x\n', "has no end"),
        ("title = People find it\n", "No value"),
        ('why = ["a" "b"]\n', "lacks a comma"),
        ("a = 1\na = 2\n", "second time"),
    ],
)
def test_a_slip_that_people_make_is_told_in_plain_words(text: str, message: str) -> None:
    error = Document.parse(text).syntax_error
    assert error is not None
    assert message in error.message
    assert error.remedy != Document.parse("= 1").problems[0].remedy, "the remedy is that of this slip"


@pytest.mark.parametrize(
    ("day", "message", "remedy"),
    [
        ("2026-13-01", "There is no month 13.", "2026-12-31"),
        ("2026-02-30", "There is no day 2026-02-30.", "year-month-day"),
        ("2026-1-5", "lacks a zero", "Write 2026-01-05."),
        ("2026-12", "lacks the day", "year-month-day"),
        ("31.12.2026", "no date", "year-month-day"),
        ("12/31/2026", "no date", "year-month-day"),
    ],
)
@pytest.mark.parametrize("around", ["due = {}\n", "due = {} # at last", 'a = {{ title = "x", due = {} }}\n'])
def test_a_day_that_cannot_be_read_is_told_as_one(day: str, message: str, remedy: str, around: str) -> None:
    error = Document.parse(around.format(day)).syntax_error
    assert error is not None
    assert message in error.message and remedy in error.remedy
    assert error.column == around.format(day).index(day) + 1


@pytest.mark.parametrize("text", ["due = 2026-12-31 x\n", "a = 1.5.\n", "a = 2026 - 12\n", "a = 10-20\n"])
def test_no_day_is_blamed_that_can_be_read_or_is_none(text: str) -> None:
    error = Document.parse(text).syntax_error
    assert error is not None
    assert "date" not in error.message and "day" not in error.message


def test_an_unknown_key_in_an_inline_table_is_pointed_at() -> None:
    text = 'objectives = [{ title = "People find it", kynd = "learning" }]\n'
    (problem,) = [each for each in Document.parse(text).problems if each.name == "unknown-key"]
    assert problem.column == text.index("kynd") + 1


HOSTILE = {
    "too large": "a = 1\n" * 900_000,
    "too deep": "a = " + "[" * 200 + "]" * 200,
    "far too deep": "a = " + "[" * 100_000,
    "too many key parts": ".".join(["a"] * 500) + " = 1\n",
    "a long bad line of dots": "." * 100_000,
    "many unclosed strings": '"' * 100_000,
    "an endless word": "a" * 1_000_000,
    "a number of many digits": "a = " + "9" * 10_000,
    "NUL": "a = '\x00'\n",
    "a bare carriage return": "a = 1\rb = 2\n",
    "half a character pair": "a = '\ud800'\n]",
    "a day that is none": "a = 2026-02-30\n",
    "a key with half a character pair": '"\\ud83d" = 1\n',
    "a header with half a character pair": '[["\\ud83d"]]\n',
    "a member with half a character pair": 'a = { "\\ud83d" = 1 }\n',
    "a key with an escape beyond all characters": 'a."\\UFFFFFFFF" = """\nx"""\n',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_a_problem_and_no_exception(text: str) -> None:
    document = Document.parse(text)
    assert document.syntax_error is not None
    assert document.syntax_error.line >= 1 and document.syntax_error.message and document.syntax_error.remedy


@given(st.text(alphabet="ab.=[]{}\"'#,\n\\ u0D8-\u00e9\r\t", max_size=80))
def test_any_text_parses_to_a_document(text: str) -> None:
    document = Document.parse(text)
    assert document.text == text
    for problem in document.problems:
        assert problem.line >= 1 and problem.column >= 1


@settings(max_examples=150)
@given(st.integers(0, 2**20), st.randoms(use_true_random=False))
def test_any_edit_of_the_text_leads_to_what_a_fresh_reading_says(seed: int, chance: random.Random) -> None:
    pieces = [
        "",
        "x",
        "\n",
        "# c\n",
        '"""',
        "[[objectives]]\n",
        "]",
        "[meta]\n",
        '\n[[objectives]]\ntitle = "n"\n',
        "#",
        "[[objectives.key_results]]\n",
        "\n[[objectives.initiatives]]\ntitle = 'i'\n",
        "\nkey_results = []\n",
        "\n[objectives.review]\ngrade = 3\n",
        "\n[objectives.key_results.more]\n",
        "# okrtui: ignore[OKR201] because\n",
    ]
    document = Document.parse(written_by_seed(seed))
    for _ in range(4):
        start = chance.randrange(len(document.text) + 1)
        end = min(len(document.text), start + chance.choice((0, 0, 1, 5, 40)))
        document = document.apply(Transaction((Edit(start, end, chance.choice(pieces)),), ""))
        anew = Document.parse(document.text)
        assert repr(document.data) == repr(anew.data)
        assert repr(document.okrs) == repr(anew.okrs)
        assert document.problems == anew.problems
        assert [block.length for block in document.blocks] == [block.length for block in anew.blocks]
        assert document.verify() is document
        assert document.sections(("objectives",)) == anew.sections(("objectives",))


ENTRY = "\n  [[objectives.initiatives]]\n  title = 'i'\n"


def big(objectives: int) -> str:
    """A file with so many objectives of three key results each."""
    key_results = "".join(
        f"\n  [[objectives.key_results]]\n  title = 'k {n}'\n  target = {n}\n" for n in range(3)
    )
    return 'team = "T"\n' + "".join(
        f"\n[[objectives]]\ntitle = 'o {n}'\n{key_results}" for n in range(objectives)
    )


@pytest.mark.parametrize("text", [big(100), big(1) + ENTRY * 300], ids=["many objectives", "one objective"])
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_an_edit_in_a_big_file_reads_only_its_surroundings_anew(
    monkeypatch: pytest.MonkeyPatch, text: str, place: str
) -> None:
    document = Document.parse(text)
    entries = [path for path in entry_paths(document.data) if len(path) == 4]
    path = {"first": entries[0], "middle": entries[len(entries) // 2], "last": entries[-1]}[place]
    span = document.value_span((*path, "title"))
    assert span is not None
    read: list[int] = []

    def scanned(text: str) -> list[Section]:
        read.append(len(text))
        return scan(text)

    for module in (incremental, incremental_entries):
        monkeypatch.setattr(module, "scan", scanned)
    monkeypatch.setattr(Document, "parse", None)
    after = document.apply(Transaction((Edit(span.start, span.end, "'new'"),), ""))
    assert entry_at(after.okrs, path).title == "new"
    assert 0 < sum(read) < len(document.text) / 15
    far = entries[len(entries) // 4]
    assert entry_at(after.okrs, far) is entry_at(document.okrs, far)


def test_a_document_that_disagrees_with_its_text_is_found_out() -> None:
    document = replace(Document.parse("a = 1\n"), text="a = 2\n", read_whole=False)
    assert document.verify().data == {"a": 2}
    broken = replace(Document.parse("a = 1\n"), text="a = ", read_whole=False)
    assert broken.verify().syntax_error is not None


def test_what_cannot_be_encoded_is_refused() -> None:
    document = Document.parse("a = 'x'\n")
    with pytest.raises(Refused, match="half a character"):
        document.apply(Transaction((Edit(5, 6, "\ud800"),), ""))


def test_a_transaction_that_means_something_else_than_it_says_is_refused() -> None:
    document = Document.parse("a = 1\nb = 2\n")
    with pytest.raises(Refused, match="something else"):
        document.apply(Transaction((Edit(4, 5, "7"),), "", None, {"a": 8, "b": 2}))
    with pytest.raises(Refused, match="no TOML"):
        document.apply(Transaction((Edit(4, 5, ""),), "", None, {"b": 2}))
    assert document.apply(Transaction((Edit(4, 5, "7"),), "", None, {"a": 7, "b": 2})).data["a"] == 7


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY.keys())
def test_a_tricky_text_is_read_without_a_changed_byte(text: str) -> None:
    document = Document.parse(text)
    assert document.text == text
    assert document.verify() is document
