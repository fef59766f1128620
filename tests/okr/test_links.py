"""Links: FILE#ID, inside the workspace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.okr.links import Link, parse_link


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("company#o-7t1c4d", Link("company", "o-7t1c4d")),
        ("teams/search.okr.toml#kr-1", Link("teams/search.okr.toml", "kr-1")),
        ("Büro Süd#ziel 1", Link("Büro Süd", "ziel 1")),
    ],
)
def test_a_link_names_a_file_and_an_id(text: str, link: Link):
    assert parse_link(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "", "#", "company", "company#", "#o-1", "a#b#c", " company#o-1",
        "/etc/passwd#o-1", "~/okrs#o-1", "../company#o-1", "teams/../../company#o-1", "./company#o-1",
        "a//b#o-1", "C:\\okrs#o-1", "C:/okrs#o-1", "teams\\search#o-1", "https://example.org/okrs#o-1", "file:///etc#o-1",
        "company\x1b[2J#o-1", "company\n#o-1", "company#o\u202e-1", "comp\u200bany#o-1", "company\x00#o-1",
    ],
)  # fmt: skip
def test_what_leads_out_or_is_no_link_is_refused(text: str):
    with pytest.raises(ValueError, match="link"):
        parse_link(text)


@given(st.text(max_size=30) | st.text("ab/.#:\\~", max_size=12))
def test_an_accepted_link_never_leaves_the_workspace(text: str):
    try:
        link = parse_link(text)
    except ValueError:
        return
    assert f"{link.file}#{link.id}" == text
    assert ".." not in link.file.split("/")
    assert not link.file.startswith(("/", "~"))
    assert text.isprintable()
