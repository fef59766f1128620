"""The scanner finds each value where it stands, in every text that is TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.document.scanner import scan
from okrtui.document.values import ScanError
from okrtui.okr.model import KeyPath
from tests.document.random_steps import same
from tests.document.toml_writer import written_by_seed
from tests.document.tricky import TRICKY


def leaves(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """All values of a tree that are neither table nor list, with their paths."""
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else None
    if below is None:
        yield path, data
    else:
        for step, value in below:
            yield from leaves(value, (*path, step))


def values_in_text(text: str) -> None:
    """Every value of the text is where the document says that it is."""
    document = Document.parse(text)
    assert document.syntax_error is None
    for path, value in leaves(tomllib.loads(text)):
        span = document.value_span(path)
        assert span is not None, path
        assert same(tomllib.loads(f"v = {span.of(text)}")["v"], value), path


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY.keys())
def test_every_value_of_a_tricky_text_is_found(text: str) -> None:
    values_in_text(text)


@given(st.integers(0, 2**32))
def test_every_value_of_a_random_file_is_found(seed: int) -> None:
    values_in_text(written_by_seed(seed))


@given(st.sampled_from(list(TRICKY.values())), st.sampled_from(list(TRICKY.values())))
def test_the_scanner_takes_what_tomllib_takes(first: str, second: str) -> None:
    text = first + "\n" + second
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    sections = scan(text)
    ends = [section.end for section in sections]
    assert ends == sorted(ends)


@given(st.text(alphabet="ab.=[]{}\"'#,\n\\ u0D8-é\r", max_size=60))
def test_a_text_that_tomllib_takes_is_never_a_fault_to_the_scanner(text: str) -> None:
    try:
        tomllib.loads(text)
    except ValueError:
        return
    scan(text)


def test_comment_lines_directly_above_belong_to_a_statement() -> None:
    text = "# file\n\n# one\n# two\n[[objectives]]\n# three\ntitle = 1\n"
    sections = scan(text)
    header, key = sections[1].header, sections[1].keys[0]
    assert header is not None
    assert header.span.of(text) == "# one\n# two\n[[objectives]]\n"
    assert key.span.of(text) == "# three\ntitle = 1\n"


def test_directives_at_the_top_belong_to_the_file() -> None:
    text = "#:schema x\n# of a\na = 1\n"
    assert scan(text)[0].keys[0].span.of(text) == "# of a\na = 1\n"


def test_tables_in_arrays_of_tables_get_their_positions() -> None:
    sections = scan("[[a]]\n[[a.b]]\n[[a.b]]\n[a.b.c]\n[[a]]\n[[a.b]]\n")
    paths = [section.path for section in sections[1:]]
    assert paths == [
        ("a", 0),
        ("a", 0, "b", 0),
        ("a", 0, "b", 1),
        ("a", 0, "b", 1, "c"),
        ("a", 1),
        ("a", 1, "b", 0),
    ]


@pytest.mark.parametrize(
    "text", ["a = ", "a = 1 x", "[a", "[[a]", "a = [1,,2]", "a = {b}", "a = 'x", "= 1", "a = 1 b = 2"]
)
def test_what_is_no_toml_is_told_with_its_place(text: str) -> None:
    with pytest.raises(ScanError) as caught:
        scan("ok = 1\n" + text)
    assert 7 <= caught.value.offset <= 7 + len(text)


def test_a_key_may_have_a_hundred_parts_and_no_more() -> None:
    assert len(scan(".".join(["a"] * 100) + " = 1")[0].keys[0].parts) == 100
    with pytest.raises(ScanError) as caught:
        scan(".".join(["a"] * 101) + " = 1")
    assert caught.value.limit
