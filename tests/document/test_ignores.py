"""Disagreements are comments: found where a comment may stand, written above their entry, taken out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrtui.document import operations
from okrtui.document.document import Document
from okrtui.document.edits import Refused, apply, invert
from okrtui.document.ignoring import add_ignore, remove_ignore
from okrtui.document.tree import same
from okrtui.okr.model import Ignore, KeyPath, initiative_path, key_result_path, objective_path
from tests.document.plain_okrs import entry_paths
from tests.document.random_steps import draw_step
from tests.document.toml_writer import COMMENT, written_by_seed

BECAUSE = Ignore(("OKR205",), "each view spares a call")
NOTE = "# okrtui: ignore[OKR205] each view spares a call"
TEXT = f"""\
version = 1

# Ours.
[[objectives]]
title = "Fewer calls"
why = "x"

  {NOTE}
  [[objectives.key_results]]
  title = "Grow page views by 20%"

  [[objectives.key_results]]
  title = "Halve calls"  {NOTE}

  [[objectives.initiatives]]
  {NOTE}
  title = "Write help pages"
"""


def places(text: str) -> list[KeyPath]:
    return [placed.path for placed in Document.parse(text).ignores]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f'[[objectives]]\n{NOTE}\ntitle = "A"\n', objective_path(0)),
        (f'objectives = [\n  {NOTE}\n  "A",\n  "B",\n]\n', objective_path(0)),
        (f'objectives = [\n  "A",\n  "B", {NOTE}\n]\n', objective_path(1)),
        (
            f'[[objectives]]\ntitle = "A"\nkey_results = [\n  "B",\n  {NOTE}\n  "C"\n]\n',
            key_result_path(0, 1),
        ),
        (f"{NOTE}\nversion = 1\n", ()),
        (f'[[objectives]]\ntitle = "A"\n\n{NOTE}\n', ()),
        (f'[[objectives]]\ntitle = "A"\n\n{NOTE}\n\n[[objectives]]\ntitle = "B"\n', objective_path(0)),
        (f'[[objectives]]\ntitle = "A"\n\n{NOTE}\n[[objectives]]\ntitle = "B"\n', objective_path(1)),
    ],
)
def test_a_disagreement_belongs_to_the_entry_whose_comment_it_is(text: str, path: KeyPath):
    assert places(text) == [path]


@pytest.mark.parametrize(
    "value",
    [f'"{NOTE}"', f"'''\n{NOTE}\n'''", f'["{NOTE}"]', f'["a", {{ b = "{NOTE}" }}]', f'{{ "{NOTE}" = 1 }}'],
)
def test_what_stands_in_quotes_is_no_comment(value: str):
    assert places(f'[[objectives]]\ntitle = "A"\nother = {value}\n') == []


@pytest.mark.parametrize(
    ("comment", "read"),
    [
        ("#okrtui:ignore[OKR205,no-baseline]: x", Ignore(("OKR205", "no-baseline"), "x")),
        ("#  OKRTUI: Ignore [ OKR205 ]", Ignore(("OKR205",), "")),
        ("# okrtui: ignore OKR205", Ignore()),
        ("# okrtui: ignore[]", Ignore()),
    ],
)
def test_it_is_read_leniently(comment: str, read: Ignore):
    document = Document.parse(f'[[objectives]]\r\ntitle = "A" {comment}\r\n')
    assert document.okrs.objectives[0].ignores == (read,)


EVERY_FORM = [
    (TEXT, objective_path(0)),
    (TEXT, key_result_path(0, 1)),
    (TEXT, initiative_path(0, 0)),
    ('objectives = ["A", "B"]\n', objective_path(1)),
    ('objectives = [\n  "A",  # one\n  "B"\n]\n', objective_path(0)),
    ('[[objectives]]\ntitle = "A"\nkey_results = [{ title = "B" }, "C"]', key_result_path(0, 0)),
    ('[[objectives]]\r\n  title = "A"\r\n  key_results = ["B"]\r\n', key_result_path(0, 0)),
]


@pytest.mark.parametrize(("text", "path"), EVERY_FORM)
def test_one_is_written_above_its_entry_in_every_form_of_the_file_and_undone_to_the_byte(
    text: str, path: KeyPath
):
    document = Document.parse(text)
    step = add_ignore(document, path, BECAUSE)
    after = document.apply(step)
    assert after.data == document.data
    assert [placed.ignore for placed in after.ignores if placed.path == path][:1] == [BECAUSE]
    assert len(after.ignores) == len(document.ignores) + 1
    assert after.text.count("\r") == after.text.count("\n") * ("\r" in text)
    assert apply(after.text, invert(text, step)) == text


@pytest.mark.parametrize("number", range(3))
def test_one_that_is_taken_back_leaves_no_trace(number: int):
    document = Document.parse(TEXT)
    after = document.apply(remove_ignore(document, document.ignores[number]))
    assert len(after.ignores) == 2
    lines = [line for line in TEXT.splitlines() if line.strip()]
    left = [line for line in after.text.splitlines() if line.strip()]
    assert len(left) == len(lines) - (number != 1)
    assert "\n\n\n" not in after.text


def test_comments_within_a_list_on_one_line_keep_it_as_it_is():
    document = Document.parse('objectives = ["A", "B"\n# mind\n, "C"]\n')
    with pytest.raises(Refused, match="give each entry a line first"):
        add_ignore(document, objective_path(0), BECAUSE)


@pytest.mark.parametrize("reason", ["", " \n ", "\x1b\x07"])
def test_a_disagreement_needs_a_reason(reason: str):
    with pytest.raises(Refused, match="with a reason"):
        add_ignore(Document.parse(TEXT), objective_path(0), Ignore(("OKR205",), reason))


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_reason_becomes_one_comment_and_reads_as_it_was_written(reason: str):
    document = Document.parse(TEXT)
    try:
        after = document.apply(add_ignore(document, key_result_path(0, 1), Ignore(("OKR205",), reason)))
    except Refused:
        return
    read = after.ignores[1].ignore.reason
    assert len(after.ignores) == 4
    assert (
        read.split() == "".join(each if each.isprintable() else " " for each in reason).lstrip(" :").split()
    )


@pytest.mark.parametrize(
    "step",
    [
        lambda document: operations.duplicate(document, key_result_path(0, 0)),
        lambda document: operations.move(document, key_result_path(0, 0), 0, 1),
        lambda document: operations.turn_into_initiative(document, key_result_path(0, 0)),
    ],
)
def test_it_goes_where_its_entry_goes(step):
    document = Document.parse(TEXT)
    transaction = step(document)
    after = document.apply(transaction)
    assert transaction.selects in [placed.path for placed in after.ignores]


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 50))
def test_on_any_file_it_is_written_at_its_entry_alone_and_taken_back_without_changing_what_anything_means(
    seed: int, number: int
):
    document = Document.parse(written_by_seed(seed))
    paths = list(entry_paths(document.data))
    if not paths or document.syntax_error is not None:
        return
    path = paths[number % len(paths)]
    try:
        step = add_ignore(document, path, BECAUSE)
        after = document.apply(step)
    except Refused as refused:
        assert "give each entry a line first" in refused.reason or "unusual way" in refused.reason
        return
    (placed,) = after.ignores
    assert (placed.path, placed.ignore) == (path, BECAUSE)
    assert same(after.data, document.data)
    assert apply(after.text, invert(document.text, step)) == document.text
    back = after.apply(remove_ignore(after, placed))
    assert same(back.data, document.data)
    assert back.ignores == ()
    assert COMMENT.findall(back.text) == COMMENT.findall(document.text)


def test_it_is_seldom_refused():
    """A guard over the test above, which would also pass if every one were refused."""
    taken = refused = 0
    for seed in range(60):
        document = Document.parse(written_by_seed(seed))
        for path in entry_paths(document.data):
            try:
                document.apply(add_ignore(document, path, BECAUSE))
                taken += 1
            except Refused:
                refused += 1
    assert refused * 10 < taken, (refused, taken)


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_after_any_steps_the_model_knows_what_the_whole_text_says(random):
    text = "".join(f'[[objectives]]\ntitle = "A{n}"\nkey_results = ["B"]\n\n' for n in range(6))
    document = Document.parse("version = 1\n\n" + text)
    for _ in range(8):
        try:
            if random.random() < 0.4:
                count = len(document.okrs.objectives)
                step = add_ignore(document, objective_path(random.randrange(count)), BECAUSE)
            else:
                step = draw_step(document, random.randrange).transaction
            document = document.apply(step)
        except (Refused, ValueError):
            continue
        assert document.okrs == Document.parse(document.text).okrs
